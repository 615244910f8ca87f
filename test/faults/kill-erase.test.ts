import { expect, test } from 'vitest'
import { systemClock } from '../../db/clock'
import { closeImage, openImage } from '../../db/file/connection'
import { extractImage } from '../../db/file/image-copy'
import type { Step } from '../../db/file/steps'
import { removeImage } from '../../db/file/working-folder'
import { everyRow, readIn } from '../fixtures/planted-person'
import { aDesk, type Desk } from './desk'
import { startHost } from './host'
import { startToDieAt, untilDeath } from './kill-at'

const PERSON = { name: 'Ålborghilde Qvistøxe', localId: 'Q-71947', note: 'Sygemeldt siden Xylofonfesten' }
const TEXTS = Object.values(PERSON)

/** What of the person is in the document as another machine would read it: in its rows, and in any byte of it. */
async function leftIn(desk: Desk): Promise<{ rows: string[]; bytes: string[] }> {
  const image = `${desk.path}.look`
  await extractImage(desk.path, image)
  const file = openImage(image, desk.key, { clock: systemClock, readonly: true })
  try {
    return { rows: readIn(everyRow(file), TEXTS), bytes: readIn(file.sqlite.serialize(), TEXTS) }
  } finally {
    closeImage(file)
    await removeImage(image)
  }
}

const STEPS: Step[] = [
  'erase:removed',
  'erase:rewritten',
  'publish:started',
  'publish:noted',
  'publish:checked',
  'publish:renamed',
  'publish:done',
]

test.each(STEPS)(
  'killed at %s of an erasure: nobody is half there, and the next opening is rid of them',
  async (step) => {
    const desk = await aDesk()
    const first = await startHost(desk.machine)
    await desk.open(first)
    const { id } = await first.client.participants.create({ participant: PERSON })
    await first.client.documents.close()
    await first.end('SIGTERM')
    expect((await leftIn(desk)).rows, 'the control').toEqual(TEXTS)
    const host = await startToDieAt(desk.machine, step, 1)
    expect(
      await untilDeath(host, async () => {
        await desk.open(host)
        await host.client.participants.erase({ id })
      }),
      step,
    ).toBe(true)
    // Whole or gone.
    const { rows } = await leftIn(desk)
    expect([0, TEXTS.length]).toContain(rows.length)
    await desk.expectAllThere(step)
    expect(await leftIn(desk), step).toEqual({ rows: [], bytes: [] })
  },
)
