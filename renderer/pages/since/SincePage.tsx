import { Checkbox, Drawer, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { RecordTable } from '../../components/figures/FigureDrawer'
import type { FigureRecord } from '../../components/figures/figures'
import { useListState } from '../../components/list/listState'
import { useT } from '../../components/word'
import { ComparisonTable, hasMoved } from './ComparisonTable'
import { FreezeFigures, KeptSets } from './FigureSets'
import { OwnDate } from './OwnDate'
import classes from './since.module.css'

const DAY = 'day'
/** Since last month, until somebody chooses otherwise. */
const FIRST_DAYS = 30

/** A list behind a number, with what it is called. */
export type OpenList = { title: string; records: readonly FigureRecord[] }

/** What has become of the figures between kept figures, or a day, and the day that is looked at. */
export function SincePage() {
  const t = useT()
  const { asOf } = useAsOf()
  const [{ chip, search }, change] = useListState('since')
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<OpenList | null>(null)
  const { data: sets } = useQuery(orpc.figureSets.list.queryOptions())
  const set = sets?.find(({ id }) => id === chip)
  const day = search === '' ? addDays(asOf, -FIRST_DAYS) : search
  const { data, error } = useQuery({
    ...orpc.figures.compare.queryOptions({
      input: { from: set ? { setId: set.id } : { date: day }, to: asOf },
    }),
    placeholderData: keepPreviousData,
    enabled: sets !== undefined,
  })
  usePageTitle(t('since:title'))
  const figures = data?.figures ?? []
  const moved = figures.filter((figure) => hasMoved(figure))
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('since:title')}</h1>
        <NativeSelect
          aria-label={t('since:from')}
          value={set?.id ?? DAY}
          data={[
            { value: DAY, label: t('since:aDay') },
            ...(sets ?? []).map(({ id, name, asOf: on }) => ({
              value: id,
              label: t('since:setOn', { name, date: formatDate(on) }),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => change({ chip: value === DAY ? null : value })}
        />
        {!set && <OwnDate day={day} onChange={(chosen) => change({ search: chosen })} />}
        <AsOfControl />
        <div className={classes.barEnd}>
          <FreezeFigures asOf={asOf} />
        </div>
      </header>
      <p className={classes.printed}>
        {t(set ? 'since:printedSet' : 'since:printedDay', {
          name: set?.name ?? '',
          from: formatDate(set?.asOf ?? day),
          to: formatDate(asOf),
        })}
      </p>
      <p className={classes.hint}>{t(set ? 'since:hintSet' : 'since:hintDay')}</p>
      <ErrorMessage error={error} />
      {data && (
        <>
          {moved.length === 0 && (
            <p className={classes.none}>
              {t('since:none')} {sets?.length === 0 && t('since:noneKept')}
            </p>
          )}
          <ComparisonTable
            figures={all ? figures : moved}
            set={set?.id ?? null}
            from={data.from}
            to={data.to}
            onOpen={setOpen}
          />
          {figures.length > moved.length && (
            <Checkbox
              className={classes.all}
              label={t('since:all', { number: formatNumber(figures.length - moved.length) })}
              checked={all}
              onChange={({ currentTarget: { checked } }) => setAll(checked)}
            />
          )}
        </>
      )}
      {sets && sets.length > 0 && <KeptSets sets={sets} />}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="lg"
        title={open?.title}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        transitionProps={{ duration: 0 }}
      >
        {open &&
          (open.records.length === 0 ? <p>{t('figures:none')}</p> : <RecordTable records={open.records} />)}
      </Drawer>
    </div>
  )
}
