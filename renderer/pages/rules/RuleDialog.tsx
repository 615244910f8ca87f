import { Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { RULE_KINDS, type RuleKind } from '../../../db/rules/vocabulary'
import { client } from '../../app/client'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import { IN_DIALOG } from '../../components/fields/input'
import { NewForm } from '../../components/record/NewRecord'
import type { Rule } from '../../components/verdicts/wording'
import { useT } from '../../components/word'
import { ruleFields } from './ruleFields'
import { fieldsOfForm, formOf, type RuleForm } from './ruleForm'
import classes from './rules.module.css'

/** What the dialog is for: a new rule, changing one, or letting another one follow it from a day. */
export type Editing = { mode: 'new' } | { mode: 'edit' | 'follow'; rule: Rule }

/** Writes a rule. One of the program's is copied into the file first, and stands in for it there. */
export function RuleDialog({ editing, onClose }: { editing: Editing | null; onClose: () => void }) {
  const t = useT()
  const title = () => {
    if (editing === null || editing.mode === 'new') return t('rules:new')
    return t(`rules:${editing.mode}Title`, { name: editing.rule.name })
  }
  return (
    <Modal
      opened={editing !== null}
      onClose={onClose}
      title={title()}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {editing !== null && <Form editing={editing} onClose={onClose} />}
    </Modal>
  )
}

function Form({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const t = useT()
  const today = useToday()
  const rule = editing.mode === 'new' ? null : editing.rule
  const follows = editing.mode === 'follow'
  const [kind, setKind] = useState<RuleKind>(rule?.kind ?? 'duration')
  const before = formOf(rule, today)
  const save = async (filled: Partial<RuleForm>) => {
    notifyWritten(await write(editing, kind, before, filled))
    onClose()
  }
  return (
    <>
      {editing.mode === 'new' && (
        <div className={classes.kind}>
          <span aria-hidden>{t('rules:kind')}</span>
          <Select
            size="sm"
            aria-label={t('rules:kind')}
            data={RULE_KINDS.map((value) => ({ value, label: t(`vocabulary:ruleKind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            comboboxProps={IN_DIALOG}
            onChange={(chosen) => chosen !== null && setKind(chosen as RuleKind)}
          />
        </div>
      )}
      <NewForm<RuleForm>
        key={kind}
        declaration={{
          title: 'rules:new',
          create: follows ? 'rules:followSave' : rule === null ? 'rules:create' : 'rules:save',
          fields: ruleFields(kind, follows),
          fresh: () => before,
          wide: ['name', 'benefits', 'categories', 'papers', 'source'],
          ...(follows && { hint: 'rules:followHint' as const }),
        }}
        create={save}
        onClose={onClose}
      />
    </>
  )
}

function write(editing: Editing, kind: RuleKind, before: RuleForm, filled: Partial<RuleForm>) {
  const fields = fieldsOfForm(kind, before, filled)
  if (editing.mode === 'new') return client.schemeRules.create({ ...fields, originKey: null, active: true })
  const { id, recordId, originKey, active } = editing.rule
  if (editing.mode === 'follow') {
    const { validFrom: _, ...following } = fields
    return client.rules.replaceFrom({ ruleId: id, fromDay: filled.fromDay ?? '', fields: following })
  }
  return recordId === null
    ? client.schemeRules.create({ ...fields, originKey, active })
    : client.schemeRules.update({ id: recordId, fields })
}
