import { DrejebogError, type ErrorData } from '../../../db/errors'
import { masked, UnseenFile, withoutNames } from '../../../db/rules/hiding/mask'
import { carriesHiddenText, HIDDEN_TEXT } from '../../../db/rules/hiding/words'
import type { WorkbookSpec } from '../excel/workbook-spec'
import type { Session } from '../session'

/**
 * The one place through which every answer of every procedure passes: without names and free texts while they are
 * hidden (F8). A new procedure is covered without saying anything.
 * @throws DrejebogError names.hidden: what cannot be looked into, such as a file, is not handed out
 */
export function hiddenAnswer<T>(session: Session, answer: T): T {
  const file = session.open?.file
  if (!session.hiding.on || !file) return answer
  try {
    return masked(answer, session.hiding.known(file), (each) => session.hiding.passes(each))
  } catch (error) {
    if (error instanceof UnseenFile) throw new DrejebogError('names.hidden')
    throw error
  }
}

/** The plain data of a refusal. */
export function hiddenData(session: Session, data: ErrorData): ErrorData {
  const file = session.open?.file
  return session.hiding.on && file ? withoutNames(data, session.hiding.known(file)) : data
}

/** What stands in the place of a free text now; null while they are shown. */
export function hiddenTextOf({ hiding }: Session): string | null {
  return hiding.language === null ? null : HIDDEN_TEXT[hiding.language]
}

/** A workbook as it may leave: its texts without names. */
export function hiddenWorkbook(session: Session, spec: WorkbookSpec): WorkbookSpec {
  const file = session.open?.file
  return session.hiding.on && file ? withoutNames(spec, session.hiding.known(file)) : spec
}

/**
 * Whatever stands in the place of a hidden text must never be written in its place.
 * @throws DrejebogError names.hidden
 */
export function assertNothingHidden(input: unknown): void {
  if (carriesHiddenText(input)) throw new DrejebogError('names.hidden')
}
