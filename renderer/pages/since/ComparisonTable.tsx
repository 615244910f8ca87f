import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { type Answer, type Client, client } from '../../app/client'
import { notifyFailed } from '../../app/toast'
import { FigureDoor } from '../../components/figures/FigureDoor'
import { type FigureRecord, figureName } from '../../components/figures/figures'
import { showFigure } from '../../components/figures/openFigure'
import { useT } from '../../components/word'
import type { OpenList } from './SincePage'
import classes from './since.module.css'

type Compared = Answer<Client['figures']['compare']>['figures'][number]

const PARTS = ['corrected', 'added', 'changed', 'ended'] as const
type Part = (typeof PARTS)[number]

/** Whether anything has become of a figure, or is known better by now. */
export function hasMoved(figure: Compared): boolean {
  return figure.before !== figure.after || PARTS.some((part) => figure[part].length > 0)
}

/**
 * Each figure then and now, and between them what made the difference: every number opens its list.
 * @param set the kept figures that are compared with: what was put right is part of the sum then
 */
export function ComparisonTable({
  figures,
  set,
  from,
  to,
  onOpen,
}: {
  figures: readonly Compared[]
  set: string | null
  from: string
  to: string
  onOpen: (list: OpenList) => void
}) {
  const t = useT()
  if (figures.length === 0) return null
  const isKept = set !== null
  const parts: readonly Part[] = isKept ? PARTS : PARTS.filter((part) => part !== 'corrected')
  const door = (figure: Compared, part: Part) => (
    <PartDoor
      records={figure[part]}
      counted={part === 'corrected' && !isKept}
      title={t('since:of', { part: t(`since:parts.${part}`), name: figureName(figure.key, figure.name, t) })}
      onOpen={onOpen}
    />
  )
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('since:figure')}</th>
            <th scope="col" data-number>
              {formatDate(from)}
            </th>
            {parts.map((part) => (
              <th key={part} scope="col" data-number>
                {t(`since:parts.${part}`)}
              </th>
            ))}
            <th scope="col" data-number>
              {formatDate(to)}
            </th>
            {!isKept && (
              <th scope="col" data-number>
                {t('since:parts.corrected')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key} data-compared={figure.key}>
              <th scope="row">{figureName(figure.key, figure.name, t)}</th>
              <td data-number>
                <ThenDoor figure={figure} from={from} set={set} onOpen={onOpen} />
              </td>
              {parts.map((part) => (
                <td key={part} data-number>
                  {door(figure, part)}
                </td>
              ))}
              <td data-number>
                <strong>
                  <FigureDoor
                    figure={figure.key}
                    value={figure.after}
                    label={figureName(figure.key, figure.name, t)}
                  />
                </strong>
              </td>
              {!isKept && <td data-number>{door(figure, 'corrected')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The figure as it was: of a day, or as it was said and kept. */
function ThenDoor({
  figure: { key, name, before },
  from,
  set,
  onOpen,
}: {
  figure: Compared
  from: string
  set: string | null
  onOpen: (list: OpenList) => void
}) {
  const t = useT()
  const label = `${figureName(key, name, t)} ${formatDate(from)}`
  const value = before === null ? t('figures:unknown') : formatNumber(before)
  const open = async () => {
    if (set === null) return showFigure({ key, asOf: from })
    try {
      const { records } = await client.figureSets.get({ id: set, key })
      onOpen({ title: label, records })
    } catch (error) {
      notifyFailed(error)
    }
  }
  return (
    <button
      type="button"
      className={classes.door}
      aria-label={t('figures:openOf', { label, value })}
      onClick={() => void open()}
    >
      {value}
    </button>
  )
}

/** What a part adds to the figure; or, told apart, how many there are. Nothing is shown for nothing. */
function PartDoor({
  records,
  counted,
  title,
  onOpen,
}: {
  records: readonly FigureRecord[]
  counted: boolean
  title: string
  onOpen: (list: OpenList) => void
}) {
  if (records.length === 0) return null
  const sum = records.reduce((total, { amount }) => total + amount, 0)
  const text = counted ? formatNumber(records.length) : `${sum > 0 ? '+' : ''}${formatNumber(sum)}`
  return (
    <button
      type="button"
      className={classes.door}
      aria-label={`${title}: ${text}`}
      onClick={() => onOpen({ title, records })}
    >
      {text}
    </button>
  )
}
