import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, RED, submit } from '../../../test/journey.js';
import { signIn, type StaffDesk } from '../../../test/people.js';
import { PASSWORD } from '../../../test/ward.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { Identity } from '../identity/index.js';
import { AlertUndoRow } from './persistence/alert-undo.entity.js';
import { AlertRow } from './persistence/alert.entity.js';

describeOnEachDatabase('taking back an act on an alert', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
  });

  beforeEach(() => app.clock.set(WEDNESDAY_MORNING));

  const raised = async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, RED);
    const row = await app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { patientId: patient.patientId }));
    return { patient, params: { alertId: row.id }, version: row.version };
  };
  type Raised = Awaited<ReturnType<typeof raised>>;
  const claim = ({ params, version }: Raised) => nurse.call('claimAlert', { params, body: { version } });
  const undo = ({ params }: Raised, version: number, desk = nurse) =>
    desk.call('undoAlert', { params, body: { version } });
  const tooLate = async (call: Promise<unknown>) => {
    expect(await problemOf(call)).toMatchObject({ status: 409, code: 'alert.undo-too-late' });
  };
  const seconds = (count: number) => app.system.forward({ seconds: count });

  it('a claim: within 8 seconds the alert stands as before, its ladder too', async () => {
    const alert = await raised();
    const before = await nurse.call('getAlert', { params: alert.params });
    const claimed = await claim(alert);
    expect(claimed.undo).toEqual({
      act: 'claim',
      until: new Date(app.system.now().getTime() + 8000).toISOString(),
    });
    expect((await colleague.call('getAlert', { params: alert.params })).undo).toBeNull();
    seconds(8);
    const back = await undo(alert, claimed.version);
    const { state, claimedBy, claimDueAt, rung, nextRungAt, resolveDueAt } = before;
    const stood = { state, claimedBy, claimDueAt, rung, nextRungAt, resolveDueAt };
    expect(back).toMatchObject({ ...stood, undo: null, version: claimed.version + 1 });
    expect(back.notes.map(({ kind }) => kind)).toEqual(['told', 'claim', 'undo']);
    expect(await alert.patient.phone.call('getMatter', { params: alert.params })).toMatchObject({
      state: 'received',
      seen: null,
    });
    await app.walk({ minutes: 31 });
    expect((await nurse.call('getAlert', { params: alert.params })).rung?.name).toBe('supervisor');
    const audited = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { action: 'alert.undone' }));
    expect(audited).toMatchObject([{ actorName: '何佳敏', patientId: alert.patient.patientId }]);
  });

  it('pressed twice it is done once, and says the same', async () => {
    const alert = await raised();
    const { version } = await claim(alert);
    const first = await undo(alert, version);
    expect(await undo(alert, version)).toEqual(first);
    expect(first.notes.filter(({ kind }) => kind === 'undo')).toHaveLength(1);
    await colleague.call('claimAlert', { params: alert.params, body: { version: first.version } });
    await tooLate(undo(alert, version));
  });

  it('both presses at the same moment: once', async () => {
    const alert = await raised();
    const { version } = await claim(alert);
    const [first, second] = await Promise.all([undo(alert, version), undo(alert, version)]);
    expect(second.version).toBe(first.version);
    expect(second.notes.filter(({ kind }) => kind === 'undo')).toHaveLength(1);
  });

  it('a last press may travel two seconds; after 11 it is too late, and no longer offered after 8', async () => {
    const slow = await raised();
    const { version } = await claim(slow);
    seconds(9);
    expect((await nurse.call('getAlert', { params: slow.params })).undo).toBeNull();
    expect((await undo(slow, version)).state).toBe('open');
    const late = await raised();
    const claimed = await claim(late);
    seconds(11);
    await tooLate(undo(late, claimed.version));
    expect((await nurse.call('getAlert', { params: late.params })).state).toBe('claimed');
  });

  it('only my own act, and only the newest', async () => {
    const alert = await raised();
    const { version } = await claim(alert);
    await tooLate(undo(alert, version, colleague));
    await tooLate(undo(alert, version - 1));
    await submit(alert.patient, RED);
    await tooLate(undo(alert, version));
    await tooLate(undo(alert, version + 1));
    await tooLate(undo(await raised(), 1));
    const stranger = await app.staff('stranger');
    expect((await problemOf(undo(alert, version, stranger))).code).toBe('alert.not-found');
  });

  it('a take-over gives it back to the colleague', async () => {
    const alert = await raised();
    const hers = await claim(alert);
    const body = { version: hers.version, takeOverReason: '她在手术室' };
    const mine = await colleague.call('claimAlert', { params: alert.params, body });
    const back = await undo(alert, mine.version, colleague);
    expect(back).toMatchObject({ claimedBy: hers.claimedBy, contactDueAt: hers.contactDueAt });
  });

  it('a release: it is mine again, with the time I had', async () => {
    const alert = await raised();
    const mine = await claim(alert);
    const free = await nurse.call('releaseAlert', { params: alert.params, body: { version: mine.version } });
    expect(free.undo?.act).toBe('release');
    const { claimedBy, contactDueAt, resolveDueAt, nextRungAt } = mine;
    const back = await undo(alert, free.version);
    expect(back).toMatchObject({
      state: 'claimed',
      claimedBy,
      contactDueAt,
      resolveDueAt,
      nextRungAt,
      rung: null,
    });
  });

  it('an outcome: the patient sees it open again; what was written stays in the notes', async () => {
    const alert = await raised();
    const { params, version } = alert;
    const body = { version, outcome: 'false-alarm' as const, note: '看错了人', toPatient: '没事' };
    const closed = await nurse.call('disposeAlert', { params, body });
    expect(closed.undo?.act).toBe('dispose');
    expect((await alert.patient.phone.call('getMatter', { params })).state).toBe('handled');
    seconds(5);
    const back = await undo(alert, closed.version);
    expect(back).toMatchObject({ state: 'open', claimedBy: null, disposition: null, resolvedAt: null });
    expect(back.notes.at(-1)).toMatchObject({ kind: 'undo', text: '误报，无需处理 · 看错了人 · 没事' });
    expect(await alert.patient.phone.call('getMatter', { params })).toMatchObject({
      state: 'received',
      handled: null,
    });
    const row = await app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { id: params.alertId }));
    expect(row).toMatchObject({ active: 'yes', outcomeNoteCipher: null, toPatientCipher: null });
    await app.walk({ minutes: 31 });
    expect((await nurse.call('getAlert', { params })).rung?.name).toBe('supervisor');
    const kept = await app.unit.read((tx) => tx.findBy(AlertUndoRow, { alertId: params.alertId }));
    expect(JSON.stringify(kept)).not.toMatch(/看错|没事/);
  });

  it('not after the patient told it again: that is a new alert', async () => {
    const alert = await raised();
    const body = { version: alert.version, outcome: 'advised-by-phone' as const };
    const closed = await nurse.call('disposeAlert', { params: alert.params, body });
    await submit(alert.patient, RED);
    await tooLate(undo(alert, closed.version));
    const closedFacts = { closedBy: '何佳敏', outcome: 'advised-by-phone', version: closed.version };
    expect(await problemOf(claim(alert))).toMatchObject({ code: 'alert.already-closed', facts: closedFacts });
  });

  it('20 nurses claim one alert at once: exactly one has it, the others learn who', async () => {
    const alert = await raised();
    const identity = app.app.get(Identity);
    const team = Array.from({ length: 20 }, (_, index) => `nurse-${engine}-${index}`);
    const hashes = await identity.hashPasswords([{ username: 'any', password: PASSWORD }]);
    const { organizationId, departmentId } = await app.unit.read((tx) =>
      tx.findOneByOrFail(AlertRow, { id: alert.params.alertId }),
    );
    await app.unit.run(async (tx) => {
      for (const [index, username] of team.entries()) {
        await identity.addStaff(tx, {
          organizationId,
          username,
          name: `护士${index}`,
          role: 'nurse',
          passwordHash: hashes.get('any')!,
          departmentIds: [departmentId!],
        });
      }
    });
    const desks: StaffDesk[] = [];
    for (const username of team) desks.push(await signIn(app.baseUrl, username));
    const { params, version } = alert;
    const results = await Promise.allSettled(
      desks.map((desk) => desk.call('claimAlert', { params, body: { version } })),
    );
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(won).toHaveLength(1);
    const winner = won[0]!.claimedBy!.name;
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.problem] : []));
    expect(lost).toHaveLength(19);
    for (const problem of lost) {
      expect(problem).toMatchObject({
        status: 409,
        code: 'alert.claimed-by-another',
        facts: { claimedBy: winner },
      });
    }
    const page = await nurse.call('getAlert', { params });
    expect(page.notes.filter(({ kind }) => kind === 'claim')).toMatchObject([{ by: winner }]);
  });
});
