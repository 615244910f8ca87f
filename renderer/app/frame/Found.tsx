import { Combobox } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconChecklist,
  IconFileText,
  IconLayoutList,
  IconListNumbers,
  IconMessage,
  IconPaperclip,
  IconSitemap,
  IconTarget,
  IconUser,
  IconUserHeart,
  IconUsersGroup,
} from '@tabler/icons-react'
import { formatDate } from '../../../db/rules/dates'
import { spansOf } from '../../../db/rules/found'
import { formatIndustryCode, formatPhone } from '../../../db/rules/identifiers'
import { searchWords } from '../../../db/rules/text'
import { useT } from '../../components/word'
import type { Answer, Client } from '../client'
import { i18n } from '../i18n'
import classes from './SearchField.module.css'

export type Group = Answer<Client['search']['find']>[number]
export type Hit = Group['hits'][number]

const ICONS = {
  organisation: IconBuildingCommunity,
  contact: IconUser,
  interaction: IconMessage,
  nextStep: IconChecklist,
  attachment: IconPaperclip,
  agreement: IconFileText,
  agreementPoint: IconListNumbers,
  goal: IconTarget,
  targetGroup: IconUsersGroup,
  participant: IconUserHeart,
  programmeGroup: IconSitemap,
  slot: IconLayoutList,
}

/** One record that was found: its name with what was found in it marked, what tells it apart, and where else it was. */
export function Found({ hit, query, value }: { hit: Hit; query: string; value: string }) {
  const t = useT()
  const Icon = ICONS[hit.kind]
  const words = searchWords(query)
  const label = hit.foundIn && fieldLabel(hit.kind, hit.foundIn.field)
  return (
    <Combobox.Option value={value} className={classes.option}>
      <Icon size={18} stroke={1.6} aria-hidden className={classes.icon} />
      <span className={classes.told}>
        <span className={classes.name}>
          <Marked text={hit.name} words={words} />
        </span>
        <span className={classes.facts}>{factsOf(hit, t).join(' · ')}</span>
        {hit.foundIn && (
          <span className={classes.where}>
            {label}: <Marked text={shown(hit.foundIn)} words={words} />
          </span>
        )}
      </span>
    </Combobox.Option>
  )
}

/** A text with the words of the query marked in it. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const spans = spansOf(text, words)
  if (spans.length === 0) return text
  const last = spans.at(-1)
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark className={classes.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(last?.end)}
    </>
  )
}

function factsOf(hit: Hit, t: ReturnType<typeof useT>): string[] {
  const { kind, city, role, organisationName, agreementName, interactionKind, date } = hit
  const how = interactionKind && t(`vocabulary:interactionKind.${interactionKind as 'call'}`)
  const day = date && (kind === 'nextStep' ? t('search:due', { date: formatDate(date) }) : formatDate(date))
  const belongsTo = organisationName ?? (kind === 'agreement' ? null : agreementName)
  return [how, codeText(hit, t), day, role, kind === 'organisation' ? city : belongsTo].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  )
}

function codeText({ kind, code }: Hit, t: ReturnType<typeof useT>): string | null {
  if (code === null) return null
  if (kind === 'agreement') return t(`vocabulary:agreementType.${code as 'partnership'}`)
  if (kind === 'goal') return t(`vocabulary:measure.${code as 'manual'}`)
  if (kind === 'targetGroup') return t(`vocabulary:benefit.${code as 'other'}`)
  if (kind === 'slot') return t(`vocabulary:scheme.${code as 'other'}`)
  return kind === 'programmeGroup' ? t(`vocabulary:programmeGroupKind.${code as 'other'}`) : null
}

/** A value as the window writes it everywhere. */
function shown({ field, text }: { field: string; text: string }): string {
  if (field === 'phone') return formatPhone(text)
  return field === 'industry_code' ? formatIndustryCode(text) : text
}

function fieldLabel(kind: Hit['kind'], column: string): string {
  const field = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return i18n.t(`fields:${kind}.${field}` as 'fields:organisation.note')
}
