import type { AlertPage } from '@suian/contracts/alerts';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import type { VersionRow } from '../../ui/version-rows.js';
import { words } from '../../words.js';

const said = words.alerts.versions;

/** What a nurse had before her eyes when she began to write. */
export type SeenAlert = Pick<
  AlertPage,
  'state' | 'severity' | 'headline' | 'evidenceCount' | 'lastEvidenceAt' | 'claimedBy' | 'disposition'
>;

export function seenOf(page: AlertPage): SeenAlert {
  const { state, severity, headline, evidenceCount, lastEvidenceAt, claimedBy, disposition } = page;
  return { state, severity, headline, evidenceCount, lastEvidenceAt, claimedBy, disposition };
}

/** Claiming, giving back and writing down a call are her own acts: no news to her. */
function isOwnAct(seen: SeenAlert, now: SeenAlert, myId: string): boolean {
  if (now.state === 'resolved') return false;
  if (now.claimedBy) return now.claimedBy.id === myId;
  return seen.claimedBy === null || seen.claimedBy.id === myId;
}

function holderWords({ claimedBy }: SeenAlert, { now, offsetMinutes }: ClockProps): string {
  if (!claimedBy) return said.nobody;
  return said.holderSince(claimedBy.name, instantWords(claimedBy.at, now, offsetMinutes));
}

function endWords({ disposition }: SeenAlert): string {
  if (!disposition) return said.notEnded;
  return said.endedBy(words.alerts.outcome[disposition.outcome], disposition.by);
}

/** The facts that decide what she does, as she saw them and as they are. */
export function versionRowsOf(
  seen: SeenAlert,
  now: SeenAlert,
  myId: string,
  clock: ClockProps,
): VersionRow[] {
  const before = isOwnAct(seen, now, myId) ? { ...seen, state: now.state, claimedBy: now.claimedBy } : seen;
  const row = (name: string, read: (alert: SeenAlert) => string): VersionRow => ({
    name,
    seen: read(before),
    now: read(now),
  });
  const evidence = ({ evidenceCount, lastEvidenceAt }: SeenAlert) =>
    said.evidenceCount(evidenceCount, instantWords(lastEvidenceAt, clock.now, clock.offsetMinutes));
  const ended = now.disposition ? [row(said.ended, endWords)] : [];
  return [
    row(said.state, ({ state }) => words.alerts.state[state]),
    row(said.holder, (alert) => holderWords(alert, clock)),
    row(said.evidence, evidence),
    row(said.headline, ({ headline }) => headline),
    row(said.severity, ({ severity }) => words.severity[severity]),
    ...ended,
  ];
}
