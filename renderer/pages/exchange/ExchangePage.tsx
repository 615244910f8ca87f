import { useTranslation } from 'react-i18next'
import { HiddenMark } from '../../app/frame/NamesMark'
import { useNamesHidden } from '../../app/names'
import { usePageTitle } from '../../app/pageTitle'
import { ExportSection } from './ExportSection'
import classes from './exchange.module.css'
import { ImportSection } from './ImportSection'
import { useImport } from './importStore'

/** Lists from others on their way in, and lists of ours on their way out. */
export function ExchangePage() {
  const { t } = useTranslation('imports')
  usePageTitle(t('title'))
  const { book, done } = useImport()
  const hidden = useNamesHidden()
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      {book === null && <h2>{t('in')}</h2>}
      {hidden ? <HiddenImport /> : <ImportSection />}
      {/* While a list is on its way in, the page is its own. */}
      {(book === null || done !== null) && <ExportSection />}
    </div>
  )
}

/** On a list from others may stand people whom nobody here can tell from other words. */
function HiddenImport() {
  const { t } = useTranslation('imports')
  return (
    <section className={classes.hiddenImport} aria-label={t('hidden.title')}>
      <p>{t('hidden.means')}</p>
      <HiddenMark />
    </section>
  )
}
