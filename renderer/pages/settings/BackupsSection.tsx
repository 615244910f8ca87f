import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import { formatMoment, formatSize } from '../../app/i18n/time'
import { useToday } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { type Backup, RestoreDialog } from './RestoreDialog'
import classes from './SettingsPage.module.css'

/** Copies of the file on this machine, and going back to one of them. */
export function BackupsSection() {
  const { t } = useTranslation('settings')
  const today = useToday()
  const { data: backups, error } = useQuery(orpc.backups.list.queryOptions({ staleTime: 0 }))
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <section className={classes.section} aria-labelledby="backups">
      <h2 id="backups">{t('backups')}</h2>
      <p className={classes.about}>{t('backupsAbout')}</p>
      <ErrorMessage error={error} />
      {backups?.length === 0 && <p className={classes.plain}>{t('noBackups')}</p>}
      {backups && backups.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('backupAt')}</th>
              <th scope="col">{t('backupReason')}</th>
              <th scope="col" className={classes.number}>
                {t('backupSize')}
              </th>
              <th scope="col">
                <span className={classes.hidden}>{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={backup.id}>
                <td>{formatMoment(backup.at, today)}</td>
                <td>{t(`reasons.${backup.reason}`)}</td>
                <td className={classes.number}>{formatSize(backup.size)}</td>
                <td className={classes.actions}>
                  <Button
                    variant="default"
                    aria-label={t('restoreTo', { when: formatMoment(backup.at, today) })}
                    onClick={() => setChosen(backup)}
                  >
                    {t('restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
    </section>
  )
}
