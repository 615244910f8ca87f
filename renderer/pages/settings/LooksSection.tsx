import { SegmentedControl } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, type Client, client, orpc, queryClient } from '../../app/client'
import { ErrorMessage } from '../../components/ErrorMessage'
import classes from './SettingsPage.module.css'

type Preferences = Answer<Client['settings']['get']>

const CHOICES = {
  language: ['da', 'en'],
  textSize: ['small', 'normal', 'large', 'larger'],
  colorScheme: ['auto', 'light', 'dark', 'contrast'],
} as const satisfies { [K in keyof Preferences]: readonly Preferences[K][] }

/** Language, text size, light, dark or high contrast: of this machine, and at once. */
export function LooksSection() {
  const { t } = useTranslation('settings')
  const { data } = useQuery(orpc.settings.get.queryOptions())
  const set = useMutation({
    mutationFn: (change: Partial<Preferences>) => client.settings.set(change),
    onSuccess: (next) => queryClient.setQueryData(orpc.settings.get.queryKey(), next),
  })
  if (!data) return null
  return (
    <section className={classes.section} aria-labelledby="looks">
      <h2 id="looks">{t('looks')}</h2>
      <Choice
        label={t('language')}
        value={data.language}
        options={CHOICES.language.map((value) => ({ value, label: t(`languages.${value}`) }))}
        onChange={(language) => set.mutate({ language })}
      />
      <Choice
        label={t('textSize')}
        value={data.textSize}
        options={CHOICES.textSize.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
        onChange={(textSize) => set.mutate({ textSize })}
      />
      <Choice
        label={t('colorScheme')}
        value={data.colorScheme}
        options={CHOICES.colorScheme.map((value) => ({ value, label: t(`colorSchemes.${value}`) }))}
        onChange={(colorScheme) => set.mutate({ colorScheme })}
      />
      <ErrorMessage error={set.error} />
    </section>
  )
}

function Choice<V extends string>(props: {
  label: string
  value: V
  options: { value: V; label: string }[]
  onChange(value: V): void
}) {
  const id = useId()
  return (
    <div className={classes.row}>
      <span id={id} className={classes.label}>
        {props.label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        value={props.value}
        data={props.options}
        onChange={(value) => props.onChange(value as V)}
      />
    </div>
  )
}
