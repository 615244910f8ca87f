import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import type { Answer, Client } from '../../app/client'
import { DateText } from '../../components/dates/DateText'
import { RecordLink } from '../../components/figures/RecordLink'
import { fieldLabel } from '../../components/history/values'
import { type T, useT } from '../../components/word'
import classes from './news.module.css'

type Group = Answer<Client['today']['news']>[number]
type NewsRecord = Group['records'][number]

/** So many at first, and so many more each time. */
const SHOWN = 30

/** A kind of news with its number, which opens the records that it counts. */
export function NewsGroup({ group: { kind, records } }: { group: Group }) {
  const t = useT()
  const [shown, setShown] = useState(SHOWN)
  const rest = records.length - shown
  return (
    <li>
      <details className={classes.group} data-news={kind}>
        <summary>
          <span>{t(`today:news.kinds.${kind}`)}</span>
          <span className={classes.count}>{formatNumber(records.length)}</span>
        </summary>
        <ul>
          {records.slice(0, shown).map((record) => (
            <NewsLine key={record.id} record={record} table={TABLES[kind]} />
          ))}
        </ul>
        {rest > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShown((now) => now + SHOWN)}>
            {t('record:more', { number: formatNumber(rest) })}
          </Button>
        )}
        {kind === 'organisationsDeleted' && <Link to="/undo">{t('today:news.toUndo')}</Link>}
      </details>
    </li>
  )
}

/** Whose fields the columns of a change are. */
const TABLES: Partial<Record<Group['kind'], 'organisation' | 'contact' | 'agreement'>> = {
  agreementsChanged: 'agreement',
  organisationsChanged: 'organisation',
  contactsChanged: 'contact',
}

function NewsLine({ record, table }: { record: NewsRecord; table: string | undefined }) {
  const t = useT()
  const { organisationId, organisationName, text, on, interactionKind, link, columns } = record
  const kind = interactionKind && t(`vocabulary:interactionKind.${interactionKind}`)
  const labels = columns.map((column) => {
    const [owner = '', own] = column.split('.')
    return own === undefined ? fieldLabel(table ?? '', column) : fieldLabel(owner, own)
  })
  const fields = [...new Set(labels)].join(', ')
  const name = organisationName ?? text
  return (
    <li className={classes.line}>
      <span className={classes.what}>
        {link !== null ? (
          <RecordLink table={link.table} id={link.id}>
            {name}
          </RecordLink>
        ) : organisationId === null ? (
          name
        ) : (
          <Link to="/organisations/$id" params={{ id: organisationId }}>
            {name}
          </Link>
        )}
        <span className={classes.about}>
          {[
            kind,
            organisationName === null ? null : text,
            promisedText(record, t),
            figureText(record, t),
            fields && t('today:news.changed', { fields }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {on !== null && <DateText date={on} />}
    </li>
  )
}

/** `Virksomhedspraktik: 4-6 pladser`. */
function promisedText({ promised }: NewsRecord, t: T): string | null {
  if (promised === null) return null
  const { scheme, unit, minimum, maximum } = promised
  const words = {
    scheme: t(`vocabulary:scheme.${scheme}`),
    unit: t(`vocabulary:commitmentUnit.${unit}`).toLowerCase(),
    number: formatNumber(minimum),
    most: formatNumber(maximum ?? minimum),
  }
  return t(
    maximum === null || maximum === minimum ? 'today:news.promised' : 'today:news.promisedRange',
    words,
  )
}

function figureText({ figure }: NewsRecord, t: T): string | null {
  if (figure === null) return null
  return figure.value === null ? t('figures:unknown') : formatNumber(figure.value)
}
