import { DrejebogError } from '../../../db/errors'
import { LIMITS } from './limits'
import { decodeXml, Tags, xmlText } from './xml'
import type { Parts } from './zip'

/** What a workbook consists of, found the way its parts point at each other and not by their names. */
export type Package = {
  sheets: { name: string; hidden: boolean; path: string }[]
  /** Names of sheets whose part is missing. */
  missing: string[]
  /** Parts, or null where the workbook has none. */
  strings: string | null
  styles: string | null
  date1904: boolean
  /** The office or else the program that made it. */
  creator: string
}

type Relation = { id: string; type: string; target: string }

/** @throws DrejebogError excel.otherKind for an archive of something else, excel.damaged */
export function openPackage(parts: Parts): Package {
  const workbook = workbookPath(parts)
  const relations = relationsOf(parts, workbook)
  const named = (type: string) => relations.find((each) => each.type === type)?.target
  const found: Package = {
    sheets: [],
    missing: [],
    strings: existing(parts, named('sharedStrings'), 'xl/sharedStrings.xml'),
    styles: existing(parts, named('styles'), 'xl/styles.xml'),
    date1904: false,
    creator: creatorOf(parts),
  }
  const byId = new Map(relations.map((each) => [each.id, each]))
  const tags = new Tags(xmlText(parts.read(workbook) ?? new Uint8Array()))
  const names = new Set<string>()
  let place = 0
  let inside = false
  while (tags.next()) {
    if (tags.name === 'sheets') inside = !tags.closing
    if (tags.closing) continue
    // Extensions have a tag of that name too, which says nothing of dates.
    if (tags.name === 'workbookPr') found.date1904 ||= tags.flag('date1904')
    if (tags.name !== 'sheet' || !inside) continue
    place += 1
    if (place > LIMITS.entries) throw new DrejebogError('excel.tooMuch')
    const relation = byId.get(relationId(tags))
    if (relation && !/^(worksheet|)$/.test(relation.type)) continue
    const name = differing(tags.text('name').trim() || `Ark${place}`, names)
    const path = existing(parts, relation?.target, `xl/worksheets/sheet${place}.xml`)
    if (path === null) found.missing.push(name)
    else found.sheets.push({ name, hidden: /^(very)?hidden$/i.test(tags.text('state')), path })
  }
  return found
}

function existing(parts: Parts, path: string | undefined, otherwise: string): string | null {
  if (path !== undefined && parts.has(path)) return path
  return parts.has(otherwise) ? otherwise : null
}

/** Excel itself never writes two sheets of one name; other programs do. */
function differing(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} (${n})`
  taken.add(free.toLowerCase())
  return free
}

/** `r:id`, whatever the prefix is called; `id` without one is something else. */
function relationId(tags: Tags): string {
  const attributes = tags.xml.slice(tags.attributesFrom, tags.attributesTo).slice(0, 2_000)
  return decodeXml(/[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '')
}

function workbookPath(parts: Parts): string {
  const named = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  for (const path of [named, 'xl/workbook.xml']) {
    if (path === undefined || !parts.has(path)) continue
    // Documents and slides are made of the same kind of parts; a binary workbook names its parts alike.
    if (!/\.xml$/i.test(path) || /^(word|ppt)\//i.test(path)) throw new DrejebogError('excel.otherKind')
    return path
  }
  const isWorkbook = parts.names().some((name) => /^\/?(xl[/\\]|\[content_types\])/i.test(name))
  throw new DrejebogError(isWorkbook && named === undefined ? 'excel.damaged' : 'excel.otherKind')
}

/** The last word of the type tells them apart, in the strict kind of the format too. */
function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const bytes = parts.read(`${folder}_rels/${path.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (!bytes) return relations
  const tags = new Tags(xmlText(bytes))
  while (tags.next()) {
    if (tags.closing || tags.name !== 'Relationship' || tags.attribute('TargetMode') === 'External') continue
    const type = tags.text('Type').replace(/^.*\//, '')
    relations.push({ id: tags.text('Id'), type, target: resolved(folder, tags.text('Target').trim()) })
  }
  return relations
}

/** A target counts from the folder of the part that names it, or from the root. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Never the name that the file gives of a person. */
function creatorOf(parts: Parts): string {
  const bytes = parts.read('docProps/app.xml')
  if (!bytes) return ''
  const said = { company: '', application: '' }
  const tags = new Tags(xmlText(bytes))
  while (tags.next()) {
    if (tags.closing) continue
    if (tags.name === 'Company') said.company = decodeXml(tags.content()).trim()
    if (tags.name === 'Application')
      said.application = decodeXml(tags.content())
        .replace(/[/$].*/s, '')
        .trim()
  }
  return (said.company || said.application).slice(0, 200)
}
