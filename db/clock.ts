/** The one source of time below the window, passed in so that tests and examples can set it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/**
 * How long ago something was, in milliseconds. What lies ahead is for ever ago: the clock has been set back, and
 * what waits must not wait until it has caught up.
 */
export function since(now: number, then: number): number {
  return then > now ? Number.POSITIVE_INFINITY : now - then
}
