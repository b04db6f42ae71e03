import { adt, sendHl7 } from './adt.js';
import { useApp, type TestApp } from './app.js';
import { bundleOf } from './bundles.js';
import { describeOnOneDatabase } from './databases.js';
import { dischargeForm } from './discharge-forms.js';
import type { StaffDesk } from './people.js';
import { csvOf, imported, wardRow } from './ward-lists.js';
import { json, rowCounts, send } from './wire.js';
import { API_KEY } from './ward.js';

interface Somebody {
  mrn: string;
  phone: string;
  visitNo: string;
  /** The nurse and her list do not always know it. */
  isNumberTold: boolean;
}

interface Ways {
  app: TestApp;
  nurse: StaffDesk;
}

const PERSON = { name: '方四平', birthOn: '1961-04-08' };
const OPERATION = { name: '髋关节置换', on: '2026-10-18' };
const HEADERS = [
  '住院号',
  '姓名',
  '性别',
  '出生日期',
  '科室',
  '出院时间',
  '联系电话',
  '手术名称',
  '手术日期',
  '就诊号',
];

/** The same discharge by each way in. */
const WAYS = {
  form: async ({ nurse }: Ways, { mrn, phone, visitNo, isNumberTold }: Somebody) => {
    const { departments } = await nurse.call('mySession', {});
    const number = isNumberTold ? { visitNo } : {};
    const encounter = { dischargedOn: '2026-10-20', operation: OPERATION, ...number };
    const form = dischargeForm(departments[0]!.id, { patient: { ...PERSON, mrn, phone }, encounter });
    await nurse.call('registerDischarge', { body: form });
  },
  csv: async ({ app, nurse }: Ways, { mrn, phone, visitNo, isNumberTold }: Somebody) => {
    const told = { 住院号: mrn, 姓名: PERSON.name, 出生日期: PERSON.birthOn, 联系电话: phone };
    const row = wardRow({
      ...told,
      出院时间: '2026-10-20 10:30',
      手术名称: OPERATION.name,
      手术日期: OPERATION.on,
    });
    const list = await imported(
      app,
      nurse,
      csvOf([{ ...row, 就诊号: isNumberTold ? visitNo : '' }], { headers: HEADERS }),
    );
    expect(list.counts.problems).toBe(0);
  },
  hl7: async ({ app }: Ways, { mrn, phone, visitNo }: Somebody) => {
    const who = { mrn, phone, visitNo, name: PERSON.name, birth: '19610408' };
    const operation = { name: OPERATION.name, on: '20261018' };
    const message = adt({
      trigger: 'A03',
      ...who,
      operation,
      discharged: '202610201030',
      at: '202610201030',
    });
    expect((await sendHl7(app, message)).code).toBe('AA');
  },
  fhir: async ({ app }: Ways, { mrn, phone, visitNo }: Somebody) => {
    const stay = { visitNo, department: '骨科三病区', operationOn: OPERATION.on };
    const bundle = bundleOf({ mrn, phone, name: PERSON.name, birthDate: PERSON.birthOn, ...stay });
    const headers = json({ Authorization: `Bearer ${API_KEY}` });
    const path = '/api/v1/intake/fhir';
    const reply = await send(app.baseUrl, { method: 'POST', path, headers, body: JSON.stringify(bundle) });
    expect([reply.status, JSON.parse(reply.text)]).toMatchObject([200, { problems: [] }]);
  },
};

type Way = keyof typeof WAYS;

function ordersOf(ways: readonly Way[]): Way[][] {
  if (ways.length === 0) return [[]];
  return ways.flatMap((first) =>
    ordersOf(ways.filter((way) => way !== first)).map((rest) => [first, ...rest]),
  );
}

let people = 0;

function somebody(isNumberTold: boolean): Somebody {
  people += 1;
  const tail = String(6000 + people);
  return { mrn: `Q${tail}`, phone: `1350000${tail}`, visitNo: `V${tail}`, isNumberTold };
}

describeOnOneDatabase('one discharge, told by form, ward list, HL7 and FHIR', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const all = ordersOf(Object.keys(WAYS) as Way[]);
  // The rule is the same on both engines; what may differ is how they meet, which the last test is about.
  const orders = engine === 'sqlite' ? all : all.filter((_, index) => index % 5 === 0);
  const EACH = orders.map((order) => [order.join(', '), order] as const);

  const expectOne = async (who: Somebody, tell: () => Promise<unknown>) => {
    const before = await rowCounts(app);
    await tell();
    const after = await rowCounts(app);
    const grown = (table: string) => after[table]! - before[table]!;
    expect([grown('patient'), grown('encounter'), grown('care_plan')]).toEqual([1, 1, 1]);
    expect(grown('intake_refusal')).toBe(0);
    const { rows } = await nurse.call('listPatients', { body: { q: who.mrn } });
    const page = await nurse.call('getPatient', { params: { patientId: rows[0]!.id } });
    expect(page.encounters).toMatchObject([{ dischargedOn: '2026-10-20', plan: { state: 'proposed' } }]);
  };

  describe.each([
    ['with its visit number from everybody', true],
    ['with its visit number from the systems only', false],
  ])('%s', (_, isNumberTold) => {
    it.each(EACH)('%s: one patient, one stay, one plan', async (__, order) => {
      const who = somebody(isNumberTold);
      await expectOne(who, async () => {
        for (const way of order) await WAYS[way]({ app, nurse }, who);
      });
    });

    it('all four at the same moment: one patient, one stay, one plan', async () => {
      const who = somebody(isNumberTold);
      await expectOne(who, () => Promise.all(Object.values(WAYS).map((way) => way({ app, nurse }, who))));
    });
  });
});
