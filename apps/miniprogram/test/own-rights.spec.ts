import type { Weapp } from '@suian/testkit/weapp-harness/open-weapp';
import { openHospital, type Hospital } from './hospital.js';
import { AMBER, answer, bindWith, CALM, RED, TODAY_PAGE } from './steps.js';

jest.setTimeout(60_000);

const ME_PAGE = 'pages/me/index';

describe('my data, my say', () => {
  let hospital: Hospital;
  let phone: Weapp;
  let wechat = 0;

  /** Somebody discharged today whose own phone is bound; `says` answers WeChat's question. */
  const bound = async (says: 'accept' | 'reject' = 'accept') => {
    wechat += 1;
    const own = wechat;
    phone = hospital.phone(() => own);
    phone.device.subscribe = (ids) => Object.fromEntries(ids.map((id) => [id, says]));
    await bindWith(phone, await hospital.discharge({ name: '周桂兰' }));
  };

  beforeAll(async () => {
    hospital = await openHospital('20318');
    await hospital.clockTo('09:40');
  });
  afterAll(() => hospital.close());
  afterEach(() => expect(phone.device.errors).toEqual([]));

  describe('asking for one reminder', () => {
    it('is done once in the tap that binds and once in the tap that sends', async () => {
      await bound();
      expect(phone.device.asked).toHaveLength(1);
      await phone.tap('开始填写');
      await answer(phone, CALM);
      expect(phone.has('恢复得不错')).toBe(true);
      expect(phone.device.asked).toHaveLength(2);
    });

    it('refused, it is not asked again in this visit, nor in the next; binding and sending went on', async () => {
      await bound('reject');
      expect(phone.device.asked).toHaveLength(1);
      await phone.tap('开始填写');
      await answer(phone, AMBER);
      expect(phone.has('病房已收到')).toBe(true);
      await phone.launch(ME_PAGE);
      expect(phone.device.asked).toHaveLength(1);
      await phone.tap('再要一次微信提醒');
      expect(phone.device.asked).toHaveLength(2);
      expect(phone.has('好，不在微信里提醒')).toBe(true);
    });

    it('is left out where the answers are red: there is something else to do now', async () => {
      await bound();
      await phone.tap('开始填写');
      await answer(phone, RED);
      expect(phone.has('请现在就联系我们')).toBe(true);
      expect(phone.device.asked).toHaveLength(1);
    });
  });

  describe('withdrawing', () => {
    it('takes three taps on one page, says what stops and that it stops at once', async () => {
      await bound();
      await phone.launch(ME_PAGE);
      await phone.tap('我同意过的事 / 撤回');
      expect(phone.text()).toContain('起同意');
      await phone.tap('用我的病情资料做随访');
      expect(phone.text()).toContain('收回后马上停：');
      expect(phone.text()).toContain('护士会打电话问您一次');
      await phone.tap('收回，马上停');
      expect(phone.has('已收回“用我的病情资料做随访”，已经停了')).toBe(true);
      await phone.launch(TODAY_PAGE);
      expect(phone.has('您收回了随访的同意')).toBe(true);
      expect(phone.has('开始填写')).toBe(false);
    });

    it('has a way back', async () => {
      await phone.tap('去看看我同意过的事');
      await phone.tap('用我的病情资料做随访');
      expect(phone.has('好，已同意“用我的病情资料做随访”')).toBe(true);
      await phone.launch(TODAY_PAGE);
      expect(phone.has('开始填写')).toBe(true);
    });

    it('thought better of, nothing happens; without network it says that nothing was changed', async () => {
      await phone.launch(ME_PAGE);
      await phone.tap('我同意过的事 / 撤回');
      await phone.tap('用我的病情资料做随访');
      await phone.tap('先不收回');
      await phone.tap('用我的病情资料做随访');
      await phone.network(false);
      await phone.tap('收回，马上停');
      expect(phone.has('没有网，还没改成')).toBe(true);
      await phone.network(true);
      await phone.launch(TODAY_PAGE);
      expect(phone.has('开始填写')).toBe(true);
    });
  });

  it('who looked is told by name, role and deed', async () => {
    await bound();
    await phone.launch(ME_PAGE);
    await phone.tap('谁看过我的资料');
    expect(phone.text()).toContain('何佳敏（护士）');
    expect(phone.text()).toContain('登记了您的出院');
  });

  it('one’s own data leaves as a file to a chat, and nothing of it stays on the phone', async () => {
    await bound();
    await phone.launch(ME_PAGE);
    await phone.tap('导出我的资料');
    await phone.tap('准备文件');
    await phone.tap('发到微信，自己留着看');
    await phone.tap('发给医生（电脑用的文件）');
    const [readable, exchange] = phone.device.shared;
    expect(readable?.name).toMatch(/^我的随访资料-.+\.txt$/);
    expect(readable?.text).toContain('姓名：周桂兰');
    expect(JSON.parse(exchange?.text ?? '')).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    await phone.back();
    expect([...phone.device.files]).toEqual([]);
  });

  it('unbound, the phone forgets the patient', async () => {
    await bound();
    await phone.launch(ME_PAGE);
    await phone.tap('解除绑定');
    expect(phone.text()).toContain('不再用这个微信给周桂兰随访？');
    await phone.tap('先不解除');
    expect(phone.route).toBe(ME_PAGE);
    await phone.tap('解除绑定');
    await phone.tap('解除绑定');
    expect(phone.has('已经解除了')).toBe(true);
    expect(JSON.stringify([...phone.device.storage])).not.toContain('周桂兰');
    await phone.tap('知道了');
    expect(phone.has('还没有绑定')).toBe(true);
  });

  it('answers that wait for network are sent before it is unbound', async () => {
    await bound();
    await phone.tap('开始填写');
    await answer(phone, CALM.slice(0, -1));
    await phone.network(false);
    await answer(phone, CALM.slice(-1));
    await phone.launch('packageMe/pages/unbind/index');
    await phone.tap('解除绑定');
    expect(phone.has('还有回答没发出去')).toBe(true);
    await phone.network(true);
    await phone.tap('解除绑定');
    expect(phone.has('已经解除了')).toBe(true);
  });

  it('a phone that cannot read what it keeps loses no answer', async () => {
    await bound();
    await phone.tap('开始填写');
    await answer(phone, CALM.slice(0, -1));
    await phone.network(false);
    await answer(phone, CALM.slice(-1));
    const kept = phone.device.storage.get('sealed:outbox');
    phone.device.unreadable.add('outbox');
    await phone.launch(TODAY_PAGE);
    expect(phone.device.storage.get('sealed:outbox')).toBe(kept);
    phone.device.unreadable.clear();
    await phone.network(true);
    await phone.launch(TODAY_PAGE);
    expect(phone.has('还没发出去')).toBe(false);
    expect(JSON.parse(JSON.parse(phone.device.storage.get('sealed:outbox') ?? '""') as string)).toEqual([]);
  });
});
