import { expect } from '@playwright/test';
import { DischargesPage, goTo, openAt, signIn } from './console-pages.js';
import { ImportPage, RefusalsPage } from './intake-pages.js';
import { test, type Product } from './product.js';

test('a ward list comes in; the row with a wrong date is fixed, once, by the quicker of two nurses', async ({
  page,
  anotherPage,
  product,
}) => {
  const list = await wardList(product);
  const imports = new ImportPage(page);
  const refusals = new RefusalsPage(page);
  await signIn(page, 'nurse');

  await test.step('the file is checked before anything is saved', async () => {
    await goTo(page, '出院');
    await page.getByRole('button', { name: '导入名单' }).click();
    await imports.choose('骨三科出院.csv', list.csv);
    await expect(imports.count('新登记')).toContainText('1');
    await expect(imports.count('还没出院')).toContainText('1');
    await expect(imports.problem('第 3 行')).toContainText('出院时间');
    await expect(imports.problem('第 3 行')).toContainText('日期写错了');
    await expect(page.getByText('科室 ← 科室')).toBeVisible();
  });

  await test.step('left half way, it is gone on with', async () => {
    await goTo(page, '患者');
    await openAt(page, '/discharges/import', '导入名单');
    await page.getByRole('link', { name: /^接着做/ }).click();
    await imports.start();
    await expect(page.getByText('导入完了，1 人进了名单')).toBeVisible();
  });

  const colleague = await anotherPage();
  const hers = new RefusalsPage(colleague);
  await test.step('a colleague has the faulty row open too', async () => {
    await signIn(colleague, 'colleague');
    await openAt(colleague, '/intake', '被退回的登记');
    await hers.open('赵*英');
    await expect(hers.panel).toContainText('出院时间：日期写错了');
    await expect(hers.panel).toContainText('名单第 3 行');
  });

  await test.step('as it came it is refused again; corrected it goes in, in place of the row', async () => {
    await page.getByRole('button', { name: '去改有问题的 1 条' }).click();
    await refusals.open('赵*英');
    await refusals.panel.getByRole('button', { name: '原样再试' }).click();
    await expect(refusals.panel.getByRole('alert')).toContainText('还是没通过');
    await refusals.panel.getByRole('button', { name: '改好再登记' }).click();
    await expect(page.getByLabel('姓名')).toHaveValue('赵秀英');
    await expect(page.getByText('请填出院日期')).toBeVisible();
    await page.getByRole('textbox', { name: '出院', exact: true }).fill(list.today);
    await page.getByRole('button', { name: '登记', exact: true }).dblclick();
    await expect(page.getByText('没有被退回的登记')).toBeVisible();
  });

  await test.step('the colleague is told', async () => {
    await hers.panel.getByRole('button', { name: '原样再试' }).click();
    await expect(hers.panel).toContainText('何佳敏');
    await expect(hers.panel).toContainText('已经处理好了');
  });

  await test.step('both stand on the list, and the corrected file changes nothing', async () => {
    await goTo(page, '出院');
    const discharges = new DischargesPage(page);
    await expect(discharges.row('彭*明')).toHaveCount(1);
    await expect(discharges.row('赵*英')).toHaveCount(1);
    await openAt(page, '/discharges/import', '导入名单');
    await imports.choose('骨三科出院 改.csv', list.corrected);
    await expect(page.getByText('没有要存的')).toBeVisible();
  });
});

interface WardListFile {
  csv: string;
  corrected: string;
  today: string;
}

/** Three beds: one goes home, one with a day that does not exist, one stays. */
async function wardList({ day }: Product): Promise<WardListFile> {
  const [today, yesterday] = [await day(0), await day(-1)];
  const csvWith = (dischargedOn: string) =>
    [
      '住院号,患者姓名,性别,科室,入院时间,出院时间,联系电话,出院诊断,手术名称,手术日期',
      `ZL7733,彭大明,男,骨科三病区,${yesterday},${today} 09:40,13800007733,膝关节炎,左膝关节置换,${yesterday}`,
      `ZL2046,赵秀英,女,骨科三病区,${yesterday},${dischargedOn},13800002046,膝关节炎,右膝关节置换,${yesterday}`,
      `ZL5180,钱玉珍,女,骨科三病区,${yesterday},,13800005180,膝关节炎,,`,
    ].join('\r\n');
  return { csv: csvWith('2026-13-41'), corrected: csvWith(today), today };
}
