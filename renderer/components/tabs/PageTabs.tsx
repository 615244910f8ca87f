import { Link, type LinkProps } from '@tanstack/react-router'
import { say, useT, type Word } from '../word'
import classes from './tabs.module.css'

export type PageTab = { to: NonNullable<LinkProps['to']>; word: Word }

/** Pages that are ways to look at one thing, to go between; stands on top of each of them. */
export function PageTabs({ label, tabs }: { label: Word; tabs: readonly PageTab[] }) {
  const t = useT()
  return (
    <nav className={classes.tabs} aria-label={say(t, label)}>
      {tabs.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          className={classes.tab ?? ''}
          activeProps={{ className: classes.active }}
          activeOptions={{ exact: true }}
        >
          {say(t, word)}
        </Link>
      ))}
    </nav>
  )
}
