import { worse, type Severity } from '../kernel/severity.js';
import type { Finding } from './find-concerns.js';

/** Alert states; FHIR DetectedIssue with its Task. `resolved` needs a coded outcome and a name. */
export const ALERT_STATES = ['open', 'claimed', 'contacted', 'resolved'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export interface OpenEpisode {
  concern: string;
  severity: Severity;
}

/** What a submit does to the patient's alerts: one step per concern, never a second row for an open one. */
export type EpisodeStep =
  | { kind: 'open'; concern: string; severity: Severity; findings: readonly Finding[] }
  | { kind: 'raise'; concern: string; severity: Severity; findings: readonly Finding[]; isWorse: boolean };

/** One alert episode per patient and concern: new evidence raises it, it never adds a row. */
export function openOrRaise(open: readonly OpenEpisode[], findings: readonly Finding[]): EpisodeStep[] {
  const concerns = [...new Set(findings.map((finding) => finding.concern))];
  return concerns.map((concern) => {
    const own = findings.filter((finding) => finding.concern === concern);
    const severity = own.map((finding) => finding.severity).reduce(worse);
    const episode = open.find((each) => each.concern === concern);
    if (!episode) return { kind: 'open', concern, severity, findings: own };
    const raised = worse(episode.severity, severity);
    return { kind: 'raise', concern, severity: raised, findings: own, isWorse: raised !== episode.severity };
  });
}

/** How an alert may end (look.md, outcome bar); the number is the key to press. */
export const OUTCOMES = [
  'emergency-or-admitted',
  'advised-by-phone',
  'medication-changed',
  'earlier-revisit',
  'referred-to-doctor',
  'referred-to-allied',
  'false-alarm',
  'unreachable',
] as const;
export type DispositionOutcome = (typeof OUTCOMES)[number];

/** Closing a critical alert as unreachable is not an end: someone is still in danger. */
export function mayClose(severity: Severity, outcome: DispositionOutcome): boolean {
  return !(severity === 'critical' && outcome === 'unreachable');
}
