import { expect, goTo, newDocument, PASSWORD, type Page, test } from './fixtures'

async function newPartner(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ny partner' }).first().click()
  await page.getByRole('dialog').getByLabel('Navn').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** What the window does when another program comes to the front: the document goes into the shared folder. */
async function leaveWindow(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
}

test('a second window shows what a colleague has written, by itself, and cannot write over it', async ({
  startMachine,
  openWindow,
}) => {
  const mettes = await startMachine()
  const mette = await openWindow(mettes)
  await newDocument(mette)
  const jens = await openWindow(await startMachine({ documents: mettes.documents }))
  await jens.getByRole('button', { name: /^Byskoven i / }).click()
  await jens.getByRole('dialog').getByRole('textbox', { name: 'Adgangskode' }).fill(PASSWORD)
  await jens.getByRole('dialog').getByRole('button', { name: 'Åbn' }).click()
  await jens
    .getByRole('dialog')
    .getByRole('button', { name: /Mette Holm/ })
    .click()
  await goTo(jens, 'Partnere')

  await newPartner(mette, 'Boligkontoret')
  await leaveWindow(mette)
  await expect(jens.getByText('Boligkontoret').first()).toBeVisible()
  await expect(jens.getByText(/Mette Holm har ændringer på/).first()).toBeVisible()

  // Jens' own edit is refused with a sentence while Mette has the lease, and what he typed stays.
  await jens.getByRole('button', { name: 'Ny partner' }).first().click()
  await jens.getByRole('dialog').getByLabel('Navn').fill('Fra Jens')
  await jens.keyboard.press('Enter')
  await expect(jens.getByRole('dialog').getByText(/Mette Holm/)).toBeVisible()
  await expect(jens.getByRole('dialog').getByLabel('Navn')).toHaveValue('Fra Jens')

  // When Mette closes, the lease is free and his next keystroke goes through.
  await mette.close()
  await mettes.stop()
  await jens.getByRole('dialog').getByLabel('Navn').focus()
  await jens.keyboard.press('Enter')
  await expect(jens.getByRole('heading', { level: 1, name: 'Fra Jens' })).toBeVisible()
})
