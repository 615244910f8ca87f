import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, goTo, newDocument, test } from './fixtures'
import { call, createPartner } from './organisations'

const NAME = 'Holm Byg (opdigtet)'

type Given = { name: string; text?: string; size?: number; type?: string }

const section = (page: Page): Locator => page.getByRole('region', { name: 'Bilag' })
const row = (page: Page, name: string): Locator =>
  section(page).getByRole('listitem').filter({ hasText: name })

/** Chooses files as the dialog of the computer gives them. */
async function choose(page: Page, files: Given[]): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await section(page).getByRole('button', { name: 'Vælg filer …' }).click()
  await (await opened).setFiles(
    files.map(({ name, text = 'indhold', size, type = '' }) => ({
      name,
      mimeType: type,
      buffer: size === undefined ? Buffer.from(text) : Buffer.alloc(size, 'a'),
    })),
  )
}

/** What the browser tells the page while files are dragged and dropped, or pasted. */
async function bring(page: Page, at: string, kinds: string[], files: Given[]): Promise<void> {
  await page
    .locator(at)
    .first()
    .evaluate(
      (element, { kinds, files }) => {
        const data = new DataTransfer()
        for (const { name, text = 'indhold', type = '' } of files)
          data.items.add(new File([text], name, { type }))
        for (const kind of kinds) {
          const options = { bubbles: true, cancelable: true }
          element.dispatchEvent(
            kind === 'paste'
              ? new ClipboardEvent(kind, { ...options, clipboardData: data })
              : new DragEvent(kind, { ...options, dataTransfer: data }),
          )
        }
      },
      { kinds, files },
    )
}

/** The text of the copy that a click hands out, and its name. */
async function saved(page: Page, click: () => Promise<void>): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

async function onPartner(page: Page): Promise<void> {
  await newDocument(page)
  await createPartner(page, NAME)
}

test('files dropped anywhere on the page become attachments, with a clear look while they are dragged', async ({
  page,
}) => {
  await onPartner(page)
  await expect(section(page)).toContainText('Ingen bilag.')
  const files = [{ name: 'Aftale æøå.pdf' }, { name: 'Referat.txt', text: 'To pladser' }]
  await bring(page, 'h1', ['dragenter', 'dragover'], files)
  await expect(page.getByText(`Slip filerne her, så lægges de som bilag til ${NAME}`)).toBeVisible()
  await expectAccessible(page)
  await bring(page, 'h1', ['drop'], files)
  await expect(page.getByText('Slip filerne her')).toBeHidden()
  await expect(row(page, 'Aftale æøå.pdf')).toContainText('1 kB · i dag · Mette Holm')
  await expect(row(page, 'Referat.txt')).toBeVisible()
  await expectAccessible(page)
})

test('dragging out again leaves the page as it was, and dragged text is no file', async ({ page }) => {
  await onPartner(page)
  await bring(page, 'h1', ['dragenter', 'dragleave'], [{ name: 'Aftale.pdf' }])
  await expect(page.getByText('Slip filerne her')).toBeHidden()
  await bring(page, 'h1', ['dragenter', 'dragover', 'drop'], [])
  await expect(page.getByText('Slip filerne her')).toBeHidden()
  await expect(section(page)).toContainText('Ingen bilag.')
})

test('a file dropped where no page takes it does not open in the place of the program', async ({ page }) => {
  await newDocument(page)
  const refused = await page.locator('body').evaluate((body) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['<h1>fremmed</h1>'], 'fremmed.html'))
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer })
    body.dispatchEvent(drop)
    return drop.defaultPrevented
  })
  expect(refused).toBe(true)
})

test('a copied file is pasted, but not into a field, and not what Excel puts beside its cells', async ({
  page,
}) => {
  await onPartner(page)
  await bring(page, 'main', ['paste'], [{ name: 'Skærmbillede.png', type: 'image/png' }])
  await expect(row(page, 'Skærmbillede.png')).toBeVisible()
  await bring(page, 'header input, [role="search"] input, input', ['paste'], [{ name: 'I feltet.png' }])
  await page.locator('main').evaluate((main) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'A\tB')
    clipboardData.items.add(new File(['x'], 'Celler.png', { type: 'image/png' }))
    main.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
  })
  await bring(page, 'main', ['paste'], [{ name: 'Den sidste.txt' }])
  await expect(row(page, 'Den sidste.txt')).toBeVisible()
  await expect(section(page).getByRole('listitem')).toHaveCount(2)
})

test('too large and empty files are refused with their names before they are sent; the others go in', async ({
  page,
}) => {
  await onPartner(page)
  const sent: number[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/attachments/create')) sent.push(1)
  })
  await choose(page, [
    { name: 'Hele arkivet.zip', size: 10_000_001 },
    { name: 'Tom.docx', text: '' },
    { name: 'Lige akkurat.bin', size: 10_000_000 },
  ])
  const alerts = section(page).getByRole('alert')
  await expect(alerts.filter({ hasText: 'Hele arkivet.zip' })).toContainText('højst fylde 10 MB')
  await expect(alerts.filter({ hasText: 'Tom.docx' })).toContainText('Filen er tom.')
  await expect(row(page, 'Lige akkurat.bin')).toContainText('10 MB')
  expect(sent).toHaveLength(1)
  await expectAccessible(page)
  await section(page).getByRole('button', { name: 'Luk beskeden om Tom.docx' }).click()
  await expect(alerts).toHaveCount(1)
})

test('a name that looks like a CPR number is refused, and says so', async ({ page }) => {
  await onPartner(page)
  await choose(page, [{ name: 'Referat 010190-1235.txt' }])
  await expect(section(page).getByRole('alert')).toContainText('CPR-nummer')
  await expect(section(page).getByRole('listitem')).toHaveCount(0)
})

