import { Portal } from '@mantine/core'
import type { BoardGrouping } from '../../../db/rules/board'
import { formatDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { useAsOf } from '../../app/asOf'
import { useToday } from '../../app/status'
import printed from '../../components/list/print.module.css'
import { usePrinting } from '../../components/list/usePrinting'
import { useT } from '../../components/word'
import { type Board, useBoardState } from './board'
import classes from './grid.module.css'
import { Track } from './Lane'
import { GroupHead, LaneHead } from './Left'
import type { Row } from './rows'
import type { Scale } from './scale'
import { Lines, Times } from './Times'
import { Schemes } from './Toolbar'

type Props = {
  rows: readonly Row[]
  scale: Scale
  grouping: BoardGrouping
  board: Board | undefined
}

/** The board on paper: A4 across, every line that the filters leave, the months over each page. */
export function PrintedBoard({ board, ...props }: Props) {
  const printing = usePrinting()
  if (!printing || board === undefined) return null
  return (
    <Portal>
      <Sheet {...props} board={board} />
    </Portal>
  )
}

function Sheet({ rows, scale, grouping, board }: Props & { board: Board }) {
  const t = useT()
  const today = useToday()
  const { asOf } = useAsOf()
  const { text } = useBoardState()
  const free = { count: board.free, number: formatNumber(board.free), date: formatDate(asOf) }
  const ending = { count: board.ending, number: formatNumber(board.ending) }
  const facts = [
    t('board:period', { from: formatDate(scale.from), to: formatDate(scale.to) }),
    t('board:freeOn', free),
    t('board:ending', ending),
    text === '' ? '' : t('board:filtered', { what: text }),
    t('board:printed', { date: formatDate(today) }),
  ].filter((part) => part !== '')
  return (
    <section className={`${printed.sheet} ${classes.sheet}`} data-print-sheet>
      <header>
        <h1>{t('board:title')}</h1>
        <p>{facts.join(' · ')}</p>
        <Schemes board={board} />
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span>{t('board:week')}</span>
            </th>
            <th scope="col">
              <Times scale={scale} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            row.kind === 'group' ? (
              <tr key={row.key}>
                <td colSpan={2}>
                  <GroupHead group={row.group} grouping={grouping} />
                </td>
              </tr>
            ) : (
              <tr key={row.key}>
                <td>
                  <span className={classes.left}>
                    <LaneHead row={row} at={row.place} grouping={grouping} />
                  </span>
                </td>
                <td className={classes.printedTrack}>
                  <Lines scale={scale} />
                  <Track
                    block={row.block}
                    lane={row.lane}
                    place={row.place}
                    scale={scale}
                    asOf={asOf}
                    chosen={null}
                    reached={null}
                    actions={null}
                  />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}
