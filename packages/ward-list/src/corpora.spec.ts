import fs from 'node:fs';
import path from 'node:path';
import { guessMapping, missingFields } from '@suian/domain/ward-list/guess-mapping';
import { readWardFile } from './read-ward-file.js';

const ROOT = process.env.SUIAN_CORPORA;
const inCorpora = ROOT ? describe : describe.skip;
const pathOf = (...parts: string[]) => path.join(ROOT ?? '', ...parts);

inCorpora('hospital-headers', () => {
  const lines = ROOT
    ? Object.entries(
        JSON.parse(fs.readFileSync(pathOf('hospital-headers', 'headers.json'), 'utf8')) as Record<
          string,
          string
        >,
      )
    : [['', '']];

  it.each(lines)('%s maps without help', async (_, line = '') => {
    const { headers } = await readWardFile(new TextEncoder().encode(`${line}\n1,2,3`));
    expect(headers).toEqual(line.split(','));
    expect(missingFields(guessMapping(headers))).toEqual([]);
  });

  it('each field finds the column a person would choose', () => {
    const told = (line: string) => {
      const headers = line.split(',');
      const named = Object.entries(guessMapping(headers)).map(([field, column]) => [field, headers[column]]);
      return Object.fromEntries(named);
    };
    const [zlhis, qc] = lines.map(([, line = '']) => told(line));
    expect(zlhis).toMatchObject({
      mrn: '住院号',
      phone: '家庭电话',
      departmentName: '科室',
      dischargedOn: '出院时间',
    });
    expect(qc).toMatchObject({ mrn: '住院号', departmentName: '入院科室', diagnosis: '西医初步诊断' });
  });
});

inCorpora('symptom-zh, a GB18030 file', () => {
  it('is read whole, with 0 replacement characters', async () => {
    const bytes = fs.readFileSync(pathOf('symptom-zh', 'internal_medicine_300_gbk.csv'));
    const file = await readWardFile(bytes);
    expect(file).toMatchObject({ charset: 'gb18030', headers: ['department', 'title', 'ask', 'answer'] });
    expect(file.rows.length).toBe(300);
    expect(file.rows.flatMap(({ cells }) => cells).join('')).not.toContain('\ufffd');
  });
});

inCorpora('workbooks of other makers (xlsform)', () => {
  const names = ROOT ? fs.readdirSync(pathOf('xlsform')).filter((name) => name.endsWith('.xlsx')) : [''];

  it.each(names)('%s: its words are read', async (name) => {
    const file = await readWardFile(fs.readFileSync(pathOf('xlsform', name)));
    expect(file.format).toBe('xlsx');
    expect(file.headers.map((header) => header.toLowerCase())).toEqual(
      expect.arrayContaining(['type', 'name']),
    );
    expect(file.rows.length).toBeGreaterThan(0);
  });
});
