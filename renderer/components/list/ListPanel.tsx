import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import { useT } from '../word'
import classes from './list.module.css'

/** The chosen record beside its list. */
export function ListPanel({
  ref,
  label,
  onOpen,
  onClose,
  children,
}: {
  ref: Ref<HTMLElement>
  label: string
  /** Null where there is no page to open. */
  onOpen: (() => void) | null
  onClose: () => void
  children: ReactNode
}) {
  const t = useT()
  return (
    <aside className={classes.panel} aria-label={label} ref={ref}>
      <div className={classes.panelTools}>
        {onOpen && (
          <Tooltip label={t('list:openPage')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('list:openPage')} onClick={onOpen}>
              <IconArrowsDiagonal size={16} />
            </ActionIcon>
          </Tooltip>
        )}
        <Tooltip label={t('list:closePanel')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('list:closePanel')} onClick={onClose}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      {children}
    </aside>
  )
}
