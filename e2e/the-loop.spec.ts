import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { bundleOf } from '../apps/api/test/bundles.js';
import { AlertsPage, DischargesPage, goTo, signIn } from './console-pages.js';
import { PatientPhone } from './patient-phone.js';
import { test, type Product } from './product.js';

const NAME = '周桂兰';
const MASKED = '周*兰';
const PHONE = '13800006012';
const SAID_BY_NURSE = '照着消毒，下午来换药，带上次的单子';

test('a patient goes home, answers from there, and is heard', async ({
  page,
  anotherPage,
  product,
  request,
}) => {
  const today = await product.day(0);
  const yesterday = await product.day(-1);
  const discharges = new DischargesPage(page);
  const alerts = new AlertsPage(page);
  const phone = new PatientPhone(await anotherPage());
  await signIn(page, 'nurse');

  await test.step('1 the nurse registers one discharge, the hospital system sends another', async () => {
    await goTo(page, '出院');
    await discharges.fillForm({
      name: NAME,
      sex: '女',
      birthOn: '19580302',
      mrn: 'ZY20266012',
      phone: PHONE,
      diagnosis: '左膝骨关节炎',
      operation: '左膝关节置换',
      operatedOn: yesterday,
    });
    await discharges.registerButton.click();
    await expect(page.getByText('已登记', { exact: true })).toBeVisible();
    await expect(discharges.row(MASKED)).toContainText('左膝关节置换');

    const bundle = bundleOf({
      mrn: 'HIS2026001',
      visitNo: 'V1',
      department: '骨科三病区',
      end: `${today}T08:30:00+08:00`,
      operationOn: yesterday,
    });
    const send = () => sendBundle(request, product, bundle);
    const first = await send();
    expect(first.encounters).toEqual([{ id: expect.any(String), result: 'created' }]);
    await expect(discharges.row('*华')).toContainText('髋关节置换');
    const again = await send();
    expect(again.encounters).toEqual([{ id: first.encounters[0]?.id, result: 'same' }]);
    await page.reload();
    await expect(page.getByRole('heading', { name: '今天出院 2 人' })).toBeVisible();
  });

  await test.step('2 both plans run and wait for a nurse, who confirms one', async () => {
    await expect(discharges.row(MASKED)).toContainText('术后伤口与疼痛');
    await expect(discharges.row(MASKED)).toContainText('待确认');
    await expect(discharges.row('*华')).toContainText('待确认');
    await discharges.confirmPlan(MASKED);
    await expect(discharges.row(MASKED)).not.toContainText('待确认');
    await expect(discharges.row('*华')).toContainText('待确认');
  });

  await test.step('3 the sheet is printed, the patient scans it and is bound', async () => {
    const prints = await countPrints(page);
    await discharges.issueSheet(MASKED);
    await expect(discharges.sheet).toContainText('江岚市第二人民医院');
    await expect.poll(prints).toBe(1);

    await phone.pickUp();
    await phone.scanNewestPaper();
    await phone.sees('江岚市第二人民医院', '骨科三病区', MASKED, '女 · 68 岁');
    await expect(phone.screen).not.toContainText(NAME);
    await phone.type('0000');
    await phone.press('下一步');
    await phone.sees('对不上，还能试 4 次');
    await phone.type(PHONE.slice(-4));
    await phone.press('下一步');
    await agree(phone);
    await phone.allowMessage();
    await phone.sees('绑好了');

    await expect(discharges.row(MASKED)).toContainText('已绑定');
    await expect(discharges.sheet).toContainText('已绑定');
    expect(await prints(), 'the page was not loaded anew').toBe(1);
  });

  await test.step('4 今天 shows what is due now and nothing else', async () => {
    await phone.press('去看今天要做什么');
    await phone.sees(
      `${NAME}，上午好`,
      '今天是手术后第 1 天',
      '今天只有 1 件事',
      '伤口和疼痛',
      '今天 20:00 前填都行',
    );
    await expect(phone.button('开始填写')).toHaveCount(1);
    await expect(phone.screen).not.toContainText('术后第 3 天');
  });

  await test.step('5 large letters, one question a screen, kept when the app is ended', async () => {
    const before = await letterSize(phone.button('开始填写'));
    await phone.goTo('我的');
    await phone.press('大字模式');
    await phone.goTo('今天');
    await phone.sees('开始填写');
    expect(await letterSize(phone.button('开始填写'))).toBeGreaterThan(before);
    await phone.press('开始填写');

    await phone.sees('第 1 题，共 7 题', '有没有发烧？');
    await expect(phone.screen).not.toContainText('伤口怎么样？');
    await phone.press('下一题');
    await phone.sees('请选一个，说不准也可以选“说不准”');
    await phone.choice('有，量过体温').click();
    await phone.sees('已自动保存');
    await phone.press('下一题');
    await phone.sees('第 2 题，共 8 题', '体温最高多少？');
    await phone.type('38.6');
    await phone.press('下一题');
    await phone.sees('第 3 题，共 8 题', '伤口怎么样？');

    await phone.reopen();
    await phone.press('接着填第 3 题');
    await phone.sees('第 3 题，共 8 题');
    await phone.press('上一题');
    await expect(phone.screen.locator('input')).toHaveValue('38.6');
    await phone.press('下一题');
    await phone.answer('流脓');
    await phone.sees('最痛的时候，有多痛？');
    await phone.answer('4$');
    await phone.sees('第 5 题，共 9 题', '止痛药管用吗？');
    await phone.answer('能缓下来');
    await phone.answer('没有');
    await phone.answer('没有');
    await phone.setNetwork('没网');
    await phone.answer('都还好');
    await phone.sees('还想说什么？');
    await phone.press('交给护士');
  });

  await test.step('6 red advice at once without network; sent once when it is back; the nurse is told', async () => {
    await phone.sees('请现在就联系我们', '38.6 ℃、流脓', '打病房', '还没发出去');
    await goTo(page, '预警');
    await expect(page.getByText('现在没有预警')).toBeVisible();

    const sent = await loseFirstAnswer(phone.desk);
    await phone.setNetwork('有网');
    await expect(alerts.row(MASKED)).toContainText('紧急');
    await phone.sees('还没发出去');
    await phone.setNetwork('没网');
    await phone.setNetwork('有网');
    await phone.sees('病房已收到', '护士打电话给您', /今天 1\d:\d\d 之前/);
    expect(new Set(sent).size, 'every try was the same submission').toBe(1);
    expect(sent.length).toBeGreaterThan(1);
    await expect(alerts.queue.getByRole('button')).toHaveCount(1);
    await expect(alerts.detail).toContainText('2 条证据合成 1 条预警');
    await expect(alerts.detail).toContainText('38.6');
  });

  await test.step('7 one nurse takes it, her colleague sees so, the patient follows', async () => {
    const colleaguePage = await anotherPage();
    const colleague = new AlertsPage(colleaguePage);
    await signIn(colleaguePage, 'colleague');
    await expect(colleague.action('接手')).toBeEnabled();
    await phone.press('看这件事的进展');
    await phone.sees('已收到', '当班护士已经能看到');

    await alerts.action('接手').click();
    await expect(alerts.action('我已接手')).toBeVisible();
    await expect(colleague.row(MASKED)).toContainText('何佳敏 处理中');
    await expect(colleague.detail).toContainText('您可以看，要处理先接过来');
    for (const action of ['接手', '记电话', '备注', '放回', '结束']) {
      await expect(colleague.action(action)).toBeDisabled();
    }
    await expect(colleague.finish).toBeDisabled();

    await alerts.writeCall('体温 38.6，敷料有脓，已劝来院');
    await alerts.save.click();
    await expect(alerts.card('这条预警的记录')).toContainText('接通：体温 38.6，敷料有脓，已劝来院');
    await expect(colleague.card('这条预警的记录')).toContainText('电话 · 何佳敏');
    await lookAtMatter(phone, '护士已看');
    await phone.sees(/何佳敏护士 \d\d:\d\d 打给了您/);

    await alerts.chooseOutcome('提前复诊', SAID_BY_NURSE);
    await alerts.finish.click();
    await expect(page.getByText(`已结束 ${MASKED}，患者会看到您写的话`)).toBeVisible();
    await expect(colleague.row(MASKED)).toContainText(/\d\d:\d\d 结束/);
    await expect(colleague.card('已结束')).toContainText('提前复诊');
    await expect(colleague.card('已结束')).toContainText(/何佳敏 .*结束/);
    await lookAtMatter(phone, '已处理');
    await phone.sees('处理结果', SAID_BY_NURSE);
  });

  await test.step('8 谁看过 names everyone who looked and wrote', async () => {
    await goTo(page, '患者');
    await page.getByRole('row').filter({ hasText: MASKED }).getByRole('link').click();
    await page.getByRole('button', { name: '显示号码' }).click();
    await expect(page.getByText(PHONE)).toBeVisible();
    await page.reload();
    const looks = page.getByRole('region', { name: '谁看过' });
    const deeds: [string, string[]][] = [
      [
        '何佳敏',
        ['登记出院', '确认方案', '出码', '接手预警', '记了电话', '结束预警', '看了这一页', '看了手机号'],
      ],
      ['许敏', ['看了预警']],
      ['患者', ['绑定', '填了问卷']],
    ];
    for (const [who, what] of deeds) {
      for (const deed of what) {
        await showAll(looks);
        await expect(lookOf(looks, who, deed).first()).toBeVisible();
      }
    }
    await expect(page.getByRole('region', { name: '发生过什么' }).getByText('填完：')).toHaveCount(1);
  });
});

