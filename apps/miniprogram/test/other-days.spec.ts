import type { Weapp } from '@suian/testkit/weapp-harness/open-weapp';
import { openHospital, type Hospital } from './hospital.js';
import { AMBER, answer, BIND_PAGE, bindWith, CALM, RED, sent, TODAY_PAGE } from './steps.js';

jest.setTimeout(60_000);

let hospital: Hospital;
let phone: Weapp;

afterEach(() => expect(phone.device.errors).toEqual([]));

describe('by day, in a ward that is covered', () => {
  let wechat = 0;

  /** Somebody discharged today whose own phone is bound, with the questionnaire open. */
  const openForm = async () => {
    wechat += 1;
    const own = wechat;
    phone = hospital.phone(() => own);
    await bindWith(phone, await hospital.discharge());
    await phone.tap('开始填写');
  };

  beforeAll(async () => {
    hospital = await openHospital('20318');
    await hospital.clockTo('09:40');
  });
  afterAll(() => hospital.close());

  it('all is well: it says so, and today there is nothing more to do', async () => {
    await openForm();
    await answer(phone, CALM);
    expect(phone.text()).toContain('恢复得不错');
    expect(phone.text()).toMatch(/病房已收到\n09:4\d/);
    expect(phone.device.title).toBe('已收到您的回答');
    expect(phone.has('打 120')).toBe(false);
    await phone.tap('知道了');
    expect(phone.text()).toContain('今天没有要做的\n下次 后天 08:00，术后第 3 天');
  });

  it('the lift has no network: times fill in on the open card once the ward has the answers', async () => {
    await openForm();
    await answer(phone, RED.slice(0, -1));
    await phone.network(false);
    await answer(phone, RED.slice(-1));
    expect(phone.text()).toContain('还没发出去\n有网会自动发。急事请直接打病房');
    expect(phone.has('没有网，不知道')).toBe(false);
    await phone.network(true);
    expect(phone.text()).toMatch(/病房已收到\n09:4\d\n护士打电话给您\n今天 10:1\d 之前/);
    await phone.tap('看这件事的进展');
    expect(phone.has('流脓，或者有臭味')).toBe(true);
  });

  it('the receipt gets lost on the way: it is sent again and counts once', async () => {
    const { nurse } = hospital;
    const before = (await nurse.call('listAlerts', {})).rows.length;
    await openForm();
    await answer(phone, RED.slice(0, -1));
    phone.device.losesReplies = true;
    await answer(phone, RED.slice(-1));
    expect(phone.has('还没发出去')).toBe(true);
    phone.device.losesReplies = false;
    await phone.advance(20_000);
    expect(phone.has('病房已收到')).toBe(true);
    expect(sent(phone)).toHaveLength(2);
    expect((await nurse.call('listAlerts', {})).rows).toHaveLength(before + 1);
  });

  it('the session is over: it signs in again by itself and the answers arrive', async () => {
    await openForm();
    await answer(phone, CALM.slice(0, -1));
    await hospital.endSession(phone);
    await answer(phone, CALM.slice(-1));
    expect(phone.has('病房已收到')).toBe(true);
    expect(sent(phone)).toHaveLength(2);
  });

  it('somebody else’s WeChat is on the phone meanwhile: it was not sent, and here is the ward’s number', async () => {
    let owner = 8;
    const lent = hospital.phone(() => owner);
    phone = lent;
    await bindWith(lent, await hospital.discharge());
    await lent.tap('开始填写');
    await answer(lent, CALM.slice(0, -1));
    await hospital.endSession(lent);
    owner = 9;
    await answer(lent, CALM.slice(-1));
    expect(lent.text()).toContain('没有发出，请打病房\n07000123456');
    await lent.tap('打病房');
    expect(lent.device.dialled).toEqual(['07000123456']);

    await lent.launch(TODAY_PAGE);
    expect(lent.text()).toContain('没有发出，请打病房');
    await lent.tap('已经打过了，不用再提醒');
    expect(lent.has('没有发出')).toBe(false);
  });

  it('the phone is full: it says so, and what is answered still arrives', async () => {
    await openForm();
    phone.device.isFull = true;
    await answer(phone, CALM.slice(0, 1));
    expect(phone.has('手机存不下了，请别退出，答完直接提交')).toBe(true);
    await phone.network(false);
    await answer(phone, CALM.slice(1));
    expect(phone.has('手机存满了，先别关掉')).toBe(true);
    await phone.network(true);
    expect(phone.has('病房已收到')).toBe(true);
  });

  it('nobody scanned anything: it says what to scan', async () => {
    phone = hospital.phone(() => 9);
    await phone.launch(TODAY_PAGE);
    expect(phone.text()).toContain('还没有绑定\n请用微信扫出院时那张纸上的圆码');
    await phone.tap('我的');
    expect(phone.has('请用微信扫出院时那张纸上的圆码')).toBe(true);
  });

  it('a phone that is new to two patients shows the first, and 我的 offers both', async () => {
    const before = hospital.phone(() => 6);
    await bindWith(before, await hospital.discharge());
    await bindWith(before, await hospital.discharge());
    phone = hospital.phone(() => 6);
    await phone.launch(TODAY_PAGE);
    expect(phone.has('还没有绑定')).toBe(false);
    expect(phone.has('开始填写')).toBe(true);
    await phone.tap('我的');
    expect(phone.has('给谁随访')).toBe(true);
  });

  it('大字 is switched on and stays on', async () => {
    phone = hospital.phone(() => 9);
    await phone.launch('pages/me/index');
    await phone.tap('大字模式');
    expect(phone.has('关掉大字')).toBe(true);
    await phone.launch(TODAY_PAGE);
    expect(phone.screen().children[0]?.raw.cl).toContain('is-elder');
  });

  it('a paper that was used, or is too old, says where to get another', async () => {
    const paper = await hospital.discharge();
    const old = await hospital.discharge();
    phone = hospital.phone(() => 7);
    await bindWith(phone, paper);
    await phone.launch(BIND_PAGE, { scene: paper.scene });
    expect(phone.has('直接看今天就行')).toBe(true);
    await phone.tap('去看今天要做什么');
    expect(phone.has('开始填写')).toBe(true);
    const other = hospital.phone(() => 9);
    await other.launch(BIND_PAGE, { scene: paper.scene });
    expect(other.text()).toContain('这张码已经绑过了，请找护士站重新打一张');
    await hospital.daysLater(4);
    await other.launch(BIND_PAGE, { scene: old.scene });
    expect(other.text()).toContain('这张码过期了，请找护士站重新打一张');
    await other.tap('打病房电话');
    expect(other.device.dialled).toEqual(['07000123456']);
  });
});

