import { expect, type Page } from '@playwright/test';
import { anAlarmedPatient, type AlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, DischargesPage, fillSignIn, goTo, signIn } from './console-pages.js';
import { test } from './product.js';

test('another hospital, another department and the administrator see nothing of a patient', async ({
  anotherPage,
  product,
}) => {
  const patient = await anAlarmedPatient(product);

  for (const username of ['stranger', 'elsewhere']) {
    await test.step(`${username} finds nobody, whichever way`, async () => {
      const page = await anotherPage();
      await signIn(page, username);
      await expect(page.getByText('现在没有预警')).toBeVisible();
      await search(page, patient.name);
      await expect(page.getByText(`没有找到‘${patient.name}’`)).toBeVisible();
      await search(page, '6012');
      await expect(page.getByText('没有找到‘6012’')).toBeVisible();
      await goTo(page, '出院');
      await expect(page.getByText('今天没有出院的患者')).toBeVisible();
      await visit(page, `/patients/${patient.patientId}`, '找不到这位患者，或不在您的科室');
      await visit(page, `/alerts?alert=${patient.alertId}`, '找不到这条预警');
      await visit(page, `/discharges?encounter=${patient.encounterId}`, '找不到这次住院');
      await page.goto('/patients');
      await expect(page.getByText('还没有患者')).toBeVisible();
      await seesNothingOf(page, patient);
    });
  }

  await test.step('the administrator has no page with patients', async () => {
    const page = await anotherPage();
    await signIn(page, 'admin');
    for (const place of [`/patients/${patient.patientId}`, '/patients', '/alerts', '/discharges']) {
      await page.goto(place);
      await expect(page.getByRole('heading', { name: '设置' })).toBeVisible();
      await seesNothingOf(page, patient);
    }
    await expect(
      page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '患者' }),
    ).toHaveCount(0);
  });
});

test('a session that ended leads back to the same place, with what was typed', async ({
  page,
  context,
  product,
}) => {
  await anAlarmedPatient(product);
  await signIn(page, 'nurse');
  const alerts = new AlertsPage(page);
  await alerts.writeCall('说到一半');
  const place = page.url();

  await context.clearCookies();
  await alerts.save.click();
  await expect(page.getByText('登录到时间了')).toBeVisible();
  await fillSignIn(page, 'nurse');
  await expect(alerts.detail.getByLabel('说了什么')).toHaveValue('说到一半');
  expect(page.url()).toBe(place);
  await alerts.save.click();
  await expect(alerts.card('这条预警的记录')).toContainText('接通：说到一半');
});

test('a wrong password is said with the tries left, and no page opens', async ({ page }) => {
  await page.goto('/discharges');
  await fillSignIn(page, 'nurse', 'zhu-yuan-bu-8');
  await expect(page.getByText('工号或密码不对，还能试 4 次，之后锁 15 分钟')).toBeVisible();
  await fillSignIn(page, 'nobody', 'zhu-yuan-bu-8');
  await expect(page.getByText('工号或密码不对，还能试 4 次，之后锁 15 分钟')).toBeVisible();
  await fillSignIn(page, 'nurse');
  await expect(new DischargesPage(page).page.getByRole('heading', { name: '今天出院 0 人' })).toBeVisible();
});

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '搜患者' }).fill(text);
  await page.keyboard.press('Enter');
}

async function visit(page: Page, place: string, refusal: string): Promise<void> {
  await page.goto(place);
  await expect(page.getByText(refusal)).toBeVisible();
}

async function seesNothingOf(page: Page, { name, maskedName }: AlarmedPatient): Promise<void> {
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(page.getByText(maskedName)).toHaveCount(0);
}
