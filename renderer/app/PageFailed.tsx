import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../components/ErrorMessage'
import { INTERNAL } from './errors'
import classes from './PageFailed.module.css'

/** In the place of a page that could not be drawn: a fault of ours, which must not take the frame with it. */
export function PageFailed({ reset }: { reset(): void }) {
  const { t } = useTranslation(['frame', 'common'])
  return (
    <div className={classes.page}>
      <h1>{t('pageFailed')}</h1>
      <ErrorMessage error={INTERNAL} />
      <Button onClick={reset}>{t('common:tryAgain')}</Button>
    </div>
  )
}
