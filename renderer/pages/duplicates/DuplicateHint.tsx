import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { duplicateReason } from '../../../db/rules/duplicates'
import { orpc } from '../../app/client'
import { useT } from '../../components/word'
import { useOrganisations } from '../organisations/organisations'
import classes from './duplicates.module.css'
import { PairButtons } from './PairButtons'

/** More than these are on the page of all. */
const MOST = 2

/** On a partner's page: which other one it may be, until somebody says that it is not. */
export function DuplicateHint({ id }: { id: string }) {
  const t = useT()
  const { data: rows } = useOrganisations()
  const { data: dismissed } = useQuery(orpc.duplicates.dismissed.queryOptions())
  const alike = useMemo(() => {
    const own = rows?.find((row) => row.id === id)
    if (!own || !dismissed) return []
    const others = new Set(dismissed.filter((pair) => pair.includes(id)).flat())
    return (rows ?? [])
      .filter((row) => row.id !== id && !others.has(row.id))
      .flatMap((row) => {
        const reason = duplicateReason(own, row)
        return reason ? [{ own, row, reason }] : []
      })
      .slice(0, MOST)
  }, [rows, dismissed, id])
  if (alike.length === 0) return null
  return (
    <ul className={classes.hint} aria-label={t('duplicates:hint')}>
      {alike.map(({ own, row, reason }) => (
        <li key={row.id}>
          <IconCopy size={16} aria-hidden />
          <span>
            {t('duplicates:hint')}{' '}
            <Link to="/organisations/$id" params={{ id: row.id }}>
              {row.name}
            </Link>
            {row.city && ` ${row.city}`} ({t(`duplicates:reasons.${reason}`)})
          </span>
          <span className={classes.hintButtons}>
            <PairButtons a={own} b={row} compact />
          </span>
        </li>
      ))}
    </ul>
  )
}
