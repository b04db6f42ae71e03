import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { TEST_WARD } from '../test/ward.js';
import { readFirstStart } from './first-start.js';

describe('the file of the first start', () => {
  const files: string[] = [];
  const fileWith = async (text: string) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-first-'));
    files.push(folder);
    await fs.writeFile(path.join(folder, 'first.json'), text);
    return path.join(folder, 'first.json');
  };
  afterEach(() => Promise.all(files.splice(0).map((folder) => fs.rm(folder, { recursive: true }))));

  it('is taken as it is when it is right', async () => {
    expect(await readFirstStart(await fileWith(JSON.stringify(TEST_WARD)))).toEqual(TEST_WARD);
  });

  it('names every wrong place at once, and no password', async () => {
    const [first, ...others] = TEST_WARD.organizations;
    const staff = [
      { ...first!.staff[0]!, role: 'chief', password: 'short-1' },
      { ...first!.staff[1]!, departments: ['nowhere'] },
    ];
    const wrong = { organizations: [{ ...first, zone: '', staff }, ...others] };
    const refused = readFirstStart(await fileWith(JSON.stringify(wrong)));
    await expect(refused).rejects.toThrow(/organizations\.0\.zone too-short/);
    await expect(refused).rejects.toThrow(/organizations\.0\.staff\.0\.role not-allowed/);
    await expect(refused).rejects.toThrow(/organizations\.0\.staff\.0\.password too-short/);
    await expect(refused).rejects.not.toThrow(/short-1/);
  });

  it('names a department nobody has', async () => {
    const [first] = TEST_WARD.organizations;
    const staff = [{ ...first!.staff[0]!, departments: ['nowhere'] }];
    const file = await fileWith(JSON.stringify({ organizations: [{ ...first, staff }] }));
    await expect(readFirstStart(file)).rejects.toThrow(/staff\.0\.departments unknown-department/);
  });

  it('names a zone that does not exist', async () => {
    const [first] = TEST_WARD.organizations;
    const file = await fileWith(JSON.stringify({ organizations: [{ ...first, zone: 'Asia/Nowhere' }] }));
    await expect(readFirstStart(file)).rejects.toThrow(/organizations\.0\.zone unknown-zone/);
  });

  it.each(['', '{', 'null', '[]'])('says so where it is %j', async (text) => {
    await expect(readFirstStart(await fileWith(text))).rejects.toThrow(/FIRST_START_FILE is not right/);
  });
});
