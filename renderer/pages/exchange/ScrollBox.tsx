import type { ReactNode, RefObject } from 'react'

/** What scrolls by itself, so that the keyboard reaches it too. */
export function ScrollBox({
  ref,
  label,
  className,
  children,
}: {
  ref?: RefObject<HTMLElement | null>
  label: string
  className: string | undefined
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section ref={ref} className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
