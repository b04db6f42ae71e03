import { describeOnEachDatabase, useDatabase } from '../../../test/databases.js';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { NOTICE_VERSION, noticeHash, noticeOf } from './notice.js';
import { DATA_KINDS } from './notice-kinds.js';

const HOSPITAL = { controller: '江岚市第二人民医院', contact: '07000120000' };
const KNOWN_HASH = '0bbdbc7e7bc1750ba8be4a15c3269cab585cabf30101b78c194d3763d20f31a9';

/** Tables that describe a person; each of their columns is a kind of the notice, or bookkeeping. */
const PERSON_TABLES = [
  'patient',
  'patient_name_prefix',
  'encounter',
  'anchor_event',
  'consent',
  'patient_account',
];
const BOOKKEEPING = [
  'id',
  'organization_id',
  'patient_id',
  'encounter_id',
  'seat_id',
  'merged_into',
  'merged_at',
  'told_at',
  'made_at',
  'version',
];

describeOnEachDatabase('the consent notice', (engine) => {
  const db = useDatabase(engine, { entities: [], migrations: MIGRATIONS });

  const columns = async (): Promise<{ place: string; table: string; column: string }[]> => {
    const sql = engine === 'sqlite' ? SQLITE_COLUMNS : MARIADB_COLUMNS;
    const rows = await db.unit.read((tx) => tx.query<{ tab: string; col: string }[]>(sql));
    return rows.map(({ tab, col }) => ({ place: `${tab}.${col}`, table: tab, column: col }));
  };
  const named = new Set(DATA_KINDS.flatMap((kind) => kind.columns));

  it('names every encrypted column there is', async () => {
    const sealed = (await columns()).filter(({ column }) => column.endsWith('_cipher'));
    expect(sealed.length).toBeGreaterThan(8);
    expect(sealed.map(({ place }) => place).filter((place) => !named.has(place))).toEqual([]);
  });

  it('names everything else kept about a person', async () => {
    const about = (await columns()).filter(
      ({ table, column }) => PERSON_TABLES.includes(table) && !BOOKKEEPING.includes(column),
    );
    expect(about.map(({ place }) => place).filter((place) => !named.has(place))).toEqual([]);
  });

  it('names no column that does not exist', async () => {
    const existing = new Set((await columns()).map(({ place }) => place));
    expect([...named].filter((place) => !existing.has(place))).toEqual([]);
  });
});

describe('the words of the consent notice', () => {
  const notice = noticeOf(HOSPITAL);

  it('list each kind of data to the patient', () => {
    const lines = notice.sections.find((section) => section.title === '用哪些资料')?.lines;
    expect(lines).toEqual(DATA_KINDS.map((kind) => kind.words));
  });

  it('say who answers, why, how long, to whom and what rights there are', () => {
    expect(notice.sections.map((section) => section.title)).toEqual([
      '谁在用',
      '用哪些资料',
      '为什么需要',
      '存多久',
      '给了谁',
      '您的权利',
    ]);
    expect(notice.sections[0]?.lines.join('')).toContain(HOSPITAL.controller);
  });

  it('require follow-up and nothing else', () => {
    expect(notice.purposes.filter((row) => row.isRequired).map((row) => row.purpose)).toEqual(['follow-up']);
  });

  it('cannot be changed without a new version: put both here together', () => {
    expect({ version: NOTICE_VERSION, hash: noticeHash(notice) }).toEqual({
      version: '2026-11-22.3',
      hash: KNOWN_HASH,
    });
  });

  it('have another hash for another hospital', () => {
    expect(noticeHash(noticeOf({ ...HOSPITAL, contact: '07000120001' }))).not.toBe(KNOWN_HASH);
  });
});

const SQLITE_COLUMNS =
  "SELECT m.name AS tab, c.name AS col FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'";
const MARIADB_COLUMNS =
  'SELECT table_name AS tab, column_name AS col FROM information_schema.columns WHERE table_schema = DATABASE()';
