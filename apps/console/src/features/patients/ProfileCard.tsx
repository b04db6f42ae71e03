import type { EncounterCard, PatientPage } from '@suian/contracts/patients';
import type { ReactNode } from 'react';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import { patientsWords } from '../../words/patients.js';
import css from './patient.module.css';

const say = patientsWords.profile;

interface ProfileCardProps extends ClockProps {
  patient: PatientPage;
  stay: EncounterCard | null;
}

/** What he was treated for, and where we know it from. */
export function ProfileCard({ patient, stay, now, offsetMinutes }: ProfileCardProps) {
  if (!stay) {
    return (
      <Card title={say.title}>
        <p className={css.note}>{say.none}</p>
      </Card>
    );
  }
  const earlier = patient.encounters.filter(({ id }) => id !== stay.id);
  return (
    <Card title={say.title}>
      <dl className={css.facts}>
        <Fact name={say.diagnosis}>{stay.diagnosis ?? patientsWords.unknown}</Fact>
        <Fact name={say.operation}>
          {stay.operations.length === 0 && patientsWords.unknown}
          {stay.operations.map(({ name, on }) => (
            <div key={`${name}${on}`}>
              {name} <span className={css.note}>{on}</span>
            </div>
          ))}
        </Fact>
        <Fact name={say.stay}>
          {stayWords(stay)}
          {stay.cancelledAt && (
            <div className={css.late}>
              {patientsWords.paused.cancelled(instantWords(stay.cancelledAt, now, offsetMinutes, true))}
            </div>
          )}
        </Fact>
        <Fact name={say.department}>{stay.departmentName ?? say.noDepartment}</Fact>
        {stay.visitNo && <Fact name={say.visitNo}>{stay.visitNo}</Fact>}
        <Fact name={say.source}>{words.patient.source[stay.source]}</Fact>
        {earlier.length > 0 && (
          <Fact name={say.earlier}>
            {earlier.map((each) => (
              <div key={each.id}>
                {say.earlierStay(
                  each.dischargedOn,
                  each.operations[0]?.name ?? each.diagnosis ?? patientsWords.unknown,
                )}
              </div>
            ))}
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function stayWords({ admittedOn, dischargedOn }: EncounterCard): string {
  return admittedOn ? say.stayBetween(admittedOn, dischargedOn) : say.stayUntil(dischargedOn);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
