import { expect, type Page } from '@playwright/test';
import type { AlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, fillSignIn, openAt } from './console-pages.js';

/** What stands in the ward while its screens are looked at. */
export interface Seen {
  alarmed: AlarmedPatient;
  callId: string;
}

export interface Screen {
  /** Its address, as the console's route table has it. */
  route: string;
  name: string;
  /** Null: nobody is signed in. */
  as: 'nurse' | 'supervisor' | 'stranger' | 'admin' | null;
  /** Leads there, and waits until it stands. */
  open(page: Page, seen: Seen): Promise<void>;
}

/** Signing in, 预警, 今日 and 打电话. */
export const DESK_SCREENS: readonly Screen[] = [
  {
    route: '/login',
    name: '登录：密码不对',
    as: null,
    open: async (page) => {
      await page.goto('/login');
      await fillSignIn(page, 'nobody', 'zhu-yuan-bu-8');
      await expect(page.getByText(/工号或密码不对/)).toBeVisible();
    },
  },
  {
    route: '/alerts',
    name: '预警：没有',
    as: 'stranger',
    open: async (page) => {
      await page.goto('/alerts');
      await expect(page.getByText('现在没有预警')).toBeVisible();
    },
  },
  {
    route: '/',
    name: '首页：预警一条',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await openAt(page, '/', '预警');
      await new AlertsPage(page).row(alarmed.maskedName).click();
      await expect(page.getByRole('region', { name: /为什么报警/ })).toContainText('触发');
    },
  },
  {
    route: '/alerts',
    name: '预警：写电话，选结果',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await openAt(page, '/alerts', '预警');
      const alerts = new AlertsPage(page);
      await alerts.row(alarmed.maskedName).click();
      await alerts.action('接手').click();
      await expect(page.getByRole('status', { name: '刚才做的' })).toContainText('撤回');
      await alerts.writeCall('已劝来院');
      await alerts.chooseOutcome('提前复诊', '下午来换药');
    },
  },
  {
    route: '/alerts',
    name: '预警：从同事手里接过来',
    as: 'supervisor',
    open: async (page, { alarmed }) => {
      await openAt(page, '/alerts', '预警');
      const alerts = new AlertsPage(page);
      await alerts.row(alarmed.maskedName).click();
      await alerts.detail.getByRole('button', { name: '接过来' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    route: '/alerts',
    name: '快捷键',
    as: 'nurse',
    open: async (page) => {
      await openAt(page, '/alerts', '预警');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    },
  },
  {
    route: '/today',
    name: '今日：没有',
    as: 'stranger',
    open: async (page) => {
      await page.goto('/today');
      await expect(page.getByText('今天的都做完了')).toBeVisible();
    },
  },
  {
    route: '/today',
    name: '今日：为什么排在这',
    as: 'nurse',
    open: async (page) => {
      await page.goto('/today');
      await page
        .getByRole('button', { name: /为什么排在这/ })
        .first()
        .click();
      await expect(page.getByText('为什么排第 1')).toBeVisible();
    },
  },
  {
    route: '/today',
    name: '今日：稍后再打',
    as: 'nurse',
    open: async (page) => {
      await page.goto('/today');
      await page
        .getByRole('button', { name: /稍后再打/ })
        .first()
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    route: '/today/$callId',
    name: '打电话：还没打',
    as: 'supervisor',
    open: (page, { callId }) => atCall(page, callId),
  },
  {
    route: '/today/$callId',
    name: '打电话：答了一题红的',
    as: 'nurse',
    open: async (page, { callId }) => {
      await atCall(page, callId);
      await page.keyboard.press('d');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('3');
      await expect(page.getByRole('region', { name: '先别往下问，照着念给患者听' })).toBeVisible();
    },
  },
];

async function atCall(page: Page, callId: string): Promise<void> {
  await page.goto(`/today/${callId}`);
  await expect(page.getByRole('group', { name: '话术' })).toContainText('您好');
}
