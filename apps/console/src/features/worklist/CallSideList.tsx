import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { Icon } from '../../ui/Icon.js';
import { paths } from '../../app/paths.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { instantWords } from '../../ui/time-words.js';
import { TierMark } from '../../ui/TierMark.js';
import { words } from '../../words.js';
import css from './call-list.module.css';
import { isWaiting, type ShownCall } from './merge-calls.js';
import type { CallList } from './use-call-list.js';

export interface CallSideListProps {
  list: CallList;
  currentId: string;
  myId: string;
  clock: ClockProps;
  onOpen: (callId: string) => void;
}

const said = words.call.list;

function noteOf({ row, hasLeft }: ShownCall, myId: string, { now, offsetMinutes }: ClockProps): string {
  if (hasLeft) return words.worklist.left;
  if (row.claimedBy) return row.claimedBy.id === myId ? said.now : said.other(row.claimedBy.name);
  if (isWaiting(row, now)) return words.worklist.due.from(instantWords(row.notBefore, now, offsetMinutes));
  if (row.lastCall) return said.last(words.call.outcome[row.lastCall.outcome]);
  return words.worklist.why[row.why];
}

function SideRow({
  shown,
  isCurrent,
  myId,
  clock,
  onOpen,
}: {
  shown: ShownCall;
  isCurrent: boolean;
  myId: string;
  clock: ClockProps;
  onOpen: (callId: string) => void;
}) {
  const { row } = shown;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={css.row}
        aria-current={isCurrent}
        onClick={() => onOpen(row.id)}
      >
        <span className={css.line}>
          <b>{row.patient.maskedName}</b>
          {row.patient.tier && <TierMark tier={row.patient.tier} isBare />}
          {row.isOverdue && !shown.hasLeft && <span className={css.late}>{words.worklist.show.overdue}</span>}
        </span>
        <span className={row.misses > 0 && !shown.hasLeft ? css.missed : css.note}>
          {noteOf(shown, myId, clock)}
        </span>
      </button>
    </li>
  );
}

function Progress({ list }: { list: CallList }) {
  const { all = 0, done = 0 } = list.counts ?? {};
  return (
    <>
      <progress
        className={css.progress}
        value={done}
        max={Math.max(1, all + done)}
        aria-label={said.done(done)}
      />
      <div className={css.note}>{said.done(done)}</div>
    </>
  );
}

/** The day's calls beside the one being made; the way from one to the next. */
export function CallSideList({ list, currentId, myId, clock, onOpen }: CallSideListProps) {
  const hasNews = list.arrived > 0 || list.hasMoved;
  return (
    <nav className={css.list} aria-label={said.name}>
      <div className={css.head}>
        <Link to={paths.today} className={css.back}>
          <Icon name="back" size={15} />
          {said.back}
        </Link>
        <h2 className={css.title}>{said.title(list.counts?.all ?? list.shown.length)}</h2>
        <Progress list={list} />
        <div role="status" className={css.news}>
          {hasNews && (
            <button type="button" className={css.newsBar} onClick={list.merge}>
              {said.news}
            </button>
          )}
        </div>
      </div>
      <ProblemLine error={list.error} onRetry={list.retry} />
      <ul className={css.rows}>
        {list.shown.map((shown) => (
          <SideRow
            key={shown.row.id}
            shown={shown}
            isCurrent={shown.row.id === currentId}
            myId={myId}
            clock={clock}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </nav>
  );
}
