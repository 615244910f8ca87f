import { type RefObject, useEffect } from 'react'

/** What the printer leaves free on A4 across with margins of 12 mm, in CSS pixels at 96 to the inch. */
const PAPER = { width: (273 / 25.4) * 96, height: (186 / 25.4) * 96 }

/** The line over the drawing. */
const CAPTION = 32

/** Smaller nobody can read it; the rest goes on to the next page. */
const LEAST = 0.45

/**
 * Before the page is printed, says how much smaller a drawing must be to stand on one sheet: `--paper-scale`, which
 * its style takes while printing.
 */
export function useFitToPaper(drawing: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = () => {
      const element = drawing.current
      if (!element) return
      // On paper the text has its own size, whatever was chosen for the screen.
      const perRem = 16 / Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const wanted = { width: element.scrollWidth * perRem, height: element.scrollHeight * perRem }
      const scale = Math.min(1, PAPER.width / wanted.width, (PAPER.height - CAPTION) / wanted.height)
      element.style.setProperty('--paper-scale', String(Math.max(LEAST, scale)))
    }
    window.addEventListener('beforeprint', fit)
    return () => window.removeEventListener('beforeprint', fit)
  }, [drawing])
}
