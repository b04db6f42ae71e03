import { guessMapping, headerLine, looksLikeHeaders, missingFields } from './guess-mapping.js';
import { phoneOf } from './read-cell.js';
import { readMoment } from './read-moment.js';
import { rowToUnit } from './row-to-unit.js';

const ZONE = 'Asia/Shanghai';

describe('which column is what', () => {
  const told = (line: string) => {
    const headers = line.split(',');
    const mapping = guessMapping(headers);
    return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, headers[column]]));
  };

  it('is told by the words of hospital systems', () => {
    expect(
      told('病人ID,住院号,姓名,性别,年龄,出生日期,身份证号,家庭电话,病区,科室,入院时间,出院时间'),
    ).toEqual({
      name: '姓名',
      mrn: '住院号',
      sex: '性别',
      birthOn: '出生日期',
      idNo: '身份证号',
      phone: '家庭电话',
      departmentName: '科室',
      admittedOn: '入院时间',
      dischargedOn: '出院时间',
    });
  });

  it('takes the better of two: the mobile before the home, the ward of discharge before that of admission', () => {
    expect(told('家庭电话,手机号,入院科室,出院科室')).toEqual({
      phone: '手机号',
      otherPhone: '家庭电话',
      departmentName: '出院科室',
    });
  });

  it('does not mind stars, brackets, blanks, colons and full-width letters', () => {
    expect(told('* 住 院 号（必填）：,姓名[患者],ＭＲＮ,出院日期(yyyy-mm-dd)')).toMatchObject({
      mrn: '* 住 院 号（必填）：',
      name: '姓名[患者]',
      dischargedOn: '出院日期(yyyy-mm-dd)',
    });
  });

  it('never makes a birth date of an age, nor a visit of a count', () => {
    expect(told('年龄,住院次数,费别')).toEqual({});
  });

  it('says what is missing', () => {
    expect(missingFields(guessMapping(['姓名', '性别']))).toEqual(['mrn', 'dischargedOn']);
    expect(missingFields(guessMapping(['姓名', '住院号', '出院时间']))).toEqual([]);
  });

  it('knows a header line from a title and from a person', () => {
    expect(looksLikeHeaders(['住院号', '姓名', '出院时间'])).toBe(true);
    expect(looksLikeHeaders(['骨科出院病人一览表', '', ''])).toBe(false);
    expect(looksLikeHeaders(['12345', '胡一', '2026-10-21'])).toBe(false);
  });

  it('is the same for header lines that differ in blanks only', () => {
    expect(headerLine(['住院号 ', '姓 名'])).toBe(headerLine(['住院号', '姓名：']));
    expect(headerLine(['住院号', '姓名'])).not.toBe(headerLine(['姓名', '住院号']));
  });
});

