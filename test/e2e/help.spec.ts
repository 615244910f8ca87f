import type { Page } from '@playwright/test'
import { expect, expectAccessible, goTo, newDocument, openExample, test } from './fixtures'
import { createPartner } from './organisations'

const help = (page: Page) => page.getByRole('dialog', { name: 'Hjælp' })
const topic = (page: Page, title: string) => help(page).getByRole('heading', { level: 2, name: title })

test('F1 opens the topic of the page, Esc closes it, and the keyboard is where it was', async ({ page }) => {
  await openExample(page)
  const search = page.getByLabel('Søg i hele filen')
  await search.focus()
  await page.keyboard.press('F1')
  await expect(topic(page, 'Partnere: listen')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(search).toBeFocused()
  await goTo(page, 'Indstillinger')
  await page.keyboard.press('F1')
  await expect(topic(page, 'Indstillinger')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(help(page)).toHaveCount(0)
})

test('F1 works while a field is written in, and what was written stays', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Holm Byg (opdigtet)')
  await page.getByRole('button', { name: /^By / }).click()
  const field = page.getByRole('textbox', { name: 'By', exact: true })
  await field.fill('Frederic')
  await page.keyboard.press('F1')
  await expect(topic(page, 'En partners side')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(page.getByText('Frederic').or(field).first()).toBeVisible()
})

test('over an open dialog F1 does nothing, also not what the browser has on it', async ({ page }) => {
  await newDocument(page)
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  const pages = page.context().pages().length
  await page.keyboard.press('F1')
  const prevented = await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'F1', bubbles: true, cancelable: true })
    document.body.dispatchEvent(key)
    return key.defaultPrevented
  })
  expect(prevented).toBe(true)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(help(page)).toHaveCount(0)
  expect(page.context().pages()).toHaveLength(pages)
})

test('all topics are searched, also without Danish letters, and lead on to one another', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'Hjælp' }).click()
  const search = help(page).getByLabel('Søg i hjælpen')
  await expect(search).toBeFocused()
  await search.fill('noegle')
  await expect(help(page).getByRole('status')).toHaveText('1 emne')
  await expectAccessible(page)
  await search.fill('kvantemekanik')
  await expect(help(page).getByText('Intet emne passer.')).toBeVisible()
  await search.fill('bilag')
  await help(page).getByRole('button', { name: 'Bilag', exact: true }).click()
  await expect(topic(page, 'Bilag')).toBeFocused()
  await help(page)
    .getByRole('region', { name: 'Se også' })
    .getByRole('button', { name: 'Kontaktloggen og drøftelser' })
    .click()
  await expect(topic(page, 'Kontaktloggen og drøftelser')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Hjælp' })).toBeFocused()
})

test('the keys are on one page, from settings, by Ctrl+/ and by ?, but not while something is written', async ({
  page,
}) => {
  await openExample(page)
  const title = page.getByRole('heading', { level: 1, name: 'Tastaturgenveje' })
  await page.getByLabel('Søg i hele filen').pressSequentially('hvad?')
  await expect(page.getByLabel('Søg i hele filen')).toHaveValue('hvad?')
  await expect(title).toHaveCount(0)
  await page.keyboard.press('Control+/')
  await expect(title).toBeVisible()
  await expect(page.getByRole('row', { name: /Ctrl ?\+ ?K Søg/ })).toBeVisible()
  await expectAccessible(page)
  await goTo(page, 'Indstillinger')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await expect(title).toBeVisible()
  await goTo(page, 'Indstillinger')
  await page.getByRole('main').getByRole('link', { name: 'Tastaturgenveje' }).click()
  await expect(title).toBeVisible()
})

test('the page of keys is one sheet of paper', async ({ page }) => {
  await openExample(page)
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('heading', { level: 1, name: 'Tastaturgenveje' })).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
