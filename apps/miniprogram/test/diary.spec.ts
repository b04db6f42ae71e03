import type { Weapp } from '@suian/testkit/weapp-harness/open-weapp';
import { openHospital, type Hospital } from './hospital.js';
import { bindWith, TODAY_PAGE } from './steps.js';

jest.setTimeout(60_000);

const ENTRY_PAGE = 'packageDiary/pages/entry/index';
const TREND_PAGE = 'packageDiary/pages/trend/index';

describe('a diary week', () => {
  let hospital: Hospital;
  let phone: Weapp;
  let encounterId: string;

  beforeAll(async () => {
    hospital = await openHospital('20318');
    await hospital.clockTo('09:40');
    phone = hospital.phone(() => 3);
    const paper = await hospital.discharge({ name: '周桂兰' });
    encounterId = paper.encounterId;
    await bindWith(phone, paper);
  });

  afterAll(() => hospital.close());
  afterEach(() => expect(phone.device.errors).toEqual([]));

  /** Types the three figures and presses 记下来. */
  const write = async (systolic: string, diastolic: string, pulse = '76') => {
    await phone.type('高压，mmHg', systolic);
    await phone.type('低压，mmHg', diastolic);
    await phone.type('心率，次/分', pulse);
    await phone.tap('记下来');
  };
  const openEntry = () => phone.launch(ENTRY_PAGE, { metric: 'blood-pressure' });

  it('begins quietly on 今天 and is recorded in one page', async () => {
    await phone.launch(TODAY_PAGE);
    await phone.tap('记一记');
    await phone.tap('血压');
    expect(phone.device.title).toBe('记血压');
    await write('1380', '84');
    expect(phone.has('写的是 1380，高压一般在 60–260')).toBe(true);
    await write('84', '138');
    expect(phone.has('是不是写反了？')).toBe(true);
    await phone.tap('对，换过来');
    await phone.tap('记下来');
    expect(phone.text()).toContain('记好了\n138/84');
  });

  it('asks whether two within two minutes are the same one', async () => {
    await phone.tap('再记一样');
    await phone.tap('血压');
    await write('138', '84');
    expect(phone.has('是同一次吗？')).toBe(true);
    await phone.tap('是同一次，不用再记');
    expect(phone.route).toBe(TODAY_PAGE);
  });

  it('after three values shows them as a sentence, a picture and a list', async () => {
    await phone.launch(TREND_PAGE, { metric: 'blood-pressure' });
    expect(phone.has('再记 2 次就能看出变化')).toBe(true);
    for (const [systolic, diastolic] of [
      ['136', '83'],
      ['134', '82'],
    ] as const) {
      await hospital.daysLater(1);
      await openEntry();
      await write(systolic, diastolic);
      expect(phone.has('记好了')).toBe(true);
    }
    await phone.launch(TREND_PAGE, { metric: 'blood-pressure' });
    expect(phone.text()).toContain('3 次里有 3 次在目标内');
    expect(phone.has('134/82')).toBe(true);
    expect(phone.has('在目标内')).toBe(true);
  });

  it('a medicine that was begun is a flag on the picture, without its name', async () => {
    const { patient } = await hospital.nurse.call('getEncounter', { params: { encounterId } });
    const params = { patientId: patient.id };
    const { trend } = await hospital.nurse.call('getTrend', { params, query: { metric: 'blood-pressure' } });
    const body = { name: '苯磺酸氨氯地平', dosage: '5mg', startedOn: trend.to };
    await hospital.nurse.call('addMedication', { params, body }, { idempotencyKey: 'weapp-medicine-1' });
    await phone.launch(TREND_PAGE, { metric: 'blood-pressure' });
    expect(phone.has(`${Number(trend.to.slice(8))}日 加了药`)).toBe(true);
    expect(phone.text()).not.toContain('氨氯地平');
  });

  it('a questioned value is measured again; the rest goes on though the app was closed', async () => {
    await hospital.daysLater(1);
    await openEntry();
    await write('168', '96');
    expect(phone.has('坐着歇 5 分钟')).toBe(true);
    expect(phone.has('别等，现在打 120')).toBe(true);
    await phone.tap('歇 5 分钟，到点叫我');
    expect(phone.has('还要歇')).toBe(true);
    await openEntry();
    expect(phone.has('还要歇')).toBe(true);
    await phone.tap('填第 2 次');
    expect(phone.has('第 2 次。第 1 次是 168/96')).toBe(true);
    await write('142', '86');
    expect(phone.text()).toContain('第 1 次 168/96。两次的数护士都会看。');
  });

  it('a number that was wrong is struck through and counts no more', async () => {
    await hospital.daysLater(1);
    await openEntry();
    await write('164', '92');
    await phone.tap('数字写错了');
    expect(phone.has('记下来')).toBe(true);
    await write('134', '82');
    expect(phone.has('记好了')).toBe(true);
    await phone.tap('看我的血压');
    expect(phone.has('写错了')).toBe(true);
  });

  it('a value that cannot wait says what to do without network, and the ward has it later', async () => {
    await hospital.daysLater(1);
    await openEntry();
    await phone.network(false);
    await write('192', '112');
    expect(phone.route).toBe('packageFollowUp/pages/advice/index');
    expect(phone.text()).toContain('您填了：高压 192');
    expect(phone.text()).toContain('拨打 120');
    expect(phone.has('还没发出去')).toBe(true);
    await phone.network(true);
    expect(phone.has('病房已收到')).toBe(true);
    const { rows } = await hospital.nurse.call('listAlerts', {});
    expect(rows).toHaveLength(1);
  });

  it('an entry without network waits in the phone and is not lost', async () => {
    await hospital.daysLater(1);
    await phone.launch(TODAY_PAGE);
    await phone.launch(ENTRY_PAGE, { metric: 'weight' });
    await phone.network(false);
    await phone.type('体重，kg', '62.5');
    await phone.tap('记下来');
    expect(phone.has('已经存好，有网会自动发')).toBe(true);
    await phone.network(true);
    await phone.launch(TREND_PAGE, { metric: 'weight' });
    expect(phone.has('62.5')).toBe(true);
    expect(phone.has('还没发出去')).toBe(false);
  });
});
