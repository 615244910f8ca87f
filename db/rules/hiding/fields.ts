/** Which fields hold what somebody wrote freely about persons or partners. */

/**
 * As procedures answer them, and as the columns of the log are called. A field of one of these names is hidden wherever
 * it stands; `isPublicText` says which of them are no such texts after all. What tells of places, figures and rules
 * stays: `tasks`, `demands`, `requirement`, `unknownBecause`, `source`.
 */
const FREE_TEXTS: ReadonlySet<string> = new Set([
  ...['note', 'text', 'skills'],
  ...['reason', 'stageReason', 'endReason', 'end_reason', 'notNeededBecause', 'not_needed_because'],
  ...['consentNote', 'consent_note'],
  // Of a partner in a list: what is to be done next.
  'nextStep',
])

export function isFreeText(field: string): boolean {
  return FREE_TEXTS.has(field)
}

/** Tables whose `text` is the wording of an agreement or of a rule. */
const WORDINGS: ReadonlySet<string> = new Set(['agreement_point', 'scheme_rule'])

/** Whether a column holds a free text. @param table as in the log */
export function isFreeColumn(table: string | null, column: string): boolean {
  if (column === 'text' && table !== null && WORDINGS.has(table)) return false
  // What was said on a day, with all names in it, in one value.
  return isFreeText(column) || (table === 'figure_set' && column === 'figures')
}

/** Whether a record's `text` is the wording of an agreement's point, or of a rule. */
export function isWording(record: Readonly<Record<string, unknown>>): boolean {
  return ('agreementId' in record && 'number' in record) || 'originKey' in record
}
