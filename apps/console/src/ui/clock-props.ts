/** What a part needs to say a time in the organization's own. */
export interface ClockProps {
  now: Date;
  /** Minutes the organization's zone is ahead of UTC. */
  offsetMinutes: number;
}
