import type { Word } from '../word'
import type { Reason } from './declaration'

/** A draft that the window itself refused, before anybody else was asked. `reason` null: it may not be empty. */
export class Refused extends Error {
  readonly field: Word
  readonly reason: Reason | null

  constructor(field: Word, reason: Reason | null) {
    super(reason ?? 'required')
    this.name = 'Refused'
    this.field = field
    this.reason = reason
  }
}
