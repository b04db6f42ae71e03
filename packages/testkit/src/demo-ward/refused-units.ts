import { addDays } from '@suian/domain/kernel/local-date';
import { ProblemError } from '@suian/api-client/call';
import type { FhirBundle } from '@suian/contracts/intake';
import { aBundle } from '../builders/bundle.js';
import { minutesAfter, type Ward } from './ward.js';

/** Two units the hospital system sent badly: an old one was settled, yesterday's waits on the list for a person. */
export function planRefusedUnits(ward: Ward): void {
  const earlier = addDays(ward.today, -17);
  const yesterday = addDays(ward.today, -1);
  if (ward.settings.days > 17) {
    ward.agenda.plan(ward.instant(earlier, '11:10'), 'refused unit: an old one', async () => {
      await refused(ward, unitWithoutNumber(earlier));
      const later = minutesAfter(ward.clock.now(), 55);
      ward.agenda.plan(later, 'refused unit: settle it', () => settleOldest(ward));
    });
  }
  ward.agenda.plan(ward.instant(yesterday, '11:40'), 'refused unit: it waits', () =>
    refused(ward, unitWithoutEnd(yesterday)),
  );
}

/** Nothing in such a bundle is sound, so the whole of it is refused: that is what is wanted here. */
async function refused(ward: Ward, body: FhirBundle): Promise<void> {
  try {
    await ward.hospitalSystem.call('takeFhir', { body });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'intake.nothing-sound') return;
    throw error;
  }
  throw new Error('a bundle with nothing sound in it was taken');
}

async function settleOldest(ward: Ward): Promise<void> {
  const [nurse] = ward.department('surg2').nurses;
  if (nurse === undefined) throw new Error('nobody is there to settle it');
  const { rows } = await nurse.call('listRefusals', { query: { show: 'open' } });
  const refusalId = rows.at(-1)?.id;
  if (refusalId === undefined) throw new Error('the refused unit is not on the list');
  const reason = '信息科已补住院号，改由护士手工登记';
  await nurse.call('settleRefusal', { params: { refusalId }, body: { reason } });
}

function unitWithoutNumber(on: string): FhirBundle {
  return aBundle({
    ...{ mrn: null, name: '卞秋生', sex: 'male', birthOn: '1957-06-18', phone: '13700009041' },
    ...{ visitNo: 'ZY202690411', dischargedOn: on, admittedOn: addDays(on, -6) },
    ...{ departmentCode: 'surg2', departmentName: '普外科二病区', diagnosis: '胆囊结石伴慢性胆囊炎' },
    operation: { name: '腹腔镜胆囊切除术', on: addDays(on, -3) },
  });
}

function unitWithoutEnd(on: string): FhirBundle {
  return aBundle({
    ...{ mrn: 'Z2690418', name: '隋桂芝', sex: 'female', birthOn: '1951-11-05', phone: '13700009117' },
    ...{ visitNo: 'ZY202690418', dischargedOn: null, admittedOn: addDays(on, -9) },
    ...{ departmentCode: 'ortho3', departmentName: '骨科三病区', diagnosis: '右膝骨关节炎' },
    operation: { name: '右膝关节置换术', on: addDays(on, -5) },
  });
}
