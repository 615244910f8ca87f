/**
 * What an import is about to write, kept apart from the file until it is taken in: working copies of the records that
 * rows speak of, who said what of them, and from both the writes. The preview shows these writes, and the commit makes
 * them.
 */
import type { CellFault, CellFlag } from '../../rules/import/declaration'
import type { ShownChange } from '../../rules/import/outcome'
import type { RowFault, RowFlag, Strategy } from '../../rules/import/plan'
import type { ImportTable } from './tables'

export type Values = Record<string, unknown>

/** One record to make or to change. Ids that start with `new:` are those of records that an earlier write makes. */
export type Write =
  | { kind: 'create'; table: ImportTable; id: string; values: Values }
  | { kind: 'update'; table: ImportTable; id: string; before: Values; values: Values }

/** How a field is said: lists and notes are added to, everything else stands for itself. */
type Manner = 'replace' | 'add' | 'append'

type Said = { row: number; value: unknown; kept: ShownChange['kept'] }

type Record_ = {
  table: ImportTable
  id: string
  /** As it is in the file; null for a new one. */
  original: Values | null
  now: Values
  /** The row that made it, with what it said then; null for one of the file. */
  maker: { row: number; values: Values } | null
  said: Map<string, Said[]>
  /** A new one that comes to just this is not written: it holds already. */
  unless: Values | null
}

/**
 * Of a new record that holds from a day on. `base`: what it goes on with, and the row has not said. `unless`: what holds
 * already; it is not written where it comes to just that, and rows that differ from it are told apart all the same.
 */
type Holding = { base?: Values; unless?: Values | null }

type Sentence =
  | ({ kind: 'create'; table: ImportTable; id: string; values: Values } & Holding)
  | {
      kind: 'say'
      table: ImportTable
      id: string
      original: Values | null
      field: string
      value: unknown
      manner: Manner
    }

/** What one row says, before it is known whether all of it can be taken. */
export class RowDraft {
  readonly n: number
  readonly faults: RowFault[] = []
  readonly flags: RowFlag[] = []
  readonly sentences: Sentence[] = []
  readonly #draft: Draft
  readonly #afterwards: (() => void)[] = []

  constructor(draft: Draft, n: number) {
    this.#draft = draft
    this.n = n
  }

  fault(field: string, fault: CellFault, raw = ''): void {
    this.faults.push({ field, column: null, raw, fault })
  }

  flag(field: string, raw: string, flag: CellFlag, more?: string): void {
    this.flags.push({ field, raw, flag, ...(more === undefined ? {} : { more }) })
  }

  /** What this row makes in a table so far, in the order of its sentences. */
  made(table: ImportTable): { id: string; values: Values }[] {
    return this.sentences.flatMap((each) => (each.kind === 'create' && each.table === table ? [each] : []))
  }

  /** A record that is to be made. @returns its id for now */
  create(table: ImportTable, values: Values, holding: Holding = {}): string {
    const id = this.#draft.nextId()
    this.sentences.push({ kind: 'create', table, id, values, ...holding })
    return id
  }

  /**
   * Says a value of a record that is there, or that a row before has made.
   * @param original as it is in the file; null for one that this import makes
   */
  say(
    table: ImportTable,
    id: string,
    original: Values | null,
    field: string,
    value: unknown,
    manner: Manner = 'replace',
  ): void {
    this.sentences.push({ kind: 'say', table, id, original, field, value, manner })
  }

  /** Runs once it is sure that the row is taken: for the indexes that the next rows look into. */
  afterwards(fn: () => void): void {
    this.#afterwards.push(fn)
  }

  done(): void {
    for (const fn of this.#afterwards) fn()
  }
}

export type DraftRules = {
  strategies: Readonly<Record<string, Strategy>>
  /** Which of several rows holds where they differ; null: none of them is taken after the first. */
  repeated: 'first' | 'last' | null
}

export class Draft {
  readonly #records = new Map<string, Record_>()
  readonly #rules: DraftRules
  #made = 0

  constructor(rules: DraftRules) {
    this.#rules = rules
  }

  nextId(): string {
    this.#made += 1
    return `new:${this.#made}`
  }

  /** A working copy, where a row has spoken of the record already. */
  now(table: ImportTable, id: string): Values | null {
    return this.#records.get(`${table} ${id}`)?.now ?? null
  }

  /** Whether a value of a field that is said now would be written: what must change together is said together. */
  takes(table: ImportTable, id: string, original: Values | null, field: string): boolean {
    const record = this.#records.get(`${table} ${id}`)
    const said = record ? saidOf(record, field) : []
    const stored = record ? record.original : original
    if (stored !== null && this.#isKept(`${table}.${field}`, stored[field])) return false
    return this.#rules.repeated === 'last' || !said.some(({ kept }) => kept === null)
  }

  /** Whether what is stored of a field stays, as the user has chosen. */
  #isKept(key: string, stored: unknown): boolean {
    const strategy = this.strategyOf(key)
    return strategy === 'never' || (strategy === 'ifEmpty' && !isEmpty(stored))
  }

  /** What is done with a field of a record that is there already. */
  strategyOf(key: string): Strategy {
    const { strategies } = this.#rules
    return Object.hasOwn(strategies, key) ? (strategies[key] ?? 'take') : 'take'
  }

  /** Whether a row before has spoken of the record. */
  isSpokenOf(table: ImportTable, id: string): boolean {
    return this.#records.has(`${table} ${id}`)
  }

