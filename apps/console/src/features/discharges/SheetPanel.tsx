import type { DischargeSheet, EncounterPage } from '@suian/contracts/discharges';
import { may, type Role } from '@suian/contracts/permissions';
import { App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { EmptyState } from '../../ui/EmptyState.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { PatientName } from '../../ui/PatientName.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { isProblem } from '../../ui/problem-words.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { instantWords } from '../../ui/time-words.js';
import { sheetWords } from '../../words/discharges.js';
import { isCodeOut } from './discharge-list.js';
import { useEncounter } from './discharge-queries.js';
import { LoadingLine } from './LoadingLine.js';
import { PatientLink } from './PatientLink.js';
import { SheetPaper } from './SheetPaper.js';
import { monthDayTime } from './sheet-times.js';
import css from './sheet-panel.module.css';

/** What `encounter.conflict` names where a good code stands. */
const CODE_ACTIVE = 'code-active';

export interface SheetPanelProps {
  encounterId: string;
  /** The sheet made on this page, while this page stands. */
  sheet: DischargeSheet | undefined;
  role: Role;
  now: Date;
  offsetMinutes: number;
  isIssuing: boolean;
  issueError: unknown;
  onIssue: (replace: boolean) => void;
  onAssign: (encounterId: string) => void;
  /** The sheet stands with its picture and can be printed. */
  onSheetReady: (sheet: DischargeSheet) => void;
}

/** What the patient takes home, or why there is nothing to take. */
export function SheetPanel(props: SheetPanelProps) {
  const encounter = useEncounter(props.encounterId);
  const { data } = encounter;
  if (encounter.isPending) return <LoadingLine rows={8} />;
  if (!data) return <ProblemLine error={encounter.error} onRetry={() => void encounter.refetch()} />;
  return (
    <div className={css.stack}>
      <div className={css.head}>
        <PatientName patient={data.patient} />
        <PatientLink patientId={data.patient.id} />
      </div>
      <SheetBody {...props} encounter={data} />
    </div>
  );
}

type BodyProps = SheetPanelProps & { encounter: EncounterPage };

function SheetBody(props: BodyProps) {
  const { encounter, sheet, issueError } = props;
  if (encounter.binding.state === 'bound') return <Bound {...props} />;
  return (
    <>
      {sheet && isStillGood(sheet, encounter) ? (
        <MadeSheet {...props} sheet={sheet} />
      ) : (
        <NoSheet {...props} />
      )}
      <IssueFault error={issueError} />
    </>
  );
}

/** A colleague's code, and a department lost meanwhile, are said in the words of this panel; its own buttons are the way out. */
function IssueFault({ error }: { error: unknown }) {
  if (!isProblem(error, 'encounter.conflict')) return <ProblemLine error={error} />;
  const isCodeActive = error.problem.errors.some(({ what }) => what === CODE_ACTIVE);
  return (
    <p className={css.amber} role="alert">
      {isCodeActive ? sheetWords.codeActive : sheetWords.assignFirst}
    </p>
  );
}

/** The page of the stay may be older than the sheet just made; ids sort by time, so a later code means another one was made. */
function isStillGood(sheet: DischargeSheet, { binding: { code } }: EncounterPage): boolean {
  if (!code || code.id < sheet.codeId) return true;
  return code.id === sheet.codeId && code.state === 'active';
}

function Bound({ encounter, now, offsetMinutes }: BodyProps) {
  const { boundAt } = encounter.binding;
  const title = boundAt ? sheetWords.bound(instantWords(boundAt, now, offsetMinutes)) : sheetWords.boundPlain;
  return (
    <div className={css.calm} role="status">
      <SeverityMark severity="normal" size={28} isBesideWord />
      <EmptyState title={title} note={sheetWords.boundNote} />
    </div>
  );
}

function MadeSheet(props: BodyProps & { sheet: DischargeSheet }) {
  const { sheet, offsetMinutes } = props;
  const printButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    printButton.current?.focus();
  }, [sheet.codeId]);
  return (
    <>
      <SheetPaper sheet={sheet} offsetMinutes={offsetMinutes} onReady={props.onSheetReady} />
      <div className={css.actions}>
        <VoidButton {...props} />
        <Button ref={printButton} type="primary" onClick={() => window.print()}>
          {sheetWords.printThis} <KeyCap>P</KeyCap>
        </Button>
      </div>
    </>
  );
}

function NoSheet(props: BodyProps) {
  if (props.encounter.departmentId === null) return <NotAssigned {...props} />;
  return isCodeOut(props.encounter.binding) ? <CodeOut {...props} /> : <NotMade {...props} />;
}

function NotAssigned({ encounter, role, onAssign }: BodyProps) {
  return (
    <div className={css.box}>
      <h2 className={css.title}>{sheetWords.assignFirst}</h2>
      <p className={css.note}>{sheetWords.assignFirstNote}</p>
      {may(role, 'discharge.register') && (
        <Button type="primary" onClick={() => onAssign(encounter.id)}>
          {sheetWords.assign}
        </Button>
      )}
    </div>
  );
}

function CodeOut(props: BodyProps) {
  const { encounter, now, offsetMinutes } = props;
  const { code } = encounter.binding;
  if (!code) return null;
  const isLocked = code.state === 'locked';
  return (
    <div className={css.box}>
      <h2 className={css.title}>{sheetWords.codeStates[code.state]}</h2>
      <p>{sheetWords.codeOutBy(code.issuedBy, instantWords(code.issuedAt, now, offsetMinutes, true))}</p>
      <p>{sheetWords.codeOutUntil(monthDayTime(code.expiresAt, offsetMinutes))}</p>
      <p className={css.note}>{isLocked ? sheetWords.lockedNote : sheetWords.pictureGone}</p>
      <div className={css.actions}>
        <VoidButton {...props} />
      </div>
    </div>
  );
}

function NotMade({ encounter, role, isIssuing, onIssue }: BodyProps) {
  const { code, state } = encounter.binding;
  return (
    <div className={css.box}>
      <h2 className={css.title}>{code ? sheetWords.codeStates[code.state] : sheetWords.notYet}</h2>
      {state === 'no-phone' && <p className={css.amber}>{sheetWords.noPhoneNote}</p>}
      <p className={css.note}>{sheetWords.issueKept}</p>
      {may(role, 'binding.issue') && (
        <Button type="primary" aria-busy={isIssuing} onClick={() => onIssue(false)}>
          {isIssuing ? sheetWords.making : sheetWords.issue} {!isIssuing && <KeyCap>P</KeyCap>}
        </Button>
      )}
    </div>
  );
}

/** Destroying a printed code is asked about once, in plain words. */
function VoidButton({ role, isIssuing, onIssue }: BodyProps) {
  const { modal } = App.useApp();
  if (!may(role, 'binding.issue')) return null;
  const ask = () =>
    void modal.confirm({
      title: sheetWords.voidTitle,
      content: sheetWords.voidAsk,
      okText: sheetWords.voidYes,
      cancelText: sheetWords.voidNo,
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: () => onIssue(true),
    });
  return (
    <Button danger aria-busy={isIssuing} onClick={ask}>
      {isIssuing ? sheetWords.making : sheetWords.reissue}
    </Button>
  );
}
