import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'

export function AgreementsPage() {
  const t = useT()
  usePageTitle(t('agreements:title'))
  return <h1>{t('agreements:title')}</h1>
}
