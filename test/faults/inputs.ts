import fc, { type Arbitrary } from 'fast-check'
import type { z } from 'zod'

/** Texts that have broken programs before. */
export const NASTY = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\n\r\t',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202egnp.exe',
  '\u0061\u030a',
  '🏘️'.repeat(60),
  'x'.repeat(201),
  'x'.repeat(25_000),
  "'; DROP TABLE organisation; --",
  '" OR 1=1 --',
  '%_\\',
  '$id',
  '?1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '=HYPERLINK("http://evil.test")',
  '@SUM(1)',
  '../../etc/passwd',
  '..\\..\\windows',
  'C:\\con',
  '/dev/null',
  'file:///etc/passwd',
  '{"$":"x"}',
  '[]',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '1e309',
  '-0',
  '0x7f',
  '１２３４５６７８',
] as const

const WRONG_DAYS = ['2026-02-30', '0000-01-01', '10000-01-01', '26-1-1', '2026-01-01T00:00', '01-02-2026']
const NUMBERS = [
  -1,
  1.5,
  1e9,
  2 ** 31,
  2 ** 53 - 1,
  -(2 ** 53 - 1),
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
]

/** Values that are right for a field of this name. */
const RIGHT: Record<string, readonly string[]> = {
  cvr: ['10000009', 'DK 10 00 00 09'],
  pNumber: ['1000000000', '1000000001'],
  industryCode: ['433200', '41.20.00'],
  postcode: ['7000', '0800'],
  website: ['eksempel.dk', 'http://eksempel.dk/om?a=b#c'],
  phone: ['12345678', '+46 8 123 45 67', '+4512345678'],
  email: ['post@eksempel.dk', 'æøå@eksempel.dk'],
  initials: ['MP', 'ÆØÅ'],
  list: ['organisations'],
  key: [
    'agreements.units',
    'targetGroup.available',
    'commitments.mentor',
    'discussions',
    'placements.started',
  ],
  kind: ['agreementEnds', 'milestone', 'unknownFigure'],
  ruleId: ['praktik-papirer', 'praktik-dagpenge-2013', 'igu-papirer'],
}

/** Stands in an input for the id of a record that is there when the call is made: `@organisation 7`. */
const PLACEHOLDER = /^@(\w+) (\d+)$/

/** The table whose ids a field holds; `id` itself is that of the procedure's own kind of record. */
const HOLDS: Record<string, string> = {
  organisationId: 'organisation',
  parentId: 'organisation',
  ids: 'organisation',
  mainContactId: 'contact',
  contactId: 'contact',
  interactionId: 'interaction',
  otherId: 'organisation',
  keepId: 'organisation',
  dropId: 'organisation',
  ownerId: 'staff',
  staffId: 'staff',
  unitIds: 'organisation',
  organisationIds: 'organisation',
  agreementId: 'agreement',
  frameworkId: 'agreement',
  pointId: 'agreement_point',
  areaId: 'area',
  groupId: 'programme_group',
  schemeId: 'category_scheme',
  categoryId: 'category',
  fromId: 'category',
  toId: 'category',
  targetGroupId: 'target_group',
  goalId: 'goal',
  setId: 'figure_set',
  participantId: 'participant',
  slotId: 'slot',
  placementId: 'placement',
  senderId: 'organisation',
  mentorId: 'contact',
  consultantId: 'contact',
  book: 'book',
  token: 'preview',
}
/** Fields that hold something else in one concept than everywhere else. */
const HOLDS_IN: Record<string, string> = {
  'programme.ownerId': 'organisation',
  'areas.parentId': 'area',
  'programmeGroups.parentId': 'programme_group',
  'goals.parentId': 'goal',
  'agreements.ids': 'agreement',
  'slots.ids': 'slot',
  'placements.ids': 'placement',
  'rules.ids': 'placement',
  // Any record that a reminder is about.
  'acknowledgements.subjectId': 'agreement',
}
const OWN: Record<string, string> = {
  organisations: 'organisation',
  contacts: 'contact',
  steps: 'organisation_step',
  employeeCounts: 'organisation_employees',
  memberships: 'organisation_parent',
  staff: 'staff',
  interactions: 'interaction',
  nextSteps: 'next_step',
  savedViews: 'saved_view',
  attachments: 'attachment',
  areas: 'area',
  programmeGroups: 'programme_group',
  groupMembers: 'group_member',
  categorySchemes: 'category_scheme',
  categories: 'category',
  categoryMappings: 'category_mapping',
  targetGroups: 'target_group',
  targetGroupCounts: 'target_group_count',
  agreements: 'agreement',
  agreementParties: 'agreement_party',
  agreementStatuses: 'agreement_status',
  agreementPoints: 'agreement_point',
  agreementUnits: 'agreement_unit',
  commitments: 'commitment',
  goals: 'goal',
  goalTargets: 'goal_target',
  goalEntries: 'goal_entry',
  goalFollowUps: 'goal_follow_up',
  figureSets: 'figure_set',
  acknowledgements: 'acknowledgement',
  participants: 'participant',
  participantSituations: 'participant_situation',
  participantStages: 'participant_stage',
  slots: 'slot',
  slotCapacities: 'slot_capacity',
  slotQuotas: 'slot_quota',
  placements: 'placement',
  placementExtensions: 'placement_extension',
  placementPapers: 'placement_paper',
  schemeRules: 'scheme_rule',
  trash: 'contact',
  imports: 'import_layout',
  backups: 'backup',
  documents: 'document',
}

