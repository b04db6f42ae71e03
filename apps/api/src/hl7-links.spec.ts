import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { useApp } from '../test/app.js';
import { TEST_WARD } from '../test/ward.js';
import { openHl7Links, readHl7Links } from './hl7-links.js';

const LINK = { name: 'his-adt', port: 0, organization: TEST_WARD.organizations[0]?.name ?? '' };

describe('the file of the HL7 links', () => {
  const folders: string[] = [];
  const fileWith = async (text: string) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-links-'));
    folders.push(folder);
    await fs.writeFile(path.join(folder, 'links.json'), text);
    return path.join(folder, 'links.json');
  };
  afterEach(() => Promise.all(folders.splice(0).map((folder) => fs.rm(folder, { recursive: true }))));

  it('is taken as it is when it is right', async () => {
    const links = [{ ...LINK, host: '0.0.0.0', charset: 'gb18030', from: ['10.0.0.7'] }];
    expect(await readHl7Links(await fileWith(JSON.stringify(links)))).toEqual(links);
  });

  it.each([
    [{ ...LINK, port: 70_000 }, /file\.0\.port too-large/],
    [{ ...LINK, name: 'a b' }, /file\.0\.name wrong-format/],
    [{ ...LINK, charset: 'latin1' }, /file\.0\.charset not-allowed/],
    [{ ...LINK, from: ['his.local'] }, /file\.0\.from\.0 wrong-format/],
    [{ ...LINK, secret: 'x' }, /file\.0\.secret unknown-field/],
    [{ name: 'x', port: 1 }, /file\.0\.organization missing/],
  ])('names the place of what is wrong: %j', async (link, place) => {
    await expect(readHl7Links(await fileWith(JSON.stringify([link])))).rejects.toThrow(place);
  });

  it('names a port and a name that are given twice', async () => {
    const file = await fileWith(
      JSON.stringify([
        { ...LINK, port: 2575 },
        { ...LINK, port: 2575 },
      ]),
    );
    await expect(readHl7Links(file)).rejects.toThrow(/file\.1\.port repeated[\s\S]*file\.1\.name repeated/);
  });

  it.each(['', '{', 'null', '{}'])('says so where it is %j', async (text) => {
    await expect(readHl7Links(await fileWith(text))).rejects.toThrow(/HL7_LINKS_FILE is not right/);
  });

  describe('at the start', () => {
    const app = useApp('sqlite');

    it('opens a port for each link', async () => {
      const file = await fileWith(JSON.stringify([LINK, { ...LINK, name: 'second' }]));
      const ports = await openHl7Links(app.app, { ...app.env, HL7_LINKS_FILE: file });
      expect(new Set(ports).size).toBe(2);
    });

    it('opens none where an organization is unknown', async () => {
      const file = await fileWith(JSON.stringify([LINK, { ...LINK, name: 'second', organization: '别处' }]));
      const opened = openHl7Links(app.app, { ...app.env, HL7_LINKS_FILE: file });
      await expect(opened).rejects.toThrow(/file\.1\.organization unknown-organization/);
    });
  });
});
