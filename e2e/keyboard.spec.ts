import { expect, type Page } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import { PASSWORD } from '../apps/api/test/ward.js';
import { anAlarmedPatient } from './alarmed-patient.js';
import { AlertsPage } from './console-pages.js';
import { BLUE, RED, SIX_PEOPLE, YELLOW } from './patients.js';
import { test, type Product } from './product.js';

const [ZHOU, PENG, ZHAO, QIAN, SUN, LI] = SIX_PEOPLE;
/** In the order of the list: by severity, then by waiting time. */
const TOLD = [RED, RED, YELLOW, YELLOW, BLUE, BLUE];

test('six alerts are worked off by keyboard alone, and the focus is always in sight', async ({
  page,
  product,
}) => {
  await sixAlarms(product);
  const alerts = new AlertsPage(page);
  const keys = new Keys(page);
  await page.addInitScript(countMouse);

  await test.step('signing in', async () => {
    await page.goto('/login');
    await expect(page.getByLabel('工号')).toBeFocused();
    await keys.type('nurse');
    await keys.press('Tab');
    await keys.type(PASSWORD);
    await keys.press('Enter');
    await expect(alerts.queue.getByRole('button')).toHaveCount(TOLD.length);
    await expect(alerts.row(ZHOU.maskedName)).toHaveAttribute('aria-current', 'true');
  });

  await test.step('J and K move, C takes, D writes a call down', async () => {
    await keys.press('j', 'j', 'k', 'k');
    await opens(alerts, ZHOU.maskedName);
    await keys.press('c');
    await expect(alerts.action('我已接手')).toBeVisible();
    await keys.press('d');
    await expect(alerts.detail.getByLabel('说了什么')).toBeFocused();
    await keys.press('Shift+Tab', 'ArrowLeft');
    await expect(alerts.detail.getByRole('radio', { name: '接通了' })).toBeChecked();
    await keys.press('Tab');
    await keys.type('流脓，已劝来急诊');
    await keys.press('Control+Enter');
    await expect(alerts.card('这条预警的记录')).toContainText('接通：流脓，已劝来急诊');
  });

  await test.step('E and a number end it; 8 is refused for an urgent one', async () => {
    await keys.press('e', '1');
    await keys.press('Control+Enter');
    await opens(alerts, PENG.maskedName);
    await keys.press('e', '8', 'Control+Enter');
    await expect(page.getByText('先选做了什么')).toBeVisible();
    await expect(alerts.row(PENG.maskedName)).not.toContainText('结束');
    await keys.press('5', 'Control+Enter');
    await opens(alerts, ZHAO.maskedName);
  });

  await test.step('N writes a note, Tab leads to the sentence for the patient', async () => {
    await keys.press('n');
    await keys.type('家属在身边');
    await keys.press('Control+Enter');
    await expect(alerts.card('这条预警的记录')).toContainText('家属在身边');
    await keys.press('e', '2', 'Tab');
    await expect(alerts.detail.getByLabel('给患者的一句话')).toBeFocused();
    await keys.type('按时吃止痛药');
    await keys.press('Control+Enter');
    await expect(page.getByText(`已结束 ${ZHAO.maskedName}，患者会看到您写的话`)).toBeVisible();
  });

  await test.step('the other three', async () => {
    for (const [who, digit] of [
      [QIAN, '7'],
      [SUN, '2'],
      [LI, '6'],
    ] as const) {
      await opens(alerts, who.maskedName);
      await keys.press('e', digit, 'Control+Enter');
      await expect(alerts.row(who.maskedName)).toHaveCount(0);
    }
    await expect(page.getByText('现在没有预警')).toBeVisible();
    await expect(page.getByText(/上一条 .* 处理完/)).toBeVisible();
  });

  expect(await page.evaluate(() => (window as MouseWindow).presses)).toBe(0);
  expect(await outcomesOf(product)).toEqual([
    [ZHOU.maskedName, 'emergency-or-admitted'],
    [PENG.maskedName, 'referred-to-doctor'],
    [ZHAO.maskedName, 'advised-by-phone'],
    [QIAN.maskedName, 'false-alarm'],
    [SUN.maskedName, 'advised-by-phone'],
    [LI.maskedName, 'referred-to-allied'],
  ]);
});

/** A key acts on the alert one sees, so a hand waits until it is there. */
async function opens(alerts: AlertsPage, maskedName: string): Promise<void> {
  await expect(alerts.row(maskedName)).toHaveAttribute('aria-current', 'true');
  await expect(alerts.detail).toContainText(maskedName);
}

async function sixAlarms(product: Product): Promise<void> {
  for (const [at, who] of SIX_PEOPLE.entries()) {
    await anAlarmedPatient(product, { who, answers: TOLD[at] ?? RED, number: at + 1 });
  }
}

/** By the time they were ended. */
async function outcomesOf({ baseUrl }: Product): Promise<[string, string | undefined][]> {
  const nurse = await signInByHttp(baseUrl, 'nurse');
  const { rows } = await nurse.call('listAlerts', { query: { show: 'closed' } });
  const inTurn = rows.sort((a, b) => (a.resolvedAt ?? '').localeCompare(b.resolvedAt ?? ''));
  const outcomes: [string, string | undefined][] = [];
  for (const { id, patient } of inTurn) {
    const { disposition } = await nurse.call('getAlert', { params: { alertId: id } });
    outcomes.push([patient.maskedName, disposition?.outcome]);
  }
  return outcomes;
}

/** Presses keys, and after each looks where the focus is. */
class Keys {
  constructor(private readonly page: Page) {}

  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.page.keyboard.press(name);
      await expect.poll(() => this.page.evaluate(focusFault), `the focus after ${name}`).toBe('');
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}

type MouseWindow = Window & { presses?: number };

/** Runs in the page. */
function countMouse(): void {
  const counted = window as MouseWindow;
  counted.presses = 0;
  window.addEventListener('pointerdown', () => (counted.presses = (counted.presses ?? 0) + 1), true);
}

/** Runs in the page: '' where one sees what the next key will act on. */
function focusFault(): string {
  const { activeElement } = document;
  const rests = !activeElement || activeElement === document.body;
  const shown = rests ? document.querySelector('[aria-current=true]') : activeElement;
  if (!shown) return '';
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const isInSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  if (!isInSight) return `out of sight: ${shown.outerHTML.slice(0, 80)}`;
  if (rests) return '';
  const frames = [shown, shown.parentElement, shown.parentElement?.parentElement];
  const isRinged = frames.some((frame) => {
    const style = frame && getComputedStyle(frame);
    return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  });
  return isRinged ? '' : `no ring: ${shown.outerHTML.slice(0, 80)}`;
}
