import type { AccessList } from '@suian/contracts/patients';
import { accessLines } from './access-lines.js';

type Row = AccessList['rows'][number];

function row(id: string, time: string, action: string, more: Partial<Row> = {}): Row {
  return { id, at: `2026-11-21T${time}Z`, who: '何佳敏', role: 'nurse', action, fields: [], ...more };
}

describe('who looked at a patient', () => {
  it('is told once of one visit, whatever the page read', () => {
    const rows = [
      row('c', '01:10:02', 'access.opened'),
      row('b', '01:10:02', 'timeline.opened'),
      row('a', '01:10:01', 'patient.opened'),
    ];
    expect(accessLines(rows)).toEqual([
      { id: 'c', at: '2026-11-21T01:10:02Z', who: '何佳敏', did: '看了这一页' },
    ]);
  });

  it('names the full values that were shown', () => {
    const [line] = accessLines([row('a', '01:10:00', 'patient.revealed', { fields: ['name', 'phone'] })]);
    expect(line?.did).toBe('看了全名、手机号');
  });

  it('keeps visits and people apart', () => {
    const rows = [
      row('c', '01:14:00', 'patient.opened'),
      row('b', '01:10:30', 'patient.opened', { who: '许敏' }),
      row('a', '01:10:00', 'patient.opened'),
    ];
    expect(accessLines(rows)).toHaveLength(3);
  });

  it('says 患者 where he did it himself, and shows no code of an act it does not know', () => {
    const [line] = accessLines([row('a', '01:10:00', 'something.new', { who: '', role: 'patient' })]);
    expect(line).toMatchObject({ who: '患者', did: '看过' });
  });
});
