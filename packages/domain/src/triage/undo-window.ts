/** How long an act on an alert can be taken back: the 8 seconds, counted by the system clock. */
export const UNDO_SECONDS = 8;

/** A press in the last second may travel this long before it is refused. */
export const UNDO_GRACE_SECONDS = 2;
