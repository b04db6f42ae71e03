import type { WardList } from '@suian/contracts/ward-lists';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import type { StaffClient } from '../builders/clients.js';
import type { ChronicPatient } from './chronic-patients.js';
import type { Ward } from './ward.js';

const NURSE = '20340';
const HEADERS = '住院号,姓名,性别,出生日期,科室,入院时间,出院时间,联系电话,出院诊断';
const WARD_NAME = '内科一病区';

/** Yesterday's list of the ward: somebody known, two new ones, and two rows that wait to be put right. */
export function planWardList(ward: Ward, patients: readonly ChronicPatient[]): void {
  const yesterday = addDays(ward.today, -1);
  ward.agenda.plan(ward.instant(yesterday, '16:40'), 'ward list', async () => {
    const nurse = ward.nurse(NURSE);
    const known = patients.filter(({ key }) => key === 'bai').map(knownLine);
    const lines = [HEADERS, ...known, ...newLines(yesterday)];
    const data = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
    const query = { departmentId: ward.department('med1').id };
    const { id } = await nurse.call('uploadWardList', { query, bytes: { type: 'text/csv', data } });
    const { state, version } = await settled(nurse, id);
    if (state !== 'ready') throw new Error(`the list is ${state}`);
    await nurse.call('startWardList', { params: { wardListId: id }, body: { version } });
    const { counts } = await settled(nurse, id);
    if (counts.problems !== 2) throw new Error(`${counts.problems} rows of the list have problems`);
  });
}

function knownLine({
  mrn,
  name,
  birthOn,
  admittedOn,
  dischargedOn,
  phone,
  diagnosis,
}: ChronicPatient): string {
  return lineOf(mrn, name, '女', birthOn, admittedOn, dischargedOn, phone ?? '', diagnosis);
}

function newLines(on: LocalDate): string[] {
  const from = addDays(on, -7);
  return [
    lineOf('N2620571', '鲍秀荣', '女', '1957-04-12', from, on, '13600047571', '高血压病 2 级'),
    lineOf('N2620588', '支广林', '男', '1963-10-30', from, on, '13600047588', '2型糖尿病'),
    lineOf('', '滑玉兰', '女', '1960-08-21', from, on, '13600047594', '2型糖尿病'),
    lineOf('N2620597', '仇德胜', '男', '1954-13-02', from, on, '13600047597', '高血压病 3 级'),
  ];
}

function lineOf(mrn: string, ...cells: readonly string[]): string {
  const [name, sex, birthOn, ...rest] = cells;
  return [mrn, name, sex, birthOn, WARD_NAME, ...rest].join(',');
}

const TRIES = 400;
const PAUSE_MS = 25;

/** Its rows are worked in the background. */
async function settled(nurse: StaffClient, wardListId: string): Promise<WardList> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const list = await nurse.call('getWardList', { params: { wardListId } });
    if (!['reading', 'checking', 'importing'].includes(list.state)) return list;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error('the list is never done');
}
