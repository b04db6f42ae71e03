import type { PathwayRow } from '@suian/contracts/discharges';
import { aDischarge } from '@suian/testkit/builders/discharge';
import { useApp } from '../test/app.js';
import { describeOnEachDatabase } from '../test/databases.js';
import { signIn } from '../test/people.js';
import { PASSWORD } from '../test/ward.js';
import { PATHWAY_HISTORY } from './modules/care-plans/packs/history.js';
import { HYPERTENSION } from './modules/care-plans/packs/hypertension.js';
import { PATHWAY_PACKS } from './modules/care-plans/packs/packs.js';
import { POST_OP_WOUND_PAIN } from './modules/care-plans/packs/post-op-wound-pain.js';
import { CarePlans } from './modules/care-plans/index.js';
import { Identity } from './modules/identity/index.js';
import { PACK_HISTORY } from './modules/questionnaires/packs/history.js';
import { HYPERTENSION_CHECK } from './modules/questionnaires/packs/hypertension-check.js';
import { PACKS } from './modules/questionnaires/packs/packs.js';
import { WOUND_AND_PAIN } from './modules/questionnaires/packs/wound-and-pain.js';
import { Questionnaires } from './modules/questionnaires/index.js';
import { fingerprintOf } from './platform/fingerprint.js';
import { mayReplace } from './platform/shipped.js';
import { bringShippedContent } from './shipped-content.js';

const OWN_NAME = '本院高血压门诊随访';
/** By the clock of useApp. */
const YESTERDAY = { dischargedOn: '2026-10-20' };

describe('what was shipped', () => {
  it.each(PACKS)('is on record for the questionnaire $series as it is today', (pack) => {
    const { series, questionnaire } = pack;
    expect(PACK_HISTORY[series]?.at(-1)).toBe(fingerprintOf([questionnaire, pack.pack]));
  });

  it.each(PATHWAY_PACKS)('is on record for the pathway $key as it is today', (pathway) => {
    expect(PATHWAY_HISTORY[pathway.key]?.at(-1)).toBe(fingerprintOf(pathway));
  });

  it.each([
    ['nothing is there', null, true],
    ['our earlier version stands', { fingerprint: 'first' }, true],
    ['today’s version stands', { fingerprint: 'second' }, false],
    ['somebody changed it', { fingerprint: 'theirs' }, false],
    ['somebody signed it', { fingerprint: 'first', signedOffBy: '顾闻舟' }, false],
    ['somebody took it off', { fingerprint: 'first', isActive: false }, false],
    ['it is none of ours', { key: 'other', fingerprint: 'first' }, false],
  ])('may be brought: %s', (_, installed, expected) => {
    const whole = installed && { key: 'check', isActive: true, signedOffBy: null, ...installed };
    expect(mayReplace(whole, { check: ['first', 'second'] })).toBe(expected);
  });
});

describeOnEachDatabase('an organization of an earlier version', (engine) => {
  const hospital = useApp(engine);

  /** As 0.2.0 installed it, with a pathway and a questionnaire that its supervisor wrote. */
  async function installEarlier(): Promise<string> {
    const { app, unit } = hospital;
    const identity = app.get(Identity);
    const passwords = await identity.hashPasswords([{ username: 'old', password: PASSWORD }]);
    return unit.run(async (tx) => {
      const named = { name: '老院区', zone: 'Asia/Shanghai', controller: '老院区', contact: '07000120001' };
      const { id: organizationId } = await identity.addOrganization(tx, named);
      const ward = { code: 'ortho', name: '骨科', wardPhone: '07000120002', duty: [], dailyRoundAt: '09:00' };
      const { id } = await identity.addDepartment(tx, { organizationId, answeredAtNight: true, ...ward });
      const nurse = { username: 'old', name: '老护士', role: 'nurse' as const, departmentIds: [id] };
      const passwordHash = passwords.get('old') ?? '';
      await identity.addStaff(tx, { organizationId, passwordHash, ...nurse });
      const own = { ...HYPERTENSION_CHECK, title: '本院高血压问卷', signedOffBy: '老主任' };
      for (const pack of [WOUND_AND_PAIN, own])
        await app.get(Questionnaires).publish(tx, { organizationId, ...pack });
      const carePlans = app.get(CarePlans);
      await carePlans.installPathway(tx, organizationId, POST_OP_WOUND_PAIN, null);
      await carePlans.installPathway(tx, organizationId, { ...HYPERTENSION, name: OWN_NAME }, null);
      return id;
    });
  }

  const byKey = (rows: readonly PathwayRow[]) => Object.fromEntries(rows.map((row) => [row.key, row]));

  it('gets what is new, once; what it wrote itself and running plans stay', async () => {
    const departmentId = await installEarlier();
    const nurse = await signIn(hospital.baseUrl, 'old');
    const list = async () => (await nurse.call('listPathways', {})).rows;
    const before = byKey(await list());
    expect(Object.keys(before).sort()).toEqual(['hypertension', 'post-op-wound-pain']);
    const { encounter } = await nurse.call('registerDischarge', {
      body: aDischarge({ departmentId, encounter: YESTERDAY }),
    });
    const planOf = () => nurse.call('getEncounter', { params: { encounterId: encounter.id } });
    const running = (await planOf()).plan;

    await Promise.all([bringShippedContent(hospital.app), bringShippedContent(hospital.app)]);
    const after = byKey(await list());
    expect(Object.keys(after).sort()).toEqual(['hypertension', 'post-op-wound-pain', 'type-2-diabetes']);
    expect(after['type-2-diabetes']).toMatchObject({ version: 1, isSample: true });
    expect(after['hypertension']).toEqual(before['hypertension']);
    expect(after['hypertension']?.name).toBe(OWN_NAME);
    expect(after['post-op-wound-pain']).toEqual(before['post-op-wound-pain']);
    expect((await planOf()).plan).toEqual(running);

    await bringShippedContent(hospital.app);
    expect(byKey(await list())).toEqual(after);
    const patient = { name: '甲糖', phone: '13900009901', mrn: 'OLD-1' };
    const stay = { ...YESTERDAY, visitNo: 'OLD-1', diagnosis: '2型糖尿病', operation: undefined };
    const sugar = await nurse.call('registerDischarge', {
      body: aDischarge({ departmentId, patient, encounter: stay }),
    });
    const page = await nurse.call('getEncounter', { params: { encounterId: sugar.encounter.id } });
    expect(page.plan?.pathwayName).toBe('2 型糖尿病随访');
  });
});
