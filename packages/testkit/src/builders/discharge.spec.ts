import { aBundle } from './bundle.js';
import { aDischarge } from './discharge.js';

const departmentId = '01jabcdefghjkmnpqrstvwxyz0';

describe('a discharge made for a test', () => {
  it('is another person than the one before', () => {
    const [first, second] = [aDischarge({ departmentId }), aDischarge({ departmentId })];
    for (const key of ['name', 'mrn', 'phone'] as const)
      expect(first.patient[key]).not.toBe(second.patient[key]);
    expect(first.encounter.visitNo).not.toBe(second.encounter.visitNo);
  });

  it('keeps what the test says, with dates that follow the discharge', () => {
    const { patient, encounter } = aDischarge({
      departmentId,
      patient: { phone: undefined },
      encounter: { dischargedOn: '2026-03-02' },
    });
    expect(patient.phone).toBeUndefined();
    expect(encounter).toMatchObject({ admittedOn: '2026-02-23', operation: { on: '2026-02-26' } });
  });
});

describe('a bundle made for a test', () => {
  it('holds patient, stay and operation, each pointing at its own', () => {
    expect(aBundle({ mrn: 'M1' })).toMatchObject({
      resourceType: 'Bundle',
      entry: [
        { resource: { resourceType: 'Patient', identifier: [{ value: 'M1' }] } },
        { resource: { resourceType: 'Encounter', status: 'finished' } },
        { resource: { resourceType: 'Procedure', status: 'completed' } },
      ],
    });
  });

  it('can leave out the end of the stay, the number and the operation', () => {
    const text = JSON.stringify(aBundle({ mrn: null, dischargedOn: null, operation: null }));
    expect(text).not.toContain('"end"');
    expect(text).not.toContain('"MR"');
    expect(text).not.toContain('Procedure');
  });
});
