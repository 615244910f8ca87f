import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument, Status } from '../status'

/** Navigation on the left, search, undo and the file's state on top, the page in the middle. */
export function Frame({
  document,
  children,
}: {
  status: Status
  document: OpenDocument
  children: ReactNode
}) {
  const { t } = useTranslation('frame')
  return (
    <>
      <nav aria-label={t('navigation')}>
        {document.name}
        <Link to="/organisations">{t('organisations')}</Link>
        <Link to="/undo">{t('undo')}</Link>
        <Link to="/settings">{t('settings')}</Link>
      </nav>
      <main>{children}</main>
    </>
  )
}
