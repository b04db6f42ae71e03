import { expect } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import { TEST_WARD } from '../apps/api/test/ward.js';
import type { FirstStart } from '../packages/contracts/src/first-start.js';
import type { Pathway } from '../packages/domain/src/schedule/pathway.js';
import { FOLLOW_UP_TEMPLATE_ID } from '../packages/wechat-sim/src/templates.js';
import { signIn } from './console-pages.js';
import { PatientPhone } from './patient-phone.js';
import { bindPhone, sendHome, ZHOU, type AtHome } from './patients.js';
import { test, type Product } from './product.js';

const QUEUED = 100;
const A_DAY = 10;
const NUMBER = 2;

/** Ten questions a day: the first comes before the withdrawal, a hundred lie behind it. */
const OFTEN: Pathway = {
  key: 'ask-often',
  name: '密集随访',
  anchor: 'discharge',
  steps: Array.from({ length: QUEUED + 1 }, (_, index) => ({
    key: `step-${index}`,
    title: `第 ${index + 1} 次：伤口和疼痛`,
    day: 1 + Math.floor(index / A_DAY),
    opensDaysBefore: 0,
    opensAtTime: `${String(9 + (index % A_DAY)).padStart(2, '0')}:00`,
    dueAtTime: '20:00',
    closesDaysAfter: 0,
    questionnaire: 'wound-and-pain',
  })),
  proposedTier: 'medium',
  proposedTierReason: '缺评估资料，先按中危',
};

test.use({ ward: wardThatAsksOften() });

test('a patient with 100 messages queued takes his consent back: none is sent; then he unbinds', async ({
  page,
  anotherPage,
  product,
}) => {
  const { clock } = product;
  const home = await sendHome(product, ZHOU, { operatedOn: null });
  await startOften(product, home);
  await bindPhone(product, home, { number: NUMBER });
  await allowMessages(product, QUEUED + 1);
  const phone = new PatientPhone(await anotherPage(), NUMBER);

  await test.step('while he agrees, a message comes as its task opens', async () => {
    await clock.to('09:05');
    await expect.poll(() => received(product)).toBe(1);
    expect(await waiting(product)).toBe(QUEUED);
  });

  await test.step('three presses: 我同意过的事, the switch, 收回', async () => {
    await phone.pickUp();
    await phone.goTo('我的');
    await phone.press(/我同意过的事/);
    await phone.screen.getByRole('switch').first().click();
    await phone.sees('收回后马上停', '手机上不再提醒您，您填的也不再收。护士会打电话问您一次。');
    await phone.press('收回，马上停');
    await phone.sees('已经停了');
    await expect(phone.screen.getByRole('switch').first()).toContainText('关');
    expect(await waiting(product)).toBe(0);
  });

  await test.step('past the time of all of them, nothing more has come', async () => {
    await clock.forward({ days: 2 + QUEUED / A_DAY });
    expect(await received(product)).toBe(1);
    await phone.reopen();
    await phone.sees(ZHOU.name);
    await expect(phone.button('开始填写')).toHaveCount(0);
  });

  await test.step('he unbinds, and the nurse sees so at once', async () => {
    await signIn(page, 'nurse');
    await page.goto(`/patients/${home.patientId}`);
    const reach = page.getByRole('region', { name: '怎么联系得上' });
    await expect(reach).toContainText('绑定');
    await expect(reach).toContainText('没同意 · 小程序');
    await phone.goTo('我的');
    await phone.press('解除绑定');
    await phone.sees(`不再用这个微信给${ZHOU.name}随访？`, '填过的回答留在病历里');
    await phone.press('解除绑定');
    await phone.sees('已经解除了');
    await expect(reach).toContainText('没绑定');
    await expect(page.getByRole('region', { name: '发生过什么' })).toContainText('没同意');
    await phone.press('知道了');
    await expect(phone.screen).not.toContainText(ZHOU.name);
  });
});

function wardThatAsksOften(): FirstStart {
  const [first, ...rest] = TEST_WARD.organizations;
  if (!first) throw new Error('no ward');
  return { organizations: [{ ...first, pathways: [{ pathway: OFTEN }] }, ...rest] };
}

async function startOften({ baseUrl }: Product, { encounterId }: AtHome): Promise<void> {
  const nurse = await signInByHttp(baseUrl, 'nurse');
  const { rows } = await nurse.call('listPathways', {});
  const pathwayId = rows.find(({ name }) => name === OFTEN.name)?.id ?? '';
  await nurse.call('startPlan', { params: { encounterId }, body: { pathwayId } });
}

/** He taps 允许 so many times. */
async function allowMessages({ simUrl, appid }: Product, times: number): Promise<void> {
  const choices = { [FOLLOW_UP_TEMPLATE_ID]: 'accept' };
  const body = JSON.stringify({ appid, templateIds: [FOLLOW_UP_TEMPLATE_ID], choices });
  for (let tap = 0; tap < times; tap += 1) {
    const reply = await fetch(`${simUrl}/sim/api/phones/${NUMBER}/subscribe`, { method: 'POST', body });
    if (!reply.ok) throw new Error(`the popup answered ${reply.status}`);
  }
}

/** How many messages WeChat has taken, on any phone. */
async function received({ simUrl }: Product): Promise<number> {
  const reply = await fetch(`${simUrl}/sim/api/messages`);
  const { messages } = (await reply.json()) as { messages: unknown[] };
  return messages.length;
}

async function waiting({ baseUrl }: Product): Promise<number> {
  const supervisor = await signInByHttp(baseUrl, 'supervisor');
  const { counts } = await supervisor.call('listMessages', { query: {} });
  return counts.waiting;
}
