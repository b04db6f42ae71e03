import type { AccessList } from '@suian/contracts/patients';
import { patientsWords } from '../../words/patients.js';

const say = patientsWords.access;
const MINUTE_MS = 60_000;

type AccessRow = AccessList['rows'][number];

/** One visit of one person: opening a page reads several things at once and is one look to whoever asks. */
export interface AccessLine {
  id: string;
  at: string;
  who: string;
  did: string;
}

/** Newest first, as they come; what one person did within a minute stands on one line. */
export function accessLines(rows: readonly AccessRow[]): AccessLine[] {
  const visits: AccessRow[][] = [];
  for (const row of rows) {
    const visit = visits.at(-1);
    if (visit?.[0] && isSameVisit(visit[0], row)) visit.push(row);
    else visits.push([row]);
  }
  return visits.flatMap((visit) => {
    const [newest] = visit;
    if (!newest) return [];
    const did = [...new Set(visit.map(actionWord))].join(say.actionsJoin);
    return [{ id: newest.id, at: newest.at, who: newest.who || roleWord(newest.role), did }];
  });
}

function isSameVisit(newer: AccessRow, older: AccessRow): boolean {
  const isSamePerson = newer.who === older.who && newer.role === older.role;
  return isSamePerson && Date.parse(newer.at) - Date.parse(older.at) < MINUTE_MS;
}

function roleWord(role: string): string {
  const known: Record<string, string> = say.roles;
  return known[role] ?? '';
}

/** What was done, and which full values were shown. */
function actionWord({ action, fields }: AccessRow): string {
  const actions: Record<string, string> = say.actions;
  const names: Record<string, string> = say.fields;
  const shown = fields.flatMap((field) => names[field] ?? []);
  if (shown.length > 0) return say.fieldsSeen(shown.join(say.fieldsJoin));
  return actions[action] ?? say.actionOther;
}