test('renamed in place, the ending stays; replaced, the new content is there; removed, undo brings it back', async ({
  page,
}) => {
  await onPartner(page)
  await choose(page, [{ name: 'Udkast.txt', text: 'et udkast' }])
  await row(page, 'Udkast.txt')
    .getByRole('button', { name: /^Filnavn/ })
    .click()
  await page.getByRole('textbox', { name: 'Filnavn' }).fill('Aftale 2026')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Aftale 2026.txt')).toBeVisible()
  const opened = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Erstat Aftale 2026.txt med en anden fil' }).click()
  const chosen = {
    name: 'Aftale underskrevet.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('underskrevet'),
  }
  await (await opened).setFiles(chosen)
  await page.getByRole('button', { name: 'Vis Aftale underskrevet.txt' }).click()
  await expect(page.getByRole('dialog')).toContainText('underskrevet')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Fjern Aftale underskrevet.txt' }).click()
  await expect(section(page).getByRole('listitem')).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect(row(page, 'Aftale underskrevet.txt')).toBeVisible()
  const { name, text } = await saved(page, () =>
    page.getByRole('button', { name: 'Gem en kopi af Aftale underskrevet.txt' }).click(),
  )
  expect({ name, text }).toEqual({ name: 'Aftale underskrevet.txt', text: 'underskrevet' })
})

test('what is in a file never runs: a page is shown as text or saved, a drawing is a picture, a name is a name', async ({
  page,
}) => {
  await onPartner(page)
  const script = '<script>document.title = "kørt"</script>'
  const evil = '<img src=x onerror="document.title=1">.html'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="document.title='kørt'">${script}<rect width="40" height="40"/></svg>`
  await choose(page, [
    { name: 'Side.html', text: `<h1>Hej</h1>${script}`, type: 'text/html' },
    { name: 'Tegning.svg', text: svg, type: 'image/svg+xml' },
  ])
  const { id } = await call<{ id: string }[]>(page, 'organisations/list', {}).then(
    ([first]) => first as { id: string },
  )
  await page.evaluate(
    async ({ id, name }) => {
      const form = new FormData()
      const json = { organisationId: id, interactionId: null, name, file: null }
      form.append('data', JSON.stringify({ json, meta: [], maps: [['file']] }))
      form.append('0', new File(['<b>x</b>'], 'x.html', { type: 'text/html' }))
      const headers = { 'x-drejebog-token': sessionStorage.getItem('drejebog.token') ?? '' }
      await fetch('/rpc/attachments/create', { method: 'POST', headers, body: form })
    },
    { id, name: evil },
  )
  await expect(row(page, evil)).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)

  await page.getByRole('button', { name: 'Vis Side.html' }).click()
  await expect(page.getByRole('dialog').locator('pre')).toHaveText(`<h1>Hej</h1>${script}`)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vis Tegning.svg' }).click()
  const picture = page.getByRole('dialog').getByRole('img', { name: 'Tegning.svg' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(40)
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const { name, text } = await saved(page, () =>
    page.getByRole('button', { name: `Gem en kopi af ${evil}` }).click(),
  )
  expect(name).toBe('-img src=x onerror=-document.title=1--.html')
  expect(text).toBe('<b>x</b>')
  await expect(page).toHaveTitle(/^Holm Byg/)
  await goTo(page, 'Fortryd')
  await expect(page.getByText(evil).first()).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
})

test('a text of an older Windows program is read with its Danish letters, and a broken picture says so', async ({
  page,
}) => {
  await onPartner(page)
  const opened = page.waitForEvent('filechooser')
  await section(page).getByRole('button', { name: 'Vælg filer …' }).click()
  await (await opened).setFiles([
    { name: 'Gammel.txt', mimeType: 'text/plain', buffer: Buffer.from('Blåbærgrød', 'latin1') },
    { name: 'Falsk.png', mimeType: 'image/png', buffer: Buffer.from('ikke et billede') },
  ])
  await page.getByRole('button', { name: 'Vis Gammel.txt' }).click()
  await expect(page.getByRole('dialog').locator('pre')).toHaveText('Blåbærgrød')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Vis Falsk.png' }).click()
  await expect(page.getByRole('dialog')).toContainText('Billedet kan ikke vises her.')
})

test('the panel beside the list names the attachments, and shows or hands out one that is clicked', async ({
  page,
}) => {
  await onPartner(page)
  await choose(page, [
    { name: 'Referat.txt', text: 'To pladser' },
    { name: 'Aftale.pdf', text: '%PDF' },
  ])
  await expect(row(page, 'Aftale.pdf')).toBeVisible()
  await page.keyboard.press('Escape')
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Referat.txt' }).click()
  await expect(page.getByRole('dialog')).toContainText('To pladser')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Referat.txt' })).toBeFocused()
  const { name } = await saved(page, () => panel.getByRole('button', { name: 'Aftale.pdf' }).click())
  expect(name).toBe('Aftale.pdf')
})

test('prose is spelled in Danish whatever the window speaks, and names of files are not spelled', async ({
  page,
}) => {
  await onPartner(page)
  await choose(page, [{ name: 'Refrerat.txt' }])
  await row(page, 'Refrerat.txt')
    .getByRole('button', { name: /^Filnavn/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Filnavn' })).toHaveAttribute('spellcheck', 'false')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Note / }).click()
  const note = page.getByRole('textbox', { name: 'Note' })
  await expect(note).toHaveAttribute('spellcheck', 'true')
  await expect(note).toHaveAttribute('lang', 'da')
})
