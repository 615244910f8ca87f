import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { systemClock } from '../../db/clock'
import { newFileKey, passwordSlot } from '../../db/file/keys'
import { createDocument } from '../../db/file/open-document'
import { chromiumForTests, walledArguments } from '../../tools/chromium.mjs'
import { anIdentity, METTE } from '../fixtures/files'
import { aFolder } from '../fixtures/place'
import { median } from './measure'
import { fill } from './rows'

const COUNT = 10_000
const PASSWORD = 'rundt om søen'
const HOST = resolve(import.meta.dirname, '../../out/main/browser-host.js')

async function aDocumentIn(folder: string): Promise<void> {
  const key = newFileKey()
  const identity = anIdentity({ key, slots: [await passwordSlot(key, PASSWORD)] })
  const around = { dataFolder: aFolder(), clock: systemClock, checkWorker: null }
  const document = await createDocument(join(folder, 'Mange.drejebog'), identity, around, () => undefined)
  await document.write(METTE, (file) => fill(file, COUNT))
  await document.close()
}

async function startHost(documents: string) {
  const env = { ...process.env, DREJEBOG_DATA: aFolder(), DREJEBOG_DOCUMENTS: documents, DREJEBOG_PORT: '0' }
  const child = spawn(process.execPath, [HOST], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((found) =>
    child.stdout.on('data', (line: Buffer) => found(/http\S+/.exec(String(line))?.[0] ?? '')),
  )
  return { child, address }
}

/** From an action to the painted answer, in milliseconds: the median of nine. */
async function timed(page: Page, act: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 10; round++) {
    const time = await page.evaluate(
      async (code) => {
        const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
        const start = performance.now()
        await new Function('round', `return (async () => { ${code} })()`)(0)
        await painted()
        return performance.now() - start
      },
      act.replaceAll('ROUND', String(round)),
    )
    if (round > 0) times.push(time)
  }
  return median(times)
}

/** How long each of 120 frames took while the list was scrolled so far in every frame, in milliseconds. */
function scroll(page: Page, pixels: number): Promise<number[]> {
  return page.evaluate(async (by) => {
    const grid = document.querySelector('[role=grid]') as HTMLElement
    const lengths: number[] = []
    let last = performance.now()
    for (let step = 0; step < 120; step++) {
      grid.scrollTop += by
      await new Promise(requestAnimationFrame)
      lengths.push(performance.now() - last)
      last = performance.now()
    }
    return lengths
  }, pixels)
}

test('10,000 organisations in the list: scroll, sort and filter', async () => {
  const documents = join(aFolder(), 'documents')
  mkdirSync(documents)
  await aDocumentIn(documents)
  const { child, address } = await startHost(documents)
  // The page's own policy forbids code from text, which is how this measures.
  const browser = await chromium.launch({ executablePath: await chromiumForTests(), args: walledArguments() })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, bypassCSP: true })
  const page = await context.newPage()
  try {
    await page.goto(address)
    await page.getByRole('button', { name: /^Mange i / }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Adgangskode' }).fill(PASSWORD)
    await page.getByRole('dialog').getByRole('button', { name: 'Åbn' }).click()
    await page.getByRole('heading', { level: 1, name: 'I dag' }).waitFor()
    await page.evaluate(() => location.assign('#/organisations'))
    await page.getByRole('status').filter({ hasText: '10.000' }).waitFor()

    const bare = await timed(
      page,
      `const names = Array.from({ length: ${COUNT} }, (_, n) => 'Virksomhed ' + ((n * 7919 + ROUND) % 100003))
       const danish = new Intl.Collator('da', { numeric: true }); names.sort(danish.compare)`,
    )
    const sort = await timed(
      page,
      `document.querySelector('[role=columnheader] [data-head="name"], [data-head="name"]').click()`,
    )
    console.log(
      `sort of ${COUNT} rows to the painted list: ${(sort / bare).toFixed(2)} × a bare sort (${sort.toFixed(0)} ms against ${bare.toFixed(0)} ms)`,
    )
    const chip = await timed(
      page,
      `const chips = document.querySelectorAll('fieldset button[aria-pressed]'); chips[ROUND % 2].click()`,
    )
    console.log(`filter of ${COUNT} rows to the painted list: ${chip.toFixed(0)} ms`)
    for (const [how, pixels] of [
      ['as with a wheel', 120],
      ['a page a frame', 700],
    ] as const) {
      const frames = await scroll(page, pixels)
      const slow = frames.filter((length) => length > 50).length
      console.log(
        `scrolling ${how}: median ${median(frames).toFixed(1)} ms a frame, ${slow} of ${frames.length} over 50 ms`,
      )
      if (pixels === 120) expect(slow).toBeLessThan(frames.length / 10)
    }
    expect(sort / bare).toBeLessThan(5)
  } finally {
    await browser.close()
    child.kill('SIGTERM')
    await new Promise((ended) => child.once('exit', ended))
  }
})
