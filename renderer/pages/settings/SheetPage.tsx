import { useTranslation } from 'react-i18next'

export function SheetPage() {
  const { t } = useTranslation('frame')
  return <h1>{t('sheet')}</h1>
}
