import type { WardList } from '@suian/contracts/ward-lists';
import type { TestApp } from './app.js';
import type { StaffDesk } from './people.js';

export const WARD_HEADERS = [
  '住院号',
  '姓名',
  '性别',
  '出生日期',
  '科室',
  '入院时间',
  '出院时间',
  '联系电话',
  '出院诊断',
  '手术名称',
  '手术日期',
] as const;

type Header = (typeof WARD_HEADERS)[number];

let people = 0;

/** A row of somebody new, of which a test names only what it is about. */
export function wardRow(change: Partial<Record<Header, string>> = {}): Record<Header, string> {
  people += 1;
  const tail = String(5000 + people);
  return {
    住院号: `L${tail}`,
    姓名: '胡名单',
    性别: '女',
    出生日期: '1958-03-02',
    科室: '骨科三病区',
    入院时间: '2026-10-15 09:20',
    出院时间: '2026-10-20 10:05',
    联系电话: `1360000${tail}`,
    出院诊断: '右膝骨关节炎',
    手术名称: '右膝关节置换',
    手术日期: '2026-10-18',
    ...change,
  };
}

export function csvOf(
  rows: readonly Partial<Record<string, string>>[],
  { headers = WARD_HEADERS as readonly string[], delimiter = ',' } = {},
): string {
  const lines = [headers, ...rows.map((row) => headers.map((header) => quoted(row[header] ?? '')))];
  return lines.map((line) => line.join(delimiter)).join('\r\n');
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

type Content = string | Uint8Array;

export async function upload(desk: StaffDesk, content: Content): Promise<WardList> {
  const { departments } = await desk.call('mySession', {});
  return desk.call('uploadWardList', {
    query: { departmentId: departments[0]!.id },
    bytes: { type: 'application/octet-stream', data: new Uint8Array(Buffer.from(content)) },
  });
}

/** Lets the background work go on until nothing is under way. */
export async function settled(app: TestApp, desk: StaffDesk, wardListId: string): Promise<WardList> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const list = await desk.call('getWardList', { params: { wardListId } });
    if (!['reading', 'checking', 'importing'].includes(list.state)) return list;
    app.system.forward({ seconds: 1 });
    await app.drain();
  }
  throw new Error('a ward list is never done');
}

/** Uploaded, read and checked. */
export async function checked(app: TestApp, desk: StaffDesk, content: Content): Promise<WardList> {
  const { id } = await upload(desk, content);
  return settled(app, desk, id);
}

export async function imported(app: TestApp, desk: StaffDesk, content: Content): Promise<WardList> {
  const list = await checked(app, desk, content);
  await desk.call('startWardList', { params: { wardListId: list.id }, body: { version: list.version } });
  return settled(app, desk, list.id);
}