/** Any value at all, such as only a program that is not our window would send. */
export const junk: Arbitrary<unknown> = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    maxDepth: 3,
  }),
  fc.constantFrom<unknown>(...NASTY, ...NUMBERS, undefined, null),
  fc.constant(JSON.parse('{"__proto__": {"polluted": true}}')),
)

/** Where a value stands: the procedure's concept, and the field's name. */
type Place = { concept: string; field: string }

function textFor({ concept, field }: Place): Arbitrary<string> {
  const table =
    HOLDS_IN[`${concept}.${field}`] ??
    HOLDS[field] ??
    (field === 'id' || field === 'ref' ? OWN[concept] : undefined)
  const id = fc.integer({ min: 0, max: 99 }).map((at) => `@${table} ${at}`)
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  const right = RIGHT[field]
  const good = table
    ? id
    : /^(asOf|since|date|to$|valid|onDate|birthDate)|On$|Date$|End$|lastDay|fromDay/.test(field)
      ? day.map((each) => each.toISOString().slice(0, 10))
      : right
        ? fc.constantFrom(...right)
        : fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  return fc.oneof(
    { weight: 60, arbitrary: good },
    { weight: 2, arbitrary: fc.constantFrom<string>(...NASTY) },
    { weight: 1, arbitrary: fc.constantFrom(...WRONG_DAYS) },
    { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid()) },
  )
}

/** What of zod's own description of a schema is used here. */
type Def = {
  type: string
  format?: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  element?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
}

/**
 * Inputs for a procedure: mostly of its shape with values that could be right, at times with a part that does not
 * fit, and at times something else altogether.
 */
export function inputFor({
  name,
  input,
}: {
  name: string
  input: z.ZodType | undefined
}): Arbitrary<unknown> {
  if (input === undefined) return fc.oneof(fc.constant(undefined), junk)
  const [concept = ''] = name.split('.')
  return fc.oneof(
    { weight: 12, arbitrary: fitting(input, { concept, field: '' }) },
    { weight: 1, arbitrary: junk },
  )
}

/** Puts ids in the places that `inputFor` left for them. @param idsOf the ids that a table has now */
export function withIds(value: unknown, idsOf: (table: string) => readonly string[]): unknown {
  if (typeof value === 'string') {
    const [, table = '', at] = PLACEHOLDER.exec(value) ?? []
    const ids = table === '' ? [] : idsOf(table)
    return ids.length > 0 ? ids[Number(at) % ids.length] : value
  }
  if (Array.isArray(value)) return value.map((each) => withIds(each, idsOf))
  if (value === null || typeof value !== 'object') return value
  // Half of the records that are made have no prototype at all.
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, idsOf)]))
}

function fitting(schema: z.ZodType, place: Place): Arbitrary<unknown> {
  const def = schema.def as unknown as Def
  const inner = (each: z.ZodType | undefined) => (each ? part(each, place) : junk)
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape ?? {})
      const model = Object.fromEntries(shape.map(([field, each]) => [field, part(each, { ...place, field })]))
      const requiredKeys = shape.filter(([, each]) => each.def.type !== 'optional').map(([field]) => field)
      return fc.record(model, { requiredKeys })
    }
    case 'string':
      return textFor(place)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'array':
      return fc.array(inner(def.element), { maxLength: 3 })
    case 'union':
      return fc.oneof(...(def.options ?? []).map((each) => fitting(each, place)))
    case 'nullable':
      return fc.oneof(fc.constant(null), inner(def.innerType))
    case 'optional':
    case 'nonoptional':
      return inner(def.innerType)
    case 'number':
      return fc.oneof(
        { weight: 10, arbitrary: fc.integer({ min: 0, max: 300 }) },
        { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 41 }), fc.jsonValue({ maxDepth: 2 }))
    case 'file':
      return fc
        .tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom<string>(...NASTY))
        .map(([bytes, type]) => new File([new Uint8Array(bytes)], 'fil', { type }))
    default:
      throw new Error(`no inputs are made for ${def.type} yet`)
  }
}

/** A part of an input that fits, or now and then does not. */
function part(schema: z.ZodType, place: Place): Arbitrary<unknown> {
  return fc.oneof({ weight: 50, arbitrary: fitting(schema, place) }, { weight: 1, arbitrary: junk })
}
