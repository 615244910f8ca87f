/** The moments at which a killed process is hardest to survive: each has its test. */
export const STEPS = [
  'migrate:statement',
  'migrate:before-commit',
  'migrate:committed',
  'publish:started',
  'publish:copied',
  'publish:noted',
  'publish:checked',
  'publish:renamed',
  'publish:synced',
  'publish:done',
  'restore:started',
  'restore:copied',
  'restore:noted',
  'restore:swapped',
  'restore:done',
  'erase:removed',
  'erase:rewritten',
  'open:copied',
  'open:noted',
  'moved:noted',
  'moved:done',
  'follow:copied',
  'follow:done',
  'conflict:written',
  'conflict:noted',
  'import:write',
  'import:written',
  'import:committed',
] as const

export type Step = (typeof STEPS)[number]

type Hook = (step: Step) => void

/** Tells whoever listens that a step is reached. In ordinary use nobody does. */
export function reached(step: Step): void {
  const hook = (globalThis as { [key: symbol]: Hook | undefined })[Symbol.for('drejebog.step')]
  hook?.(step)
}
