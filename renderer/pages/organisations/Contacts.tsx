import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { formatPhone } from '../../../db/rules/identifiers'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Part } from '../../components/record/Part'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import type { Contact, Organisation } from './organisations'
import classes from './organisations.module.css'
import { CONTACTS } from './parts'

/** The contacts of a partner, the main one first, with the mark that says who that is. */
export function Contacts({ organisation }: { organisation: Organisation }) {
  const t = useT()
  const { id, mainContactId } = organisation
  const makeMain = (contactId: string | null) =>
    client.organisations
      .update({ id, fields: { mainContactId: contactId } })
      .then(notifyWritten, notifyFailed)
  return (
    <Rows
      declaration={CONTACTS}
      rows={mainFirst(organisation)}
      api={client.contacts}
      owner={{ organisationId: id }}
      extra={(contact) => {
        const main = contact.id === mainContactId
        const label = t('organisations:contacts.main', { name: contact.name })
        return (
          <ActionIcon
            variant="subtle"
            color={main ? undefined : 'gray'}
            size={28}
            aria-label={label}
            aria-pressed={main}
            title={t(main ? 'organisations:contacts.isMain' : 'organisations:contacts.makeMain')}
            onClick={() => void makeMain(main ? null : contact.id)}
          >
            {main ? <IconStarFilled size={16} /> : <IconStar size={16} />}
          </ActionIcon>
        )
      }}
    />
  )
}

/** The contacts as one looks them up in passing: who, what, and how to reach them. */
export function ContactLines({ organisation, today }: { organisation: Organisation; today: string }) {
  const t = useT()
  const contacts = mainFirst(organisation).filter(({ validTo }) => validTo === null || validTo >= today)
  return (
    <Part title={t('organisations:contacts.title')}>
      {contacts.length === 0 && <p className={classes.hint}>{t('organisations:contacts.none')}</p>}
      <ul className={classes.contacts}>
        {contacts.map(({ id, name, role, phone, email }) => (
          <li key={id}>
            <strong>{name}</strong> <span className={classes.hint}>{role}</span>
            <div>
              {phone !== null && <span className={classes.phone}>{formatPhone(phone)}</span>} {email}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function mainFirst({ contacts, mainContactId }: Organisation): Contact[] {
  return [...contacts].sort((a, b) => Number(b.id === mainContactId) - Number(a.id === mainContactId))
}
