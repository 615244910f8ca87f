/** What the rows of every kind are taken in with. */
import type { OpenFile } from '../../file/connection'
import type { IsoDate } from '../../rules/calendar'
import type { ImportField, LookupTarget } from '../../rules/import/declaration'
import type { ParsedRow } from '../../rules/import/plan'
import { allAreas } from '../programme'
import { staffList } from '../staff'
import { type CategorySchemes, categorySchemesOf, namedCategories } from './categories'
import { Contacts } from './contacts'
import type { Draft, RowDraft, Values } from './draft'
import { type Lookups, NamedRecords } from './lookups'
import { makePartner, Partners } from './partners'
import { People } from './people'
import { text } from './said'
import { Slots } from './slots'
import { allOf, type ImportTable } from './tables'

/** Asked about, and never a column. */
export const CATEGORY_SCHEME = 'participantSituation.schemeId'

/** Takes one row of a kind into the draft: finds its records, and says what the row says of them. */
export type TakeRow = (row: RowDraft, parsed: ParsedRow) => string

/** Holds what the rows of one import look into, each kind of record read once and only when it is asked for. */
export class ImportContext {
  readonly file: OpenFile
  readonly draft: Draft
  readonly lookups: Lookups
  readonly today: IsoDate
  /** Our fields by key. */
  readonly fields: ReadonlyMap<string, ImportField>
  /** The sender's headers by our field: what a note is called. */
  readonly headers: ReadonlyMap<string, string>
  /** What records are called that this import makes, by their ids for now. */
  readonly newNames = new Map<string, string>()
  #partners: Partners | null = null
  #categories: NamedRecords | null = null
  #contacts: ReadonlyMap<string, Values> | null = null
  #staff: NamedRecords | null = null
  #areas: NamedRecords | null = null
  #contactRecords: Contacts | null = null
  #people: People | null = null
  #schemes: CategorySchemes | null = null
  #slots: Slots | null = null
  #targetGroups: NamedRecords | null = null
  readonly #rows: readonly ParsedRow[]
  readonly #said = new Map<string, boolean>()

  constructor(options: {
    file: OpenFile
    draft: Draft
    lookups: Lookups
    today: IsoDate
    fields: readonly ImportField[]
    headers: ReadonlyMap<string, string>
    rows: readonly ParsedRow[]
  }) {
    this.#rows = options.rows
    this.file = options.file
    this.draft = options.draft
    this.lookups = options.lookups
    this.today = options.today
    this.fields = new Map(options.fields.map((field) => [field.key, field]))
    this.headers = options.headers
  }

  get partners(): Partners {
    this.#partners ??= new Partners(this.file)
    return this.#partners
  }

