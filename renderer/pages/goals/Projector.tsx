import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { HiddenMark } from '../../app/frame/NamesMark'
import { useFillsScreen } from '../../app/names'
import { useShownFigure } from '../../components/figures/openFigure'
import { useT } from '../../components/word'
import classes from './goals.module.css'

/** A page alone over the whole window, larger, as it stands on the wall at a meeting. Esc goes back. */
export function Projector({
  title,
  opened,
  onClose,
  children,
}: {
  title: string
  opened: boolean
  onClose: () => void
  children: ReactNode
}) {
  const t = useT()
  useFillsScreen(opened)
  // Over it a figure may be open; Esc closes that first, and not both at once.
  const alone = useShownFigure() === null
  useEffect(() => {
    if (!opened || !alone) return
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [opened, alone, onClose])
  return (
    <Modal
      fullScreen
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      title={
        <>
          {title}
          <HiddenMark />
        </>
      }
      classNames={{
        content: classes.projector,
        header: classes.projectorHeader,
        title: classes.projectorTitle,
        body: classes.projectorBody,
      }}
      closeButtonProps={{ 'aria-label': t('goals:leaveProjector'), title: t('goals:leaveProjector') }}
    >
      {children}
    </Modal>
  )
}
