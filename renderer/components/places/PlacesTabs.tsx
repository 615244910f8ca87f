import { Link } from '@tanstack/react-router'
import { useT } from '../word'
import classes from './places.module.css'

/** The pages about places and placements, to go between. */
const TABS = [
  { to: '/slots', word: 'slots:title' },
  { to: '/placements', word: 'placements:title' },
] as const

/** Stands on top of each of them. */
export function PlacesTabs() {
  const t = useT()
  return (
    <nav className={classes.tabs} aria-label={t('slots:both')}>
      {TABS.map(({ to, word }) => (
        <Link key={to} to={to} className={classes.tab ?? ''} activeProps={{ className: classes.active }}>
          {t(word)}
        </Link>
      ))}
    </nav>
  )
}
