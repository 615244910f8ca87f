import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { readBack, shownCells } from '../unit/excel/parts'
import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call } from './organisations'

const opened = async (download: Promise<Download>) => {
  const file = await download
  return { name: file.suggestedFilename(), book: readBack(await readFile(await file.path())) }
}
const dialog = (page: Page) => page.getByRole('dialog')
const save = (page: Page) => dialog(page).getByRole('button', { name: 'Gem som Excel' })

const toExchange = (page: Page) =>
  page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Excel ind og ud' }).click()

async function withPartner(page: Page): Promise<void> {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name: '=Falck (opdigtet)' })
  await call(page, 'contacts/create', {
    ...{ organisationId: id, name: 'Indehaver', role: null, phone: '12345678', email: null },
    ...{ validFrom: null, validTo: null, note: null },
  })
}

test('a list is saved with Ctrl+E and Enter, without what tells of persons, and noted', async ({ page }) => {
  await withPartner(page)
  await expect(page.getByText('Viser 1 af 1')).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(dialog(page).getByRole('checkbox', { name: 'Kontakt', exact: true })).not.toBeChecked()
  await expect(dialog(page).getByRole('checkbox', { name: 'Navn' })).toBeChecked()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const { name, book } = await opened(download)
  expect(name).toMatch(/^Partnere \d\d-\d\d-\d{4}\.xlsx$/)
  expect(shownCells(book, 'Partnere')[0]).toEqual([
    ...['Navn', 'Trin', 'Trin siden', 'Sidst talt med (dage)', 'Sidst talt med', 'Frist', 'By'],
  ])
  expect(shownCells(book, 'Partnere')[1]?.[0]).toBe('=Falck (opdigtet)')
  expect(shownCells(book, 'Partnere').flat()).not.toContain('12 34 56 78')

  await toExchange(page)
  await expect(page.getByRole('row', { name: /Listen over partnere Eget brug/ })).toBeVisible()
})

test('persons go along when they are ticked, and only with a purpose', async ({ page }) => {
  await withPartner(page)
  await toExchange(page)
  await page.getByRole('button', { name: 'Gem Partnerliste som Excel' }).click()
  await dialog(page).getByRole('checkbox', { name: 'Telefon' }).check()
  await dialog(page).getByLabel('Hvem får den?').fill('Jobcentret')
  await save(page).click()
  await expect(dialog(page).getByText('Skriv, hvad oplysningerne om personer skal bruges til.')).toBeVisible()
  await dialog(page).getByLabel('Hvad skal den bruges til?').fill('Fælles ringeliste')
  const download = page.waitForEvent('download')
  await save(page).click()
  const { book } = await opened(download)
  expect(shownCells(book, 'Partnere')[1]).toContain('12 34 56 78')
  await expect(
    page.getByRole('row', { name: /Partnerliste Jobcentret Fælles ringeliste .*også om personer/ }),
  ).toBeVisible()
  await expectAccessible(page)
})
