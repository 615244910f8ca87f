import { Button, Checkbox, Modal } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { parseDate } from '../../../db/rules/dates'
import { formatNumber } from '../../../db/rules/numbers'
import { client } from '../../app/client'
import { explain } from '../../app/errors'
import { useToday } from '../../app/status'
import { notifyWritten } from '../../app/toast'
import { DateInput } from '../../components/dates/DateInput'
import type { FieldDeclaration } from '../../components/fields/declaration'
import { ReferenceInput } from '../../components/fields/ReferenceInput'
import { Rows } from '../../components/record/Rows'
import { useT } from '../../components/word'
import {
  type OrganisationRow,
  type Tree,
  useOrganisationOptions,
  useTree,
} from '../organisations/organisations'
import type { Agreement } from './agreements'
import classes from './agreements.module.css'
import { UNITS } from './parts'

/** The workplaces that an agreement covers, one by one or all units of a partner at once. */
export function Units({ agreement }: { agreement: Agreement }) {
  const t = useT()
  const [opened, setOpened] = useState(false)
  return (
    <div>
      <Rows
        declaration={UNITS}
        rows={agreement.units}
        api={client.agreementUnits}
        owner={{ agreementId: agreement.id }}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconListCheck size={14} />}
        onClick={() => setOpened(true)}
      >
        {t('agreements:units.many')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('agreements:units.manyTitle')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <ManyForm agreement={agreement} onDone={() => setOpened(false)} />
      </Modal>
    </div>
  )
}

const WHOSE: FieldDeclaration<{ organisationId: string | null }> = {
  kind: 'reference',
  key: 'organisationId',
  label: 'agreements:units.whose',
  useOptions: useOrganisationOptions,
  nothing: 'organisations:noneFits',
  required: true,
}

function ManyForm({ agreement, onDone }: { agreement: Agreement; onDone: () => void }) {
  const t = useT()
  const today = useToday()
  const tree = useTree()
  const [whose, setWhose] = useState<string | null>(
    () =>
      agreement.parties.find(
        ({ side, organisationId }) => side === 'partner' && tree.units(organisationId).length > 0,
      )?.organisationId ?? null,
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [from, setFrom] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const covered = new Set(agreement.units.map(({ organisationId }) => organisationId))
  const under = whose === null ? [] : below(tree, whose)
  const free = under.filter(({ id }) => !covered.has(id))
  const chosen = free.filter(({ id }) => !left.has(id))
  const name = whose === null ? '' : (tree.path(whose).at(-1)?.name ?? '')
  const read = parseDate(from, today)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok || chosen.length === 0) return
    setBusy(true)
    try {
      notifyWritten(
        await client.agreementUnits.createMany({
          agreementId: agreement.id,
          organisationIds: chosen.map(({ id }) => id),
          validFrom: read.value,
          validTo: null,
        }),
      )
      onDone()
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }

  return (
    <form className={classes.form} onSubmit={(event) => void add(event)}>
      <div className={classes.labelled}>
        <span aria-hidden>{t('agreements:units.whose')}</span>
        <ReferenceInput
          field={WHOSE as Parameters<typeof ReferenceInput>[0]['field']}
          draft={whose}
          onDraft={() => undefined}
          onChoose={(id) => {
            setWhose(id as string | null)
            setLeft(new Set())
          }}
          describedBy=""
          invalid={false}
          autoFocus={whose === null}
          inDialog
        />
      </div>
      {whose !== null && under.length === 0 && <p>{t('agreements:units.noUnits', { name })}</p>}
      {under.length > 0 && free.length === 0 && <p>{t('agreements:units.allThere', { name })}</p>}
      {free.length > 0 && (
        <>
          <Checkbox
            label={t('agreements:units.all')}
            checked={chosen.length === free.length}
            indeterminate={chosen.length > 0 && chosen.length < free.length}
            onChange={() => setLeft(new Set(chosen.length === free.length ? free.map(({ id }) => id) : []))}
          />
          <div className={classes.choices}>
            {free.map((unit) => (
              <Checkbox
                key={unit.id}
                label={unit.name}
                checked={!left.has(unit.id)}
                onChange={() => {
                  const next = new Set(left)
                  if (!next.delete(unit.id)) next.add(unit.id)
                  setLeft(next)
                }}
              />
            ))}
          </div>
          <div className={classes.labelled}>
            <span aria-hidden>{t('agreements:units.from')}</span>
            <DateInput
              compact
              aria-label={t('agreements:units.from')}
              value={from}
              error={!read.ok}
              onChange={setFrom}
            />
            {!read.ok && (
              <p className={classes.error} role="alert">
                {t(`formats:${read.code}`)}
              </p>
            )}
          </div>
        </>
      )}
      {error !== null && <p role="alert">{explain(error)}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={chosen.length === 0}>
          {t('agreements:units.button', { count: chosen.length, number: formatNumber(chosen.length) })}
        </Button>
      </div>
    </form>
  )
}

/** All units under a partner, to any depth, each once. */
function below(tree: Tree, id: string): OrganisationRow[] {
  const found = new Map<string, OrganisationRow>()
  const walk = (at: string) => {
    for (const unit of tree.units(at)) {
      if (found.has(unit.id) || unit.id === id) continue
      found.set(unit.id, unit)
      walk(unit.id)
    }
  }
  walk(id)
  return [...found.values()]
}
