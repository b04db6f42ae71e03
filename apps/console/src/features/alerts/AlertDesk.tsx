import type { AlertPage } from '@suian/contracts/alerts';
import { useRef } from 'react';
import { useOffsetMinutes, useStaff } from '../../data/session.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { ActionBar } from './ActionBar.js';
import { AlertHeader } from './AlertHeader.js';
import { ClosedCard } from './ClosedCard.js';
import css from './detail.module.css';
import { EvidenceCard } from './EvidenceCard.js';
import { LadderBar } from './LadderBar.js';
import { LockBanner } from './LockBanner.js';
import { NotesCard } from './NotesCard.js';
import { OutcomeBar } from './OutcomeBar.js';
import { PastCard } from './PastCard.js';
import { standingOf } from './standing.js';
import { ToldCard } from './ToldCard.js';
import { useDesk } from './use-desk.js';
import { useDeskKeys } from './use-desk-keys.js';
import { VersionsBox } from './VersionsBox.js';
import { WriteBox } from './WriteBox.js';

export interface AlertDeskProps {
  page: AlertPage;
  now: Date;
  onStep: (by: number) => void;
  onFinished: (page: AlertPage) => void;
}

/** Everything about one alert, and everything that can be done with it. */
export function AlertDesk({ page, now, onStep, onFinished }: AlertDeskProps) {
  const { staffId } = useStaff();
  const offset = useOffsetMinutes();
  const standing = standingOf(page, staffId);
  const desk = useDesk(page, standing, onFinished);
  const bar = useRef<HTMLDivElement>(null);
  const goToOutcome = () => {
    bar.current?.scrollIntoView({ block: 'nearest' });
    bar.current?.querySelector<HTMLInputElement>('input[type=radio]:checked, input[type=radio]')?.focus();
  };
  useDeskKeys({ desk, standing, goToOutcome, onStep });
  return (
    <>
      <AlertHeader page={page} now={now} />
      <LadderBar page={page} now={now} offsetMinutes={offset} />
      {standing === 'locked' && <LockBanner page={page} now={now} desk={desk} />}
      {standing !== 'closed' && (
        <ActionBar
          desk={desk}
          standing={standing}
          isCallDue={page.state === 'claimed'}
          onClose={goToOutcome}
        />
      )}
      {!desk.versions.changed && <ProblemLine error={desk.error} />}
      <VersionsBox desk={desk} />
      {desk.writing && standing !== 'closed' && (
        <WriteBox key={desk.writing} kind={desk.writing} desk={desk} standing={standing} />
      )}
      {standing === 'closed' && <ClosedCard page={page} now={now} offsetMinutes={offset} />}
      <div className={css.columns}>
        <EvidenceCard page={page} now={now} offsetMinutes={offset} />
        <div className={css.side}>
          <ToldCard page={page} now={now} offsetMinutes={offset} />
          {page.notes.length > 0 && <NotesCard page={page} now={now} offsetMinutes={offset} />}
        </div>
      </div>
      {standing !== 'closed' && (
        <div ref={bar}>
          <OutcomeBar page={page} desk={desk} standing={standing} />
        </div>
      )}
      <PastCard patientId={page.patient.id} now={now} offsetMinutes={offset} />
    </>
  );
}
