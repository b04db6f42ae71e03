import type { Weapp } from '@suian/testkit/weapp-harness/open-weapp';
import { openHospital, type Hospital, type Paper } from './hospital.js';
import { answer, BIND_PAGE, RED, sent, TODAY_PAGE } from './steps.js';

jest.setTimeout(60_000);

describe('周桂兰 goes home with her paper', () => {
  let hospital: Hospital;
  let phone: Weapp;
  let paper: Paper;

  beforeAll(async () => {
    hospital = await openHospital('20318');
    await hospital.clockTo('09:40');
    paper = await hospital.discharge({ name: '周桂兰' });
    phone = hospital.phone(() => 2);
  });

  afterAll(() => hospital.close());
  afterEach(() => expect(phone.device.errors).toEqual([]));

  it('scans it: it is for her, though her name is not given away', async () => {
    await phone.launch(BIND_PAGE, { scene: paper.scene });
    expect(phone.text()).toContain('江岚市第二人民医院');
    expect(phone.text()).toContain('周*兰');
    expect(phone.has('周桂兰')).toBe(false);
    await expect(phone.tap('下一步（还差 4 位）')).rejects.toThrow('cannot be pressed now');
  });

  it('types a wrong number and is told how often she may still try', async () => {
    await phone.type('手机号后 4 位', '9999');
    await phone.tap('下一步');
    expect(phone.has('对不上，还能试 4 次')).toBe(true);
  });

  it('types the right one and finds every box empty; the one that is needed opens the way', async () => {
    await phone.type('手机号后 4 位', paper.last4);
    await phone.tap('下一步');
    expect(phone.has('您同意我们做哪几件事？')).toBe(true);
    expect(phone.chosen()).toEqual([]);
    expect(phone.has('请先勾选')).toBe(true);
    await phone.tap('用短信、电话联系我');
    expect(phone.has('请先勾“必需”的那一项')).toBe(true);
    await phone.tap('用我的病情资料做随访');
    await phone.tap('同意已勾的 2 项');
    expect(phone.has('绑好了')).toBe(true);
  });

  it('sees the one thing to do today, and by when', async () => {
    await phone.tap('去看今天要做什么');
    expect(phone.text()).toContain('周桂兰，上午好');
    expect(phone.text()).toContain('今天是手术后第 1 天');
    expect(phone.text()).toContain('告诉我们恢复得怎么样');
    expect(phone.text()).toContain('今天 20:00 前填都行');
  });

  it('cannot pass a question unanswered; fever asks for the temperature', async () => {
    await phone.tap('开始填写');
    await phone.tap('下一题');
    expect(phone.has('请选一个，说不准也可以选“说不准”')).toBe(true);
    await answer(phone, RED.slice(0, 1));
    expect(phone.has('最高一次，体温是多少？')).toBe(true);
    await phone.type('.measure__input', '386');
    await phone.tap('下一题');
    expect(phone.has('数字写错了吗？应在 30 到 43 ℃ 之间')).toBe(true);
    await answer(phone, RED.slice(1, 3));
    expect(phone.has('第 4 题，共 8 题')).toBe(true);
  });

  it('finds her place and her answers again after WeChat ended the app, also without network', async () => {
    await phone.network(false);
    await phone.launch(TODAY_PAGE);
    expect(phone.has('没有网，能填，会自动发')).toBe(true);
    await phone.tap('接着填第 4 题');
    expect(phone.has('伤口最痛的时候有多痛')).toBe(true);
    await phone.tap('上一题');
    expect(phone.chosen()).toEqual(['流脓，或者有臭味黄的、绿的、稠的']);
    await phone.tap('下一题');
  });

  it('gives the last answers without network: what to do shows at once, 120 first, nothing promised', async () => {
    await answer(phone, RED.slice(3));
    expect(phone.route).toBe('packageFollowUp/pages/advice/index');
    const shown = phone.text();
    expect(shown).toContain('请现在就联系我们');
    expect(shown).toContain('您填了：体温 38.6 ℃、流脓，或者有臭味');
    expect(shown).toContain('没有网，不知道护士几点能看。急事请先打 120 或去急诊');
    expect(shown.indexOf('拨打 120')).toBeLessThan(shown.indexOf('打病房'));
    expect(shown).toContain('还没发出去');
    expect(shown).not.toMatch(/\d:\d\d 之前/);
    await phone.tap('拨打 120');
    expect(phone.device.dialled).toEqual(['120']);
    expect(sent(phone)).toEqual([]);
  });

  it('still says so after another restart, and today no longer asks', async () => {
    await phone.launch(TODAY_PAGE);
    expect(phone.has('有 1 份回答还没发出去，有网会自动发')).toBe(true);
    expect(phone.has('开始填写')).toBe(false);
  });

  it('has network again: the answers leave once, and the ward promises a time', async () => {
    await phone.network(true);
    await phone.advance(60_000);
    await phone.putAway();
    await phone.takeOut();
    expect(sent(phone)).toHaveLength(1);
    expect(phone.has('还没发出去')).toBe(false);
    const { rows } = await hospital.nurse.call('listAlerts', {});
    expect(rows).toHaveLength(1);
    await phone.tap('流脓');
    expect(phone.text()).toContain('告诉我们');
    expect(phone.text()).toMatch(/护士已看\n今天 10:\d\d 之前/);
  });

  it('follows the matter: a nurse takes it, calls, and says what came of it', async () => {
    const { nurse } = hospital;
    const row = (await nurse.call('listAlerts', {})).rows[0]!;
    const params = { alertId: row.id };
    const claimed = await nurse.call('claimAlert', { params, body: { version: row.version } });
    await phone.putAway();
    await phone.takeOut();
    expect(phone.text()).toContain('何佳敏护士接手了。');

    await nurse.call('addAlertNote', { params, body: { kind: 'call', reached: true, text: '请来换药' } });
    await nurse.call('disposeAlert', {
      params,
      body: {
        version: claimed.version + 1,
        outcome: 'advised-by-phone',
        note: '明早来换药',
        toPatient: '明早 8 点来换药室。',
      },
    });
    await phone.putAway();
    await phone.takeOut();
    expect(phone.text()).toContain('明早 8 点来换药室。');
    expect(phone.text()).toContain('您说得很及时。');
    expect(phone.text()).toContain('已处理');
  });
});
