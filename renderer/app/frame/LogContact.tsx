import { ActionIcon, Button, Modal, Tooltip } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AnyField, FieldDeclaration } from '../../components/fields/declaration'
import { setDraft } from '../../components/fields/drafts'
import { ReferenceInput } from '../../components/fields/ReferenceInput'
import { refusal } from '../../components/fields/refused'
import type { Interaction } from '../../components/interactions/interactions'
import { Cell } from '../../components/interactions/LogCell'
import { LogFields } from '../../components/interactions/LogFields'
import { freshDraft } from '../../components/interactions/logDraft'
import { useLogForm } from '../../components/interactions/useLogForm'
import { useT } from '../../components/word'
import { useOrganisationOptions } from '../../pages/organisations/organisations'
import { client, orpc } from '../client'
import { useCommand } from '../commands'
import { partnerInView } from '../partnerInView'
import { useStatus } from '../status'
import { notifyWritten } from '../toast'
import classes from './LogContact.module.css'

const PLACE = 'log from anywhere'

/** The button and Ctrl+L: an entry of the contact log from wherever one stands. */
export function LogContact() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  useCommand('log', () => setOpened(true))
  const close = () => {
    setOpened(false)
    setDraft(PLACE, null)
  }
  return (
    <>
      <Tooltip label={t('interactions:openTitle')}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('interactions:open')}
          aria-keyshortcuts="Control+L"
          onClick={() => setOpened(true)}
        >
          <IconMessagePlus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={opened}
        onClose={close}
        size={640}
        // What was typed is not lost by a click beside it.
        closeOnClickOutside={false}
        title={t('interactions:log')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <LogForm onClose={close} />
      </Modal>
    </>
  )
}

const PARTNER = {
  kind: 'reference',
  key: 'organisationId',
  label: 'fields:interaction.organisationId',
  useOptions: useOrganisationOptions,
  nothing: 'organisations:noneFits',
  required: true,
} as const satisfies FieldDeclaration<Interaction>

const field = PARTNER as unknown as AnyField & { kind: 'reference' }

function LogForm({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { data: status } = useStatus()
  const [partnerId, setPartnerId] = useState(partnerInView)
  const text = useRef<HTMLTextAreaElement>(null)
  const { data: partner } = useQuery(
    orpc.organisations.get.queryOptions({ input: { id: partnerId ?? '' }, enabled: partnerId !== null }),
  )
  const form = useLogForm(
    PLACE,
    freshDraft(status?.document?.staffId ?? null),
    async ({ entry, nextStep }) => {
      if (partnerId === null) throw refusal({ ...field, key: 'interaction.organisationId' }, null)
      const made = await client.interactions.log({ entry: { ...entry, organisationId: partnerId }, nextStep })
      onClose()
      notifyWritten(made)
    },
  )
  return (
    <form onSubmit={(event) => void form.submit(event)} onKeyDown={form.onKeyDown}>
      <LogFields
        form={form}
        partner={partner ?? null}
        layout="sheet"
        textRef={text}
        before={
          <Cell name="partner" label={t('fields:interaction.organisationId')}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its input does not take */}
            <div
              onKeyDown={(event) => {
                // Enter chooses; where there is nothing left to choose it goes on.
                if (event.key !== 'Enter' || event.ctrlKey || event.defaultPrevented) return
                event.preventDefault()
                text.current?.focus()
              }}
            >
              <ReferenceInput
                field={field}
                draft={partnerId}
                onDraft={() => undefined}
                onChoose={(chosen) => {
                  setPartnerId(chosen as string)
                  form.change({ contactId: null })
                }}
                describedBy=""
                invalid={form.failed !== null && partnerId === null}
                autoFocus
                inDialog
              />
            </div>
          </Cell>
        }
        buttons={
          <>
            <span className={classes.keys}>{t('interactions:keys')}</span>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" title={t('interactions:saveTitle')} aria-keyshortcuts="Control+Enter">
              {t('interactions:save')}
            </Button>
          </>
        }
      />
    </form>
  )
}
