import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'

export function GoalsPage() {
  const t = useT()
  usePageTitle(t('goals:title'))
  return <h1>{t('goals:title')}</h1>
}
