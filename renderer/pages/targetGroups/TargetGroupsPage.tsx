import { NativeSelect, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDate } from '../../../db/rules/dates'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { Funnel } from '../../components/funnel/Funnel'
import { useListState } from '../../components/list/listState'
import { useT } from '../../components/word'
import { GroupTable } from './GroupTable'
import { NewTargetGroup } from './NewTargetGroup'
import { PeopleTabs } from './PeopleTabs'
import { GROUPINGS, type Grouping, sumsOf } from './subtotals'
import { TranslatedTable } from './TranslatedTable'
import { type TargetGroupRow, useTargetGroups } from './targetGroups'
import classes from './targetGroups.module.css'

/** Who the programme is for: how many, in which groups, and how many of them are left. */
export function TargetGroupsPage() {
  const t = useT()
  const { asOf } = useAsOf()
  const { data, error } = useTargetGroups()
  const { data: catalogue } = useQuery(orpc.categories.catalogue.queryOptions())
  const [{ chip, view }, change] = useListState('targetGroups')
  const grouping = GROUPINGS.find((each) => each === chip) ?? 'none'
  const scheme = catalogue?.schemes.find(({ id }) => id === view)
  usePageTitle(t('targetGroups:title'))
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('targetGroups:title')}</h1>
        <AsOfControl />
        <div className={classes.barEnd}>{data && data.length > 0 && <NewTargetGroup />}</div>
      </header>
      <PeopleTabs />
      <ErrorMessage error={error} />
      {data?.length === 0 && <Empty />}
      {data && data.length > 0 && (
        <>
          <Funnel />
          {data.every(({ count }) => count === null) && (
            <p className={classes.about}>{t('targetGroups:nothingCounted', { date: formatDate(asOf) })}</p>
          )}
          <div className={classes.choices}>
            <SegmentedControl
              size="xs"
              aria-label={t('targetGroups:grouping.label')}
              data={GROUPINGS.map((value) => ({ value, label: t(`targetGroups:grouping.${value}`) }))}
              value={grouping}
              onChange={(value) => change({ chip: value as Grouping })}
            />
            <NativeSelect
              size="xs"
              aria-label={t('targetGroups:translate.label')}
              value={scheme?.id ?? ''}
              data={[
                { value: '', label: t('targetGroups:translate.none') },
                ...(catalogue?.schemes ?? []).map(({ id, name }) => ({
                  value: id,
                  label: t('targetGroups:translate.to', { scheme: name }),
                })),
              ]}
              onChange={({ currentTarget: { value } }) => change({ view: value === '' ? null : value })}
            />
            <Link to="/categories">{t('targetGroups:toCategories')}</Link>
          </div>
          {scheme && catalogue && <TranslatedTable rows={data} scheme={scheme} catalogue={catalogue} />}
          <GroupTable rows={data} grouping={grouping} />
          <p className={classes.about}>{t('targetGroups:rounding')}</p>
          <Registered rows={data} />
        </>
      )}
    </div>
  )
}

/** What the numbers of registered people mean beside those that were counted, and who is in no group. */
function Registered({ rows }: { rows: readonly TargetGroupRow[] }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data } = useQuery({
    ...orpc.figures.list.queryOptions({ input: { asOf } }),
    placeholderData: keepPreviousData,
  })
  const grouped = sumsOf(rows).registered
  const all = data?.find(({ key }) => key === 'participants.registered')?.value ?? grouped
  if (grouped === 0) return null
  return (
    <p className={classes.about}>
      {t('targetGroups:registered.about')}
      {all > grouped && (
        <>
          {' '}
          <FigureDoor figure="participants.ungrouped" value={all - grouped} label={t('figures:ungrouped')} />{' '}
          {t('targetGroups:registered.ungrouped')}
        </>
      )}
    </p>
  )
}

/** Before the first group: what belongs here, and the button that begins. */
function Empty() {
  const t = useT()
  return (
    <section className={classes.empty}>
      <p>{t('targetGroups:empty.what')}</p>
      <p>{t('targetGroups:empty.how')}</p>
      <NewTargetGroup />
      <p className={classes.about}>{t('targetGroups:empty.hint')}</p>
    </section>
  )
}
