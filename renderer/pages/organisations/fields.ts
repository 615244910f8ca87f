import {
  formatIndustryCode,
  parseCvr,
  parseIndustryCode,
  parsePNumber,
  parsePostcode,
} from '../../../db/rules/identifiers'
import { INDUSTRY_SCHEMES, ORGANISATION_KINDS, SECTORS } from '../../../db/rules/vocabulary'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { useStaffOptions } from '../../components/nextSteps/nextSteps'
import type { T } from '../../components/word'
import { type OrganisationFields, useKnownTags } from './organisations'

type Declaration = FieldDeclaration<OrganisationFields>

/** The label of a kind of organisation. */
export function kindLabel(code: string, t: T): string {
  return t(`vocabulary:organisationKind.${code as (typeof ORGANISATION_KINDS)[number]}`)
}

/** The label of a sector. */
export function sectorLabel(code: string, t: T): string {
  return t(`vocabulary:sector.${code as (typeof SECTORS)[number]}`)
}

/** The name stands over the fields, in the panel and on the page. */
export const NAME: Declaration = {
  kind: 'text',
  key: 'name',
  label: 'fields:organisation.name',
  required: true,
}
const kinds: Declaration = {
  kind: 'codes',
  key: 'kinds',
  label: 'fields:organisation.kinds',
  codes: ORGANISATION_KINDS,
  codeLabel: kindLabel,
}
const sector: Declaration = {
  kind: 'code',
  key: 'sector',
  label: 'fields:organisation.sector',
  codes: SECTORS,
  codeLabel: sectorLabel,
}
const tags: Declaration = {
  kind: 'tags',
  key: 'tags',
  label: 'fields:organisation.tags',
  useKnown: useKnownTags,
  hint: 'organisations:tagsHint',
}
const owner: Declaration = {
  kind: 'reference',
  key: 'ownerId',
  label: 'fields:organisation.ownerId',
  useOptions: useStaffOptions,
  nothing: 'nextSteps:noneFits',
}
const street: Declaration = { kind: 'text', key: 'street', label: 'fields:organisation.street' }
const postcode: Declaration = {
  kind: 'text',
  key: 'postcode',
  label: 'fields:organisation.postcode',
  parse: parsePostcode,
  digits: true,
}
const city: Declaration = { kind: 'text', key: 'city', label: 'fields:organisation.city' }
const website: Declaration = { kind: 'website', key: 'website', label: 'fields:organisation.website' }
const cvr: Declaration = {
  kind: 'text',
  key: 'cvr',
  label: 'fields:organisation.cvr',
  parse: parseCvr,
  digits: true,
  copy: true,
}
const pNumber: Declaration = {
  kind: 'text',
  key: 'pNumber',
  label: 'fields:organisation.pNumber',
  parse: parsePNumber,
  digits: true,
  copy: true,
}
const industryCode: Declaration = {
  kind: 'text',
  key: 'industryCode',
  label: 'fields:organisation.industryCode',
  parse: parseIndustryCode,
  format: formatIndustryCode,
  digits: true,
}
const industryScheme: Declaration = {
  kind: 'code',
  key: 'industryScheme',
  label: 'fields:organisation.industryScheme',
  codes: INDUSTRY_SCHEMES,
  codeLabel: (code) => code,
  hint: 'organisations:schemeHint',
}
const note: Declaration = { kind: 'longText', key: 'note', label: 'fields:organisation.note' }

/** The fields of the full page, in their groups. */
export const GROUPS = [
  { title: 'organisations:groups.main', fields: [kinds, sector, owner, tags, note] },
  { title: 'organisations:groups.address', fields: [street, postcode, city, website] },
  { title: 'organisations:groups.numbers', fields: [cvr, pNumber, industryCode, industryScheme] },
] as const

/** What stands in the panel beside the list: what one looks up or corrects in passing. */
export const ESSENTIALS: readonly Declaration[] = [
  kinds,
  owner,
  street,
  postcode,
  city,
  website,
  cvr,
  tags,
  note,
]

/** What can stand alike at many partners, and is changed at all of them at once. */
export const BULK_FIELDS: readonly Declaration[] = [
  sector,
  kinds,
  tags,
  owner,
  postcode,
  city,
  street,
  industryCode,
  industryScheme,
]
