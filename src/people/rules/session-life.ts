const HOUR = 3_600_000;
/** A session nobody used for this long has ended. */
export const SESSION_IDLE_MS = 12 * HOUR;
/** However busy, a session ends after this; its cookie lives as long. */
export const SESSION_MAX_MS = 7 * 24 * HOUR;
/** Last use is written down at most this often. */
export const SESSION_TOUCH_MS = 5 * 60_000;

/** Until when a session may be used if nobody touches it again. */
export function sessionEndsAt(session: { seenAt: Date; expiresAt: Date }): Date {
  return new Date(Math.min(session.seenAt.getTime() + SESSION_IDLE_MS, session.expiresAt.getTime()));
}
