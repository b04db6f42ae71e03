import { expect, type Page } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import type { ResponsePage } from '../packages/contracts/src/patients.js';
import { CallPage, TodayPage } from './call-page.js';
import { AlertsPage, goTo, signIn } from './console-pages.js';
import { answerFirst, bindPhone, RED, sendHome, SIX_PEOPLE, ZHOU } from './patients.js';
import { test, type Product } from './product.js';

const [, PENG] = SIX_PEOPLE;
const REDIALS = '自动 2 小时后再排，当天最多 2 次，3 天不通转家属';

test('a patient without a smartphone is called, called again, reached, and heard like any other', async ({
  page,
  product,
}) => {
  const { clock } = product;
  const operatedOn = await product.day(0);
  const today = new TodayPage(page);
  const call = new CallPage(page);
  const alerts = new AlertsPage(page);
  const { patientId, maskedName } = await sendHome(product, ZHOU, { operatedOn });
  const peng = await sendHome(product, PENG, { operatedOn });
  const { phone } = await bindPhone(product, peng, { number: 2 });

  await test.step('as his step opens he stands on 今日, with the reasons', async () => {
    await signIn(page, 'nurse');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByText('今天的都做完了')).toBeVisible();
    await clock.to('08:30');
    await expect(today.row(maskedName)).toContainText('术后第 1 天：伤口和疼痛');
    await expect(today.row(maskedName)).toContainText('没绑定微信');
    await expect(today.row(maskedName)).toContainText('第 1 天，头一周');
    await expect(today.row(maskedName)).toContainText('头一次');
    await expect(today.row(PENG.maskedName), 'whoever has the app is not called').toHaveCount(0);
    await page.keyboard.press('w');
    await expect(page.getByText('为什么排第 1')).toBeVisible();
    await page.keyboard.press('Escape');
    await answerFirst({ phone, today: await phone.call('today', { query: {} }) }, RED);
  });

  await test.step('three times nobody answers: the list says when it rings again', async () => {
    await ringInVain(page, call);
    await expect(page.getByText(`已存 ${maskedName}，今天 10:30 自动再排`)).toBeVisible();
    await expect(today.row(maskedName)).toContainText('10:30 再打');
    await expect(today.row(maskedName)).toContainText('今天 没人接');

    await clock.to('10:45');
    await expect(today.row(maskedName)).toContainText('没打通 1 次');
    await ringInVain(page, call);
    await expect(page.getByText(`已存 ${maskedName}，明天 08:00 自动再排`)).toBeVisible();
    await page.getByRole('tab', { name: /^稍后 1/ }).click();
    await expect(today.row(maskedName)).toContainText('明天 08:00');
    await page.getByRole('tab', { name: /^全部/ }).click();

    await clock.to('08:01');
    await expect(today.row(maskedName)).toContainText('没打通 2 次');
    await expect(today.row(maskedName)).toContainText('昨天 没人接');
    await ringInVain(page, call);
    await clock.to('10:05');
    await expect(today.row(maskedName)).toContainText('没打通 3 次');
  });

  await test.step('reached: five segments in his words, the form by number keys', async () => {
    await page.keyboard.press('d');
    await expect(call.desk).toContainText('通话中');
    await expect(call.desk).toContainText(ZHOU.name);
    await expect(call.script.getByRole('listitem')).toHaveCount(5);
    await expect(call.script).toContainText('周阿姨您好，我是江岚市第二人民医院骨科三病区的何佳敏');
    for (const title of ['开场白', '问题询问', '康复指导', '复诊提醒', '结束语']) {
      await page.keyboard.press('Space');
      await expect(call.script.getByRole('checkbox', { name: `说过了：${title}` })).toBeChecked();
    }
    await call.form.getByRole('checkbox', { name: '口头同意随访' }).focus();
    await page.keyboard.press('Space');
    for (const [asked, digit] of [
      ['发烧', '1'],
      ['伤口现在', '3'],
      ['最痛', '2'],
      ['喘不上气', '1'],
      ['小腿', '1'],
      ['吃饭', '1'],
    ] as const) {
      await expect(call.question).toContainText(asked);
      await page.keyboard.press(digit);
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Escape');
  });

  await test.step('a red answer: what to read aloud stands over the script', async () => {
    const advice = call.desk.getByRole('region', { name: '先别往下问，照着念给患者听' });
    await expect(advice).toBeInViewport();
    await expect(advice).toContainText('请马上来急诊，路上更难受就打 120');
    await expect(call.desk).toContainText('已自动保存');
    await call.chooseOutcome(1);
    await expect(call.outcome.getByRole('button', { name: '接通，问完' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await call.save();
    await expect(page.getByText(`已存 ${maskedName}，报了 1 条预警`)).toBeVisible();
  });

  await test.step('the alert says who filled it, the timeline each call', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expect(alerts.row(maskedName)).toContainText('紧急');
    await alerts.row(maskedName).click();
    await expect(alerts.detail).toContainText(maskedName);
    await expect(alerts.detail).toContainText('护士代填');
    await goTo(page, '患者');
    await page.getByRole('row').filter({ hasText: maskedName }).getByRole('link').click();
    const past = page.getByRole('region', { name: '发生过什么' });
    await expect(past.getByText(/接通，问完/)).toHaveCount(1);
    await expect(past.getByText(/没人接/)).toHaveCount(3);
    await expect(page.getByRole('region', { name: '怎么联系得上' })).toContainText('同意 · 口头');
  });

  await test.step('what is kept is the same record as from a phone', async () => {
    const own = await responseOf(product, peng.patientId);
    const told = await responseOf(product, patientId);
    expect(told.answers).toEqual(own.answers);
    expect(told).toMatchObject(versionsOf(own));
    expect([own.respondent, told.respondent]).toEqual(['patient', 'nurse']);
  });
});

/** D, H, then 没人接 and on. */
async function ringInVain(page: Page, call: CallPage): Promise<void> {
  await page.keyboard.press('d');
  await expect(call.desk).toContainText('通话中');
  await page.keyboard.press('h');
  await expect(call.outcome.getByRole('status')).toHaveText('已挂断，只要选一个结果，没问的题不用补');
  await page.keyboard.press('3');
  await expect(call.outcome.getByRole('status')).toHaveText(REDIALS);
  await call.save();
}

async function responseOf({ baseUrl }: Product, patientId: string): Promise<ResponsePage> {
  const nurse = await signInByHttp(baseUrl, 'nurse');
  const { rows } = await nurse.call('getTimeline', { params: { patientId }, query: {} });
  const responseId = rows.find(({ kind }) => kind === 'response')?.ref?.id ?? '';
  return nurse.call('getResponse', { params: { responseId } });
}

function versionsOf({ title, questionnaireVersion, ruleVersion, adviceVersion }: ResponsePage) {
  return { title, questionnaireVersion, ruleVersion, adviceVersion };
}