  get staff(): NamedRecords {
    this.#staff ??= new NamedRecords(
      staffList(this.file).map(({ id, name, initials }) => ({
        id,
        name,
        detail: initials,
        keys: [initials],
      })),
    )
    return this.#staff
  }

  get areas(): NamedRecords {
    this.#areas ??= new NamedRecords(allAreas(this.file).map(({ id, name }) => ({ id, name, detail: '' })))
    return this.#areas
  }

  get contacts(): Contacts {
    this.#contactRecords ??= new Contacts(this.file, (id) => this.partners.nameOf(id))
    return this.#contactRecords
  }

  get people(): People {
    this.#people ??= new People(this.file, this.#rows)
    return this.#people
  }

  get slots(): Slots {
    this.#slots ??= new Slots(this.file, this.today, (id) => this.partners.nameOf(id))
    return this.#slots
  }

  get targetGroups(): NamedRecords {
    this.#targetGroups ??= new NamedRecords(
      [...allOf<Values & { id: string; name: string }>(this.file, 'targetGroup').values()].map(
        ({ id, name }) => ({ id, name, detail: '' }),
      ),
    )
    return this.#targetGroups
  }

  /** Whether any row of the list has a value of a field. */
  says(field: string): boolean {
    const known = this.#said.get(field)
    if (known !== undefined) return known
    const said = this.#rows.some(({ values }) => values.has(field))
    this.#said.set(field, said)
    return said
  }

  get categories(): NamedRecords {
    this.#categories ??= namedCategories(this.file)
    return this.#categories
  }

  /** What a record is called, by the kind of record that a field refers to; '' when it is not known. */
  nameOf(target: LookupTarget | undefined, id: string): string {
    const made = this.newNames.get(id)
    if (made !== undefined) return made
    switch (target) {
      case 'staff':
        return this.staff.byId(id)?.name ?? ''
      case 'area':
        return this.areas.byId(id)?.name ?? ''
      case 'category':
        return this.categories.byId(id)?.name ?? ''
      case 'contact':
        this.#contacts ??= allOf(this.file, 'contact')
        return String(this.#contacts.get(id)?.name ?? '')
      case 'participant':
        return this.people.get(id)?.now.name ?? ''
      case 'slot':
        return this.slots.named.byId(id)?.name ?? ''
      case 'targetGroup':
        return this.targetGroups.byId(id)?.name ?? ''
      default:
        return this.partners.nameOf(id)
    }
  }

  /** The member of staff that a row names; null when it names nobody. */
  staffOf(row: RowDraft, parsed: ParsedRow, field: string): string | null {
    return this.#named(row, parsed, field, 'staff', this.staff, false)
  }

  /** The area that a row names; a new one where the user wants it. */
  areaOf(row: RowDraft, parsed: ParsedRow, field: string): string | null {
    return this.#named(row, parsed, field, 'area', this.areas, true)
  }

  /** The target group that a row names. */
  targetGroupOf(row: RowDraft, parsed: ParsedRow, field: string): string | null {
    return this.#named(row, parsed, field, 'targetGroup', this.targetGroups, false)
  }

  /**
   * The category that a row names. A word that several schemes have says little without its scheme: which one the column
   * is in is asked about once, by its header.
   */
  categoryInScheme(row: RowDraft, parsed: ParsedRow, field: string): string | null {
    const word = text(parsed, field)
    if (word === null) return null
    this.#schemes ??= categorySchemesOf(this.file)
    const { all, of } = this.#schemes
    const among = new Set(this.categories.byName(word).map(({ id }) => of.get(id)))
    let scheme: string | null = null
    if (among.size > 1) {
      const asked = {
        field: CATEGORY_SCHEME,
        target: 'categoryScheme' as const,
        word: this.headers.get(field) || word,
      }
      const answer = this.lookups.answer(CATEGORY_SCHEME, asked.word)
      this.lookups.ask({ ...asked, several: true, canCreate: false, blocking: true }, () => all)
      if (answer === 'leave') return null
      if (typeof answer !== 'object') {
        row.fault(field, 'lookup.several', word)
        return null
      }
      scheme = answer.id
    }
    const found = this.lookups.find(row, field, 'category', word, this.categories, {
      canCreate: false,
      among: ({ id }) => scheme === null || of.get(id) === scheme,
    })
    return typeof found === 'object' ? found.id : null
  }

  /** The jobcentre that a row names; a new one where the user wants it. */
  senderOf(row: RowDraft, parsed: ParsedRow, field: string): string | null {
    const word = text(parsed, field)
    if (word === null) return null
    const options = { canCreate: true }
    const found = this.lookups.find(row, field, 'organisation', word, this.partners.named, options)
    if (typeof found === 'object') return found.id
    return found === 'create'
      ? makePartner(row, this.partners, { name: word, cvr: null, kinds: ['jobCentre'] })
      : null
  }

  #named(
    row: RowDraft,
    parsed: ParsedRow,
    field: string,
    target: LookupTarget,
    records: NamedRecords,
    canCreate: boolean,
  ): string | null {
    const word = text(parsed, field)
    if (word === null) return null
    const found = this.lookups.find(row, field, target, word, records, { canCreate })
    if (typeof found === 'object') return found.id
    if (found !== 'create') return null
    const id = row.create('area', { name: word })
    this.newNames.set(id, word)
    row.afterwards(() => records.add({ id, name: word, detail: '' }))
    return id
  }

  /**
   * Says the plain fields of a record: those that the row has a value for.
   * @param skip fields that are said in another way
   */
  sayFields(
    row: RowDraft,
    parsed: ParsedRow,
    table: ImportTable,
    id: string,
    original: Values | null,
    skip: readonly string[] = [],
  ): void {
    for (const [name, value] of this.valuesOf(parsed, table, skip))
      row.say(table, id, original, name, value, this.#manner(`${table}.${name}`))
  }

  /** What a row says of the plain fields of a table. */
  valuesOf(parsed: ParsedRow, table: string, skip: readonly string[] = []): [string, unknown][] {
    const prefix = `${table}.`
    return [...parsed.values].flatMap(([key, value]): [string, unknown][] => {
      if (!key.startsWith(prefix)) return []
      const name = key.slice(prefix.length)
      const isPlain = this.fields.get(key)?.type !== 'lookup' && !skip.includes(name)
      return isPlain ? [[name, value]] : []
    })
  }

  #manner(key: string): 'replace' | 'add' | 'append' {
    if (key.endsWith('.note')) return 'append'
    const type = this.fields.get(key)?.type
    return type === 'codes' || type === 'words' ? 'add' : 'replace'
  }

  /** What could not become a value of its field, as a note under the sender's own header. */
  notesOf(parsed: ParsedRow): string[] {
    return parsed.notes.map(({ field, text: said }) => {
      const header = this.headers.get(field)
      return header ? `${header}: ${said}` : said
    })
  }
}
