import {
  addStaff,
  expect,
  expectAccessible,
  goTo,
  newDocument,
  openExample,
  PASSWORD,
  test,
} from './fixtures'
import { call } from './organisations'

test('a person of the office is added, renamed, made inactive and removed', async ({ page }) => {
  await newDocument(page)
  await addStaff(page, 'Jens Ole Bech')
  await expect(page.getByLabel('Initialer for Jens Ole Bech')).toHaveValue('JOB')
  const name = page.getByLabel('Navn på Jens Ole Bech')
  await name.fill('Jens Bech')
  await name.press('Enter')
  await page.getByRole('button', { name: 'Gør inaktiv: Jens Bech' }).click()
  await expect(page.getByRole('radio', { name: 'Jeg er Jens Bech' })).toBeDisabled()
  await page.getByRole('button', { name: 'Gør aktiv igen: Jens Bech' }).click()
  await page.getByRole('button', { name: 'Fjern: Jens Bech' }).click()
  await expect(page.getByLabel('Navn på Jens Bech')).toHaveCount(0)
  await expectAccessible(page)
})

test('an emptied name is refused at its field and put back with Esc', async ({ page }) => {
  await newDocument(page)
  await goTo(page, 'Indstillinger')
  const name = page.getByLabel('Navn på Mette Holm')
  await name.fill('')
  await name.press('Enter')
  await expect(page.getByText('Navn skal udfyldes.')).toBeVisible()
  await name.press('Escape')
  await expect(name).toHaveValue('Mette Holm')
  await expect(page.getByText('Navn skal udfyldes.')).toHaveCount(0)
})

test('who has written in the file cannot be removed, and the sentence says what to do', async ({ page }) => {
  await newDocument(page)
  await addStaff(page, 'Jens Bech')
  await page.getByRole('button', { name: 'Fjern: Mette Holm' }).click()
  await expect(page.getByRole('alert')).toContainText('Gør personen inaktiv i stedet.')
  await expect(page.getByLabel('Navn på Mette Holm')).toBeVisible()
})

test('the language changes at once, and is remembered', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
})

test('text size and colours change at once, and are remembered', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  const size = () =>
    page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize))
  const before = await size()
  expect(before).toBe(14)
  await page.getByText('Større', { exact: true }).click()
  await expect.poll(size).toBeGreaterThan(before)
  await page.getByText('Mørke', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await size()).toBeGreaterThan(before)
  await expectAccessible(page)
})

