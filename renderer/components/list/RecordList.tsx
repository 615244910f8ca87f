import { useElementSize } from '@mantine/hooks'
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePageKeys } from '../pageKeys'
import { say, useT } from '../word'
import { chipOf } from './arrange'
import type { ListDeclaration } from './declaration'
import { ListBar } from './ListBar'
import { ListGrid } from './ListGrid'
import { ListPanel } from './ListPanel'
import classes from './list.module.css'
import { useListState } from './listState'
import { PrintedList } from './PrintedList'
import { useListTable } from './useListTable'
import { useViews } from './views'

/** From here on list and panel fit side by side; below it the panel lies over the list and waits to be called. */
const WIDE = 840

/** So long the panel is waited for, in tries of 50 milliseconds. */
const TRIES = 100

/** Begins the first field of a record in the panel, which may still show the one before while this one is fetched. */
function startEditing(panel: RefObject<HTMLElement | null>, id: string, tries = TRIES): void {
  const field = panel.current?.querySelector<HTMLElement>(`[data-record="${id}"] [data-edit]`)
  if (field) field.click()
  else if (tries > 0) setTimeout(() => startEditing(panel, id, tries - 1), 50)
}

type Props<Row extends object> = {
  declaration: ListDeclaration<Row>
  rows: readonly Row[]
  /** The button that makes a new record. */
  create: ReactNode
  /** Stands in the line with its name, such as the day that it is as of. */
  bar?: ReactNode
  /** Stands over the list, under its name. */
  above?: ReactNode
  onOpen: (row: Row) => void
  panel: (row: Row) => ReactNode
  /** What can be done with the selected rows. */
  selectionActions: (rows: readonly Row[]) => ReactNode
  /** Hears which row the keyboard stands on. */
  onActive?: (row: Row | null) => void
}

/**
 * A list of records with the chosen one beside it. The keyboard stands on one row: arrows move, Enter opens the full
 * page, F2 edits in the panel, Esc closes it, space selects.
 */
export function RecordList<Row extends object>({
  declaration,
  rows,
  create,
  bar,
  above,
  onOpen,
  panel,
  selectionActions,
  onActive,
}: Props<Row>) {
  const t = useT()
  const [held, change] = useListState(declaration.id)
  const chip = useMemo(() => chipOf(declaration, rows, held.chip), [declaration, rows, held.chip])
  const state = useMemo(() => ({ ...held, chip }), [held, chip])
  const table = useListTable(declaration, rows, state, change, t)
  const views = useViews(declaration, state)
  const shown = table.getRowModel().rows
  const { ref: sizeRef, width } = useElementSize()
  const panelRef = useRef<HTMLElement>(null)
  const gridRef = useRef<HTMLTableElement>(null)

  const index = useMemo(() => {
    const at = shown.findIndex(({ id }) => id === state.active)
    return at < 0 && shown.length > 0 ? 0 : at
  }, [shown, state.active])
  const active = shown[index]?.original
  // Over the list it is shown only when it has just been called.
  const [called, setCalled] = useState(false)
  const open = active !== undefined && (width >= WIDE ? state.panel : called)

  useEffect(() => onActive?.(active ?? null), [active, onActive])
  useEffect(() => {
    // Whoever has begun to write before the list came goes on writing.
    const writes = document.activeElement?.matches('input, textarea, select') === true
    if (!writes) gridRef.current?.focus({ preventScroll: true })
  }, [])

  const showPanel = useCallback(
    (panel: boolean) => {
      change({ panel })
      setCalled(panel)
    },
    [change],
  )
  const closePanel = () => {
    showPanel(false)
    gridRef.current?.focus({ preventScroll: true })
  }
  const edit = () => {
    showPanel(true)
    if (active) startEditing(panelRef, declaration.rowId(active))
  }
  usePageKeys(open ? { Escape: closePanel } : {})

  return (
    <section className={classes.list} aria-label={say(t, declaration.title)} ref={sizeRef}>
      <ListBar
        declaration={declaration}
        table={table}
        state={state}
        views={views}
        change={change}
        all={rows.length}
        create={create}
        bar={bar}
        above={above}
        selectionActions={selectionActions}
      />
      <div className={classes.body}>
        <ListGrid
          ref={gridRef}
          declaration={declaration}
          table={table}
          rows={rows}
          index={index}
          change={change}
          onOpen={onOpen}
          onEdit={edit}
          onShow={showPanel}
        />
        {open && (
          <ListPanel
            ref={panelRef}
            label={t('list:panel', { name: declaration.rowName(active) })}
            onOpen={() => onOpen(active)}
            onClose={closePanel}
          >
            {panel(active)}
          </ListPanel>
        )}
      </div>
      <PrintedList declaration={declaration} table={table} state={state} views={views} all={rows.length} />
    </section>
  )
}
