import { factToSend, faultsOf, type TypedFact } from './fact-form.js';

const TODAY = '2026-10-21';
const HBA1C: TypedFact = { code: 'hba1c', number: '9.6', answer: null, observedOn: '2026-10-20' };

describe('a fact as it is typed', () => {
  it('is sent as a number, or as yes or no', () => {
    expect(factToSend(HBA1C, TODAY)).toEqual({ code: 'hba1c', value: 9.6, observedOn: '2026-10-20' });
    expect(factToSend({ ...HBA1C, code: 'lives-alone', number: '', answer: false }, TODAY)).toMatchObject({
      value: false,
    });
  });

  it.each([
    ['nothing typed', { number: ' ' }],
    ['mmol/mol instead of %', { number: '81' }],
    ['letters', { number: '9,6' }],
    ['no answer', { code: 'complications' as const }],
  ])('is not sent with %s, and says so', (_, change) => {
    const typed = { ...HBA1C, ...change };
    expect(factToSend(typed, TODAY)).toBeNull();
    expect(faultsOf(typed, TODAY).value).not.toBeNull();
  });

  it('is of today or earlier', () => {
    expect(faultsOf({ ...HBA1C, observedOn: '2026-10-22' }, TODAY).day).not.toBeNull();
    expect(faultsOf({ ...HBA1C, observedOn: '' }, TODAY).day).not.toBeNull();
    expect(faultsOf({ ...HBA1C, observedOn: TODAY }, TODAY).day).toBeNull();
  });
});
