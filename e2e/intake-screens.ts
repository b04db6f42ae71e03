import { expect, type Page } from '@playwright/test';
import { openAt } from './console-pages.js';
import type { Screen } from './desk-screens.js';
import { ImportPage, RefusalsPage } from './intake-pages.js';

/** What the busy ward had refused; see axe.spec. */
const REFUSED = '*华';
const LIST = '住院号,姓名,出院时间,联系电话\r\nZL1,陈一,2026-10-20,13800000001\r\nZL2,陈二,2026-13-41,138';

/** 导入名单, 被退回的登记 and 接口密钥. */
export const INTAKE_SCREENS: readonly Screen[] = [
  {
    route: '/discharges/import',
    name: '导入名单：选文件',
    as: 'nurse',
    open: (page) => openAt(page, '/discharges/import', '导入名单'),
  },
  {
    route: '/discharges/import/$wardListId',
    name: '导入名单：核对好了',
    as: 'nurse',
    open: async (page) => {
      await openAt(page, '/discharges/import', '导入名单');
      const imports = new ImportPage(page);
      await imports.choose('名单.csv', LIST);
      await expect(imports.problem('第 3 行')).toHaveCount(1);
    },
  },
  {
    route: '/discharges/import/$wardListId',
    name: '导入名单：对列',
    as: 'nurse',
    open: async (page) => {
      await page.getByRole('button', { name: '改对应' }).click();
      await expect(page.getByRole('table', { name: '对列' })).toContainText('*一');
    },
  },
  {
    route: '/discharges/import/$wardListId',
    name: '导入名单：问一遍再导入',
    as: 'nurse',
    open: async (page) => {
      await page.getByRole('button', { name: '不改了' }).click();
      await page.getByRole('button', { name: /^开始导入/ }).click();
      await expect(page.getByRole('dialog')).toContainText('新登记 1 人');
    },
  },
  {
    route: '/intake',
    name: '退回登记',
    as: 'nurse',
    open: async (page) => {
      await openAt(page, '/intake', '被退回的登记');
      await expect(page.getByRole('list', { name: '被退回的登记' })).toContainText(REFUSED);
      await expect(page.getByRole('list', { name: '各个来源' })).toContainText('HIS');
    },
  },
  {
    route: '/intake',
    name: '退回登记：打开一条',
    as: 'nurse',
    open: async (page) => {
      await openRefused(page);
      await expect(new RefusalsPage(page).panel.getByRole('button', { name: '处理好了' })).toBeVisible();
    },
  },
  {
    route: '/intake',
    name: '退回登记：怎么处理的',
    as: 'nurse',
    open: async (page) => {
      await openRefused(page);
      await new RefusalsPage(page).panel.getByRole('button', { name: '处理好了' }).click();
      await expect(page.getByRole('dialog', { name: '怎么处理的？' })).toBeVisible();
    },
  },
  {
    route: '/intake/$refusalId',
    name: '改好再登记',
    as: 'nurse',
    open: async (page) => {
      await openRefused(page);
      await new RefusalsPage(page).panel.getByRole('button', { name: '改好再登记' }).click();
      await expect(page.getByLabel('姓名')).toHaveValue(/^彭/);
    },
  },
  {
    route: '/settings',
    name: '接口密钥',
    as: 'admin',
    open: async (page) => {
      await openAt(page, '/settings', '设置');
      await expect(page.getByRole('table', { name: '接口密钥名单' })).toContainText('HIS');
    },
  },
  {
    route: '/settings',
    name: '新建密钥，只给一次',
    as: 'admin',
    open: async (page) => {
      await openAt(page, '/settings', '设置');
      await page.getByRole('button', { name: '新建密钥' }).click();
      await page.getByLabel('给哪个系统用').fill('检验系统');
      await page.getByLabel('传出院登记（FHIR）').check();
      await page.getByRole('button', { name: '建密钥', exact: true }).click();
      await expect(page.getByText('只在这里给一次')).toBeVisible();
    },
  },
];

async function openRefused(page: Page): Promise<void> {
  await openAt(page, '/intake', '被退回的登记');
  await new RefusalsPage(page).open(REFUSED);
}
