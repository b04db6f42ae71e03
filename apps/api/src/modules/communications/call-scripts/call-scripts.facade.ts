import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { ageOn } from '@suian/domain/kernel/local-date';
import { addressOf, fillScript, spokenDate, type SpokenSegment } from '@suian/domain/worklist/call-script';
import type { PatientRecord } from '../../patients/index.js';
import { DISCHARGE_CALL } from './discharge-call.script.js';

/** What is known of the patient and the call; null: not known, and then not said. */
export interface CallFacts {
  hospital: string;
  ward: string | null;
  nurse: string;
  patient: Pick<PatientRecord, 'name' | 'sex' | 'birthOn'>;
  today: LocalDate;
  dischargedOn: LocalDate | null;
  /** The operation the days count from. */
  operation: { name: string; day: number } | null;
  /** What the questions are about. */
  topic: string | null;
  nextOn: LocalDate | null;
}

export interface Spoken {
  segments: SpokenSegment[];
  version: string;
  isSample: boolean;
}

/** What a nurse says on the telephone, in this patient's words. */
@Injectable()
export class CallScripts {
  spoken({
    hospital,
    ward,
    nurse,
    patient,
    today,
    dischargedOn,
    operation,
    topic,
    nextOn,
  }: CallFacts): Spoken {
    const { name, sex, birthOn } = patient;
    const age = birthOn === null ? null : ageOn(birthOn, today);
    const segments = fillScript(DISCHARGE_CALL, {
      hospital,
      ward,
      nurse,
      topic,
      patient: addressOf({ name, sex, age }),
      dischargedOn: dischargedOn && spokenDate(dischargedOn),
      operation: operation?.name,
      day: operation && String(operation.day),
      next: nextOn && spokenDate(nextOn),
    });
    return { segments, version: DISCHARGE_CALL.version, isSample: DISCHARGE_CALL.isSample };
  }
}
