import { Button } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '../../components/word'
import { MergeDialog } from './MergeDialog'

/** With exactly two partners selected they can be made one, whether or not they look alike. */
export function MergeSelected({ chosen }: { chosen: readonly { id: string }[] }) {
  const t = useT()
  const [merging, setMerging] = useState(false)
  const [a, b] = chosen
  if (chosen.length !== 2 || !a || !b) return null
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowMerge size={16} aria-hidden />}
        onClick={() => setMerging(true)}
      >
        {t('duplicates:merge')}
      </Button>
      <MergeDialog pair={merging ? [a.id, b.id] : null} onClose={() => setMerging(false)} />
    </>
  )
}
