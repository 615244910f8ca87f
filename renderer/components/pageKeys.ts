import { useEffect, useRef } from 'react'

/** What takes its own keys while it is open. */
const OWN_KEYS = '[role="dialog"], [role="menu"], [role="listbox"], [data-part-of-field]'

/** Keys of the page itself: not while something is typed, nor in what lies over the page or behind it. */
export function usePageKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key, defaultPrevented } = event
      if (defaultPrevented || document.querySelector('[aria-modal="true"]')) return
      if (target instanceof HTMLElement) {
        if (target.matches('input:not([type="checkbox"]), textarea') || target.closest(OWN_KEYS)) return
      }
      const run = latest.current[key]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