interface IntakeReply {
  encounters: { id: string; result: string }[];
}

async function sendBundle(
  request: BrowserContext['request'],
  { apiKey }: Product,
  data: object,
): Promise<IntakeReply> {
  const headers = { Authorization: `Bearer ${apiKey}` };
  const reply = await request.post('/api/v1/intake/fhir', { headers, data });
  expect(reply.status()).toBe(200);
  return (await reply.json()) as IntakeReply;
}

/** A browser without a printer: counts how often the page asked to print, since it was loaded. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as Window & { prints?: number };
    counted.prints = 0;
    window.print = () => {
      counted.prints = (counted.prints ?? 0) + 1;
    };
  });
  return () => page.evaluate(() => (window as Window & { prints?: number }).prints ?? -1);
}

/** Every box starts empty; the full text is behind a button; only the first is needed. */
async function agree(phone: PatientPhone): Promise<void> {
  await phone.sees('您同意我们做哪几件事？');
  const boxes = phone.screen.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  await expect(phone.screen.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(phone.button('请先勾选')).toHaveAttribute('aria-disabled', 'true');
  await phone.press('完整说明');
  await phone.sees('收起完整说明');
  await boxes.first().click();
  await phone.press('同意已勾的 1 项');
}

/** In pixels. */
function letterSize(button: Locator): Promise<number> {
  return button
    .locator('.big-button__label')
    .evaluate((label) => parseFloat(getComputedStyle(label).fontSize));
}

/** The lift's doors close: the answers arrive, the receipt does not. Answers the keys they were sent under. */
async function loseFirstAnswer(desk: Page): Promise<string[]> {
  const sent: string[] = [];
  await desk.route('**/api/v1/patient/tasks/*/response', async (route) => {
    sent.push(route.request().headers()['idempotency-key'] ?? '');
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  return sent;
}

async function lookAtMatter(phone: PatientPhone, state: string): Promise<void> {
  await phone.reopen();
  await phone.goTo('进展');
  await phone.press(new RegExp(`，${state}$`));
  await phone.sees('告诉我们', state);
}

function lookOf(looks: Locator, who: string, deed: string): Locator {
  return looks.getByRole('listitem').filter({ hasText: who }).filter({ hasText: deed });
}

/** Down to the first deed; a look that comes in meanwhile pushes the oldest onto a further page. */
async function showAll(looks: Locator): Promise<void> {
  const more = looks.getByRole('button');
  await expect(async () => {
    if (await more.isVisible()) await more.click({ timeout: 1_000 });
    await expect(looks.getByText('登记出院')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
