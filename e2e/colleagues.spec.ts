import { expect, type Page } from '@playwright/test';
import { signIn as signInByHttp, type StaffDesk } from '../apps/api/test/people.js';
import { PASSWORD, TEST_WARD } from '../apps/api/test/ward.js';
import type { FirstStart } from '../packages/contracts/src/first-start.js';
import { anAlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, DischargesPage, goTo, signIn } from './console-pages.js';
import { SIX_PEOPLE, YELLOW } from './patients.js';
import { test } from './product.js';

const [, PENG] = SIX_PEOPLE;
/** Beside the two at their screens. */
const OTHERS = Array.from({ length: 18 }, (_, index) => `night${index + 1}`);

test.describe('a ward of twenty', () => {
  test.use({ ward: wardOfTwenty() });

  test('twenty nurses take one alert at the same moment: one has it, the others are told who', async ({
    anotherPage,
    product,
  }) => {
    const { maskedName, alertId } = await anAlarmedPatient(product);
    const desks = await Promise.all(OTHERS.map((username) => signInByHttp(product.baseUrl, username)));
    const nurse = await atTheQueue(await anotherPage(), 'nurse');
    const colleague = await atTheQueue(await anotherPage(), 'colleague');
    await expect(nurse.action('接手')).toBeEnabled();
    await expect(colleague.action('接手')).toBeEnabled();

    const claims = desks.map((desk) => claimOnce(desk, alertId));
    await Promise.all([nurse.action('接手').click(), colleague.action('接手').click(), ...claims]);
    const outcomes = await Promise.all(claims);
    expect(new Set(outcomes.filter((outcome) => outcome !== 'claimed'))).toEqual(
      new Set(['alert.claimed-by-another']),
    );
    const overHttp = outcomes.filter((outcome) => outcome === 'claimed');
    const { claimedBy } = await (
      await signInByHttp(product.baseUrl, 'supervisor')
    ).call('getAlert', {
      params: { alertId },
    });
    const onScreens = [nurse, colleague].filter((_, at) => claimedBy?.name === ['何佳敏', '许敏'][at]);
    expect(overHttp.length + onScreens.length, 'exactly one has it').toBe(1);
    for (const [desk, name] of [
      [nurse, '何佳敏'],
      [colleague, '许敏'],
    ] as const) {
      const words = claimedBy?.name === name ? '我在处理' : `${claimedBy?.name} 处理中`;
      await expect(desk.row(maskedName)).toContainText(words);
    }
    const other = claimedBy?.name === '何佳敏' ? colleague : nurse;
    await expect(other.detail).toContainText('您可以看，要处理先接过来');
    await expect(other.action('记电话')).toBeDisabled();
    await expect(other.finish).toBeDisabled();

    await test.step('one of them takes it over, with a reason the others read', async () => {
      await other.detail.getByRole('button', { name: '接过来' }).click();
      const dialog = other.page.getByRole('dialog');
      await dialog.getByLabel('为什么接过来').fill('她去手术室了');
      await dialog.getByRole('button', { name: '接过来' }).click();
      await expect(other.action('我已接手')).toBeVisible();
      const third = other === nurse ? colleague : nurse;
      await expect(third.card('这条预警的记录')).toContainText('她去手术室了');
      await expect(third.action('记电话')).toBeDisabled();
    });
  });
});

