import type { AlertRow } from '@suian/contracts/alerts';
import { LADDERS, type Rung } from '@suian/domain/triage/escalation';
import type { ClockProps } from '../../ui/clock-props.js';
import { dateOf, instantWords } from '../../ui/time-words.js';
import { words } from '../../words.js';

const said = words.alerts.ladder;

type Climber = Pick<AlertRow, 'severity' | 'state' | 'claimedBy' | 'contactDueAt' | 'rung' | 'nextRungAt'>;

/** Why it climbs: nobody has it, its holder has not reached the patient, or it is not closed. */
function reasonOf({ claimedBy, contactDueAt }: Climber): keyof typeof said.because {
  if (claimedBy === null) return 'unclaimed';
  return contactDueAt ? 'no-contact' : 'not-closed';
}

function nextRung({ severity, claimedBy, rung }: Climber): Rung {
  const climbs = LADDERS[severity].climbs.map((climb) => climb.rung);
  if (rung === null) return claimedBy === null ? 'nurses' : (climbs[0] ?? 'supervisor');
  return climbs[climbs.indexOf(rung.name) + 1] ?? rung.name;
}

function nextWords(row: Climber, time: string, isFull: boolean): string {
  const name = nextRung(row);
  const who = said.rung[name];
  if (name !== row.rung?.name) {
    // At night nothing is late yet: the first rung waits for cover, not for a claim.
    const isPlain = !isFull || name === 'nurses';
    return isPlain ? said.next(time, who) : said.nextUnless(time, said.still[reasonOf(row)], who);
  }
  const { repeatMinutes } = LADDERS[row.severity];
  return repeatMinutes === null ? said.again(time, who) : said.every(repeatMinutes, who, time);
}

export interface LadderWords {
  /** How far it has climbed: “10:40 没人接手，已告诉护士长”; null: nobody was told yet. */
  climbed: string | null;
  /** What comes next: “11:10 告诉值班医生”; null: nothing, unless somebody acts. */
  next: string | null;
  /** The same with its condition: “11:10 还没人接手，就告诉值班医生”. */
  nextInFull: string | null;
  /** True once somebody above the nurses was told. */
  isHigh: boolean;
}

/** The ladder in words; null where it stands still and nobody was told. */
export function ladderWords(row: Climber, { now, offsetMinutes }: ClockProps): LadderWords | null {
  const { state, rung, nextRungAt } = row;
  if (state === 'resolved' || (rung === null && nextRungAt === null)) return null;
  // Beside “昨天 17:30” a bare “17:30” reads as the same moment.
  const isOfTwoDays = rung !== null && dateOf(rung.at, offsetMinutes) !== dateOf(now, offsetMinutes);
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, isOfTwoDays);
  const isHigh = rung !== null && rung.name !== 'nurses';
  const who = rung && said.rung[rung.name];
  const climbed = isHigh && who ? said.climbed(at(rung.at), said.because[reasonOf(row)], who) : null;
  return {
    climbed: climbed ?? (rung && said.nurses(at(rung.at))),
    next: nextRungAt && nextWords(row, at(nextRungAt), false),
    nextInFull: nextRungAt && nextWords(row, at(nextRungAt), true),
    isHigh,
  };
}
