import { z } from 'zod'
import { procedure } from './base'

/** A window tells itself apart from the others by any text of its own. */
const window = z.string().min(1).max(64)

/** Whether names and free texts are hidden (F8), in every answer and every file that is made. */
export const names = {
  /** Hides them, or shows them again. From a window that fills the screen, until it does not; else it is remembered. */
  set: procedure
    .input(z.strictObject({ hidden: z.boolean(), window }))
    .handler(async ({ context, input }) => {
      await context.session.hiding.set(input.hidden, input.window)
      context.session.tell('names')
      return { hidden: context.session.hiding.on }
    }),
  /** A window fills the screen, as on a projector, or does not any more. Answers whether names are hidden now. */
  screen: procedure.input(z.strictObject({ fills: z.boolean(), window })).handler(({ context, input }) => {
    context.session.hiding.setScreen(input.window, input.fills)
    context.session.tell('names')
    return { hidden: context.session.hiding.on }
  }),
}
