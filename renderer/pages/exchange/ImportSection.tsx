import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { formatNumber } from '../../../db/rules/numbers'
import { DropHint } from '../../components/dropping/DropHint'
import { useDroppedFiles } from '../../components/dropping/useDroppedFiles'
import { ErrorMessage } from '../../components/ErrorMessage'
import { useT } from '../../components/word'
import { ColumnsStep } from './ColumnsStep'
import { DoneView } from './DoneView'
import classes from './exchange.module.css'
import { FileStep } from './FileStep'
import { goToStep, putAway, readFile, readPaste } from './importActions'
import { type ImportState, STEPS, type Step, useImport } from './importStore'
import { ReviewFoot } from './ReviewFoot'
import { ReviewStep } from './ReviewStep'
import { ValuesStep } from './ValuesStep'
import { waitsAt } from './waiting'

/** A list on its way in: file, columns, values, review, walked both ways; then what came of it. */
export function ImportSection() {
  const t = useT()
  const state = useImport()
  const { step, error } = state
  const dragging = useDroppedFiles(([file]) => {
    if (file) void readFile(file)
  })
  // Past the file a Ctrl+V may be meant for something else, and must not throw away what was chosen.
  usePastedRows(state.done !== null || step === 'file')
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current !== step) heading.current?.focus({ preventScroll: true })
    before.current = step
  }, [step])

  const drop = dragging && <DropHint text={t('imports:file.drop')} />
  if (state.done)
    return (
      <>
        <DoneView done={state.done} />
        {drop}
      </>
    )
  return (
    <section
      className={classes.import}
      data-fresh={state.book === null || undefined}
      aria-labelledby="import-step"
    >
      <Rail state={state} />
      <h2 id="import-step" ref={heading} tabIndex={-1} className={classes.hidden}>
        {t(`imports:steps.${step}`)}
      </h2>
      <ErrorMessage error={error} />
      {step === 'file' && <FileStep state={state} />}
      {step === 'columns' && <ColumnsStep state={state} />}
      {step === 'values' && <ValuesStep state={state} />}
      {step === 'review' && <ReviewStep state={state} />}
      {state.plan && <Foot state={state} />}
      {drop}
    </section>
  )
}

/** The steps, each with a mark that says whether something waits there. */
function Rail({ state }: { state: ImportState }) {
  const t = useT()
  return (
    <nav aria-label={t('imports:rail')}>
      <ol className={classes.rail}>
        {STEPS.map((step, at) => {
          const waits = waitsAt(step, state)
          const mark =
            waits === null
              ? t('imports:later')
              : waits === 0
                ? t('imports:nothingWaits')
                : t('imports:waits', { count: waits, number: formatNumber(waits) })
          return (
            <li key={step}>
              <button
                type="button"
                className={classes.railStep}
                aria-current={step === state.step ? 'step' : undefined}
                disabled={waits === null}
                onClick={() => goToStep(step)}
              >
                <span className={classes.railNumber} aria-hidden>
                  {at + 1}
                </span>
                <span>{t(`imports:steps.${step}`)}</span>
                <span className={classes.hidden}>, {mark}</span>
                {waits !== null && waits > 0 && (
                  <span className={classes.railWaits} title={mark} aria-hidden>
                    {formatNumber(waits)}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** Below every step: back, on, and at the end the button that takes it in. */
function Foot({ state }: { state: ImportState }) {
  const t = useT()
  const at = STEPS.indexOf(state.step)
  const back: Step | undefined = STEPS[at - 1]
  const next: Step | undefined = STEPS[at + 1]
  const name = (step: Step) => t(`imports:steps.${step}`)
  return (
    <div className={classes.foot}>
      {next === undefined ? (
        <ReviewFoot state={state} />
      ) : (
        <Button disabled={waitsAt(next, state) === null} onClick={() => goToStep(next)}>
          {t('imports:next', { step: name(next) })}
        </Button>
      )}
      {back !== undefined && (
        <Button variant="default" onClick={() => goToStep(back)}>
          {t('imports:back', { step: name(back) })}
        </Button>
      )}
      <Button variant="subtle" className={classes.footEnd} onClick={() => putAway()}>
        {t('imports:startOver')}
      </Button>
    </div>
  )
}

/** Rows that are pasted anywhere on the page, but not into a field. */
function usePastedRows(open: boolean): void {
  useEffect(() => {
    if (!open) return
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      const typed =
        target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable)
      if (typed || document.querySelector('[aria-modal="true"]')) return
      const text = clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      void readPaste(text, clipboardData?.getData('text/html') || null)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [open])
}
