import { usePageTitle } from '../../app/pageTitle'
import { useT } from '../../components/word'

export function TargetGroupsPage() {
  const t = useT()
  usePageTitle(t('targetGroups:title'))
  return <h1>{t('targetGroups:title')}</h1>
}
