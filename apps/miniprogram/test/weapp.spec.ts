import { readFileSync } from 'node:fs';
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
