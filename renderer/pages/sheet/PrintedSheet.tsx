import { useTranslation } from 'react-i18next'
import { formatDate } from '../../../db/rules/dates'
import { useToday } from '../../app/status'
import classes from './PrintedSheet.module.css'

/** The sheet itself, one A4 page. On paper nothing else of the window is seen. */
export function PrintedSheet({ name, groups }: { name: string; groups: string[] }) {
  const { t } = useTranslation('sheet')
  const today = useToday()
  return (
    <section className={classes.paper} aria-label={t('title')}>
      <p className={classes.program}>Drejebog</p>
      <h2 className={classes.heading}>{t('title')}</h2>
      <dl className={classes.facts}>
        <div>
          <dt>{t('file')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('made')}</dt>
          <dd>{formatDate(today)}</dd>
        </div>
      </dl>
      <ol className={classes.groups} aria-label={t('key')}>
        {groups.map((group, index) => (
          <li key={group}>
            <span className={classes.number}>{index + 1}</span>
            <span className={classes.group}>{group}</span>
          </li>
        ))}
      </ol>
      <p>{t('letters')}</p>
      <h3>{t('forTitle')}</h3>
      <p>{t('for')}</p>
      <h3>{t('keepTitle')}</h3>
      <p>{t('keep')}</p>
      <h3>{t('useTitle')}</h3>
      <p>{t('use')}</p>
    </section>
  )
}
