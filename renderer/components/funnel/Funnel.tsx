import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { formatNumber, formatPercent } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { orpc } from '../../app/client'
import { FigureDoor } from '../figures/FigureDoor'
import { figureName } from '../figures/figures'
import { useT } from '../word'
import classes from './funnel.module.css'

/** The steps that are counted; those that follow need participants. */
const STEPS = ['targetGroup.total', 'targetGroup.available'] as const
const LATER = ['ready', 'referred', 'placed', 'employed'] as const

/**
 * From the whole target group to those who are left, and on to work: each number opens what it counts.
 * @param slim in one line, for a page that is about other things too
 */
export function Funnel({ slim = false }: { slim?: boolean }) {
  const t = useT()
  const { asOf } = useAsOf()
  const { data } = useQuery(orpc.figures.list.queryOptions({ input: { asOf } }))
  const figures = STEPS.map((key) => data?.find((figure) => figure.key === key))
  const [total] = figures
  if (!data || !total) return null
  if (total.count === 0 && total.unknown.length === 0) return null
  const whole = total.value ?? 0
  return (
    <section
      className={classes.funnel}
      data-slim={slim || undefined}
      aria-label={t('targetGroups:funnel.title')}
    >
      <ol className={classes.steps}>
        {figures.map((figure, at) => {
          if (!figure) return null
          const { key, value, unknown, count } = figure
          const known = value ?? 0
          const share = whole > 0 && at > 0 && value !== null ? (100 * known) / whole : null
          return (
            <li key={key} className={classes.step}>
              {at > 0 && <IconChevronRight className={classes.arrow} size={18} aria-hidden />}
              <div>
                <strong className={classes.number}>
                  <FigureDoor
                    figure={key}
                    value={value}
                    partly={unknown.length > 0 && count > 0}
                    label={figureName(key, null, t)}
                  />
                </strong>{' '}
                <span className={classes.what}>
                  {figureName(key, null, t)}
                  {share !== null && !slim && (
                    <>
                      {' '}
                      {t('targetGroups:funnel.ofAll', {
                        part: formatNumber(known),
                        all: formatNumber(whole),
                        share: formatPercent(share),
                      })}
                    </>
                  )}
                </span>
                {!slim && (
                  <span className={classes.bar} aria-hidden>
                    <span style={{ width: `${at === 0 ? 100 : (share ?? 0)}%` }} />
                  </span>
                )}
              </div>
            </li>
          )
        })}
        {!slim && (
          <li className={classes.later}>
            <IconChevronRight className={classes.arrow} size={18} aria-hidden />
            <p>
              {LATER.map((step) => t(`targetGroups:funnel.later.${step}`)).join(' › ')}
              <br />
              {t('targetGroups:funnel.laterHint')}
            </p>
          </li>
        )}
      </ol>
    </section>
  )
}
