import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { run } from '../../app/commands'
import { usePageTitle } from '../../app/pageTitle'
import { useStatus } from '../../app/status'
import { BackupsSection } from './BackupsSection'
import { FileSection } from './FileSection'
import { LooksSection } from './LooksSection'
import classes from './SettingsPage.module.css'
import { StaffSection } from './StaffSection'

/** What can be set: the people of the office, the window, the file and its backups. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'shortcuts', 'help', 'licences'])
  usePageTitle(t('title'))
  const { data: status } = useStatus()
  if (!status?.document) return null
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <StaffSection document={status.document} />
      <LooksSection />
      <FileSection document={status.document} now={status.today} />
      {!status.document.example && <BackupsSection />}
      <p className={classes.links}>
        <button type="button" className={classes.linkButton} onClick={() => run('help')}>
          {t('help:title')}
        </button>
        <Link to="/shortcuts">{t('shortcuts:title')}</Link>
      </p>
      <p className={classes.version}>
        {t('version', { version: status.version })} · <Link to="/licences">{t('licences:title')}</Link>
      </p>
    </div>
  )
}
