import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { compareDanish } from '../../../db/rules/text'
import { orpc } from '../../app/client'
import type { OpenDocument } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { NewStaffForm } from '../../components/NewStaffForm'
import classes from './SettingsPage.module.css'
import { StaffRow } from './StaffRow'

/** The people of the office: who they are, who sits here, who has left. */
export function StaffSection({ document }: { document: OpenDocument }) {
  const { t } = useTranslation(['settings', 'fields'])
  const { data: staff = [], error } = useQuery(orpc.staff.list.queryOptions())
  // Those who are here first, each in the order of the alphabet.
  const sorted = [...staff].sort(
    (a, b) => Number(b.active) - Number(a.active) || compareDanish(a.name, b.name),
  )
  return (
    <section className={classes.section} aria-labelledby="staff">
      <h2 id="staff">{t('staff')}</h2>
      <p className={classes.about}>{t('staffAbout')}</p>
      <ErrorMessage error={error} />
      {sorted.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('fields:staff.name')}</th>
              <th scope="col">{t('fields:staff.initials')}</th>
              <th scope="col">{t('isMe')}</th>
              <th scope="col">
                <span className={classes.hidden}>{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((person) => (
              <StaffRow key={person.id} person={person} isMe={person.id === document.staffId} />
            ))}
          </tbody>
        </table>
      )}
      <h3>{t('addStaff')}</h3>
      <NewStaffForm submit={t('add')} onAdded={() => undefined} />
    </section>
  )
}
