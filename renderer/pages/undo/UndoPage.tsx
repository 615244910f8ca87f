import { useTranslation } from 'react-i18next'

export function UndoPage() {
  const { t } = useTranslation('frame')
  return <h1>{t('undo')}</h1>
}
