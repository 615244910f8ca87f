import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../app/pageTitle'
import { ExportSection } from './ExportSection'
import classes from './exchange.module.css'
import { ImportSection } from './ImportSection'
import { useImport } from './importStore'

/** Lists from others on their way in, and lists of ours on their way out. */
export function ExchangePage() {
  const { t } = useTranslation('imports')
  usePageTitle(t('title'))
  // A list on its way has the whole page; what goes out can wait.
  const { plan } = useImport()
  const underWay = plan !== null
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      {!underWay && <h2>{t('in')}</h2>}
      <ImportSection />
      {!underWay && <ExportSection />}
    </div>
  )
}
