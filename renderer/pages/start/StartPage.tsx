import { Button } from '@mantine/core'
import { IconFilePlus, IconFlask, IconFolderOpen } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../app/bridge'
import { orpc } from '../../app/client'
import { sentenceFor } from '../../app/errors'
import { opened, pickDocument, setOpening, useOpening } from '../../app/opening'
import { usePageTitle } from '../../app/pageTitle'
import type { Status } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { DocumentList } from './DocumentList'
import classes from './StartPage.module.css'

/** Where everything begins: while no document is open. */
export function StartPage({ status }: { status: Status }) {
  const { t } = useTranslation('start')
  usePageTitle(t('title'))
  const opening = useOpening()
  const documents = useQuery(orpc.documents.list.queryOptions({ staleTime: 0 }))
  const { data: examples = [] } = useQuery(orpc.examples.list.queryOptions())
  const example = useMutation(orpc.examples.open.mutationOptions({ onSuccess: opened }))
  const pick = useMutation({ mutationFn: pickDocument })
  return (
    <div className={classes.page}>
      <main className={classes.main}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('program')}</h1>
          <p className={classes.about}>{t('about')}</p>
        </header>
        {opening.step === 'leftBehind' && (
          <p className={classes.notice} role="status">
            {t('leftBehind')} {sentenceFor({ code: opening.reason, data: {} })}
          </p>
        )}
        <div className={classes.ways}>
          <section className={classes.documents} aria-labelledby="documents">
            <div className={classes.sectionHead}>
              <h2 id="documents">{t(status.host === 'desktop' ? 'recent' : 'files')}</h2>
              {bridge && (
                <Button
                  variant="default"
                  leftSection={<IconFolderOpen size={16} aria-hidden />}
                  loading={pick.isPending}
                  onClick={() => pick.mutate()}
                >
                  {t('open')}
                </Button>
              )}
            </div>
            <ErrorMessage error={documents.error ?? pick.error} />
            <DocumentList entries={documents.data} desktop={status.host === 'desktop'} />
          </section>
          <section className={classes.begin} aria-labelledby="begin">
            <h2 id="begin">{t('begin')}</h2>
            <Button
              fullWidth
              leftSection={<IconFilePlus size={16} aria-hidden />}
              onClick={() => setOpening({ step: 'new' })}
            >
              {t('new')}
            </Button>
            <p>{t('newMeans')}</p>
            {examples.length > 0 && <h3 className={classes.examples}>{t('examples')}</h3>}
            {examples.map(({ id, name, about }) => (
              <div key={id}>
                <Button
                  fullWidth
                  variant="default"
                  classNames={{ root: classes.example, label: classes.exampleName }}
                  leftSection={<IconFlask size={16} aria-hidden />}
                  loading={example.isPending && example.variables.id === id}
                  disabled={example.isPending && example.variables.id !== id}
                  aria-label={t('example', { name })}
                  onClick={() => example.mutate({ id })}
                >
                  {name}
                </Button>
                <p>{about}</p>
              </div>
            ))}
            <ErrorMessage error={example.error} />
          </section>
        </div>
      </main>
    </div>
  )
}
