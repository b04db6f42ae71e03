import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { openWeapp, type Weapp } from '@suian/testkit/weapp-harness/open-weapp';

const dist = path.resolve(__dirname, '../dist/weapp');

interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

function pagesOf(): string[] {
  const { pages, subPackages } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson;
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inner }) => inner.map((page) => `${root}/${page}`)),
  ];
}

/** WeChat takes no package that is larger. */
const MOST_BYTES = 2 * 1024 * 1024;

/** What one upload would weigh: the main package is all that is in no sub-package. */
function bytesOfPackages(): [string, number][] {
  const { subPackages } = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson;
  const sizes = new Map([['main', 0], ...subPackages.map(({ root }) => [root, 0] as const)]);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const [folder = ''] = path.relative(dist, entry.parentPath).split(path.sep);
    const name = sizes.has(folder) ? folder : 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(path.join(entry.parentPath, entry.name)).size);
  }
  return [...sizes];
}

describe('the compiled mini-program', () => {
  let phone: Weapp;

  beforeEach(() => {
    phone = openWeapp({ dist });
  });

  afterEach(() => phone.close());

  it('opens each of its pages with something to read and no error', async () => {
    for (const page of pagesOf()) {
      await phone.launch(page);
      expect([page, phone.text() !== '', phone.device.errors]).toEqual([page, true, []]);
    }
  });

  it('is small enough to be uploaded, and each way from 今天 is a package of its own', () => {
    const sizes = bytesOfPackages();
    expect(sizes.map(([name]) => name)).toEqual(['main', 'packageFollowUp', 'packageMe', 'packageDiary']);
    for (const [name, bytes] of sizes) {
      const isFit = bytes > 0 && bytes < MOST_BYTES;
      expect([name, isFit]).toEqual([name, true]);
    }
  });

  it('goes from tab to tab by its own bar and leaves nothing behind', async () => {
    await phone.launch('pages/today/index');
    await phone.tap('进展');
    await phone.tap('我的');
    expect(phone.routes).toEqual(['pages/me/index']);
    expect(phone.device.errors).toEqual([]);
  });

  it('starts in 大字 where the owner of the phone reads large text', async () => {
    phone.device.fontSizeSetting = 21;
    await phone.launch('pages/today/index');
    expect(phone.screen().children[0]?.raw.cl).toContain('is-elder');
  });
});
