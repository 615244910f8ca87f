import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  addStaff,
  expect,
  expectAccessible,
  goTo,
  newDocument,
  openExample,
  PASSWORD,
  type Page,
  test,
} from './fixtures'

/** On another machine: opens the file with its password, and says who one is. */
async function openAsMette(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Byskoven i/ }).click()
  await page.getByRole('textbox', { name: 'Adgangskode' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Åbn filen' }).click()
  await page
    .getByRole('dialog', { name: 'Hvem er du?' })
    .getByRole('button', { name: /^Mette Holm/ })
    .click()
}

async function publish(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Filen' })
    .getByRole('button', { name: 'Læg i den delte mappe nu' })
    .click()
  await expect(page.getByRole('button', { name: /endnu ikke i den delte mappe/ })).toHaveCount(0)
}

test('the keyboard reaches the content by one jump, and every page by the navigation', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Indstillinger' })).toBeVisible()
  await page.locator('body').press('Tab')
  const skip = page.getByRole('button', { name: 'Gå til indholdet' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  for (const name of ['Fortryd', 'Indstillinger', 'Partnere', 'I dag']) {
    await page.getByRole('navigation').getByRole('link', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page).toHaveTitle(new RegExp(`^${name} – Sønder-Korskærparken – Drejebog$`))
  }
})

test.describe('the state of the file', () => {
  test('tells that a change is here and not there yet, until it is', async ({ page }) => {
    await newDocument(page)
    await addStaff(page, 'Jens Bech')
    const state = page.getByRole('button', { name: 'Gemt på denne pc, endnu ikke i den delte mappe' })
    await state.click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Læg i den delte mappe nu' }).click()
    await expect(page.getByRole('button', { name: /^Gemt \d\d\.\d\d · i delt mappe$/ })).toBeVisible()
  })

  test('is brought into the shared folder when the user turns to something else', async ({ page }) => {
    await newDocument(page)
    await addStaff(page, 'Jens Bech')
    await expect(page.getByRole('button', { name: /endnu ikke i den delte mappe/ })).toBeVisible()
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    await expect(page.getByRole('button', { name: /^Gemt \d\d\.\d\d · i delt mappe$/ })).toBeVisible()
  })

  test('names the colleague who has changes elsewhere, refuses meanwhile, and lets go afterwards', async ({
    page,
    machine,
    startMachine,
    openWindow,
  }) => {
    await newDocument(page)
    const other = await openWindow(await startMachine({ documents: machine.documents }))
    await openAsMette(other)
    await addStaff(page, 'Jens Bech')
    const held = /^Mette Holm har ændringer på .+, der ikke er i den delte mappe endnu$/
    await expect(other.getByRole('button', { name: held })).toBeVisible()
    await goTo(other, 'Indstillinger')
    await other.getByRole('textbox', { name: 'Navn', exact: true }).fill('Karen Lund')
    await other.getByRole('button', { name: 'Tilføj' }).click()
    await expect(other.getByRole('alert')).toContainText('Din ændring er ikke gemt.')
    await expect(other.getByRole('textbox', { name: 'Navn', exact: true })).toHaveValue('Karen Lund')
    await expectAccessible(other)
    await page.getByRole('button', { name: 'Luk filen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Drejebog' })).toBeVisible()
    // The second window follows by itself, and may then edit.
    await expect(other.getByLabel('Navn på Jens Bech')).toBeVisible()
    await other.getByRole('button', { name: 'Tilføj' }).click()
    await expect(other.getByLabel('Navn på Karen Lund')).toBeVisible()
  })
})

test('edits that met are both kept, and the window names the copy', async ({
  page,
  machine,
  startMachine,
  openWindow,
}) => {
  await newDocument(page)
  const other = await openWindow(await startMachine({ documents: machine.documents }))
  await openAsMette(other)
  // Both edit before either has published, as when the shared folder lags behind.
  await addStaff(page, 'Jens Bech')
  await rm(join(machine.documents, 'Byskoven.drejebog.i-brug'))
  await addStaff(other, 'Karen Lund')
  await publish(other)
  await publish(page)
  await expect(page.getByRole('region', { name: 'Om filen' })).toContainText(
    /Dine ligger i filen "Byskoven \(konflikt .+\)\.drejebog"/,
  )
  await expect(page.getByLabel('Navn på Karen Lund')).toBeVisible()
  await expectAccessible(page)
  const names = await readdir(machine.documents)
  expect(names.filter((name) => name.startsWith('Byskoven (konflikt'))).toHaveLength(1)
})

test('a damaged file says what to do, at once and at the top', async ({ page }) => {
  await newDocument(page)
  await page.route('**/rpc/session/status', async (route) => {
    const response = await route.fetch()
    const { json, ...rest } = await response.json()
    await route.fulfill({
      response,
      json: { ...rest, json: { ...json, document: { ...json.document, damaged: true } } },
    })
  })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Filen er beskadiget' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Se sikkerhedskopierne' }).click()
  await expect(page.getByRole('heading', { name: 'Sikkerhedskopier' })).toBeVisible()
})

test.describe('when the program is gone', () => {
  test.use({ expectedErrors: { list: [/ERR_/] } })

  test('the window says so calmly and keeps what it shows', async ({ page, machine }) => {
    await openExample(page)
    await machine.stop()
    await expect(page.getByRole('region', { name: 'Om filen' })).toContainText('Drejebog svarer ikke.')
    await expect(page.getByRole('heading', { level: 1, name: 'Partnere' })).toBeVisible()
    await expectAccessible(page)
  })
})

for (const [what, viewport] of [
  ['a laptop', { width: 1366, height: 768 }],
  ['a projector', { width: 1280, height: 720 }],
  ['a laptop at 200 %', { width: 683, height: 384 }],
] as const)
  test.describe(`on ${what}`, () => {
    test.use({ viewport })

    test('no page of the frame is wider than the window', async ({ page }) => {
      await newDocument(page, 'Beskæftigelsesforvaltningens boligsociale partnerskab')
      for (const name of ['Fortryd', 'Indstillinger', 'Partnere', 'I dag'] as const) {
        await goTo(page, name)
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow, name).toBe(0)
        const main = await page.getByRole('main').evaluate((each) => each.scrollWidth - each.clientWidth)
        expect(main, `${name}, the content`).toBe(0)
      }
    })
  })

test.describe('a page that cannot be drawn', () => {
  test.use({ expectedErrors: { list: [/Error/] } })

  test('says so in the frame, which goes on working', async ({ page }) => {
    await openExample(page)
    await goTo(page, 'Indstillinger')
    await page.route('**/rpc/changes/recent', (route) => route.fulfill({ json: { json: [{}] } }))
    await page.getByRole('navigation').getByRole('link', { name: 'Fortryd' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Siden kunne ikke vises' })).toBeVisible()
    await expectAccessible(page)
    await page.unroute('**/rpc/changes/recent')
    await goTo(page, 'Partnere')
  })
})
