import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { holdsOn } from '../../../db/rules/dated'
import { client } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyFailed, notifyWritten } from '../../app/toast'
import { Period, Source } from '../../components/verdicts/Source'
import { type Rule, ruleText, whoText } from '../../components/verdicts/wording'
import { useT } from '../../components/word'
import type { Editing } from './RuleDialog'
import { fieldsOfRule } from './ruleForm'
import classes from './rules.module.css'

/** One rule: what it says, for whom and when, where that comes from, and whose it is. */
export function RuleRow({
  rule,
  isNew,
  isAskedFor,
  onEdit,
}: {
  rule: Rule
  isNew: boolean
  /** A link led here. */
  isAskedFor: boolean
  onEdit: (editing: Editing) => void
}) {
  const t = useT()
  const today = useToday()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isAskedFor) row.current?.scrollIntoView({ block: 'center' })
  }, [isAskedFor])
  const { name, kind, origin, active, text } = rule
  return (
    <li
      ref={row}
      className={classes.rule}
      data-rule={rule.id}
      data-asked={isAskedFor || undefined}
      data-past={!active || !holdsOn(rule, today) || undefined}
    >
      <div>
        <p className={classes.ruleName}>
          <strong>{name}</strong>
          {isNew && <span className={classes.tag}>{t('rules:isNew')}</span>}
          {origin !== 'program' && <span className={classes.tag}>{t(`rules:origin.${origin}`)}</span>}
          {!active && <span className={classes.tag}>{t('rules:off')}</span>}
        </p>
        <p className={classes.says}>
          {t(`vocabulary:ruleKind.${kind}`)}: {ruleText(rule, t)}
        </p>
        {text !== null && <p className={classes.small}>{text}</p>}
      </div>
      <div className={classes.whom}>
        <p>
          <Period rule={rule} />
        </p>
        <p className={classes.small}>{whoText(rule, t)}</p>
      </div>
      <p className={classes.small}>
        <Source of={rule} /> · {t(`rules:origin.${origin}`)}
      </p>
      <RuleMenu rule={rule} onEdit={onEdit} />
    </li>
  )
}

function RuleMenu({ rule, onEdit }: { rule: Rule; onEdit: (editing: Editing) => void }) {
  const t = useT()
  const { name, origin, active, recordId } = rule
  const write = (act: Promise<{ operation: number | null }>) => void act.then(notifyWritten, notifyFailed)
  const turn = () =>
    recordId === null
      ? client.schemeRules.create({ ...fieldsOfRule(rule), active: !active })
      : client.schemeRules.update({ id: recordId, fields: { active: !active } })
  return (
    <Menu position="bottom-end" shadow="md" portalProps={{ target: '#main' }} width="auto">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('rules:actions', { name })}
          title={t('rules:actions', { name })}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit({ mode: 'edit', rule })}>{t('rules:edit')}</Menu.Item>
        <Menu.Item onClick={() => onEdit({ mode: 'follow', rule })}>{t('rules:follow')}</Menu.Item>
        <Menu.Item onClick={() => write(turn())}>
          {t(active ? 'rules:switchOff' : 'rules:switchOn')}
        </Menu.Item>
        {recordId !== null && (
          <Menu.Item onClick={() => write(client.schemeRules.remove({ id: recordId }))}>
            {t(origin === 'edited' ? 'rules:reset' : 'rules:remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
