import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NewOrganisation } from './NewOrganisation'
import classes from './organisations.module.css'

/** Before the first partner: what belongs here, and the button that begins. */
export function EmptyOrganisations() {
  const { t } = useTranslation('organisations')
  return (
    <section className={classes.empty}>
      <h1>{t('title')}</h1>
      <p>{t('empty.what')}</p>
      <p>{t('empty.how')}</p>
      <NewOrganisation />
      <p className={classes.hint}>
        <Link to="/exchange">{t('empty.excel')}</Link>
      </p>
      <p className={classes.hint}>{t('empty.hint')}</p>
    </section>
  )
}