  /**
   * Takes what a row says, all of it or nothing.
   * @returns whether it was taken; its faults say why not
   */
  take(row: RowDraft): boolean {
    if (row.faults.length === 0 && this.#rules.repeated === null) this.#findDifferences(row)
    if (row.faults.length > 0) return false
    for (const sentence of row.sentences) {
      if (sentence.kind === 'create') this.#make(row.n, sentence)
      else this.#hear(row.n, sentence)
    }
    row.done()
    return true
  }

  #findDifferences(row: RowDraft): void {
    for (const sentence of row.sentences) {
      if (sentence.kind !== 'say' || sentence.manner !== 'replace') continue
      const record = this.#records.get(`${sentence.table} ${sentence.id}`)
      const said = record ? saidOf(record, sentence.field) : []
      if (said.some(({ value }) => !isSame(value, sentence.value)))
        row.fault(`${sentence.table}.${sentence.field}`, 'row.differs', String(sentence.value))
    }
  }

  #make(n: number, { table, id, values, base, unless = null }: Sentence & { kind: 'create' }): void {
    const maker = { row: n, values }
    this.#records.set(`${table} ${id}`, {
      table,
      id,
      original: null,
      now: { ...base, ...values },
      maker,
      unless,
      said: new Map(),
    })
  }

  #hear(n: number, sentence: Sentence & { kind: 'say' }): void {
    const { table, id, field, manner } = sentence
    const key = `${table} ${id}`
    let record = this.#records.get(key)
    if (!record) {
      const { original } = sentence
      record = { table, id, original, now: { ...original }, maker: null, said: new Map(), unless: null }
      this.#records.set(key, record)
    }
    const before = record.now[field] ?? null
    const value = manner === 'replace' ? sentence.value : added(before, sentence.value, manner)
    const said = saidOf(record, field)
    record.said.set(field, said)
    const kept = this.#keptBy(record, field, manner, said)
    said.push({ row: n, value, kept })
    if (kept !== null) return
    if (manner === 'replace')
      for (const other of said)
        if (other.row !== n && other.kept === null && !isSame(other.value, value)) other.kept = 'otherRow'
    record.now[field] = value
  }

  #keptBy(record: Record_, field: string, manner: Manner, said: readonly Said[]): ShownChange['kept'] {
    if (record.original !== null && this.#isKept(`${record.table}.${field}`, record.original[field]))
      return 'strategy'
    const spoken = manner === 'replace' && said.some(({ kept }) => kept === null)
    return spoken && this.#rules.repeated !== 'last' ? 'otherRow' : null
  }

  /**
   * What there is to write: new records first, table by table, so that whatever refers to one comes after it.
   * @param tables in the order in which they are made
   */
  writes(tables: readonly ImportTable[]): Write[] {
    const rank = new Map(tables.map((table, at) => [table, at]))
    const place = (write: Write) =>
      write.kind === 'update' ? tables.length : (rank.get(write.table) ?? tables.length)
    return this.#unordered().sort((a, b) => place(a) - place(b))
  }

  #unordered(): Write[] {
    const writes: Write[] = []
    for (const record of this.#records.values()) {
      const { table, id, original, now } = record
      if (holdsAlready(record)) continue
      if (original === null) {
        writes.push({ kind: 'create', table, id, values: now })
        continue
      }
      const changed = Object.keys(now).filter((field) => !isSame(now[field], original[field] ?? null))
      if (changed.length === 0) continue
      const pick = (values: Values) =>
        Object.fromEntries(changed.map((field) => [field, values[field] ?? null]))
      writes.push({ kind: 'update', table, id, before: pick(original), values: pick(now) })
    }
    return writes
  }

  /** Whether a record that a row makes is written. */
  isWritten(table: ImportTable, id: string): boolean {
    const record = this.#records.get(`${table} ${id}`)
    return record !== undefined && !holdsAlready(record)
  }

  /** What a row that was taken makes of the records, in the order in which it said so. */
  changesOf(row: RowDraft): ShownChange[] {
    const changes: ShownChange[] = []
    for (const sentence of row.sentences) {
      const record = this.#records.get(`${sentence.table} ${sentence.id}`)
      if (!record || holdsAlready(record)) continue
      const fields = sentence.kind === 'create' ? Object.keys(sentence.values) : [sentence.field]
      for (const field of fields) {
        const said = saidOf(record, field).find((each) => each.row === row.n)
        const before = record.original?.[field] ?? null
        if (!said || isSame(said.value, before)) continue
        // Another row says just that.
        if (said.kept === 'otherRow' && isSame(said.value, record.now[field])) continue
        changes.push({
          field: `${sentence.table}.${field}`,
          before: before as ShownChange['before'],
          after: said.value as ShownChange['after'],
          kept: said.kept,
        })
      }
    }
    return changes
  }
}

function holdsAlready({ now, unless }: Record_): boolean {
  return unless !== null && Object.entries(unless).every(([field, value]) => isSame(now[field], value))
}

/** Who said what of a field. What the row that made the record left empty it has not spoken of: a later one may fill it. */
function saidOf({ maker, said }: Record_, field: string): Said[] {
  const known = said.get(field)
  if (known) return known
  const value = maker?.values[field]
  return maker === null || isEmpty(value) ? [] : [{ row: maker.row, value, kept: null }]
}

/** Lists get what they lack; of a note nothing is written twice. */
function added(before: unknown, value: unknown, manner: Manner): unknown {
  if (manner === 'add') {
    const list = (before as unknown[] | null) ?? []
    const lacking = (value as unknown[]).filter((each) => !list.includes(each))
    return lacking.length === 0 ? list : [...list, ...lacking]
  }
  const note = (before as string | null) ?? ''
  const text = value as string
  if (note === '') return text
  return note.includes(text) ? note : `${note}\n${text}`
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Whether two values are stored alike; an empty list is an empty field. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isEmpty(a) && isEmpty(b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, at) => each === b[at])
  return a === b
}
