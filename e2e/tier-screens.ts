import { expect, type Page } from '@playwright/test';
import { openAt } from './console-pages.js';
import type { Screen } from './desk-screens.js';

/** 分级看板, and what is entered for it on a patient's page. A proposal waits; see axe.spec. */
export const TIER_SCREENS: readonly Screen[] = [
  {
    route: '/tiers',
    name: '分级看板：没有要改的',
    as: 'stranger',
    open: async (page) => {
      await openAt(page, '/tiers', '分级看板');
      await expect(page.getByText('没有要改的')).toBeVisible();
    },
  },
  {
    route: '/tiers',
    name: '分级看板：依据',
    as: 'nurse',
    open: async (page) => {
      await atBoard(page);
      await page.keyboard.press('e');
      await expect(page.getByRole('dialog', { name: '依据' })).toContainText('有并发症');
    },
  },
  {
    route: '/tiers',
    name: '分级看板：改成别的级，没填全',
    as: 'nurse',
    open: async (page) => {
      await atBoard(page);
      await page.getByRole('button', { name: /^改成/ }).click();
      await page.getByRole('button', { name: '就这样定' }).click();
      await expect(page.getByText('选一级')).toBeVisible();
    },
  },
  {
    route: '/patients/$patientId',
    name: '记情况：没填',
    as: 'nurse',
    open: async (page, { alarmed }) => {
      await page.goto(`/patients/${alarmed.patientId}`);
      await page.getByRole('button', { name: '记情况' }).click();
      await page.getByRole('button', { name: '存下' }).click();
      await expect(page.getByText('填一个数，或选一个')).toBeVisible();
    },
  },
];

async function atBoard(page: Page): Promise<void> {
  await openAt(page, '/tiers', '分级看板');
  await expect(page.getByRole('list', { name: '分级建议' })).toContainText('有并发症');
}
