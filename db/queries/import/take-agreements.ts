/** Rows of a list of agreements: the agreement, its partner, how far it has come, and what was agreed. */
import { isInForce } from '../../rules/agreements'
import type { ParsedRow } from '../../rules/import/plan'
import { LABELS, label } from '../../rules/labels'
import type { AgreementStatus, AgreementType } from '../../rules/vocabulary'
import type { ImportContext, TakeRow } from './context'
import type { RowDraft, Values } from './draft'
import { Index, type KnownRecord, stored } from './known'
import { partnerOf } from './partners'
import { numeric, text } from './said'
import { isSameName, spelling } from './spelling'
import { allOf } from './tables'

type Agreement = Values & {
  id: string
  name: string
  type: AgreementType
  number: number | null
  caseNumber: string | null
  validFrom: string | null
  validTo: string | null
}
type Known = KnownRecord<Agreement>
type Party = Values & { id: string; agreementId: string; organisationId: string; signedOn: string | null }
type Status = { id: string; agreementId: string; status: AgreementStatus; onDate: string }
type Commitment = Values & {
  id: string
  agreementId: string
  scheme: string
  minimum: number
  maximum: number | null
}

const PARTNER = 'agreementParty.organisationId'
const NAME = 'agreement.name'

/** What is in the file of agreements, with what this import has added. */
class KnownAgreements {
  readonly byNumber = new Index<Known>()
  readonly byCase = new Index<Known>()
  readonly byPartner = new Index<Known>()
  readonly byId = new Map<string, Known>()
  readonly parties = new Index<KnownRecord<Party>>()
  readonly statuses = new Index<Status>()
  readonly commitments = new Index<KnownRecord<Commitment>>()

  constructor({ file }: ImportContext) {
    for (const row of allOf<Agreement>(file, 'agreement').values()) this.add(stored(row))
    for (const row of allOf<Party>(file, 'agreementParty').values()) this.addParty(stored(row))
    for (const row of allOf<Values & Status>(file, 'agreementStatus').values())
      this.statuses.add(row.agreementId, row as Status)
    for (const row of allOf<Commitment>(file, 'commitment').values())
      this.commitments.add(row.agreementId, stored(row))
  }

  add(known: Known): void {
    this.byId.set(known.id, known)
    this.byNumber.add(known.now.number === null ? null : String(known.now.number), known)
    this.byCase.add(spelling(known.now.caseNumber ?? ''), known)
  }

  addParty(party: KnownRecord<Party>): void {
    this.parties.add(party.now.agreementId, party)
    const agreement = this.byId.get(party.now.agreementId)
    if (agreement && party.now.side !== 'own') this.byPartner.add(party.now.organisationId, agreement)
  }
}

export function takeAgreements(context: ImportContext): TakeRow {
  const known = new KnownAgreements(context)
  return (row, parsed) => {
    const word = text(parsed, PARTNER) ?? ''
    // Its fault is told already.
    if (word === '') return ''
    const cvr = text(parsed, 'organisation.cvr')
    const organisationId = partnerOf(row, context.partners, context.lookups, { field: PARTNER, word, cvr })
    const values = plainOf(context, row, parsed)
    if (organisationId === null) return word
    const partner = context.partners.nameOf(organisationId) || word
    const found = agreementOf(context, row, known, values, organisationId)
    if (found === undefined) return partner
    const title = values.get('name') ?? found?.now.name ?? nameFor(values, partner)
    const id = found
      ? describeAgreement(row, found, values, parsed, context)
      : makeAgreement(row, known, values, String(title), parsed, context)
    if (id === null) return String(title)
    takeParty(row, parsed, id, organisationId, known)
    takeStatus(context, row, parsed, id, found === null, known)
    takeCommitment(row, parsed, id, known)
    return String(title)
  }
}

