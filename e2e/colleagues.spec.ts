import { expect, type Page } from '@playwright/test';
import { anAlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, DischargesPage, goTo, signIn } from './console-pages.js';
import { test } from './product.js';

test('two nurses press 接手 at the same moment: one has it, the other is told who', async ({
  anotherPage,
  product,
}) => {
  const { maskedName } = await anAlarmedPatient(product);
  const nurse = await atTheQueue(await anotherPage(), 'nurse');
  const colleague = await atTheQueue(await anotherPage(), 'colleague');
  await expect(nurse.action('接手')).toBeEnabled();
  await expect(colleague.action('接手')).toBeEnabled();

  await Promise.all([nurse.action('接手').click(), colleague.action('接手').click()]);
  await expect(nurse.row(maskedName)).toContainText(/我在处理|许敏 处理中/);
  const nurseHasIt = (await nurse.row(maskedName).innerText()).includes('我在处理');
  const [holder, other] = nurseHasIt ? [nurse, colleague] : [colleague, nurse];
  const holderName = nurseHasIt ? '何佳敏' : '许敏';

  await expect(holder.action('我已接手')).toBeVisible();
  await expect(other.row(maskedName)).toContainText(`${holderName} 处理中`);
  await expect(other.detail).toContainText('您可以看，要处理先接过来');
  await expect(other.action('记电话')).toBeDisabled();
  await expect(other.finish).toBeDisabled();

  await test.step('the other may take it over, with a reason the first one reads', async () => {
    await other.detail.getByRole('button', { name: '接过来' }).click();
    const dialog = other.page.getByRole('dialog');
    await dialog.getByLabel('为什么接过来').fill('她去手术室了');
    await dialog.getByRole('button', { name: '接过来' }).click();
    await expect(other.action('我已接手')).toBeVisible();
    await expect(holder.card('这条预警的记录')).toContainText('她去手术室了');
    await expect(holder.action('记电话')).toBeDisabled();
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
