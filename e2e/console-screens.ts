import { expect, type Page } from '@playwright/test';
import { DischargesPage, openAt } from './console-pages.js';
import { DESK_SCREENS, type Screen } from './desk-screens.js';
import { INTAKE_SCREENS } from './intake-screens.js';
import { TIER_SCREENS } from './tier-screens.js';

/** Every screen of the console: a new route without a row here fails. */
export const SCREENS: readonly Screen[] = [
  ...DESK_SCREENS,
  {
    route: '/discharges',
    name: '出院：名单和出院单',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await openAt(page, '/discharges', /今天出院 \d 人/);
      await new DischargesPage(page).row(alarmed.maskedName).click();
      await expect(new DischargesPage(page).sheet).toContainText('已绑定');
    },
  },
  {
    route: '/discharges',
    name: '出院：出了码',
    as: 'nurse',
    open: async (page) => {
      await openAt(page, '/discharges', /今天出院 \d 人/);
      await new DischargesPage(page).issueSheet('彭*明');
    },
  },
  {
    route: '/discharges',
    name: '出院：确认方案',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await openAt(page, '/discharges', /今天出院 \d 人/);
      await page.getByRole('button', { name: `确认 ${alarmed.maskedName} 的方案` }).click();
      await expect(page.getByRole('dialog', { name: '确认方案' })).toContainText('术后伤口与疼痛');
    },
  },
  {
    route: '/discharges',
    name: '出院：选方案',
    as: 'nurse',
    open: async (page) => {
      await openAt(page, '/discharges', /今天出院 \d 人/);
      await page
        .getByRole('button', { name: /^给 .* 选方案$/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toContainText('术后伤口与疼痛');
    },
  },
  {
    route: '/discharges/new',
    name: '手工登记：没填全',
    as: 'nurse',
    open: async (page) => {
      await atForm(page);
      await page.getByRole('button', { name: '登记', exact: true }).click();
      await expect(page.getByLabel('姓名')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  {
    route: '/patients',
    name: '患者名单',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await page.goto('/patients');
      await expect(page.getByRole('row').filter({ hasText: alarmed.maskedName })).toBeVisible();
    },
  },
  {
    route: '/patients/$patientId',
    name: '一位患者',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await page.goto(`/patients/${alarmed.patientId}`);
      await expect(page.getByRole('region', { name: '发生过什么' })).toContainText('填完');
      await expect(page.getByRole('region', { name: '谁看过' }).getByRole('listitem').first()).toBeVisible();
    },
  },
  {
    route: '/patients/$patientId',
    name: '一份答卷',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await page.goto(`/patients/${alarmed.patientId}`);
      await page
        .getByRole('button', { name: /看答卷/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toContainText('怎么答的');
    },
  },
  {
    route: '/messages',
    name: '消息',
    as: 'supervisor',
    open: async (page) => {
      await openAt(page, '/messages', '消息');
      await page.getByText(/^排队/).first().click();
      await expect(page.getByText('随访提醒').first()).toBeVisible();
    },
  },
  ...INTAKE_SCREENS,
  ...TIER_SCREENS,
  { route: '/settings', name: '设置', as: 'supervisor', open: (page) => openAt(page, '/settings', '设置') },
  {
    route: '/settings',
    name: '恢复发送',
    as: 'admin',
    open: async (page) => {
      await openAt(page, '/settings', '设置');
      await page.getByRole('button', { name: '恢复发送' }).click();
      await expect(page.getByRole('dialog').or(page.getByRole('tooltip')).first()).toBeVisible();
    },
  },
];

async function atForm(page: Page): Promise<void> {
  await page.goto('/discharges/new');
  await expect(page.getByRole('button', { name: '登记', exact: true })).toBeVisible();
}
