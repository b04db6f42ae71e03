import type { EncounterCard, PatientPage } from '@suian/contracts/patients';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { paths } from '../../app/paths.js';
import { useMay, useOffsetMinutes } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PatientHeader } from '../../ui/PatientHeader.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { patientsWords as say } from '../../words/patients.js';
import { AccessCard } from './AccessCard.js';
import { HeldSeatsCard } from './HeldSeatsCard.js';
import { MedicationsCard } from './MedicationsCard.js';
import { MergedCard } from './MergedCard.js';
import { MergedIntoBar } from './MergedIntoBar.js';
import { NextCard } from './NextCard.js';
import { OpenAlertsCard } from './OpenAlertsCard.js';
import { OwnerFact } from './OwnerFact.js';
import { PlanCardView } from './PlanCardView.js';
import { PlanLine } from './PlanLine.js';
import { ProfileCard } from './ProfileCard.js';
import { ReachCard } from './ReachCard.js';
import { ResponseDrawer } from './ResponseDrawer.js';
import { TierCard } from './TierCard.js';
import { TimelineCard } from './TimelineCard.js';
import { TrendCard } from './TrendCard.js';
import { mainStayOf } from './main-stay.js';
import { useRevealed } from './patient-queries.js';
import css from './patient.module.css';

export function PatientScreen({ patient }: { patient: PatientPage }) {
  const clock = { now: useNow(), offsetMinutes: useOffsetMinutes() };
  const [responseId, setResponseId] = useState<string | null>(null);
  const stay = mainStayOf(patient);
  return (
    <>
      {patient.mergedInto && <MergedIntoBar patientId={patient.mergedInto} />}
      <div className={css.head}>
        <Head patient={patient} stay={stay} />
        <PlanLine stay={stay} {...clock} />
      </div>
      <div className={css.columns}>
        <div className={css.column}>
          <ProfileCard patient={patient} stay={stay} {...clock} />
          <MedicationsCard patientId={patient.id} {...clock} />
          <TierCard patient={patient} plan={stay?.plan ?? null} {...clock} />
          <HeldSeatsCard patient={patient} {...clock} />
          <ReachCard patient={patient} {...clock} />
          <MergedCard patient={patient} {...clock} />
          <AccessCard patientId={patient.id} {...clock} />
        </div>
        <TimelineCard patientId={patient.id} onOpenResponse={setResponseId} {...clock} />
        <div className={css.column}>
          <OpenAlertsCard alerts={patient.openAlerts} />
          <TrendCard patientId={patient.id} {...clock} />
          <PlanCardView patientId={patient.id} stay={stay} onOpenResponse={setResponseId} {...clock} />
          <NextCard stay={stay} {...clock} />
        </div>
      </div>
      <ResponseDrawer responseId={responseId} onClose={() => setResponseId(null)} {...clock} />
    </>
  );
}

function Head({ patient, stay }: { patient: PatientPage; stay: EncounterCard | null }) {
  const navigate = useNavigate();
  const stayId = stay?.id;
  const mayReveal = useMay('patient.reveal');
  const name = useRevealed(patient.id, 'name');
  const phone = useRevealed(patient.id, 'phone');
  const shownPhone = phone.value ?? patient.maskedPhone;
  const facts = [
    <span key="phone">
      {shownPhone ? words.patient.phone(shownPhone) : words.patient.noPhone}{' '}
      {mayReveal && patient.hasPhone && !phone.value && (
        <button type="button" className={css.factButton} disabled={phone.isPending} onClick={phone.show}>
          {say.header.showPhone}
        </button>
      )}
    </span>,
    patient.maskedIdNo && <span key="id">{say.header.idNo(patient.maskedIdNo)}</span>,
    patient.birthOn && <span key="birth">{say.header.birthOn(patient.birthOn)}</span>,
    stay?.plan && <OwnerFact key="owner" patientId={patient.id} plan={stay.plan} />,
  ].filter(Boolean);
  const goSheet = () =>
    void navigate({ to: paths.discharges, search: { list: undefined, on: undefined, encounter: stayId } });
  const error = name.error ?? phone.error;
  return (
    <>
      <PatientHeader
        patient={patient}
        fullName={name.value}
        onReveal={mayReveal ? name.show : undefined}
        isRevealing={name.isPending}
        flags={patient.flags}
        facts={facts}
        actions={stayId && <Button onClick={goSheet}>{say.header.sheet}</Button>}
      />
      {error && <ProblemLine error={error} />}
    </>
  );
}