test('news while typing: nothing moves, the words stay, and both versions are shown', async ({
  page,
  product,
}) => {
  const { clock } = product;
  const { maskedName, alertId } = await anAlarmedPatient(product, { answers: YELLOW });
  const alerts = await atTheQueue(page, 'nurse');
  await alerts.action('接手').click();
  await expect(alerts.action('我已接手')).toBeVisible();
  await alerts.writeCall('夜里痛醒两次');
  const said = alerts.detail.getByLabel('说了什么');
  const places = async () => [await alerts.row(maskedName).boundingBox(), await said.boundingBox()];
  const before = await places();

  await test.step('a new critical one waits above the list until it is pressed', async () => {
    await anAlarmedPatient(product, { who: PENG, number: 4 });
    const bar = page.getByRole('button', { name: '有 1 条新的紧急' });
    await expect(bar).toBeVisible();
    expect(await places()).toEqual(before);
    await expect(alerts.row(PENG.maskedName)).toHaveCount(0);
    await expect(said).toBeFocused();
    await bar.click();
    await expect(alerts.row(PENG.maskedName)).toContainText('紧急');
    await expect(said).toHaveValue('夜里痛醒两次');
  });

  await test.step('a colleague took it meanwhile: what was seen beside what is', async () => {
    const colleague = await signInByHttp(product.baseUrl, 'colleague');
    const { version } = await colleague.call('getAlert', { params: { alertId } });
    const takeOver = { version, takeOverReason: '她去手术室了' };
    await colleague.call('claimAlert', { params: { alertId }, body: takeOver });
    const both = alerts.detail.getByRole('alert', { name: '刚才有变化，您这边的都还在' });
    await expect(both.getByRole('row', { name: /谁在处理/ })).toContainText(/何佳敏.*许敏.*变了/);
    await expect(both).toContainText('夜里痛醒两次');
    await both.getByRole('button', { name: '用新的继续' }).click();
    await expect(both).toBeHidden();
    await alerts.detail.getByRole('button', { name: '接过来' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('为什么接过来').fill('患者在我电话上');
    await dialog.getByRole('button', { name: '接过来' }).click();
    await expect(alerts.action('我已接手')).toBeVisible();
    await expect(said).toHaveValue('夜里痛醒两次');
  });

  await test.step('ended too early: Z within 8 seconds brings it back, with what was written', async () => {
    const again = alerts.detail.getByRole('button', { name: '用新的继续' });
    if (await again.isVisible()) await again.click();
    await alerts.save.click();
    await expect(alerts.card('这条预警的记录')).toContainText('接通：夜里痛醒两次');
    await alerts.chooseOutcome('提前复诊', '下午来换药');
    await alerts.finish.click();
    await expect(page.getByText(`已结束 ${maskedName}，患者会看到您写的话`)).toBeVisible();
    await expect(alerts.row(maskedName)).toHaveCount(0);
    await page.keyboard.press('z');
    await expect(page.getByText(`已撤回：${maskedName} 又在列表里，您写的还在`)).toBeVisible();
    await expect(alerts.row(maskedName)).toContainText('我在处理');
    await expect(alerts.detail.getByLabel('给患者的一句话')).toHaveValue('下午来换药');
    await clock.forward({ minutes: 1 });
    const nurse = await signInByHttp(product.baseUrl, 'nurse');
    expect((await nurse.call('getAlert', { params: { alertId } })).state).toBe('contacted');
  });
});

test('a double click does a thing once', async ({ page, product }) => {
  const { maskedName } = await anAlarmedPatient(product);
  const discharges = new DischargesPage(page);
  const alerts = new AlertsPage(page);
  const writes = countWrites(page);
  await signIn(page, 'nurse');

  await test.step('one discharge, and one code for it', async () => {
    await goTo(page, '出院');
    await discharges.fillForm({
      name: '彭大明',
      sex: '男',
      birthOn: '19611105',
      mrn: 'ZY20267733',
      phone: '13900007733',
      diagnosis: '右髋骨关节炎',
      operation: '右髋关节置换',
      operatedOn: await product.day(-1),
    });
    await discharges.registerButton.dblclick();
    await expect(page.getByRole('heading', { name: '今天出院 2 人' })).toBeVisible();
    await discharges.row('彭*明').click();
    await discharges.issueButton.dblclick();
    await expect(discharges.code).toBeVisible();
    expect(writes('/discharges')).toBe(1);
    expect(writes('/binding-codes')).toBe(1);
  });

  await test.step('one call written down, and one ending', async () => {
    await goTo(page, '预警');
    await alerts.writeCall('已劝来院');
    await alerts.save.dblclick();
    await expect(alerts.card('这条预警的记录').getByText('接通：已劝来院')).toHaveCount(1);
    await alerts.chooseOutcome('已来急诊', '到急诊找何护士');
    await alerts.finish.dblclick();
    await expect(page.getByText(`已结束 ${maskedName}，患者会看到您写的话`)).toBeVisible();
    expect(writes('/notes')).toBe(1);
    expect(writes('/disposition')).toBe(1);
  });
});

test('a lost connection is said over every page, and what came meanwhile is there afterwards', async ({
  page,
  context,
  product,
}) => {
  await signIn(page, 'nurse');
  const alerts = new AlertsPage(page);
  const discharges = new DischargesPage(page);
  await expect(page.getByText('已连接，刚刚更新')).toBeVisible();
  await expect(page.getByText('现在没有预警')).toBeVisible();

  await context.setOffline(true);
  const bar = page.getByRole('status').filter({ hasText: '列表可能不是最新，正在重连' });
  await expect(bar).toBeVisible();
  await goTo(page, '出院');
  await expect(bar).toBeVisible();
  await expect(page.getByRole('button', { name: '手工登记' })).toBeVisible();
  const { maskedName } = await anAlarmedPatient(product);

  await context.setOffline(false);
  await expect(bar).toBeHidden();
  await expect(discharges.row(maskedName)).toContainText('已绑定');
  await goTo(page, '预警');
  await expect(alerts.row(maskedName)).toContainText('紧急');
});

function wardOfTwenty(): FirstStart {
  const [first, ...rest] = TEST_WARD.organizations;
  if (!first) throw new Error('no ward');
  const others = OTHERS.map((username) => ({
    username,
    name: `夜班${username.slice('night'.length)}`,
    role: 'nurse' as const,
    password: PASSWORD,
    departments: ['ortho3'],
  }));
  return { organizations: [{ ...first, staff: [...first.staff, ...others] }, ...rest] };
}

/** What came of one press: `claimed`, or the code of the refusal. */
async function claimOnce(desk: StaffDesk, alertId: string): Promise<string> {
  const { version } = await desk.call('getAlert', { params: { alertId } });
  const outcome = desk.call('claimAlert', { params: { alertId }, body: { version } });
  return outcome.then(
    () => 'claimed',
    (refusal: Error) => refusal.message,
  );
}

async function atTheQueue(page: Page, username: string): Promise<AlertsPage> {
  await signIn(page, username);
  return new AlertsPage(page);
}

/** How many POSTs to addresses that end so have left the page. */
function countWrites(page: Page): (ending: string) => number {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  return (ending) => sent.filter((path) => path.endsWith(ending)).length;
}
