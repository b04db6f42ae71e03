/** How worrying a finding is, mildest first. FHIR DetectedIssue.severity: low, moderate, high. */
export const SEVERITIES = ['notice', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 0 is handled first. Stored with an alert so that the index order is the order on screen. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.length - 1 - SEVERITIES.indexOf(severity);
}

export function worse(a: Severity, b: Severity): Severity {
  return severityRank(a) <= severityRank(b) ? a : b;
}
