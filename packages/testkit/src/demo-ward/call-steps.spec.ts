import type { WorklistRow } from '@suian/contracts/worklist';
import type { StaffClient } from '../builders/clients.js';
import { usual, type Ringing } from './call-steps.js';
import { demoPatients, type DemoPatient } from './patients.js';
import type { Ward } from './ward.js';

const patients = demoPatients({ today: '2026-11-21' });

function freshWard(): Ward {
  return { storiesTold: new Set<number>() } as unknown as Ward;
}

function ringing(patient: DemoPatient, misses = 0): Ringing {
  const row = { title: '术后第 3 天：伤口和疼痛', misses } as WorklistRow;
  return { nurse: {} as StaffClient, row, patient };
}

describe('the calls of the demo ward', () => {
  it.each([
    ['refuses', 'refused'],
    ['wrong-number', 'wrong-number'],
    ['worries', 'finished'],
  ] as const)('of one who %s end so once', (onTelephone, outcome) => {
    const ward = freshWard();
    const own = patients.filter((patient) => patient.onTelephone === onTelephone);
    expect(own).toHaveLength(1);
    const said = own.flatMap((patient) => [usual(ward, ringing(patient)), usual(ward, ringing(patient))]);
    expect(said[0]).toMatchObject({ outcome });
    expect(said[1]).not.toEqual(said[0]);
  });

  it('end in more than one way, and the same way every time', () => {
    const ends = () => patients.map((patient) => usual(freshWard(), ringing(patient)).outcome);
    expect(new Set(ends())).toEqual(
      new Set(['finished', 'family-answered', 'no-answer', 'off-or-busy', 'refused', 'wrong-number']),
    );
    expect(ends()).toEqual(ends());
  });

  it('reach everybody by the third', () => {
    for (const patient of patients) {
      const { outcome } = usual(
        { storiesTold: new Set([patient.index]) } as unknown as Ward,
        ringing(patient, 2),
      );
      expect(['finished', 'family-answered']).toContain(outcome);
    }
  });
});
