import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { useT } from '../word'
import { NewStep } from './NewStep'
import type { Partner } from './nextSteps'
import classes from './nextSteps.module.css'
import { DoneStep, OpenStep } from './StepRow'

/** The next steps with a partner: those to come, those that are done folded away, and the line to write a new one. */
export function NextSteps({ partner }: { partner: Partner }) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const addButton = useRef<HTMLButtonElement>(null)
  const open = partner.nextSteps.filter(({ doneOn }) => doneOn === null)
  const done = partner.nextSteps.filter(({ doneOn }) => doneOn !== null)
  const close = () => {
    setAdding(false)
    setTimeout(stay)
  }
  /** The keyboard stays here when what it stood on is gone. */
  const stay = () => {
    if (document.activeElement === document.body) addButton.current?.focus()
  }
  const acted = useRef(false)
  useEffect(() => {
    if (!acted.current || document.activeElement !== document.body) return
    acted.current = false
    stay()
  })
  return (
    <section className={classes.section} aria-label={t('nextSteps:title')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('nextSteps:title')}</h2>
        {!adding && (
          <Button
            ref={addButton}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {t('nextSteps:add')}
          </Button>
        )}
      </div>
      {adding && <NewStep organisationId={partner.id} onClose={close} />}
      {open.length === 0 && !adding && <p className={classes.none}>{t('nextSteps:none')}</p>}
      <ul className={classes.steps}>
        {open.map((step) => (
          <OpenStep
            key={step.id}
            step={step}
            partner={partner}
            onActed={() => {
              acted.current = true
            }}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <details className={classes.fold}>
          <summary>
            {t('nextSteps:doneFold', { count: done.length, number: formatNumber(done.length) })}
          </summary>
          <ul className={classes.steps}>
            {done.map((step) => (
              <DoneStep key={step.id} step={step} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
