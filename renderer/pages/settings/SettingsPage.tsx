import { useTranslation } from 'react-i18next'

export function SettingsPage() {
  const { t } = useTranslation('frame')
  return <h1>{t('settings')}</h1>
}
