import { type PointerEvent, useRef } from 'react'
import classes from './grid.module.css'

/** The edge of a column head, to be dragged. The keyboard has Shift + arrow keys on the head itself. */
export function ResizeHandle({ onResize }: { onResize: (by: number) => void }) {
  const from = useRef<number | null>(null)
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (from.current === null) return
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
    onResize((event.clientX - from.current) / scale)
    from.current = event.clientX
  }
  return (
    <span
      aria-hidden
      className={classes.resize}
      onPointerDown={(event) => {
        from.current = event.clientX
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null
      }}
    />
  )
}
