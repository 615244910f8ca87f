import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'

export function TargetGroupPage() {
  const t = useT()
  usePageTitle(t('targetGroups:title'))
  return <h1>{t('targetGroups:title')}</h1>
}
