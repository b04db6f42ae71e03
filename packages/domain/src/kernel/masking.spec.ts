import { isChineseId, birthDateOf } from './chinese-id.js';
import { maskIdNumber, maskName, maskPhoneForStaff, maskRecordNumber } from './masking.js';
import { severityRank, worse } from './severity.js';

describe('masks', () => {
  it.each([
    ['王四', '*四'],
    ['周桂兰', '周*兰'],
    ['欧阳震华', '欧*华'],
    ['阿卜杜热合曼·买买提', '阿*提'],
    ['王', '*'],
    ['', '*'],
    [' 周桂兰 ', '周*兰'],
  ])('name %s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('shows staff the last four of a phone', () => {
    expect(maskPhoneForStaff('13812346012')).toBe('138****6012');
    expect(maskPhoneForStaff('8812345')).toBe('****45');
  });

  it('keeps first and last of an id number and the last four of a record number', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1****************X');
    expect(maskRecordNumber('ZY0006120')).toBe('****6120');
  });

  it.each([
    ['12345678', '****5678'],
    ['1234567', '****567'],
    ['123', '****3'],
    ['12', '****2'],
    ['1', '****'],
    ['', '****'],
  ])('of the record number %s no more than half is shown: %s', (number, masked) => {
    expect(maskRecordNumber(number)).toBe(masked);
  });
});

describe('Chinese id numbers (GB 11643)', () => {
  it.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['110105194902300027', false],
    ['1101051949123100', false],
    ['', false],
  ])('%s is valid: %s', (text, valid) => {
    expect(isChineseId(text)).toBe(valid);
  });

  it('prints the birth date', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
  });
});

describe('severity', () => {
  it('ranks critical first', () => {
    expect([severityRank('critical'), severityRank('warning'), severityRank('notice')]).toEqual([0, 1, 2]);
    expect(worse('notice', 'critical')).toBe('critical');
    expect(worse('warning', 'notice')).toBe('warning');
  });
});
