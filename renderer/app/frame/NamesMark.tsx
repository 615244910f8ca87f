import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useT } from '../../components/word'
import { setNamesHidden, useNamesHidden } from '../names'
import { notifyFailed } from '../toast'
import classes from './NamesMark.module.css'

const set = (hidden: boolean) => void setNamesHidden(hidden).catch(notifyFailed)

/** Says that names are hidden, with the button that shows them again; or the button that hides them. */
export function NamesMark() {
  const t = useT()
  const hidden = useNamesHidden()
  if (!hidden)
    return (
      <Tooltip label={t('frame:names.hideTitle')}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('frame:names.hide')}
          aria-keyshortcuts="F8"
          onClick={() => set(true)}
        >
          <IconEyeOff size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    )
  return <HiddenMark />
}

/** Only where they are hidden. */
export function HiddenMark() {
  const t = useT()
  if (!useNamesHidden()) return null
  return (
    <div className={classes.mark}>
      <IconEyeOff size={16} stroke={1.7} aria-hidden />
      <span role="status" title={t('frame:names.means')}>
        {t('frame:names.hidden')}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconEye size={14} aria-hidden />}
        aria-keyshortcuts="F8"
        title={t('frame:names.showTitle')}
        onClick={() => set(false)}
      >
        {t('frame:names.show')}
      </Button>
    </div>
  )
}
