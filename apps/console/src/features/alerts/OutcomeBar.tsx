import type { AlertPage } from '@suian/contracts/alerts';
import { mayClose, OUTCOMES, type DispositionOutcome } from '@suian/domain/triage/episode';
import { Button, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { Card } from '../../ui/Card.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { Standing } from './standing.js';
import type { Desk } from './use-desk.js';

export interface OutcomeBarProps {
  page: AlertPage;
  desk: Desk;
  standing: Standing;
}

const said = words.alerts.outcomeBar;
const TO_PATIENT_MAX = 200;
const NOTE_MAX = 1000;

/** A number key chose another than the one that has the focus: the ring goes with the choice. */
function useRingOnChosen(outcome: DispositionOutcome | null) {
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (outcome === null || !choices.current?.contains(document.activeElement)) return;
    choices.current.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [outcome]);
  return choices;
}

function Choices({ page, desk }: Pick<OutcomeBarProps, 'page' | 'desk'>) {
  const choices = useRingOnChosen(desk.draft.outcome);
  return (
    <fieldset
      ref={choices}
      className={css.choices}
      aria-label={said.title}
      disabled={!desk.canWork || desk.isFinishing}
    >
      {OUTCOMES.map((outcome, index) => {
        const isRefused = !mayClose(page.severity, outcome);
        return (
          <label key={outcome} className={css.choice} title={isRefused ? said.notEnough : undefined}>
            <input
              type="radio"
              name={`outcome-${page.id}`}
              checked={desk.draft.outcome === outcome}
              disabled={isRefused}
              onChange={() => desk.choose(outcome)}
            />
            <KeyCap>{index + 1}</KeyCap>
            {words.alerts.outcome[outcome]}
          </label>
        );
      })}
    </fieldset>
  );
}

function hintOf(page: AlertPage, standing: Standing): string {
  const hints = [
    standing === 'free' ? said.claimsFirst : '',
    mayClose(page.severity, 'unreachable') ? '' : said.notEnough,
  ];
  return hints.filter(Boolean).join('。');
}

/** How it ends: one of eight, a sentence for the patient, and on to the next. */
export function OutcomeBar({ page, desk, standing }: OutcomeBarProps) {
  const { draft, setDraft } = desk;
  const isOff = !desk.canWork || desk.isFinishing;
  return (
    <Card
      className={css.outcome}
      title={said.title}
      note={said.hint}
      actions={<span className={css.quiet}>{said.patientSees}</span>}
    >
      <Choices page={page} desk={desk} />
      <div className={css.fields}>
        <Input
          aria-label={said.toPatient}
          placeholder={said.toPatientPlaceholder}
          value={draft.toPatient}
          maxLength={TO_PATIENT_MAX}
          disabled={isOff}
          onChange={(event) => setDraft({ ...draft, toPatient: event.target.value })}
        />
        <Input
          aria-label={said.colleagues}
          placeholder={said.colleaguesPlaceholder}
          value={draft.note}
          maxLength={NOTE_MAX}
          disabled={isOff}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
        <Button
          type={draft.outcome ? 'primary' : 'default'}
          disabled={!desk.canWork || !draft.outcome || (desk.isBusy && !desk.isFinishing)}
          loading={desk.isFinishing}
          onClick={() => void desk.finish()}
        >
          {said.submit}
          <KeyCap>Ctrl ↵</KeyCap>
        </Button>
      </div>
      {desk.canWork && <p className={css.hint}>{hintOf(page, standing)}</p>}
    </Card>
  );
}
