import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../app/pageTitle'
import { ExportSection } from './ExportSection'
import classes from './exchange.module.css'
import { ImportSection } from './ImportSection'

/** Lists from others on their way in, and lists of ours on their way out. */
export function ExchangePage() {
  const { t } = useTranslation('imports')
  usePageTitle(t('title'))
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <ImportSection />
      <ExportSection />
    </div>
  )
}
