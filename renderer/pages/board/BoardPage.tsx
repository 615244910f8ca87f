import { Button } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { useAsOf } from '../../app/asOf'
import { useCommand } from '../../app/commands'
import { usePageTitle } from '../../app/pageTitle'
import { AsOfControl } from '../../components/asOf/AsOfControl'
import { ErrorMessage } from '../../components/ErrorMessage'
import { PlacesTabs } from '../../components/places/PlacesTabs'
import { useT } from '../../components/word'
import { Projector } from '../goals/Projector'
import type { BarActions } from './Bar'
import { type Board, type BoardBar, changeBoard, useBoard, useBoardState, useScale } from './board'
import classes from './board.module.css'
import { Details } from './Details'
import { Extend } from './Extend'
import { Grid } from './Grid'
import { giveUpMoving, whyNotMovable } from './moving'
import { PrintedBoard } from './PrintedBoard'
import { barWith, rowsOf } from './rows'
import { scaleAround } from './scale'
import { Doors, Schemes, Toolbar } from './Toolbar'
import { groupName, nameOf } from './wording'

/** Slots and placements in time: what is taken, what is free, and what ends soon. */
export function BoardPage() {
  const t = useT()
  const { asOf } = useAsOf()
  const scale = useScale()
  const state = useBoardState()
  const { data, error } = useBoard(scale)
  const [projected, setProjected] = useState(false)
  const [extending, setExtending] = useState<string | null>(null)
  /** Why an end lies still, for as long as that placement is the chosen one. */
  const [said, setSaid] = useState({ id: '', text: '' })
  const { grouping, bar: chosen, schemes, text, only } = state
  const rows = useMemo(
    () =>
      data === undefined
        ? []
        : rowsOf(data, { schemes, text, only }, asOf, (group) => groupName(group, grouping, t)),
    [data, schemes, text, only, asOf, grouping, t],
  )
  usePageTitle(t('board:title'))
  useCommand('projector', () => setProjected(rows.length > 0))
  const actions = useMemo(
    (): BarActions => ({
      choose: ({ id }) => changeBoard({ bar: id }),
      open: ({ id }) => {
        giveUpMoving()
        window.location.hash = `#/placements/${id}`
      },
      refuse: (bar) => {
        const name = nameOf(bar, t)
        const text = bar.ended
          ? t('board:endedStays', { name, date: formatDate(bar.to ?? '') })
          : t('board:noEndStays', { name })
        setSaid({ id: bar.id, text })
      },
    }),
    [t],
  )
  const extend = (bar: BoardBar) => {
    if (whyNotMovable(bar) === null) setExtending(bar.id)
    else actions.refuse(bar)
  }
  const bar = useMemo(() => barWith(rows, chosen), [rows, chosen])
  if (data?.empty) return <Empty />
  const grid = { rows, scale, asOf, grouping, chosen }
  return (
    <div className={classes.page}>
      <PlacesTabs />
      <header className={classes.bar}>
        <h1>{t('board:title')}</h1>
        {data && <Doors board={data} scale={scale} />}
        <div className={classes.barEnd}>
          <AsOfControl />
          <Button
            variant="default"
            leftSection={<IconPresentation size={16} />}
            title={t('board:projectorTitle')}
            aria-keyshortcuts="F5"
            onClick={() => setProjected(true)}
          >
            {t('goals:projector')}
          </Button>
        </div>
      </header>
      <Toolbar scale={scale} />
      <ErrorMessage error={error} />
      {data && <Schemes board={data} />}
      {data && (data.latest !== null || rows.length === 0) && (
        <div className={classes.nothing}>
          <p>{t(whyNothing(data))}</p>
          {data.latest !== null && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => changeBoard({ start: scaleAround(scale.zoom, data.latest ?? '').from })}
            >
              {t('board:toLatest')}
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && !projected && <Grid {...grid} actions={actions} onExtend={extend} />}
      <p className={classes.said} role="status">
        {said.id === chosen && said.text}
      </p>
      {bar && <Details bar={bar} onOpen={() => actions.open(bar)} onExtend={() => extend(bar)} />}
      <Extend bar={barWith(rows, extending)} onClose={() => setExtending(null)} />
      <PrintedBoard rows={rows} scale={scale} grouping={grouping} board={data} />
      <Projector title={t('board:title')} opened={projected} onClose={() => setProjected(false)}>
        <div className={classes.wall}>
          {data && <Schemes board={data} />}
          <Grid {...grid} chosen={null} actions={null} onExtend={extend} size="wall" />
        </div>
      </Projector>
    </div>
  )
}

/** Why there is nothing to see, or only places without anybody. */
function whyNothing({ groups, latest }: Board) {
  if (groups.length === 0) return 'board:nothing' as const
  return latest !== null ? ('board:noPlacements' as const) : ('board:nothingFits' as const)
}

/** Before the first slot: what belongs here, and where to begin. */
function Empty() {
  const t = useT()
  return (
    <section className={classes.empty}>
      <PlacesTabs />
      <h1>{t('board:title')}</h1>
      <p>{t('board:empty.what')}</p>
      <p>{t('board:empty.how')}</p>
      <Button component="a" href="#/slots">
        {t('board:empty.button')}
      </Button>
      <p className={classes.hint}>
        <Link to="/exchange">{t('board:empty.hint')}</Link>
      </p>
    </section>
  )
}
