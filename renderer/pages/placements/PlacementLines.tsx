import { Link } from '@tanstack/react-router'
import { DateText } from '../../components/dates/DateText'
import { useT } from '../../components/word'
import { schemeLabel } from '../agreements/fields'
import { stateLabel } from './fields'
import { lastDayOf, type PlacementRow, personOf } from './placements'
import classes from './placements.module.css'

/** Placements as lines on the page of what they belong to. @param withPlace says where each is */
export function PlacementLines({
  rows,
  withPlace = false,
}: {
  rows: readonly PlacementRow[]
  withPlace?: boolean
}) {
  const t = useT()
  return (
    <ul className={classes.plain}>
      {rows.map((row) => {
        const end = lastDayOf(row)
        return (
          <li key={row.id} className={classes.placementLine}>
            <Link to="/placements/$id" params={{ id: row.id }}>
              {personOf(row, t)}
            </Link>
            <div className={classes.hint}>
              {withPlace && `${row.organisationName} · `}
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
