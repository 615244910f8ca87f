import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../../app/client'
import { standingOf } from '../../app/frame/fileState'
import { closeDocument } from '../../app/opening'
import type { OpenDocument } from '../../app/status'
import { ErrorMessage } from '../../components/ErrorMessage'
import { PasswordDialog } from './PasswordDialog'
import classes from './SettingsPage.module.css'

/** The open file: where it stands, its password and sheet, and closing it. */
export function FileSection({ document, now }: { document: OpenDocument; now: string }) {
  const { t } = useTranslation(['settings', 'contents', 'categories', 'programme', 'rules'])
  const [changing, setChanging] = useState(false)
  const publish = useMutation(orpc.documents.publish.mutationOptions())
  const close = useMutation({ mutationFn: closeDocument })
  const { line, details } = standingOf(document, now)
  return (
    <section className={classes.section} aria-labelledby="file">
      <h2 id="file">{t('file')}</h2>
      <dl className={classes.facts}>
        <dt>{t('fileName')}</dt>
        <dd>{document.name}</dd>
        <dt>{t('fileState')}</dt>
        <dd>
          {line}
          {details.map((sentence) => (
            <p key={sentence} className={classes.about}>
              {sentence}
            </p>
          ))}
        </dd>
        <dt>{t('contents:title')}</dt>
        <dd>
          <Link to="/contents" className={classes.link}>
            {t('seeContents')}
          </Link>
        </dd>
        <dt>{t('categories:title')}</dt>
        <dd>
          <Link to="/categories" className={classes.link}>
            {t('programme:toCategories')}
          </Link>
        </dd>
        <dt>{t('rules:title')}</dt>
        <dd>
          <Link to="/rules" className={classes.link}>
            {t('rules:toRules')}
          </Link>
        </dd>
        {!document.example && (
          <>
            <dt>{t('sheet')}</dt>
            <dd>
              {t(document.hasSheet ? 'hasSheet' : 'noSheet')}{' '}
              <Link to="/sheet" className={classes.link}>
                {t(document.hasSheet ? 'newSheet' : 'makeSheet')}
              </Link>
            </dd>
          </>
        )}
      </dl>
      <Group gap="sm">
        {document.unpublished && !document.example && (
          <Button variant="default" loading={publish.isPending} onClick={() => publish.mutate(undefined)}>
            {t('publish')}
          </Button>
        )}
        {!document.example && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t('changePassword')}
          </Button>
        )}
        <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
          {t('closeFile')}
        </Button>
      </Group>
      <ErrorMessage error={publish.error ?? close.error} />
      <PasswordDialog opened={changing} onClose={() => setChanging(false)} />
    </section>
  )
}
