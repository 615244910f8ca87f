import { Button, Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/ErrorMessage'
import { orpc } from '../client'
import { useContact } from '../events'
import type { OpenDocument } from '../status'
import classes from './FileState.module.css'
import { standingOf } from './fileState'

const ICONS = { calm: IconCloudCheck, waiting: IconCloudUp, stuck: IconAlertTriangle }

/** Whether what was entered is saved, and where; more of it when clicked. */
export function FileState({ document, today }: { document: OpenDocument; today: string }) {
  const { t } = useTranslation(['frame', 'common'])
  const publish = useMutation(orpc.documents.publish.mutationOptions())
  const lost = useContact() === 'lost'
  const standing = standingOf(document, today)
  const { tone, line, details } = lost
    ? { tone: 'stuck' as const, line: t('state.lost'), details: [t('common:unreachable')] }
    : standing
  const Icon = ICONS[tone]
  return (
    <Popover width={360} position="bottom-end" shadow="md" onClose={publish.reset} trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.state} data-tone={tone}>
          <Icon size={18} stroke={1.7} aria-hidden className={classes.icon} />
          <span>{line}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.details} aria-label={t('state.title')}>
        {details.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {document.unpublished && !lost && !document.example && (
          <Button variant="default" loading={publish.isPending} onClick={() => publish.mutate(undefined)}>
            {t('state.publish')}
          </Button>
        )}
        <ErrorMessage error={publish.error} />
      </Popover.Dropdown>
    </Popover>
  )
}
