import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** For an address that is no page, such as an old bookmark. */
export function NotFound() {
  const { t } = useTranslation('frame')
  return (
    <>
      <h1>{t('notFound')}</h1>
      <p>
        <Link to="/organisations">{t('toOrganisations')}</Link>
      </p>
    </>
  )
}
