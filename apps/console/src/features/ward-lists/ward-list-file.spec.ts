import { fileFault, typeOf } from './ward-list-file.js';

describe('a file that was chosen', () => {
  it.each([
    ['骨三科 出院.xlsx', 9_000, null],
    ['出院名单.CSV', 9_000, null],
    ['出院名单.xls', 9_000, '老的 .xls 收不了'],
    ['出院名单.pdf', 9_000, '只收 Excel'],
    ['没有后缀', 9_000, '只收 Excel'],
    ['空.csv', 0, '是空的'],
    ['大.csv', 13 * 1024 * 1024, '超过 12 MB'],
  ])('%s of %d bytes', (name, size, said) => {
    const fault = fileFault({ name, size });
    if (said === null) expect(fault).toBeNull();
    else expect(fault).toContain(said);
  });

  it('is sent as what its name says', () => {
    expect(typeOf({ name: 'a.txt', size: 1 })).toBe('text/csv');
    expect(typeOf({ name: 'a.XLSX', size: 1 })).toContain('spreadsheetml');
  });
});
