import { isSound, keyFaults } from './key-draft.js';

describe('a key before it is made', () => {
  it('says what is missing under each box', () => {
    expect(keyFaults({ name: '  ', scopes: [] })).toEqual({
      name: '请写给哪个系统用',
      scopes: '请至少勾一项',
    });
  });

  it('is sound with a name and one thing it may do', () => {
    expect(isSound(keyFaults({ name: 'HIS', scopes: ['intake.fhir'] }))).toBe(true);
  });
});
