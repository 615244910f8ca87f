import { useSyncExternalStore } from 'react'

/** A figure whose records are to be shown. */
export type ShownFigure = {
  /** As in the backend: `agreements.units`, `goal:<id>`. */
  key: string
  /** ISO. */
  asOf: string
}

let shown: ShownFigure | null = null
const listeners = new Set<() => void>()

/** Shows the records behind a figure, over whichever page; null closes them. */
export function showFigure(figure: ShownFigure | null): void {
  shown = figure
  for (const listener of listeners) listener()
}

export function useShownFigure(): ShownFigure | null {
  return useSyncExternalStore(subscribe, () => shown)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