describe('a date as hospitals write it', () => {
  it.each([
    ['2026-10-21', '2026-10-21', undefined],
    ['2026/10/21 08:30', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['2026/1/5', '2026-01-05', undefined],
    ['2026.10.21', '2026-10-21', undefined],
    ['20261021', '2026-10-21', undefined],
    ['20261021083000', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['2026年10月21日', '2026-10-21', undefined],
    ['2026年10月21日 8时30分', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['2026-10-21T23:50:00', '2026-10-21', '2026-10-21T15:50:00.000Z'],
    ['2026-10-21 00:10:00.0', '2026-10-21', '2026-10-20T16:10:00.000Z'],
    ['２０２６－１０－２１', '2026-10-21', undefined],
    ['46316', '2026-10-21', undefined],
    ['46316.0', '2026-10-21', undefined],
    ['46316.99999', '2026-10-21', undefined],
    ['2026年10月21日 8时30分5秒', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['46316.354166666664', '2026-10-21', '2026-10-21T00:30:00.000Z'],
    ['2028-02-29', '2028-02-29', undefined],
  ])('%s', (text, on, at) => {
    const moment = readMoment(text, ZONE);
    expect([moment?.on, moment?.at?.toISOString()]).toEqual([on, at]);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-10',
    '10/21/2026',
    '21.10.26',
    '9999-12-31',
    '0001-01-01',
    '2026-10-21 25:00',
    '2026-10-21 10:75',
    '2026-10-21 10:10:99',
    '昨天',
    '1',
    '123456',
  ])('%s is none', (text) => {
    expect(readMoment(text, ZONE)).toBeNull();
  });
});

describe('a telephone number', () => {
  it.each([
    ['138-0000-6012', '13800006012'],
    ['+86 138 0000 6012', '13800006012'],
    ['13800006012（女儿）', '13800006012'],
    ['13800006012/0700-1234567', '13800006012'],
    ['１３８００００６０１２', '13800006012'],
    ['0700-1234567', '07001234567'],
    ['120', null],
    ['1380000', '1380000'],
  ])('%s', (text, phone) => {
    expect(phoneOf(text)).toBe(phone);
  });
});

describe('a row', () => {
  const HEADERS = [
    '住院号',
    '姓名',
    '性别',
    '身份证号',
    '出院时间',
    '手机',
    '家庭电话',
    '离院方式',
    '手术名称',
    '手术日期',
  ];
  const MAPPING = guessMapping(HEADERS);
  const read = (...cells: string[]) => rowToUnit({ cells }, MAPPING, { zone: ZONE });
  const problems = (...cells: string[]) => {
    const reading = read(...cells);
    return reading.kind === 'problems'
      ? reading.problems.map(({ field, what }) => `${field} ${what}`)
      : reading.kind;
  };

  it('becomes a discharge', () => {
    expect(
      read(
        '0012',
        ' 胡 一 ',
        '女',
        '',
        '2026-10-21 10:05',
        '',
        '07001234567',
        '1',
        '膝关节置换',
        '2026-10-18',
      ),
    ).toEqual({
      kind: 'unit',
      unit: {
        patient: { name: '胡 一', sex: 'female', mrn: '0012', phone: '07001234567' },
        stay: {
          dischargedOn: '2026-10-21',
          dischargedAt: new Date('2026-10-21T02:05:00.000Z'),
          operations: [{ name: '膝关节置换', on: '2026-10-18' }],
        },
      },
    });
  });

  it.each([
    ['1', 'male'],
    ['男', 'male'],
    ['F', 'female'],
    ['2', 'female'],
    ['9', 'unknown'],
    ['', 'unknown'],
  ])('sex %j', (word, sex) => {
    expect(read('1', '胡一', word, '', '2026-10-21')).toMatchObject({ unit: { patient: { sex } } });
  });

  it('takes the birth date from the id number where there is none', () => {
    expect(read('1', '胡一', '', '11010119900307803x', '2026-10-21')).toMatchObject({
      unit: { patient: { idNo: '11010119900307803X', birthOn: '1990-03-07' } },
    });
  });

  it('does not count a passport as a wrong id number', () => {
    expect(read('1', '胡一', '', 'E12345678', '2026-10-21').kind).toBe('unit');
    expect(problems('1', '胡一', '', '110101199003078030', '2026-10-21')).toEqual(['idNo id-number-invalid']);
  });

  it.each(['5', '死亡', '5.死亡'])('离院方式 %s: died', (way) => {
    expect(read('1', '胡一', '', '', '2026-10-21', '', '', way)).toMatchObject({
      unit: { patient: { isDeceased: true } },
    });
  });

  it('without a discharge date is somebody still on the ward', () => {
    expect(read('1', '胡一', '', '', '').kind).toBe('not-discharged');
    expect(read('1', '胡一', '', '', 'NULL').kind).toBe('not-discharged');
  });

  it('names everything that is wrong, as one reads along the row', () => {
    expect(problems('', '', '', '123', '2026-02-30', '12', '', '', '换药', '')).toEqual([
      'mrn missing',
      'name missing',
      'idNo id-number-invalid',
      'dischargedOn date.invalid',
      'phone phone-invalid',
      'operationOn operation.date-missing',
    ]);
    expect(problems('住院号', '胡一', '', '', '2026-10-21')).toEqual(['mrn wrong-format']);
    expect(problems('1', '=HYPERLINK("x")', '', '', '2026-10-21')).toEqual(['name wrong-format']);
    expect(problems('1', '胡'.repeat(61), '', '', '2026-10-21')).toEqual(['name too-long']);
  });

  it('tells everything a list can tell', () => {
    const headers = [
      '住院号',
      '姓名',
      '就诊号',
      '出生日期',
      '科室代码',
      '科室',
      '入院时间',
      '出院时间',
      '出院诊断',
      '手术日期',
    ];
    const cells = ['1', '胡一', 'V 9', '1958/3/2', 'ortho3', '骨科'.repeat(40), '2026-10-15', '2026-10-21'];
    const row = { cells: [...cells, '右膝'.repeat(150), '2026-10-18'] };
    const reading = rowToUnit(row, guessMapping(headers), { zone: ZONE });
    expect(reading).toMatchObject({
      unit: {
        patient: { birthOn: '1958-03-02' },
        stay: {
          visitNo: 'V9',
          departmentCode: 'ortho3',
          admittedOn: '2026-10-15',
          operations: [{ name: '手术', on: '2026-10-18' }],
        },
      },
    });
    const { stay } = (reading as Extract<typeof reading, { kind: 'unit' }>).unit;
    expect([stay.diagnosis?.length, stay.diagnosis?.at(-1), stay.departmentName?.length]).toEqual([
      200,
      '…',
      60,
    ]);
  });

  it('without a name and a discharge date is no person on the ward but a slip', () => {
    expect(problems('1', '', '', '', '')).toEqual(['name missing', 'dischargedOn missing']);
    expect(problems('1', '123', '', '', '2026-10-21')).toEqual(['name wrong-format']);
  });

  it('does not mind what the file could not read in a column nobody asked for', () => {
    const row = { cells: ['1', '胡一', '', '', '2026-10-21'], faults: [{ column: 77, what: 'cell-error' }] };
    expect(rowToUnit(row, MAPPING, { zone: ZONE }).kind).toBe('unit');
  });

  it('still tells what can be read of it', () => {
    expect(read('1', '胡一', '', '', '2026-02-30', '13800006012')).toMatchObject({
      told: { patient: { name: '胡一', mrn: '1', phone: '13800006012' } },
    });
  });

  it('names a cell the file itself could not read, once', () => {
    const row = {
      cells: ['', '胡一', '', '', '2026-10-21'],
      faults: [
        { column: 0, what: 'digits-lost' },
        { column: 4, what: 'cell-error' },
      ],
    };
    const reading = rowToUnit(row, MAPPING, { zone: ZONE });
    expect(reading).toMatchObject({
      problems: [
        { field: 'mrn', what: 'digits-lost' },
        { field: 'dischargedOn', what: 'cell-error' },
      ],
    });
  });

  it('keeps the zeros that ="0012" and \'0012 protect', () => {
    expect(read('="0012"', '胡一', '', '', '2026-10-21')).toMatchObject({
      unit: { patient: { mrn: '0012' } },
    });
    expect(read("'0012", '胡一', '', '', '2026-10-21')).toMatchObject({ unit: { patient: { mrn: '0012' } } });
  });
});
