import { Button, Group } from '@mantine/core'
import { IconKey, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import { usePageTitle } from '../../app/pageTitle'
import { useStatus } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { ConfirmSheet } from './ConfirmSheet'
import { PrintedSheet } from './PrintedSheet'
import classes from './SheetPage.module.css'

type Step = 'print' | 'confirm' | 'done'

/** The recovery sheet: made, printed, and confirmed by typing two of its groups back. */
export function SheetPage() {
  const { t } = useTranslation('sheet')
  usePageTitle(t('title'))
  const { data: status } = useStatus()
  const [step, setStep] = useState<Step>('print')
  const make = useMutation(orpc.documents.newSheet.mutationOptions())
  const document = status?.document
  if (!document) return null
  if (document.example)
    return (
      <div className={classes.page}>
        <h1>{t('title')}</h1>
        <p>{t('example')}</p>
      </div>
    )
  const sheet = make.data
  return (
    <div className={classes.page}>
      <div className={classes.onScreen}>
        <h1>{t('title')}</h1>
        {!sheet && (
          <>
            <p>{t('why')}</p>
            <p>{t(document.hasSheet ? 'hasOne' : 'none')}</p>
            <Button
              leftSection={<IconKey size={16} aria-hidden />}
              loading={make.isPending}
              onClick={() => make.mutate(undefined)}
            >
              {t(document.hasSheet ? 'makeNew' : 'make')}
            </Button>
            <ErrorMessage error={make.error} />
          </>
        )}
        {sheet && step === 'print' && (
          <>
            <p>{t('printFirst')}</p>
            <Group gap="sm">
              <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
                {t('print')}
              </Button>
              <Button variant="default" onClick={() => setStep('confirm')}>
                {t('printed')}
              </Button>
            </Group>
          </>
        )}
        {sheet && step === 'confirm' && (
          <ConfirmSheet ask={sheet.ask} onBack={() => setStep('print')} onConfirmed={() => setStep('done')} />
        )}
        {step === 'done' && (
          <>
            <p role="status">{t('done')}</p>
            <p>
              <Link to="/organisations">{t('onward')}</Link>
            </p>
          </>
        )}
      </div>
      {sheet && step === 'print' && <PrintedSheet name={document.name} groups={sheet.groups} />}
    </div>
  )
}
