import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { CONFIDENCES } from '../../../db/rules/vocabulary'
import { type Answer, type Client, client, orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { useCategoryOptions } from '../../components/categories'
import { ErrorMessage } from '../../components/ErrorMessage'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { Field } from '../../components/fields/Field'
import { FieldGroup } from '../../components/fields/FieldGroup'
import { NewRecord, type NewRecordDeclaration } from '../../components/record/NewRecord'
import { Rows } from '../../components/record/Rows'
import type { RowsDeclaration } from '../../components/record/rows'
import { type T, useT } from '../../components/word'
import classes from './categories.module.css'

type Catalogue = Answer<Client['categories']['catalogue']>
type Scheme = Catalogue['schemes'][number]
type Category = Catalogue['categories'][number]
type Mapping = Catalogue['mappings'][number]

const NAME: FieldDeclaration<Scheme> = {
  kind: 'text',
  key: 'name',
  label: 'fields:categoryScheme.name',
  required: true,
  spelling: false,
}
const SCHEME_FIELDS: readonly FieldDeclaration<Scheme>[] = [
  { kind: 'date', key: 'validFrom', label: 'fields:categoryScheme.validFrom' },
  { kind: 'date', key: 'validTo', label: 'fields:categoryScheme.validTo' },
  { kind: 'text', key: 'source', label: 'fields:categoryScheme.source' },
  { kind: 'date', key: 'checkedOn', label: 'fields:categoryScheme.checkedOn' },
  { kind: 'longText', key: 'note', label: 'fields:categoryScheme.note' },
]
const NEW_SCHEME: NewRecordDeclaration<Scheme> = {
  title: 'categories:new',
  create: 'categories:create',
  fields: [NAME, ...SCHEME_FIELDS],
  fresh: () => ({}),
}

const CATEGORIES: RowsDeclaration<Category> = {
  title: 'categories:categories.title',
  add: 'categories:categories.add',
  none: 'categories:categories.none',
  layout: 'line',
  columns: 'minmax(0, 2fr) minmax(0, 4fr) minmax(0, 1fr)',
  fields: [
    { kind: 'text', key: 'name', label: 'fields:category.name', required: true, spelling: false },
    { kind: 'text', key: 'meaning', label: 'fields:category.meaning' },
    {
      kind: 'number',
      key: 'position',
      label: 'fields:category.position',
      min: 0,
      max: 1_000,
      required: true,
    },
  ],
  fresh: (_today, rows) => ({ position: Math.max(0, ...rows.map(({ position }) => position)) + 1 }),
  rowName: ({ name }) => name,
}

const MAPPINGS: RowsDeclaration<Mapping> = {
  title: 'categories:mappings.title',
  add: 'categories:mappings.add',
  none: 'categories:mappings.none',
  layout: 'facts',
  fields: [
    {
      kind: 'reference',
      key: 'fromId',
      label: 'fields:categoryMapping.fromId',
      useOptions: useCategoryOptions,
      nothing: 'targetGroups:noCategoryFits',
      required: true,
    },
    {
      kind: 'reference',
      key: 'toId',
      label: 'fields:categoryMapping.toId',
      useOptions: useCategoryOptions,
      nothing: 'targetGroups:noCategoryFits',
      required: true,
    },
    {
      kind: 'code',
      key: 'confidence',
      label: 'fields:categoryMapping.confidence',
      codes: CONFIDENCES,
      codeLabel: (code, t) => t(`vocabulary:confidence.${code as (typeof CONFIDENCES)[number]}`),
      required: true,
    },
    { kind: 'text', key: 'source', label: 'fields:categoryMapping.source' },
    { kind: 'longText', key: 'rule', label: 'fields:categoryMapping.rule' },
  ],
  fresh: () => ({ confidence: 'medium' }),
  rowName: ({ rule }) => rule,
}

/** The ways of sorting the unemployed: each with its time, its source, its categories and what they are called elsewhere. */
export function CategoriesPage() {
  const t = useT()
  const { data, error } = useQuery(orpc.categories.catalogue.queryOptions())
  const [made, setMade] = useState<string | null>(null)
  usePageTitle(t('categories:title'))
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('categories:title')}</h1>
        <div className={classes.barEnd}>
          <NewRecord declaration={NEW_SCHEME} create={client.categorySchemes.create} onMade={setMade} />
        </div>
      </header>
      <p className={classes.hint}>{t('categories:hint')}</p>
      <ErrorMessage error={error} />
      {data?.schemes.map((scheme) => (
        <SchemeOf key={scheme.id} scheme={scheme} catalogue={data} open={scheme.id === made} />
      ))}
    </div>
  )
}

/** When a scheme is in force, in words; '' when nobody knows. */
function inForce(from: string | null, to: string | null, t: T): string {
  if (from !== null && to !== null) return `${formatDate(from)} – ${formatDate(to)}`
  if (from !== null) return t('categories:from', { date: formatDate(from) })
  return to === null ? '' : t('categories:to', { date: formatDate(to) })
}

function SchemeOf({ scheme, catalogue, open }: { scheme: Scheme; catalogue: Catalogue; open: boolean }) {
  const t = useT()
  const { id, name, validFrom, validTo, source, checkedOn } = scheme
  const save = (fields: Partial<Scheme>) => client.categorySchemes.update({ id, fields })
  const own = useMemo(() => catalogue.categories.filter(({ schemeId }) => schemeId === id), [catalogue, id])
  const ids = new Set(own.map((each) => each.id))
  return (
    <details className={classes.scheme} open={open}>
      <summary>
        <strong>{name}</strong>{' '}
        <span className={classes.hint}>
          {[
            inForce(validFrom, validTo, t),
            source ?? t('categories:unconfirmed'),
            checkedOn === null
              ? t('categories:notChecked')
              : t('categories:checked', { date: formatDate(checkedOn) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
        <span className={classes.names}>{own.map((category) => category.name).join(', ')}</span>
      </summary>
      <div className={classes.body}>
        <div data-fields>
          <Field id={id} record={scheme} declaration={NAME} save={save} />
          <FieldGroup id={id} record={scheme} fields={SCHEME_FIELDS} save={save} />
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTrash size={16} />}
            onClick={() => void client.categorySchemes.remove({ id }).then(notifyWritten, notifyFailed)}
          >
            {t('categories:remove')}
          </Button>
        </div>
        <Rows declaration={CATEGORIES} rows={own} api={client.categories} owner={{ schemeId: id }} />
        <Rows
          declaration={MAPPINGS}
          rows={catalogue.mappings.filter(({ fromId }) => ids.has(fromId))}
          api={client.categoryMappings}
          owner={{}}
        />
      </div>
    </details>
  )
}
