import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartHistogram,
  IconFileText,
  IconHelp,
  IconHistory,
  IconLayoutList,
  IconSettings,
  IconSitemap,
  IconTableImport,
  IconTargetArrow,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { run } from '../commands'
import type { OpenDocument } from '../status'
import classes from './Navigation.module.css'

/** The pages that one entry leads to, and is active on. */
const PLACES = ['/slots', '/placements', '/board']

/** The pages there are. */
export function Navigation({ document }: { document: OpenDocument }) {
  const { t } = useTranslation(['frame', 'help'])
  const { pathname } = useLocation()
  // Participants are a tab of the target group, and the others ways to look at places.
  const isAmongPeople = pathname.startsWith('/participants')
  const isAtPlaces = PLACES.some((page) => pathname.startsWith(page))
  const item = { className: classes.item ?? '', activeProps: { className: classes.active } }
  return (
    <nav className={classes.nav} aria-label={t('navigation')}>
      <p className={classes.file} title={document.name}>
        {document.name}
      </p>
      <ul className={classes.items}>
        <li>
          <Link to="/" activeOptions={{ exact: true }} {...item}>
            <IconCalendarEvent size={18} stroke={1.7} aria-hidden />
            {t('today')}
          </Link>
        </li>
        <li>
          <Link to="/organisations" {...item}>
            <IconBuildingCommunity size={18} stroke={1.7} aria-hidden />
            {t('organisations')}
          </Link>
        </li>
        <li>
          <Link to="/agreements" {...item}>
            <IconFileText size={18} stroke={1.7} aria-hidden />
            {t('agreements')}
          </Link>
        </li>
        <li>
          <Link
            to="/target-groups"
            {...item}
            className={`${classes.item} ${isAmongPeople ? classes.active : ''}`}
          >
            <IconUsersGroup size={18} stroke={1.7} aria-hidden />
            {t('targetGroups')}
          </Link>
        </li>
        <li>
          <Link to="/board" {...item} className={`${classes.item} ${isAtPlaces ? classes.active : ''}`}>
            <IconLayoutList size={18} stroke={1.7} aria-hidden />
            <span className={classes.long}>{t('places')}</span>
          </Link>
        </li>
        <li>
          <Link to="/goals" {...item}>
            <IconTargetArrow size={18} stroke={1.7} aria-hidden />
            {t('goals')}
          </Link>
        </li>
        <li>
          <Link to="/exchange" {...item}>
            <IconTableImport size={18} stroke={1.7} aria-hidden />
            {t('exchange')}
          </Link>
        </li>
        <li>
          <Link to="/since" {...item}>
            <IconChartHistogram size={18} stroke={1.7} aria-hidden />
            {t('since')}
          </Link>
        </li>
        <li>
          <Link to="/programme" {...item}>
            <IconSitemap size={18} stroke={1.7} aria-hidden />
            {t('programme')}
          </Link>
        </li>
        <li className={classes.later}>
          <Link to="/undo" {...item}>
            <IconHistory size={18} stroke={1.7} aria-hidden />
            {t('undo')}
          </Link>
        </li>
        <li>
          <Link to="/trash" {...item}>
            <IconTrash size={18} stroke={1.7} aria-hidden />
            {t('trash')}
          </Link>
        </li>
        <li>
          <Link to="/settings" {...item}>
            <IconSettings size={18} stroke={1.7} aria-hidden />
            {t('settings')}
          </Link>
        </li>
        <li>
          <button
            type="button"
            className={classes.item}
            title={t('help:buttonTitle')}
            aria-keyshortcuts="F1"
            onClick={() => run('help')}
          >
            <IconHelp size={18} stroke={1.7} aria-hidden />
            {t('help:button')}
          </button>
        </li>
      </ul>
    </nav>
  )
}
