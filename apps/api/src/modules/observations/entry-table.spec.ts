import { earlierEntries, readEntryCases, typedEntry } from '@suian/domain/diary/diary-cases';
import { ENTRY_CASES } from '@suian/domain/diary/entry-cases';
import { useApp } from '../../../test/app.js';
import { describeOnOneDatabase } from '../../../test/databases.js';
import { bindDiarist, record, recordPast, type Diarist } from '../../../test/diary.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';
import { ObservationRow } from './persistence/observation.entity.js';

/** The same lines that the rules of the domain are held to. */
const CASES = readEntryCases(ENTRY_CASES).map(
  (each) => [`${each.who}: ${each.history} ${each.entry} — ${each.why}`, each] as const,
);
const isRefused = ({ first }: (typeof CASES)[number][1]) => first.startsWith('refused');

describeOnOneDatabase('the table of entries', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let mistyper: Diarist;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    mistyper = await bindDiarist(app, nurse);
  });

  const rowsOf = ({ patientId }: Diarist) => app.unit.read((tx) => tx.findBy(ObservationRow, { patientId }));
  const severityOf = ({ patientId }: Diarist) =>
    app.unit.read(async (tx) => (await tx.findOneBy(AlertRow, { patientId }))?.severity ?? '-');

  it.each(CASES.filter(([, each]) => isRefused(each)))('%s', async (_, { entry, first }) => {
    const [, part, what] = first.split(' ');
    const { status, code, errors } = await problemOf(record(mistyper, typedEntry(entry)));
    expect([status, code]).toEqual([422, 'diary.not-possible']);
    const path = part === 'context' ? 'body.context' : `body.values.${part}`;
    expect(errors[0]).toMatchObject({ path, what });
    expect(await rowsOf(mistyper)).toEqual([]);
  });

  it.each(CASES.filter(([, each]) => !isRefused(each)))(
    '%s',
    async (_, { who, history, entry, first, alert, then, after, alertAfter }) => {
      const diarist = await bindDiarist(app, nurse, who);
      await recordPast(app, diarist, earlierEntries(history));
      const receipt = await record(diarist, typedEntry(entry));
      const [state, ask] = first.split(' ');
      const asked = ask ?? (state === 'questioned' ? 'again' : null);
      expect(receipt.judgement).toMatchObject({ state, ask: asked });
      expect(receipt.advice.level).toBe(alert === '-' ? 'normal' : alert);
      expect(await severityOf(diarist)).toBe(alert);
      if (!then) return;
      if (then === 'none') await waitAlone(diarist);
      else await measureAgain(diarist, then, state === 'questioned' ? receipt.entry.id : null);
      const kept = (await rowsOf(diarist)).find(({ id }) => id === receipt.entry.id);
      expect([kept?.state, kept?.questionedUntil]).toEqual([after, null]);
      expect(await severityOf(diarist)).toBe(alertAfter);
    },
  );

  async function waitAlone(diarist: Diarist): Promise<void> {
    await app.walk({ minutes: 14 });
    expect(await severityOf(diarist)).toBe('-');
    await app.walk({ minutes: 1 });
  }

  async function measureAgain(diarist: Diarist, text: string, first: string | null): Promise<void> {
    await app.walk({ minutes: 5 });
    const second = await record(diarist, typedEntry(text));
    expect(second.judgement.secondTo).toBe(first);
    await app.walk({ minutes: 30 });
  }
});
