import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { RULE_KINDS, SCHEMES } from '../../../db/rules/vocabulary'
import { client, orpc } from '../../app/client'
import { useCommand } from '../../app/commands'
import { usePageTitle } from '../../app/pageTitle'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import { type Editing, RuleDialog } from './RuleDialog'
import { inOrder } from './ruleForm'
import classes from './rules.module.css'
import { SchemeRules } from './SchemeRules'
import { Tools } from './Tools'
import { Warnings } from './Warnings'

/** The rule book, the placements it warns about, and what is reckoned by it. */
export function RulesPage() {
  const t = useT()
  const today = useToday()
  const { data, error } = useQuery(orpc.rules.book.queryOptions())
  const { rule: askedFor = null } = useSearch({ from: '/rules' })
  const [onlyToday, setOnlyToday] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  useCommand('new', () => setEditing({ mode: 'new' }))
  usePageTitle(t('rules:title'))
  const shown = (data?.rules ?? []).filter(
    (rule) => !onlyToday || (rule.active && holdsOn(rule, today)) || rule.id === askedFor,
  )
  const unseen = data?.unseen ?? []
  const sections = [null, ...SCHEMES].flatMap((scheme) => {
    const rules = inOrder(
      shown.filter((rule) => rule.scheme === scheme),
      RULE_KINDS,
    )
    const entry = data?.schemes.find((each) => each.scheme === scheme) ?? null
    return rules.length > 0 || (entry !== null && !onlyToday) ? [{ scheme, rules, entry }] : []
  })
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1>{t('rules:title')}</h1>
        <div className={classes.barEnd}>
          <Checkbox
            label={t('rules:onlyToday')}
            checked={onlyToday}
            onChange={(event) => setOnlyToday(event.currentTarget.checked)}
          />
          <Button
            leftSection={<IconPlus size={16} />}
            title={`${t('rules:new')} (Ctrl+N)`}
            aria-keyshortcuts="Control+N"
            onClick={() => setEditing({ mode: 'new' })}
          >
            {t('rules:new')}
          </Button>
        </div>
      </header>
      <p className={classes.hint}>{t('rules:hint')}</p>
      <ErrorMessage error={error} />
      {data !== undefined && unseen.length > 0 && (
        <p className={classes.notice} role="status">
          {t('rules:unseen', { count: unseen.length, number: String(unseen.length) })}{' '}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              void client.rules.markSeen({ version: data.version }).then(notifyWritten, notifyFailed)
            }
          >
            {t('rules:seen')}
          </Button>
        </p>
      )}
      {data !== undefined && (
        <div className={classes.columns}>
          <div>
            {shown.length === 0 && <p className={classes.hint}>{t('rules:noneToday')}</p>}
            {sections.map(({ scheme, rules, entry }) => (
              <SchemeRules
                key={scheme ?? ''}
                title={scheme === null ? t('rules:everyScheme') : t(`vocabulary:scheme.${scheme}`)}
                entry={entry}
                rules={rules}
                unseen={unseen}
                askedFor={askedFor}
                onEdit={setEditing}
              />
            ))}
          </div>
          <aside className={classes.side} aria-label={t('rules:tools.title')}>
            <Warnings />
            <Tools rules={data.rules} />
          </aside>
        </div>
      )}
      <RuleDialog editing={editing} onClose={() => setEditing(null)} />
    </div>
  )
}
