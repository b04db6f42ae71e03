import { expect, type Page } from '@playwright/test';
import { AlertsPage, goTo, signIn } from './console-pages.js';
import { PatientPhone } from './patient-phone.js';
import { bindPhone, sendHome, ZHOU } from './patients.js';
import { test } from './product.js';

const NUMBER = 2;

test('a diary week: calm days, a value measured again, one that was not, and the nurse sees them', async ({
  page,
  anotherPage,
  product,
}) => {
  const { clock } = product;
  const home = await sendHome(product, ZHOU);
  await bindPhone(product, home, { number: NUMBER });
  const phone = new PatientPhone(await anotherPage(), NUMBER);
  await phone.pickUp();

  await test.step('three mornings, each in one page', async () => {
    for (const [systolic, diastolic] of [
      ['138', '84'],
      ['136', '83'],
      ['137', '82'],
    ] as const) {
      await openPressure(phone);
      await write(phone, systolic, diastolic);
      await phone.sees('记好了', `${systolic}/${diastolic}`);
      await clock.forward({ days: 1 });
      await phone.reopen();
    }
  });

  await test.step('a high one is to be measured again; the nurse sees it at once as 待复测', async () => {
    await openPressure(phone);
    await write(phone, '168', '96');
    await phone.sees('坐着歇 5 分钟', '别等，现在打 120');
    await phone.press('歇 5 分钟，到点叫我');
    await phone.sees('还要歇');
    await signIn(page, 'nurse');
    await page.goto(`/patients/${home.patientId}`);
    await expect(diary(page)).toContainText('168/96');
    await diary(page).getByRole('button', { name: '看数值' }).click();
    await expect(diary(page)).toContainText('待复测');
  });

  await test.step('the second is calm: it is evidence, and both stand in the list', async () => {
    await phone.press('填第 2 次');
    await phone.sees('第 2 次。第 1 次是 168/96');
    await write(phone, '142', '86');
    await phone.sees('两次的数护士都会看');
    await expect(diary(page)).toContainText('142/86');
    await expect(diary(page)).toContainText('复测过');
    await phone.press('看我的血压');
    await phone.sees('在目标内', '168/96', '142/86');
    await expect(phone.screen.getByRole('img', { name: /血压/ })).toBeVisible();
  });

  await test.step('without a second value in 15 minutes it comes to the nurse as an alert', async () => {
    await clock.forward({ days: 1 });
    await phone.reopen();
    await openPressure(phone);
    await write(phone, '166', '94');
    await phone.sees('坐着歇 5 分钟');
    await clock.forward({ minutes: 16 });
    await goTo(page, '预警');
    await expect(new AlertsPage(page).row(ZHOU.maskedName)).toContainText('高压 166 mmHg');
  });

  await test.step('the nurse sets another limit for this patient, with her reason', async () => {
    await page.goto(`/patients/${home.patientId}`);
    await diary(page).getByRole('button', { name: '改界限' }).click();
    const dialog = page.getByRole('dialog', { name: '改血压的界限' });
    await dialog.getByLabel('收缩压 ≥ 180 · 马上报警').fill('190');
    await dialog.getByLabel('为什么改').fill('长期偏高，医生评估过');
    await dialog.getByRole('button', { name: '存下' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('定这个数的医生').fill('梁志远');
    await dialog.getByRole('button', { name: '存下' }).click();
    await expect(dialog).toBeHidden();
    await expect(diary(page)).toContainText('收缩压 ≥ 190');
    await expect(diary(page)).toContainText('长期偏高，医生评估过');
  });
});

function diary(page: Page) {
  return page.getByRole('region', { name: '日记' });
}

async function openPressure(phone: PatientPhone): Promise<void> {
  await phone.press(/^记一记/);
  await phone.press('血压');
  await expect(phone.screen.locator('input')).toHaveCount(3);
}

async function write(phone: PatientPhone, systolic: string, diastolic: string): Promise<void> {
  const fields = phone.screen.locator('input');
  await fields.nth(0).fill(systolic);
  await fields.nth(1).fill(diastolic);
  await fields.nth(2).fill('76');
  await phone.press('记下来');
}
