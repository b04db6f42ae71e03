import { expect, type Locator, type Page } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import { goTo, signIn } from './console-pages.js';
import { sendHome, SIX_PEOPLE, ZHOU, type AtHome } from './patients.js';
import { test, type Product } from './product.js';

const [, PENG] = SIX_PEOPLE;
const DIABETES = { operatedOn: null, diagnosis: '2型糖尿病' };

test('an HbA1c proposes 高危: one proposal is accepted, taken back and accepted again, another is overridden', async ({
  page,
  product,
}) => {
  const zhou = await sendHome(product, ZHOU, DIABETES);
  const peng = await sendHome(product, PENG, DIABETES);
  await signIn(page, 'nurse');

  await test.step('what the nurse enters becomes a proposal; no tier changes by itself', async () => {
    await page.goto(`/patients/${zhou.patientId}`);
    await expect(tierCard(page)).toContainText('缺 HbA1c');
    await expect(plan(page)).toContainText('糖尿病两周小问');
    await tierCard(page).getByRole('button', { name: '记情况' }).click();
    const dialog = page.getByRole('dialog', { name: /^记 .* 的情况$/ });
    await dialog.getByRole('textbox', { name: 'HbA1c（%）' }).fill('96');
    await dialog.getByRole('button', { name: '存下' }).click();
    await expect(dialog).toContainText('在 3 到 20 之间');
    await dialog.getByRole('textbox', { name: 'HbA1c（%）' }).fill('9.6');
    await dialog.getByRole('button', { name: '存下' }).click();
    await expect(dialog).toBeHidden();
    const waiting = tierCard(page).getByRole('group', { name: '有一条建议待定' });
    await expect(waiting).toContainText('HbA1c 9.6%，高于 9%');
    await expect(waiting).toContainText('缺肾病情况');
    await expect(plan(page)).toContainText('糖尿病两周小问');
  });

  await test.step('it stands on the board with its reason and its evidence', async () => {
    await tierCard(page).getByRole('link', { name: '看板' }).click();
    await expect(row(page, zhou)).toContainText('HbA1c 9.6%，高于 9%');
    await expect(row(page, zhou)).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('e');
    const evidence = page.getByRole('dialog', { name: '依据' });
    await expect(evidence.getByRole('row').filter({ hasText: 'HbA1c' })).toContainText('9.6%');
    await expect(evidence).toContainText('种子文件四');
    await page.keyboard.press('Escape');
    await expect(evidence).toBeHidden();
  });

  await test.step('Y accepts, Z takes it back, Y accepts again', async () => {
    await page.keyboard.press('y');
    await expect(row(page, zhou)).toHaveCount(0);
    await expect(page.getByText('没有要改的')).toBeVisible();
    await page.keyboard.press('z');
    await expect(page.getByText('的分级建议又待定了')).toBeVisible();
    await expect(row(page, zhou)).toBeVisible();
    await page.keyboard.press('y');
    await expect(row(page, zhou)).toHaveCount(0);
    await expect(group(page, '高危')).toContainText('1 人');
  });

  await test.step('the plan is 高危 now, and asks every week', async () => {
    await page.getByRole('tab', { name: '已接受 1' }).click();
    await row(page, zhou).getByRole('link').click();
    await expect(plan(page)).toContainText('糖尿病每周小问');
    await expect(tierCard(page)).toContainText('接受建议');
  });

  await test.step('a proposal that comes while she looks is overridden, with a reason and a last day', async () => {
    await goTo(page, '患者');
    await page.getByRole('button', { name: '分级看板' }).click();
    await expect(page.getByText('没有要改的')).toBeVisible();
    await putKidneyDisease(product, peng);
    await row(page, peng).getByRole('button', { name: /^改成/ }).click();
    const dialog = page.getByRole('dialog', { name: /改成别的级/ });
    await dialog.getByRole('button', { name: '就这样定' }).click();
    await expect(dialog).toContainText('请写至少 2 个字');
    await dialog.getByRole('radio', { name: '中危（不变）' }).check();
    await dialog.getByRole('button', { name: '30 天后' }).click();
    await dialog.getByLabel('为什么这样定').fill('肾内科在随，两边一起看');
    await dialog.getByRole('button', { name: '就这样定' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('tab', { name: /^手工改过/ }).click();
    await expect(row(page, peng)).toContainText('肾内科在随，两边一起看');
    await row(page, peng).getByRole('link').click();
    await expect(tierCard(page)).toContainText('手工改定');
    await expect(tierCard(page)).toContainText((await product.day(30)).slice(5));
  });
});

function tierCard(page: Page): Locator {
  return page.getByRole('region', { name: '分级', exact: true });
}

function plan(page: Page): Locator {
  return page.getByRole('region', { name: '方案', exact: true });
}

function row(page: Page, { maskedName }: AtHome): Locator {
  return page.getByRole('list', { name: '分级建议' }).getByRole('listitem').filter({ hasText: maskedName });
}

function group(page: Page, tier: string): Locator {
  return page.getByRole('region', { name: '各级现在的人' }).getByRole('listitem').filter({ hasText: tier });
}

async function putKidneyDisease({ baseUrl, day }: Product, { patientId }: AtHome): Promise<void> {
  const colleague = await signInByHttp(baseUrl, 'colleague');
  const fact = { code: 'kidney-disease', value: true, observedOn: await day(0) } as const;
  await colleague.call('putFact', { params: { patientId }, body: fact });
}