test('after a change of password the new one opens the file elsewhere, and the old one does not', async ({
  page,
  machine,
  startMachine,
  openWindow,
}) => {
  await newDocument(page)
  await goTo(page, 'Indstillinger')
  await page.getByRole('button', { name: 'Skift adgangskode' }).click()
  const dialog = page.getByRole('dialog', { name: 'Skift adgangskode' })
  await dialog.getByRole('textbox', { name: 'Ny adgangskode', exact: true }).fill('bænken ved kirken')
  await dialog.getByRole('textbox', { name: 'Den nye adgangskode igen' }).fill('bænken ved skolen')
  await dialog.getByRole('button', { name: 'Skift adgangskode' }).click()
  await expect(dialog.getByText('De to adgangskoder er ikke ens')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('textbox', { name: 'Den nye adgangskode igen' }).fill('bænken ved kirken')
  await dialog.getByRole('button', { name: 'Skift adgangskode' }).click()
  await expect(dialog.getByText('Adgangskoden er skiftet.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Luk' }).last().click()

  const other = await openWindow(await startMachine({ documents: machine.documents }))
  await other.getByRole('button', { name: /^Byskoven i/ }).click()
  const password = other.getByRole('textbox', { name: 'Adgangskode' })
  await password.fill(PASSWORD)
  await other.getByRole('button', { name: 'Åbn filen' }).click()
  await expect(other.getByText('Adgangskoden passer ikke til filen.')).toBeVisible()
  await password.fill('bænken ved kirken')
  await other.getByRole('button', { name: 'Åbn filen' }).click()
  await expect(other.getByRole('dialog', { name: 'Hvem er du?' })).toBeVisible()
})

test('going back to a backup says what happens, does it, and keeps what was there', async ({ page }) => {
  await newDocument(page)
  await goTo(page, 'Indstillinger')
  const backups = page.getByRole('region', { name: 'Sikkerhedskopier' })
  await expect(async () => {
    await page.reload()
    await expect(backups.getByRole('row', { name: /Dagens kopi/ })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await addStaff(page, 'Jens Bech')
  await backups.getByRole('button', { name: /^Gå tilbage til kopien fra i dag/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Gå tilbage til en sikkerhedskopi' })
  await expect(dialog).toContainText('Det, der er skrevet siden, er derefter ikke i filen')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Gå tilbage til kopien' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('Navn på Jens Bech')).toHaveCount(0)
  await expect(backups.getByRole('row', { name: /Før filen blev sat tilbage/ })).toBeVisible()
  await goTo(page, 'Fortryd')
  await expect(page.getByText('Mette Holm satte filen tilbage til en sikkerhedskopi')).toBeVisible()
})

test('high contrast is a choice of its own, is remembered, and every page can be read in it', async ({
  page,
}) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.getByText('Høj kontrast', { exact: true }).click()
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-contrast', '')
  await page.reload()
  await expect(html).toHaveAttribute('data-contrast', '')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expectAccessible(page)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Hjælp' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  for (const name of ['Partnere', 'Fortryd'] as const) {
    await goTo(page, name)
    await expectAccessible(page)
  }
  await goTo(page, 'Indstillinger')
  await page.getByText('Lyse', { exact: true }).click()
  await expect(html).not.toHaveAttribute('data-contrast')
})

test('in high contrast the keyboard is seen by a thick black ring', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.getByText('Høj kontrast', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-contrast', '')
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus-visible')
  await expect(focused).toHaveCSS('outline-width', '3px')
  await expect(focused).toHaveCSS('outline-color', 'rgb(0, 0, 0)')
})

for (const colours of ['Lyse', 'Mørke', 'Høj kontrast'])
  test(`the report of the file and the dialog of a copy can be read in ${colours}`, async ({ page }) => {
    await newDocument(page)
    await goTo(page, 'Indstillinger')
    await page.getByText(colours, { exact: true }).click()
    await page.getByRole('link', { name: 'Se, hvor meget der er af hvert' }).click()
    await expect(page.getByRole('row', { name: 'Medarbejdere 1' })).toBeVisible()
    await expectAccessible(page)
    await goTo(page, 'Indstillinger')
    const restore = page.getByRole('button', { name: /^Gå tilbage til kopien fra i dag/ })
    await expect(async () => {
      await page.reload()
      await expect(restore).toBeVisible({ timeout: 1000 })
    }).toPass()
    await addStaff(page, 'Jens Bech')
    await restore.click()
    const dialog = page.getByRole('dialog', { name: 'Gå tilbage til en sikkerhedskopi' })
    await expect(dialog.getByRole('row', { name: /^Seneste rettelse/ })).toContainText('af Mette Holm')
    await expectAccessible(page)
  })

test('the report counts each kind, by its own years, and prints on one sheet', async ({ page }) => {
  await openExample(page)
  await goTo(page, 'Indstillinger')
  await page.getByRole('link', { name: 'Se, hvor meget der er af hvert' }).click()
  const rows = await call<unknown[]>(page, 'organisations/list', {})
  await expect(page.getByRole('row', { name: `Partnere ${rows.length}`, exact: true })).toBeVisible()
  await expect(page.getByText('Seneste rettelse')).toBeVisible()
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('people of the office stand in the order of the alphabet, those who have left last', async ({
  page,
}) => {
  await newDocument(page)
  for (const name of ['Åse Bech', 'Øjvind Bech', 'Ane Bech']) await addStaff(page, name)
  await page.getByRole('button', { name: 'Gør inaktiv: Ane Bech' }).click()
  const names = page.getByRole('textbox', { name: /^Navn på/ })
  await expect
    .poll(() => names.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)))
    .toEqual(['Mette Holm', 'Øjvind Bech', 'Åse Bech', 'Ane Bech'])
})
