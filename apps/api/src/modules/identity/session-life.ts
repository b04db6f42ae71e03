/** Console sessions end after 30 minutes without a request, and after 12 hours in any case. */
export const SESSION_IDLE_MS = 30 * 60_000;
export const SESSION_ABSOLUTE_MS = 12 * 60 * 60_000;

/** "Last seen" is written at most this often. */
export const SESSION_TOUCH_MS = 60_000;

/** The same for a key's last use. */
export const KEY_TOUCH_MS = 60_000;

/** A phone stays signed in for 30 days; then wx.login does it again without a word. */
export const PATIENT_SESSION_MS = 30 * 24 * 60 * 60_000;