/** What a row says of the agreement itself. */
function plainOf(context: ImportContext, row: RowDraft, parsed: ParsedRow): Map<string, unknown> {
  const values = new Map(context.valuesOf(parsed, 'agreement', ['note']))
  const areaId = context.areaOf(row, parsed, 'agreement.areaId')
  const ownerId = context.staffOf(row, parsed, 'agreement.ownerId')
  if (areaId !== null) values.set('areaId', areaId)
  if (ownerId !== null) values.set('ownerId', ownerId)
  return values
}

/**
 * The agreement that a row is about: by its number, its case number, its name with this partner, and without any of
 * these the only one of its type with the partner.
 * @returns null for a new one, undefined when the row cannot go on
 */
function agreementOf(
  context: ImportContext,
  row: RowDraft,
  known: KnownAgreements,
  values: ReadonlyMap<string, unknown>,
  organisationId: string,
): Known | null | undefined {
  const number = values.get('number')
  const name = values.get('name')
  const caseNumber = values.get('caseNumber')
  const numbered = number === undefined ? [] : known.byNumber.get(String(number))
  if (numbered.length === 1) return numbered[0] as Known
  const filed = typeof caseNumber === 'string' ? known.byCase.get(spelling(caseNumber)) : []
  if (filed.length === 1) return filed[0] as Known
  const own = known.byPartner.get(organisationId)
  const other = ({ now }: Known) =>
    (number !== undefined && now.number !== null && now.number !== number) ||
    (typeof caseNumber === 'string' && now.caseNumber !== null && !isSameName(now.caseNumber, caseNumber))
  const free = own.filter((each) => !other(each))
  const meant =
    typeof name === 'string'
      ? free.filter(({ now }) => isSameName(now.name, name))
      : free.filter(({ now }) => now.type === values.get('type'))
  if (meant.length <= 1) return meant[0] ?? null
  return chosen(context, row, known, context.partners.nameOf(organisationId), meant)
}

function chosen(
  context: ImportContext,
  row: RowDraft,
  known: KnownAgreements,
  word: string,
  meant: readonly Known[],
): Known | null | undefined {
  const answer = context.lookups.answer(NAME, word)
  context.lookups.ask(
    { field: NAME, target: 'agreement', word, several: true, canCreate: true, blocking: true },
    () => meant.map(({ id, now }) => ({ id, name: now.name, detail: now.validFrom ?? '' })),
  )
  if (answer === 'create') return null
  const found = typeof answer === 'object' ? known.byId.get(answer.id) : undefined
  if (found) return found
  row.fault(NAME, answer === 'leave' ? 'lookup.left' : 'lookup.several', word)
  return undefined
}

/** `Partnerskabsaftale med Frederiksbjerg Boligforening`. Data has one language. */
function nameFor(values: ReadonlyMap<string, unknown>, partner: string): string {
  const type = values.get('type') as AgreementType | undefined
  return `${label(LABELS.agreementType, type ?? null) ?? ''} med ${partner}`
}

function isReversed(from: unknown, to: unknown): boolean {
  return typeof from === 'string' && typeof to === 'string' && to < from
}

function noteOf(parsed: ParsedRow, context: ImportContext): string {
  return [text(parsed, 'agreement.note'), ...context.notesOf(parsed)]
    .filter((each) => each !== null)
    .join('\n')
}

function describeAgreement(
  row: RowDraft,
  { id, original, now }: Known,
  values: ReadonlyMap<string, unknown>,
  parsed: ParsedRow,
  context: ImportContext,
): string | null {
  if (isReversed(values.get('validFrom') ?? now.validFrom, values.get('validTo') ?? now.validTo)) {
    row.fault('agreement.validTo', 'period.reversed')
    return null
  }
  for (const [field, value] of values) {
    const isSpelling = field === 'name' && isSameName(String(value), now.name)
    row.say('agreement', id, original, field, isSpelling ? now.name : value)
  }
  const note = noteOf(parsed, context)
  if (note !== '') row.say('agreement', id, original, 'note', note, 'append')
  return id
}

