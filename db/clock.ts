/** The one source of time below the window, passed in so that tests and examples can set it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