describe('at night, where nobody answers', () => {
  beforeAll(async () => {
    hospital = await openHospital('30411');
    await hospital.clockTo('21:30');
  });
  afterAll(() => hospital.close());

  it('a warning says that nobody looks now, and by when somebody will', async () => {
    phone = hospital.phone(() => 1);
    await bindWith(phone, await hospital.discharge());
    expect(phone.has('这次过了时间，也可以现在补填')).toBe(true);
    await phone.tap('开始填写');
    await answer(phone, AMBER);
    expect(phone.text()).toContain('您填了：有水或血渗出来');
    expect(phone.text()).toContain('现在没有人看。越来越重，就打 120 或去急诊');
    expect(phone.text()).toMatch(/护士会看\n.+ (12:00|17:30) 之前/);
    expect(phone.has('打病房\n')).toBe(false);
  });

  it('red says 120 first and does not offer a telephone nobody answers', async () => {
    phone = hospital.phone(() => 2);
    await bindWith(phone, await hospital.discharge());
    await phone.tap('开始填写');
    await answer(phone, RED);
    expect(phone.text()).toContain('拨打 120\n现在没有人看，急事请先打 120 或去急诊');
    expect(phone.text()).toMatch(/护士打电话给您\n.+ 08:30 之前/);
  });
});
