import { columnsTwice, headerName, mappingLines, missingFields, withColumn } from './mapping-draft.js';

const ROWS = [{ cells: ['彭*', '', '2026-11-20'] }, { cells: ['赵*英', 'ZY****46', '2026-11-21'] }];

describe('which column tells what', () => {
  it('shows what the first rows hold, empty cells left out', () => {
    const lines = mappingLines({ name: 0, mrn: 1 }, ROWS);
    expect(lines[0]).toEqual({ field: 'name', isRequired: true, column: 0, samples: ['彭*', '赵*英'] });
    expect(lines[1]?.samples).toEqual(['ZY****46']);
    expect(lines.find(({ field }) => field === 'phone')).toMatchObject({ isRequired: false, column: null });
  });

  it('asks for what a discharge cannot do without', () => {
    expect(missingFields({ name: 0, phone: 3 })).toEqual(['mrn', 'dischargedOn']);
    expect(missingFields(withColumn({ name: 0, mrn: 1 }, 'dischargedOn', 2))).toEqual([]);
  });

  it('a field that is told by nothing leaves the mapping', () => {
    expect(withColumn({ name: 0, sex: 4 }, 'sex', null)).toEqual({ name: 0 });
  });

  it('sees one column chosen for two fields', () => {
    expect(columnsTwice({ name: 0, mrn: 1, visitNo: 1 })).toEqual([1]);
  });

  it('calls a column without a header by its place', () => {
    expect(headerName(['姓名', ' '], 0)).toBe('姓名');
    expect(headerName(['姓名', ' '], 1)).toBe('第 2 列');
  });
});
