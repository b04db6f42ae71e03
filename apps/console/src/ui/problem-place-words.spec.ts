import { pathWords, problemPlaceWords } from './problem-place-words.js';

describe('a refused unit in plain words', () => {
  it.each([
    ['Bundle.entry[3].resource.birthDate', 'date.invalid', '出生日期：日期写错了，不存在这一天'],
    ['Bundle.entry[3].resource.period.end', 'encounter.discharge-date-missing', '出院时间：没有出院日期'],
    ['Bundle', 'bundle.no-patient', '里面没有患者'],
    ['Bundle.entry[0].resource.name', 'something.new', '姓名：没通过检查'],
  ])('%s, %s', (path, what, words) => {
    expect(problemPlaceWords({ path, what })).toBe(words);
  });
});

describe('a refused row of a ward list', () => {
  it('names the column as the file does', () => {
    const words = problemPlaceWords({ path: 'row[9].出院日期时间', what: 'date.invalid' });
    expect(words).toBe('出院日期时间：日期写错了，不存在这一天');
    expect(pathWords('row[9].出院日期时间')).toBe('名单第 9 行');
  });
});
