import fs from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { signIn as signInByHttp } from '../apps/api/test/people.js';
import { bundleOf } from '../apps/api/test/bundles.js';
import { anAlarmedPatient } from './alarmed-patient.js';
import { AlertsPage, signIn } from './console-pages.js';
import { SCREENS } from './console-screens.js';
import type { Seen } from './desk-screens.js';
import { BLUE, RED, sendHome, SIX_PEOPLE, YELLOW, ZHOU } from './patients.js';
import { test, type Product } from './product.js';

const ROUTE_TABLE = new URL('../apps/console/src/app/routes.ts', import.meta.url);
const [, PENG, ZHAO] = SIX_PEOPLE;

test('axe finds nothing serious on any screen of the console', async ({ anotherPage, product, request }) => {
  // Some forty screens, each looked at with every rule.
  test.setTimeout(300_000);
  const table = await fs.readFile(ROUTE_TABLE, 'utf8');
  const routes = [...table.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
  expect(new Set(SCREENS.map(({ route }) => route)), 'each route has its screens').toEqual(new Set(routes));

  const seen = await busyWard(product);
  const refused = bundleOf({ mrn: 'HIS2026009', visitNo: 'V9', birthDate: '1970-13-41' });
  const headers = { Authorization: `Bearer ${product.apiKey}` };
  await request.post('/api/v1/intake/fhir', { headers, data: refused });
  const pages = new Map<string | null, Page>();
  for (const { name, as, open } of SCREENS) {
    await test.step(name, async () => {
      const page = pages.get(as) ?? (await anotherPage());
      if (!pages.has(as) && as) await signIn(page, as);
      pages.set(as, page);
      await open(page, seen);
      await standsStill(page);
      expect.soft(await findings(page), name).toEqual([]);
    });
  }
});

test('in grey the three severities are still told apart, by word and by shape', async ({ page, product }) => {
  for (const [number, who, answers] of [
    [1, ZHOU, RED],
    [2, PENG, YELLOW],
    [3, ZHAO, BLUE],
  ] as const) {
    await anAlarmedPatient(product, { who, answers, number });
  }
  await signIn(page, 'nurse');
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  const alerts = new AlertsPage(page);
  const rows = [ZHOU, PENG, ZHAO].map(({ maskedName }) => alerts.row(maskedName));
  for (const [at, word] of ['紧急', '关注', '提示'].entries()) await expect(rows[at]!).toContainText(word);
  const marks = rows.map((row) => row.locator('svg').first());
  const outlines = await Promise.all(marks.map(outlineOf));
  expect(new Set(outlines).size, 'drawn as three shapes').toBe(3);
  const pictures = await Promise.all(marks.map(async (mark) => (await mark.screenshot()).toString('base64')));
  expect(new Set(pictures).size, 'seen as three shapes').toBe(3);
});

/** An alert, a call to make, a stay without a plan, messages that wait, another tier that is proposed. */
async function busyWard(product: Product): Promise<Seen> {
  const alarmed = await anAlarmedPatient(product);
  await sendHome(product, PENG);
  await sendHome(product, ZHAO, { operatedOn: null });
  const nurse = await signInByHttp(product.baseUrl, 'nurse');
  await nurse.call('putFact', {
    params: { patientId: alarmed.patientId },
    body: { code: 'complications', value: true, observedOn: await product.day(0) },
  });
  const calls = () => nurse.call('listWorklist', { query: {} });
  await expect.poll(async () => (await calls()).rows.length).toBeGreaterThan(0);
  const [call] = (await calls()).rows;
  return { alarmed, callId: call?.id ?? '' };
}

/** What still moves or fades is brought to its end. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
  });
}

/** Serious and critical ones: rule, and where. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What its first shape is, whatever the colour. */
function outlineOf(mark: Locator): Promise<string> {
  return mark.evaluate((svg) => {
    const shape = svg.firstElementChild;
    return `${shape?.tagName} ${shape?.getAttribute('d') ?? shape?.getAttribute('r')}`;
  });
}
