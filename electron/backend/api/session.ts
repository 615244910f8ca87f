import { basename } from 'node:path'
import { z } from 'zod'
import { preferences } from '../settings'
import { onFile, procedure } from './base'
import { id } from './fields'

/** Where the program stands: which host, which document, who works in it. */
export const session = {
  status: procedure.handler(({ context }) => {
    const { open: document, host, staffId, undoable } = context.session
    return {
      host: host.kind,
      version: host.version,
      today: host.clock.now().toISOString(),
      undoable,
      /** Names and free texts are hidden in every answer (F8). */
      namesHidden: context.session.hiding.on,
      /** A document that the shell was given and that the window is to open. */
      offered: context.documents.offered,
      document: document && {
        ref: context.documents.refOf(document.path),
        name: basename(document.path).replace(/\.drejebog$/i, ''),
        example: document.identity.example,
        /** A recovery sheet has been printed and confirmed. */
        hasSheet: document.identity.slots.some((slot) => slot.kind === 'recovery'),
        staffId,
        ...document.status(),
      },
    }
  }),
  /** Tells when something has changed; the window then asks again for what it shows. */
  events: procedure.handler(async function* ({ context, signal }) {
    for await (const event of context.session.events.subscribe('event', signal ? { signal } : {})) yield event
  }),
  /** Who the user is in this file, on this machine. */
  setStaff: onFile
    .input(z.strictObject({ staffId: id.nullable() }))
    .handler(({ context, input }) => context.session.setStaff(input.staffId)),
}

/** Settings of this machine. */
export const settings = {
  get: procedure.handler(async ({ context }) => preferences.parse(await context.session.settings.get())),
  set: procedure.input(preferences.partial().strict()).handler(async ({ context, input }) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    return preferences.parse(await context.session.settings.update((all) => ({ ...all, ...given })))
  }),
}
