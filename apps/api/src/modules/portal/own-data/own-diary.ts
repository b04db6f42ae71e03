import { writeObservation } from '@suian/fhir/write-observation';
import type { Resource } from '@suian/fhir/write-resource';
import { entryWords, type EntryRecord } from '../../observations/index.js';

/** One entry of the diary as a FHIR Observation; a typing error says so itself. */
export function entryResource(entry: EntryRecord): Resource {
  const { id, patientId, metric, values, context, note, source, isMistake } = entry;
  return writeObservation({
    id,
    patientId,
    metric,
    values,
    context,
    note,
    words: entryWords(entry),
    isByPatient: source === 'self',
    isMistake,
    measuredAt: entry.measuredAt.toISOString(),
    receivedAt: entry.receivedAt.toISOString(),
  });
}
