import { earlierEntries, typedEntry } from '@suian/domain/diary/diary-cases';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindDiarist, record, recordPast, type Diarist } from '../../../test/diary.js';
import { newSubmissionId, problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';
import { ObservationRow } from './persistence/observation.entity.js';

const DAY_MS = 86_400_000;

describeOnEachDatabase('an entry of the diary', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const alertsOf = ({ patientId }: Diarist) => app.unit.read((tx) => tx.findBy(AlertRow, { patientId }));
  const rowsOf = ({ patientId }: Diarist) => app.unit.read((tx) => tx.findBy(ObservationRow, { patientId }));

  it('an emergency value is told what to do at once, and the nurse sees it with its rule', async () => {
    const diarist = await bindDiarist(app, nurse);
    const receipt = await record(diarist, typedEntry('bp 186/112/90'));
    expect(receipt).toMatchObject({
      advice: {
        level: 'critical',
        title: '血压太高了，请现在就处理',
        calls: ['ward', '120'],
        isCovered: true,
      },
      matters: [{ severity: 'critical', title: '高压 186 mmHg、低压 112 mmHg', state: 'received' }],
    });
    const alert = await nurse.call('getAlert', { params: { alertId: receipt.matters[0]!.id } });
    expect(alert.evidence).toMatchObject([
      { asked: '高压', answered: '186 mmHg', severity: 'critical' },
      { asked: '低压', answered: '112 mmHg', severity: 'critical' },
      { asked: '心率', answered: '90 次/分', severity: null },
    ]);
    const { rows } = await diarist.phone.call('listMatters', { query: { seat: diarist.seatId } });
    expect(rows).toHaveLength(1);
  });

  it('questioned: the nurse sees it as 待复测 at once, the patient hears what is usual for him', async () => {
    const diarist = await bindDiarist(app, nurse, 'hypertension');
    await recordPast(app, diarist, earlierEntries('bp 138/84 x6'));
    const { entry, judgement } = await record(diarist, typedEntry('bp 168/96/78'));
    expect(judgement.usual[0]).toEqual({ part: 'systolic', low: 138, high: 138, median: 138, n: 6 });
    const until = new Date(app.clock.now().getTime() + 15 * 60_000).toISOString();
    expect(entry).toMatchObject({ state: 'questioned', questionedUntil: until });
    const trend = await nurse.call('getTrend', { params: { patientId: diarist.patientId } });
    expect(trend.rows[0]).toMatchObject({ id: entry.id, state: 'questioned' });
    expect(trend).toMatchObject({ metric: 'blood-pressure', metrics: ['blood-pressure'] });
    expect(trend.trend.parts[0]).toMatchObject({ part: 'systolic', n: 7, target: { to: 149 } });
  });

  it('today suggests what fits him', async () => {
    const asked = async (who: string) => {
      const { phone, seatId } = await bindDiarist(app, nurse, who);
      const today = await phone.call('today', { query: { seat: seatId } });
      return today.diary;
    };
    expect(await asked('general')).toEqual([]);
    expect(await asked('hypertension')).toEqual(['blood-pressure']);
    expect(await asked('diabetes')).toEqual(['glucose', 'weight']);
    expect(await asked('operated')).toEqual(['temperature', 'pain']);
  });

  it('the story of the patient tells each entry, what is awaited and what was a typing error', async () => {
    const { patientId, ...diarist } = await bindDiarist(app, nurse);
    const first = await record({ patientId, ...diarist }, typedEntry('bp 165/95'));
    const told = async () => {
      const { rows } = await nurse.call('getTimeline', { params: { patientId } });
      return rows.filter(({ what }) => what.startsWith('diary.')).map(({ what, title }) => [what, title]);
    };
    const title = '血压 高压 165 mmHg、低压 95 mmHg';
    expect(await told()).toEqual([['diary.questioned', title]]);
    await diarist.phone.call('markMistake', { params: { entryId: first.entry.id }, body: {} });
    expect(await told()).toEqual([['diary.mistake', title]]);
    await record({ patientId, ...diarist }, typedEntry('bp 128/78'));
    await record({ patientId, ...diarist }, typedEntry('bp 130/80'), { note: '走得急' });
    expect(await told()).toHaveLength(2);
    const query = { kind: 'diary' } as const;
    const { rows } = await nurse.call('getTimeline', { params: { patientId }, query });
    expect(rows.map(({ what }) => what).sort()).toEqual([
      'diary.mistake',
      'diary.recorded',
      'diary.recorded',
    ]);
  });

  it('a retry doubles nothing, also 20 at once and a week later; other content is refused', async () => {
    const diarist = await bindDiarist(app, nurse);
    const submissionId = newSubmissionId();
    const entry = typedEntry('bp 190/100');
    const receipts = await Promise.all(
      Array.from({ length: 20 }, () => record(diarist, entry, { submissionId })),
    );
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await rowsOf(diarist)).toHaveLength(1);
    app.system.forward({ hours: 24 * 7 });
    expect(await record(diarist, entry, { submissionId })).toEqual(receipts[0]);
    expect(await alertsOf(diarist)).toHaveLength(1);
    const other = record(diarist, typedEntry('bp 120/80'), { submissionId });
    expect((await problemOf(other)).code).toBe('idempotency.key-reused');
    nurse = await app.staff('nurse');
    const stranger = await bindDiarist(app, nurse);
    expect((await problemOf(record(stranger, entry, { submissionId }))).code).toBe('idempotency.key-reused');
  });

  it('ten different ones at once make one alert', async () => {
    const diarist = await bindDiarist(app, nurse);
    await Promise.all(Array.from({ length: 10 }, () => record(diarist, typedEntry('bp 190/100'))));
    expect(await rowsOf(diarist)).toHaveLength(10);
    expect(await alertsOf(diarist)).toHaveLength(1);
  });

  it('a week without network: every value arrives late, and what was red still alerts', async () => {
    const diarist = await bindDiarist(app, nurse);
    const at = (days: number) => new Date(app.clock.now().getTime() - days * DAY_MS).toISOString();
    await record(diarist, typedEntry('bp 128/80'), { measuredAt: at(6) });
    const red = await record(diarist, typedEntry('bp 186/100'), { measuredAt: at(5) });
    expect(red).toMatchObject({ entry: { isLate: true, measuredAt: at(5) }, advice: { level: 'critical' } });
    expect(await alertsOf(diarist)).toHaveLength(1);
    const ahead = await record(diarist, typedEntry('bp 120/80'), { measuredAt: '2031-01-01T00:00:00.000Z' });
    expect(ahead.entry.measuredAt).toBe(ahead.entry.receivedAt);
  });

  it("another's seat is refused, withdrawn consent too, and nothing is kept", async () => {
    const diarist = await bindDiarist(app, nurse);
    const other = await bindDiarist(app, nurse);
    const wrong = record(diarist, typedEntry('bp 190/100'), { seat: other.seatId });
    expect(await problemOf(wrong)).toMatchObject({ status: 403, code: 'seat.not-found' });
    const { notice } = await diarist.phone.call('myConsents', { query: { seat: diarist.seatId } });
    await diarist.phone.call('decideConsent', {
      body: { seat: diarist.seatId, purpose: 'follow-up', granted: false, noticeVersion: notice.version },
    });
    const refused = record(diarist, typedEntry('bp 190/100'));
    expect(await problemOf(refused)).toMatchObject({ status: 403, code: 'consent.withdrawn' });
    expect(await rowsOf(diarist)).toEqual([]);
    expect(await rowsOf(other)).toEqual([]);
  });

  it('写错了: kept, counted nowhere, nothing more is awaited; twice is once', async () => {
    const diarist = await bindDiarist(app, nurse);
    const { entry } = await record(diarist, typedEntry('bp 165/95'));
    const params = { entryId: entry.id };
    const marked = await diarist.phone.call('markMistake', { params, body: { reason: '看错了屏幕' } });
    expect(marked.mistakeAt).not.toBeNull();
    expect(await diarist.phone.call('markMistake', { params, body: {} })).toEqual(marked);
    await app.walk({ minutes: 30 });
    expect(await alertsOf(diarist)).toEqual([]);
    const query = { seat: diarist.seatId, metric: 'blood-pressure' as const };
    const { rows, trend } = await diarist.phone.call('myDiary', { query });
    expect(rows).toMatchObject([{ id: entry.id, mistakeAt: marked.mistakeAt }]);
    expect(trend.parts[0]).toMatchObject({ n: 0, missing: 3, direction: null });
  });

  it('a free word is kept for the nurse; an empty one is none', async () => {
    const diarist = await bindDiarist(app, nurse);
    const note = { metric: 'note' as const, values: {}, context: null };
    expect(await problemOf(record(diarist, note))).toMatchObject({
      code: 'diary.not-possible',
      errors: [{ path: 'body.note', what: 'missing' }],
    });
    await record(diarist, note, { note: '今天走了两千步' });
    const trend = await nurse.call('getTrend', {
      params: { patientId: diarist.patientId },
      query: { metric: 'note' },
    });
    expect(trend.rows[0]).toMatchObject({ note: '今天走了两千步', state: 'calm' });
  });

  it('figures, notes and receipts lie under seal, and who sent and who looked is on record', async () => {
    const diarist = await bindDiarist(app, nurse);
    const { entry } = await record(diarist, typedEntry('temp 36.7'), { note: '刚睡醒量的' });
    const [row] = await rowsOf(diarist);
    for (const cipher of [row!.valuesCipher, row!.noteCipher, row!.receiptCipher])
      expect(cipher).toMatch(/^v1\.k1\./);
    await nurse.call('getTrend', { params: { patientId: diarist.patientId } });
    const audit = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { patientId: diarist.patientId }));
    expect(audit).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'diary.recorded', shown: [entry.id], actorKind: 'patient' }),
        expect.objectContaining({ action: 'diary.opened', actorKind: 'staff' }),
      ]),
    );
  });
});
