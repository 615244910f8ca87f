import { IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber, formatPercent } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { FigureDoor } from '../figures/FigureDoor'
import { figureName } from '../figures/figures'
import { RecordLink } from '../figures/RecordLink'
import { type T, useT } from '../word'
import classes from './funnel.module.css'
import { type FunnelFigure, type FunnelNote, type FunnelState, funnelOf, isPartly } from './steps'

/** The steps that follow, of participants and placements. */
const LATER = ['ready', 'placed', 'employed'] as const

type Counted = FunnelState & { kind: 'counted' }

/**
 * From the whole target group to those who are left, and on to work: each number opens what it counts.
 * @param slim in one line, for a page that is about other things too
 */
export function Funnel({ slim = false }: { slim?: boolean }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data } = useQuery({
    ...orpc.figures.list.queryOptions({ input: { asOf } }),
    placeholderData: keepPreviousData,
  })
  if (!data) return null
  const funnel = funnelOf(data)
  if (funnel.kind === 'none') return null
  return (
    <section
      className={classes.funnel}
      data-slim={slim || undefined}
      aria-label={t('targetGroups:funnel.title')}
    >
      {funnel.kind !== 'counted' ? (
        <p className={classes.what}>{t('targetGroups:funnel.notCounted', { date: formatDate(asOf) })}</p>
      ) : (
        <ol className={classes.steps}>
          <li className={classes.step}>
            <div>
              <Step figure={funnel.total} />
              {!slim && <Bar percent={100} />}
            </div>
          </li>
          <li className={classes.step}>
            <Arrow />
            <div>
              <Step figure={funnel.available}>{!slim && shareText(funnel, t)}</Step>
              {!slim && <Bar percent={funnel.share?.percent ?? 0} />}
              {!slim && <Active figure={funnel.active} />}
            </div>
          </li>
          {funnel.later ? <Followed later={funnel.later} slim={slim} /> : !slim && <Later />}
        </ol>
      )}
      {!slim && funnel.kind === 'counted' && <Notes notes={funnel.notes} />}
    </section>
  )
}

/** The number of a step, large, and under it what it is the number of. */
function Step({ figure, children }: { figure: FunnelFigure; children?: ReactNode }) {
  const t = useT()
  const label = figureName(figure.key, null, t)
  return (
    <>
      <strong className={classes.number}>
        <FigureDoor figure={figure.key} value={figure.value} partly={isPartly(figure)} label={label} />
      </strong>{' '}
      <span className={classes.what}>
        {label}
        {children}
      </span>
    </>
  )
}

/** Those who are taken off between the two steps. */
function Active({ figure }: { figure: FunnelFigure }) {
  const t = useT()
  const label = figureName(figure.key, null, t)
  return (
    <span className={classes.off}>
      <FigureDoor figure={figure.key} value={figure.value} partly={isPartly(figure)} label={label} />{' '}
      {t('targetGroups:funnel.active')}
    </span>
  )
}

function Bar({ percent }: { percent: number }) {
  return (
    <span className={classes.bar} aria-hidden>
      <span style={{ width: `${percent}%` }} />
    </span>
  )
}

function Arrow() {
  return <IconChevronRight className={classes.arrow} size={18} aria-hidden />
}

/** What follows: those who are followed by name or number, beside the numbers, and what became of the placements. */
function Followed({ later, slim }: { later: NonNullable<Counted['later']>; slim: boolean }) {
  const t = useT()
  const { registered } = later
  const steps = LATER.map((step) => ({ step, figure: later[step] }))
  return (
    <li className={classes.followed}>
      <Arrow />
      <div>
        {!slim && (
          <p className={classes.what}>
            <FigureDoor
              figure={registered.key}
              value={registered.value}
              label={figureName(registered.key, null, t)}
            />{' '}
            {t('targetGroups:funnel.registered')}
          </p>
        )}
        <ol>
          {steps.map(({ step, figure }) => (
            <li key={step}>
              <FigureDoor
                figure={figure.key}
                value={figure.value}
                label={t(`targetGroups:funnel.later.${step}`)}
              />{' '}
              <span className={classes.what}>{t(`targetGroups:funnel.later.${step}`)}</span>
            </li>
          ))}
        </ol>
        {!slim && <p className={classes.what}>{t('targetGroups:funnel.difference')}</p>}
      </div>
    </li>
  )
}

/** What follows, before there are participants to count: never as 0. */
function Later() {
  const t = useT()
  return (
    <li className={classes.later}>
      <Arrow />
      <div>
        <ol>
          {LATER.map((step) => (
            <li key={step}>{t(`targetGroups:funnel.later.${step}`)}</li>
          ))}
        </ol>
        <p>{t('targetGroups:funnel.laterHint')}</p>
      </div>
    </li>
  )
}

/** Why a number says "mindst": group by group. */
function Notes({ notes }: { notes: readonly FunnelNote[] }) {
  const t = useT()
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes} aria-label={t('figures:unknownTitle')}>
      {notes.map(({ id, name, kind, because, on, ownerName }) => (
        <li key={id}>
          <RecordLink table="target_group" id={id}>
            {name}
          </RecordLink>
          {': '}
          {kind === 'because'
            ? t('targetGroups:funnel.note.because', { reason: because ?? '' })
            : t(`targetGroups:funnel.note.${kind}`)}
          {[on === null ? '' : formatDate(on), ownerName ?? '']
            .filter((part) => part !== '')
            .map((part) => ` · ${part}`)}
        </li>
      ))}
    </ul>
  )
}

function shareText({ share }: Counted, t: T): string {
  if (share === null) return ''
  const words = {
    part: formatNumber(share.part),
    all: formatNumber(share.all),
    share: formatPercent(share.percent),
  }
  return `: ${t(share.ofCounted ? 'targetGroups:funnel.ofCounted' : 'targetGroups:funnel.ofAll', words)}`
}
