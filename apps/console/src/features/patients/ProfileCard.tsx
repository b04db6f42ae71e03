import type { EncounterCard, PatientPage } from '@suian/contracts/patients';
import { Fragment, useState, type ReactNode } from 'react';
import { useMay } from '../../data/session.js';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { portraitWords } from '../../words/portrait.js';
import patientCss from './patient.module.css';
import css from './portrait.module.css';
import { PortraitDialog } from './PortraitDialog.js';
import { portraitFacts } from './portrait-facts.js';

const say = patientsWords.profile;

interface ProfileCardProps extends ClockProps {
  patient: PatientPage;
  stay: EncounterCard | null;
}

/** What he was treated for and what else is known of him, each with where we know it from. */
export function ProfileCard({ patient, stay, ...clock }: ProfileCardProps) {
  const mayChange = useMay('portrait.keep');
  const [isOpen, setOpen] = useState(false);
  const change = mayChange && (
    <button
      type="button"
      className={patientCss.linkButton}
      aria-label={portraitWords.changeLabel}
      onClick={() => setOpen(true)}
    >
      {portraitWords.change}
    </button>
  );
  return (
    <Card title={say.title} actions={change}>
      <dl className={css.facts}>
        {stay ? <Treated stay={stay} /> : <Fact name={say.stay}>{say.none}</Fact>}
        {portraitFacts(patient.portrait.rows).map(({ kind, lines }) => (
          <Fragment key={kind}>
            {lines.length === 0 && (
              <Fact name={portraitWords.kind[kind]}>
                <span className={css.note}>{portraitWords.none}</span>
              </Fact>
            )}
            {lines.map(({ text, source }, index) => (
              <Fact
                key={`${text} ${source}`}
                name={index === 0 ? portraitWords.kind[kind] : ''}
                source={source}
              >
                {text}
              </Fact>
            ))}
          </Fragment>
        ))}
        {stay && <Stay patient={patient} stay={stay} {...clock} />}
      </dl>
      {isOpen && <PortraitDialog patient={patient} onClose={() => setOpen(false)} {...clock} />}
    </Card>
  );
}

function Treated({ stay }: { stay: EncounterCard }) {
  const source = portraitWords.source[stay.source];
  return (
    <>
      <Fact name={say.diagnosis} source={stay.diagnosis === null ? null : source}>
        {stay.diagnosis ?? patientsWords.unknown}
      </Fact>
      <Fact name={say.operation} source={stay.operations.length === 0 ? null : source}>
        {stay.operations.length === 0 && patientsWords.unknown}
        {stay.operations.map(({ name, on }) => (
          <div key={`${name}${on}`}>
            {name} <span className={css.note}>{on}</span>
          </div>
        ))}
      </Fact>
    </>
  );
}

function Stay({ patient, stay, now, offsetMinutes }: ProfileCardProps & { stay: EncounterCard }) {
  const earlier = patient.encounters.filter(({ id }) => id !== stay.id);
  return (
    <>
      <Fact name={say.stay} source={portraitWords.source[stay.source]}>
        {stayWords(stay)}
        {stay.cancelledAt && (
          <div className={patientCss.late}>
            {patientsWords.paused.cancelled(instantWords(stay.cancelledAt, now, offsetMinutes, true))}
          </div>
        )}
      </Fact>
      <Fact name={say.department}>{stay.departmentName ?? say.noDepartment}</Fact>
      {stay.visitNo && <Fact name={say.visitNo}>{stay.visitNo}</Fact>}
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
    </>
  );
}

function stayWords({ admittedOn, dischargedOn }: EncounterCard): string {
  return admittedOn ? say.stayBetween(admittedOn, dischargedOn) : say.stayUntil(dischargedOn);
}

interface FactProps {
  /** Empty: one more line of the fact above. */
  name: string;
  source?: string | null;
  children: ReactNode;
}

function Fact({ name, source = null, children }: FactProps) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {source !== null && <dd className={css.source}>{source}</dd>}
    </div>
  );
}
