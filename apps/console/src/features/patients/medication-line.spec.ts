import type { MedicationRow } from '@suian/contracts/medications';
import { dayFault, daysWords, isTaken, marksWords } from './medication-line.js';

const TODAY = '2026-10-21';
const row = (more: Partial<MedicationRow> = {}): MedicationRow => ({
  ...{ id: 'm', version: 1, name: '氨氯地平', dosage: '5mg', startedOn: '2026-10-16', endedOn: null },
  ...{
    endedBy: null,
    reason: null,
    follows: null,
    affects: ['blood-pressure'],
    source: 'staff',
    by: '何佳敏',
  },
  ...{ at: '2026-10-16T01:00:00.000Z', struck: null },
  ...more,
});

describe('one medicine in a line', () => {
  it.each<[string, Partial<MedicationRow>, string]>([
    ['taken', {}, '10-16 起'],
    ['nobody knows since when', { startedOn: null }, ''],
    ['with its last day', { endedOn: '2026-11-12', endedBy: 'stopped' }, '10-16 起 · 到 11-11'],
    ['another dose', { endedOn: '2026-10-19', endedBy: 'changed' }, '10-16 起 · 到 10-18 · 换了量'],
    [
      'stopped, and why',
      { endedOn: '2026-10-19', endedBy: 'stopped', reason: '脚肿' },
      '10-16 起 · 到 10-18 · 停药：脚肿',
    ],
    ['a mistake', { struck: { reason: '记错人', by: '何佳敏', at: '' } }, '10-16 起 · 何佳敏划掉：记错人'],
    ['taken back by the hospital', { struck: { reason: null, by: null, at: '' } }, '10-16 起 · 医院撤回'],
  ])('%s', (_, more, said) => {
    expect(daysWords(row(more), TODAY)).toBe(said);
  });

  it('is taken until its last day', () => {
    expect(isTaken(row({ endedOn: '2026-10-22' }), TODAY)).toBe(true);
    expect(isTaken(row({ endedOn: TODAY }), TODAY)).toBe(false);
    expect(isTaken(row({ struck: { reason: '', by: null, at: '' } }), TODAY)).toBe(false);
  });

  it('says on which charts it stands', () => {
    expect(marksWords(row({ affects: ['blood-pressure', 'pulse'] }))).toBe('标在血压、心率图上');
    expect(marksWords(row({ affects: [] }))).toBe('没标在图上');
    expect(marksWords(row({ struck: { reason: '记错人', by: null, at: '' } }))).toBe('');
  });

  it.each([
    ['', '请选日期'],
    ['2026-10-22', '这一天还没到'],
    ['2026-10-16', '不能早于 2026-10-17'],
    ['2026-10-17', null],
  ])('a day of %j: %s', (day, fault) => {
    expect(dayFault(day, { min: '2026-10-17', today: TODAY })).toBe(fault);
  });
});
