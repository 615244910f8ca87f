import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'

export function SincePage() {
  const t = useT()
  usePageTitle(t('since:title'))
  return <h1>{t('since:title')}</h1>
}
