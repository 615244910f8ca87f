import { explain } from '../app/errors'
import type { Reason } from './fields/declaration'
import { Refused } from './fields/refused'
import { say, useT } from './word'

/** The sentence for why a typed text cannot be used. */
export function useReason(): (reason: Reason) => string {
  const t = useT()
  return (reason) => {
    switch (reason) {
      case 'text.cpr':
        return t('record:cpr')
      case 'number.low':
        return t('record:tooLow')
      case 'number.whole':
        return t('record:whole')
      default:
        return t(`formats:${reason}`)
    }
  }
}

/** The sentence for whatever kept a field from being saved. */
export function useExplain(): (error: unknown) => string {
  const t = useT()
  const reason = useReason()
  return (error) => {
    if (!(error instanceof Refused)) return explain(error)
    const field = say(t, error.field)
    if (error.reason === null) return t('errors:field.required', { field })
    return t('errors:field.invalid', { field, reason: reason(error.reason) })
  }
}