function makeAgreement(
  row: RowDraft,
  known: KnownAgreements,
  values: ReadonlyMap<string, unknown>,
  name: string,
  parsed: ParsedRow,
  context: ImportContext,
): string | null {
  if (isReversed(values.get('validFrom'), values.get('validTo'))) {
    row.fault('agreement.validTo', 'period.reversed')
    return null
  }
  const note = noteOf(parsed, context)
  const made = { ...Object.fromEntries(values), name, ...(note === '' ? {} : { note }) }
  const id = row.create('agreement', made)
  const blank = { number: null, caseNumber: null, validFrom: null, validTo: null }
  row.afterwards(() => known.add({ id, original: null, now: { id, ...blank, ...made } as Agreement }))
  return id
}

function takeParty(
  row: RowDraft,
  parsed: ParsedRow,
  agreementId: string,
  organisationId: string,
  known: KnownAgreements,
): void {
  const signedOn = text(parsed, 'agreementParty.signedOn')
  const party = known.parties.get(agreementId).find(({ now }) => now.organisationId === organisationId)
  if (party) {
    if (signedOn !== null) row.say('agreementParty', party.id, party.original, 'signedOn', signedOn)
    return
  }
  const made = { agreementId, organisationId, signedOn }
  const id = row.create('agreementParty', made)
  row.afterwards(() => known.addParty({ id, original: null, now: { id, side: 'partner', ...made } }))
}

/**
 * How far it has come is news where it differs from the last that was written. A new agreement with a day of signing and
 * no status was signed on that day.
 */
function takeStatus(
  context: ImportContext,
  row: RowDraft,
  parsed: ParsedRow,
  agreementId: string,
  isNew: boolean,
  known: KnownAgreements,
): void {
  const signedOn = text(parsed, 'agreementParty.signedOn')
  const said = text(parsed, 'agreementStatus.status') as AgreementStatus | null
  const status = said ?? (isNew && signedOn !== null ? 'signed' : null)
  if (status === null) return
  const rows = known.statuses.get(agreementId)
  const last = rows.reduce<Status | null>(
    (best, each) => (best && best.onDate > each.onDate ? best : each),
    null,
  )
  if (last?.status === status) return
  const day = isInForce(status) && signedOn !== null ? signedOn : context.today
  // What is written of a later day already is not overtaken by an older list.
  const onDate = last !== null && last.onDate > day ? context.today : day
  const id = row.create('agreementStatus', { agreementId, status, onDate })
  row.afterwards(() => known.statuses.add(agreementId, { id, agreementId, status, onDate }))
}

/** What was agreed: places of a scheme, one row of the list for each. */
function takeCommitment(row: RowDraft, parsed: ParsedRow, agreementId: string, known: KnownAgreements): void {
  const scheme = text(parsed, 'commitment.scheme')
  const minimum = numeric(parsed, 'commitment.minimum')
  const maximum = numeric(parsed, 'commitment.maximum')
  if (minimum === null) {
    if (maximum !== null) row.fault('commitment.minimum', 'cell.required')
    return
  }
  if (scheme === null) {
    row.fault('commitment.scheme', 'cell.required')
    return
  }
  if (maximum !== null && maximum < minimum) {
    row.fault('commitment.maximum', 'number.range')
    return
  }
  const alike = known.commitments.get(agreementId).filter(({ now }) => now.scheme === scheme)
  const equal = alike.find(({ now }) => now.minimum === minimum && now.maximum === maximum)
  const same = equal ?? (alike.length === 1 ? alike[0] : undefined)
  if (!same && alike.length > 1) {
    row.fault('commitment.scheme', 'lookup.several', scheme)
    return
  }
  if (!same) {
    const made = { agreementId, scheme, minimum, maximum }
    const id = row.create('commitment', made)
    row.afterwards(() => known.commitments.add(agreementId, { id, original: null, now: { id, ...made } }))
    return
  }
  row.say('commitment', same.id, same.original, 'minimum', minimum)
  if (parsed.values.has('commitment.maximum'))
    row.say('commitment', same.id, same.original, 'maximum', maximum)
  else if (typeof same.now.maximum === 'number' && same.now.maximum < minimum)
    row.say('commitment', same.id, same.original, 'maximum', null)
}
