import { useEffect } from 'react'

let inView: string | null = null

/** The partner whose page is shown, or on whose row the user stands; null where there is none. */
export function partnerInView(): string | null {
  return inView
}

/** Says which partner the user stands at. */
export function setPartnerInView(id: string | null): void {
  inView = id
}

/** The same for as long as a page or a panel shows it. */
export function usePartnerInView(id: string | null): void {
  useEffect(() => {
    setPartnerInView(id)
    return () => setPartnerInView(null)
  }, [id])
}
