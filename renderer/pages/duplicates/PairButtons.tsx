import { Button } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../app/client'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { useT } from '../../components/word'
import { MergeDialog } from './MergeDialog'

type Named = { id: string; name: string }

/** What can be said of two that look alike: that they are one, or that they are not. */
export function PairButtons({ a, b, compact }: { a: Named; b: Named; compact?: boolean }) {
  const t = useT()
  const [merging, setMerging] = useState(false)
  const names = { a: a.name, b: b.name }
  const size = compact ? 'compact-sm' : 'sm'
  const dismiss = () =>
    client.duplicates
      .dismiss({ organisationId: a.id, otherId: b.id })
      .then((done) => notifyWritten(done), notifyFailed)
  return (
    <>
      <Button
        size={size}
        variant="default"
        aria-label={t('duplicates:mergePair', names)}
        onClick={() => setMerging(true)}
      >
        {t('duplicates:merge')}
      </Button>
      <Button
        size={size}
        variant="subtle"
        aria-label={t('duplicates:notSamePair', names)}
        onClick={() => void dismiss()}
      >
        {t('duplicates:notSame')}
      </Button>
      <MergeDialog pair={merging ? [a.id, b.id] : null} onClose={() => setMerging(false)} />
    </>
  )
}
