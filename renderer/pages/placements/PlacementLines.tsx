import { Link } from '@tanstack/react-router'
import { DateText } from '../../components/dates/DateText'
import { useT } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { stateLabel } from './fields'
import { lastDayOf, type PlacementRow, personOf } from './placements'
import classes from './placements.module.css'

/**
 * Placements as lines on the page of what they belong to.
 * @param tells what the page does not say already: who is in each, who and where, or only where
 */
export function PlacementLines({
  rows,
  tells = 'who',
}: {
  rows: readonly PlacementRow[]
  tells?: 'who' | 'both' | 'where'
}) {
  const t = useT()
  return (
    <ul className={classes.plain}>
      {rows.map((row) => {
        const end = lastDayOf(row)
        return (
          <li key={row.id} className={classes.placementLine}>
            <Link to="/placements/$id" params={{ id: row.id }}>
              {tells === 'where' ? row.organisationName : personOf(row, t)}
            </Link>
            <div className={classes.hint}>
              {tells === 'both' && `${row.organisationName} · `}
              {tells === 'where' && row.slotName !== null && `${row.slotName} · `}
              {schemeLabel(row.scheme, t)} · <DateText date={row.startDate} />
              {end !== null && (
                <>
                  {' – '}
                  <DateText date={end} />
                </>
              )}
              {' · '}
              <span className={classes.whole}>{stateLabel(row.stateThen, t)}</span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
