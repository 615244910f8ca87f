import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LEGAL_MOVES } from '../../../db/rules/placements'
import { notifyWritten } from '../../app/toast'
import { NewForm } from '../../components/record/NewRecord'
import { say, useT } from '../../components/word'
import {
  cancelMove,
  extendMove,
  finishMove,
  interruptMove,
  type MoveDeclaration,
  reopenMove,
  startMove,
} from './moves'
import type { Placement } from './placements'
import classes from './placements.module.css'

/** How far a placement can go from where it is, each step a button with its small dialog. */
export function Moves({ placement }: { placement: Placement }) {
  const t = useT()
  const { state, lastDay } = placement
  const may = (next: (typeof LEGAL_MOVES)[typeof state][number]) => LEGAL_MOVES[state].includes(next)
  const running = state === 'planned' || state === 'inProgress'
  return (
    <section className={classes.moves} aria-label={t('placements:moves.title')}>
      {may('inProgress') && <Move main declaration={startMove(placement)} />}
      {may('completed') && <Move main declaration={finishMove(placement)} />}
      {running && lastDay !== null && <Move declaration={extendMove(placement)} />}
      {may('interrupted') && <Move declaration={interruptMove(placement)} />}
      {may('cancelled') && <Move declaration={cancelMove(placement)} />}
      {state !== 'planned' && <Move declaration={reopenMove(placement)} />}
    </section>
  )
}

function Move<Values extends object>({
  declaration: { button, form, about, run },
  main = false,
}: {
  declaration: MoveDeclaration<Values>
  /** What most likely comes next. */
  main?: boolean
}) {
  const t = useT()
  const navigate = useNavigate()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant={main ? 'light' : 'default'} size="compact-sm" onClick={() => setOpened(true)}>
        {say(t, button)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say(t, form.title)}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {about && <p>{say(t, about)}</p>}
        <NewForm
          declaration={form}
          onClose={close}
          create={async (values) => {
            const written = await run(values)
            close()
            notifyWritten(written)
            if (written.nextId) void navigate({ to: '/placements/$id', params: { id: written.nextId } })
          }}
        />
      </Modal>
    </>
  )
}
