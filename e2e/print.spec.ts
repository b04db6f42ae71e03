import { expect, type Locator } from '@playwright/test';
import { DischargesPage, goTo, signIn } from './console-pages.js';
import { test } from './product.js';

/** 148 × 210 mm. */
const A5_POINTS = { width: 419.5, height: 595.3 };
const CSS_MM = 96 / 25.4;

test('the sheet prints alone on one A5 page, with a code of 45 mm or more', async ({ page, product }) => {
  const discharges = new DischargesPage(page);
  await signIn(page, 'nurse');
  await goTo(page, '出院');
  await discharges.fillForm({
    name: '周桂兰',
    sex: '女',
    birthOn: '19580302',
    mrn: 'ZY20266012',
    phone: '13800006012',
    diagnosis: '左膝骨关节炎',
    operation: '左膝关节置换',
    operatedOn: await product.day(-1),
  });
  await discharges.registerButton.click();
  await discharges.issueSheet('周*兰');

  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article', { name: '出院单' });
  await expect(paper).toContainText('江岚市第二人民医院');
  await expect(paper).toContainText('周*兰');
  await expect(paper).toContainText('07000123456');
  await expect(paper, 'neither name nor phone nor hospital number').not.toContainText(/周桂兰|6012/);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.getByRole('table', { name: '出院名单' })).toBeHidden();

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(pages).toHaveLength(1);
  const [, width, height] = pages[0] ?? [];
  expect(Math.abs(Number(width) - A5_POINTS.width)).toBeLessThan(1.5);
  expect(Math.abs(Number(height) - A5_POINTS.height)).toBeLessThan(1.5);
  expect(await inkMillimetres(paper.getByRole('img', { name: '绑定用的' }))).toBeGreaterThanOrEqual(45);
});

/** Width of what is drawn, without the picture's own white edge. */
async function inkMillimetres(code: Locator): Promise<number> {
  const box = await code.boundingBox();
  const inkedPart = await code.evaluate((image: HTMLImageElement) => {
    const size = image.naturalWidth;
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, size, size).data ?? new Uint8ClampedArray();
    let left = size;
    let right = 0;
    for (let pixel = 0; pixel < size * size; pixel += 1) {
      const isDark = (pixels[pixel * 4] ?? 255) < 128 && (pixels[pixel * 4 + 3] ?? 0) > 128;
      if (!isDark) continue;
      left = Math.min(left, pixel % size);
      right = Math.max(right, pixel % size);
    }
    return (right - left + 1) / size;
  });
  return (Math.min(box?.width ?? 0, box?.height ?? 0) * inkedPart) / CSS_MM;
}
