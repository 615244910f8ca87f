import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Answer, type Client, client, queryClient } from '../../app/client'
import { notifyWritten } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import classes from './SettingsPage.module.css'
import { StaffField } from './StaffField'

type Person = Answer<Client['staff']['list']>[number]

/** One person: name and initials edited in place, inactive when they have left, removed if they never wrote. */
export function StaffRow({ person, isMe }: { person: Person; isMe: boolean }) {
  const { t } = useTranslation(['settings', 'fields', 'common'])
  const { id, name, active } = person
  const update = useMutation({
    mutationFn: (fields: { active: boolean }) => client.staff.update({ id, fields }),
    onSuccess: notifyWritten,
  })
  const remove = useMutation({ mutationFn: () => client.staff.remove({ id }), onSuccess: notifyWritten })
  const setMe = useMutation({
    mutationFn: () => client.session.setStaff({ staffId: id }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  const error = update.error ?? remove.error ?? setMe.error
  return (
    <>
      <tr data-inactive={!active || undefined}>
        <td>
          <StaffField person={person} field="name" label={t('nameOf', { name })} maxLength={100} />
        </td>
        <td className={classes.narrow}>
          <StaffField person={person} field="initials" label={t('initialsOf', { name })} maxLength={6} />
        </td>
        <td>
          <Radio
            aria-label={t('iAm', { name })}
            name="me"
            checked={isMe}
            disabled={!active}
            onChange={() => setMe.mutate()}
          />
        </td>
        <td className={classes.actions}>
          <Button
            variant="default"
            aria-label={`${t(active ? 'makeInactive' : 'makeActive')}: ${name}`}
            loading={update.isPending}
            onClick={() => update.mutate({ active: !active })}
          >
            {t(active ? 'makeInactive' : 'makeActive')}
          </Button>
          <Button
            variant="default"
            aria-label={`${t('common:remove')}: ${name}`}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('common:remove')}
          </Button>
        </td>
      </tr>
      {error && (
        <tr>
          <td colSpan={4}>
            <ErrorMessage error={error} />
          </td>
        </tr>
      )}
    </>
  )
}
