import { columnWords, faultWords } from './row-problem-words.js';

describe('why a row cannot be saved', () => {
  it('names the column as the file does', () => {
    const problem = { field: 'dischargedOn', column: '出院时间', what: 'date.invalid' } as const;
    expect(columnWords(problem)).toBe('出院时间');
    expect(faultWords(problem)).toBe('日期写错了，不存在这一天');
  });

  it('names our own field where the file has no such column, and else the whole row', () => {
    expect(columnWords({ field: 'mrn', column: null, what: 'missing' })).toBe('住院号（文件里没有这一列）');
    expect(columnWords({ field: null, column: null, what: 'two-patients' })).toBe('整行');
  });
});
