import { ENTITIES } from '../src/entities.js';
import { MIGRATIONS } from '../src/migrations/migrations.js';
import { openDatabase } from '../src/platform/database/open-database.js';

type Place = { url?: string; file?: string };

/** Rows of a stopped product's database. */
export async function rowsIn<T>(place: Place, sql: string): Promise<T[]> {
  const unit = await openDatabase({ ...place, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    return await unit.read((tx) => tx.query<T[]>(sql));
  } finally {
    await unit.close();
  }
}

/** What was acknowledged is what is stored, once each; every patient has his alert, and one of a kind. */
export async function expectStored(
  place: Place,
  acknowledged: ReadonlyMap<string, string>,
  patients: number,
): Promise<void> {
  const responses = await rowsIn<{ id: string; submission_id: string }>(
    place,
    'SELECT id, submission_id FROM questionnaire_response',
  );
  expect(responses).toHaveLength(acknowledged.size);
  expect(new Map(responses.map((row) => [row.submission_id, row.id]))).toEqual(acknowledged);
  const alerts = await rowsIn<{ patient_id: string; concern: string }>(
    place,
    "SELECT patient_id, concern FROM alert WHERE active = 'yes'",
  );
  expect(new Set(alerts.map((row) => `${row.patient_id} ${row.concern}`)).size).toBe(alerts.length);
  expect(new Set(alerts.map((row) => row.patient_id)).size).toBe(patients);
}
