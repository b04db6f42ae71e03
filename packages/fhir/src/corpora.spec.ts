import fs from 'node:fs';
import path from 'node:path';

import type { BundleReading } from './discharge.js';
import { readBundle } from './read-bundle.js';

const corpora = process.env.SUIAN_CORPORA;
if (!corpora) console.warn('fhir corpora: left out, SUIAN_CORPORA is not set');
const describeCorpora = corpora ? describe : describe.skip;

interface Expected {
  file: string;
  name?: string;
  gender?: string;
  birthDate?: string;
  inpatient: { start: string; end: string }[];
}

/** Typed by hand from the Bundles: discharges and operations as Shanghai dates them. */
const DISCHARGES = {
  Filiberto_Ryan: [
    {
      from: '2017-12-28',
      to: '2017-12-31',
      diagnosis: 'Appendicitis',
      operations: ['2017-12-28 Appendectomy'],
    },
    { from: '2018-10-04', to: '2018-10-05', diagnosis: 'Anemia (disorder)', operations: [] },
  ],
  Lemuel_Hodkiewicz: [{ from: '2000-02-23', to: '2000-02-27', diagnosis: 'Appendicitis', operations: [] }],
  Rudolf_Weber: [
    {
      from: '2015-11-18',
      to: '2015-11-19',
      diagnosis: 'Impacted molars',
      operations: ['2015-11-18 Extraction of wisdom tooth'],
    },
  ],
  'SMART-PROMs-1.json': [
    { from: '2019-03-20', to: '2019-03-22', operations: ['2019-03-20 Total replacement of hip (procedure)'] },
  ],
  'SMART-PROMs-2.json': [
    { from: '2019-01-04', to: '2019-01-06', operations: ['2019-01-04 Total replacement of hip (procedure)'] },
  ],
  'SMART-PROMs-51.json': [],
  'SMART-PROMs-52.json': [],
};

function load(folder: string, file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(corpora ?? '', folder, file), 'utf8'));
}

function read(folder: string, file: string): BundleReading {
  return readBundle(load(folder, file), { zone: 'Asia/Shanghai' });
}

function folderOf(start: string): [string, string] {
  const folder = start.startsWith('SMART') ? 'post-op-proms' : 'synthea-r4';
  const files = fs.readdirSync(path.join(corpora ?? '', folder));
  return [folder, files.find((file) => file.startsWith(start)) ?? start];
}

describeCorpora('the Bundles of the corpora', () => {
  it.each(Object.entries(DISCHARGES))('%s: its discharges and operations', (start, discharges) => {
    const { units, problems } = read(...folderOf(start));
    expect(problems).toEqual([]);
    expect(units).toHaveLength(1);
    expect(units[0]!.problems).toEqual([]);
    expect(units[0]!.notes).toEqual([]);
    const found = units[0]!.encounters.map((one) => ({
      from: one.admittedOn,
      to: one.dischargedOn,
      diagnosis: one.diagnosis,
      operations: one.operations.map(({ on, name }) => `${on} ${name}`),
    }));
    expect(found).toEqual(discharges);
  });

  it.each(['synthea-r4', 'post-op-proms'])('%s: as expected.json has it', (folder) => {
    for (const expected of load(folder, 'expected.json') as Expected[]) {
      const unit = read(folder, expected.file).units[0]!;
      expect(unit.encounters).toHaveLength(expected.inpatient.length);
      expected.inpatient.forEach(({ end }, at) => {
        const { dischargedAt, dischargedOn } = unit.encounters[at]!;
        if (end.includes('T')) expect(dischargedAt).toBe(new Date(end).toISOString());
        else expect([dischargedOn, dischargedAt]).toEqual([end, undefined]);
      });
      if (expected.name !== undefined) {
        expect(unit.patient).toMatchObject({
          name: expected.name,
          sex: expected.gender,
          birthOn: expected.birthDate,
        });
      }
      expect(unit.patient).toMatchObject({ mrn: expect.any(String), phone: expect.any(String) });
    }
  });

  it('synthea-r4: names the hospital as the place, invents no visit number', () => {
    const [first] = read(...folderOf('Filiberto_Ryan')).units[0]!.encounters;
    expect(first).toMatchObject({ departmentName: 'WINCHESTER HOSPITAL', visitNo: undefined });
  });

  it('post-op-proms: a Bundle of questionnaires has no patient', () => {
    expect(read('post-op-proms', '0-QuestionnaireSMART-PROMs-QUE1.json')).toEqual({
      units: [],
      problems: [{ path: 'Bundle.entry', what: 'bundle.no-patient' }],
    });
  });

  it('names the place of a reference cut off in a real Bundle', () => {
    const cut = load(...folderOf('Rudolf_Weber')) as { entry: { resource: Record<string, unknown> }[] };
    const at = cut.entry.findIndex(({ resource }) => resource.id === '8070b325-f8d7-4985-b099-27bf52366ff1');
    cut.entry[at]!.resource.subject = { reference: 'urn:uuid:nobody' };
    const { problems } = readBundle(cut, { zone: 'Asia/Shanghai' });
    expect(problems).toMatchObject([
      { path: `Bundle.entry[${at}].resource.subject.reference`, what: 'reference.dangling' },
    ]);
  });
});
