import { Link } from '@tanstack/react-router';
import type { AlertPage } from '@suian/contracts/alerts';
import { useReveal } from '../../data/patients.js';
import { useMay } from '../../data/session.js';
import { Icon } from '../../ui/Icon.js';
import { PatientHeader } from '../../ui/PatientHeader.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { AlertClockChip } from './AlertClockChip.js';
import css from './detail.module.css';

const said = words.alerts.detail;

function planFacts({ plan }: AlertPage): string[] {
  if (!plan) return [said.noPlan];
  const day = plan.anchorKind === 'operation' ? said.dayAfterOperation : said.dayAfterDischarge;
  return [[plan.operation, day(plan.dayWords)].filter(Boolean).join(' · '), said.plan(plan.pathwayName)];
}

/** Who it is about; name and number masked until asked for. */
export function AlertHeader({ page, now }: { page: AlertPage; now: Date }) {
  const reveal = useReveal(page.patient.id);
  const mayReveal = useMay('patient.reveal');
  const phone = reveal.data?.phone ?? page.maskedPhone;
  const phoneFact = (
    <span className={css.fact}>
      <Icon name="phone" size={15} />
      {phone ?? words.patient.noPhone}
    </span>
  );
  const view = (
    <Link to="/patients/$patientId" params={{ patientId: page.patient.id }}>
      {words.alerts.act.view}
    </Link>
  );
  return (
    <>
      <PatientHeader
        patient={page.patient}
        fullName={reveal.data?.name}
        onReveal={mayReveal ? () => reveal.mutate(['name', 'phone']) : undefined}
        isRevealing={reveal.isPending}
        revealWords={words.patient.showNameAndPhone}
        flags={page.flags}
        chips={<AlertClockChip row={page} now={now} />}
        facts={[page.departmentName, ...planFacts(page), phoneFact, view].map((fact, index) => (
          <span key={index}>{fact}</span>
        ))}
      />
      <ProblemLine error={reveal.error} />
    </>
  );
}
