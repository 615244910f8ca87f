import { expect, expectAccessible, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call, createPartner, field, openPartner, rowOf } from './organisations'

const panel = (page: Page) => page.getByRole('complementary')
const log = (page: Page) => page.getByRole('form', { name: 'Skriv i kontaktloggen' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Skriv i kontaktloggen' })
const entry = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })
const text = { name: 'Hvad skete der' }

/** A partner as the list needs it, with one talk so many days ago by the office's own clock; null for none. */
async function aPartner(page: Page, name: string, daysAgo: number | null): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name })
  if (daysAgo !== null) await logged(page, id, { onDate: await dayBefore(page, daysAgo) })
  return id
}

async function logged(page: Page, organisationId: string, fields: object): Promise<void> {
  await call(page, 'interactions/log', {
    entry: {
      organisationId,
      contactId: null,
      kind: 'call',
      onDate: '2026-01-05',
      staffId: null,
      text: 'Talte om forløb',
      topics: [],
      ...fields,
    },
    nextStep: null,
  })
}

async function dayBefore(page: Page, days: number): Promise<string> {
  const { today } = await call<{ today: string }>(page, 'session/status', undefined)
  const [year, month, day] = new Date(today)
    .toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' })
    .split('-')
    .map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, day - days)).toISOString().slice(0, 10)
}

test('a call is logged from the panel with the keyboard, with what is next, and the line is empty again', async ({
  page,
}) => {
  await newDocument(page)
  await aPartner(page, 'Falck', null)
  await log(page).getByRole('textbox', text).focus()
  await page.keyboard.type('Talte med mester')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Han vil gerne')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ring igen')
  await page.keyboard.press('Tab')
  await page.keyboard.type('24. dec 2199')
  await page.keyboard.press('Control+Enter')

  await expect(log(page).getByRole('textbox', text)).toHaveValue('')
  await expect(log(page).getByRole('textbox', text)).toBeFocused()
  await expect(log(page).getByRole('textbox', { name: 'Næste skridt' })).toHaveValue('')
  const told = entry(page, 'Talte med mester').filter({ hasText: 'Opkald' })
  await expect(told).toContainText('Mette Holm')
  await expect(told).toContainText(/Næste skridt:\s*Ring igen\s*24-12-2199/)
  expect(await told.innerText()).toMatch(/Talte med mester\nHan vil gerne/)
  await expect(rowOf(page, 'Falck')).toContainText('Ring igen')
  await expect(rowOf(page, 'Falck')).toContainText('24-12-2199')
  await expect(rowOf(page, 'Falck').getByRole('gridcell', { name: '0', exact: true })).toBeVisible()

  // One operation: taken back, all of it is gone.
  await page.getByRole('button', { name: 'Fortryd' }).last().click()
  await expect(told).toHaveCount(0)
  await expect(rowOf(page, 'Falck')).not.toContainText('Ring igen')
})

test('from anywhere: Ctrl+L, the partner, Enter, Tab, what happened, Ctrl+Enter', async ({ page }) => {
  await newDocument(page)
  for (const name of ['Falck', 'Zoo']) await aPartner(page, name, null)
  await goTo(page, 'Indstillinger')
  const button = page.getByRole('button', { name: 'Log kontakt' })
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+L')
  await page.keyboard.press('Control+l')
  await expect(dialog(page).getByRole('textbox', { name: 'Partner' })).toBeFocused()
  await page.keyboard.type('zo')
  await expect(page.getByRole('option', { name: 'Zoo' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('textbox', { name: 'Partner' })).toHaveValue('Zoo')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Ringede om forløb')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /Gemt.*Zoo/ })).toBeVisible()
  await goTo(page, 'Partnere')
  await openPartner(page, 'Zoo')
  await expect(entry(page, 'Ringede om forløb')).toBeVisible()
})

test('Ctrl+L takes the partner one stands at, on the list and on its page, and asks where there is none', async ({
  page,
}) => {
  await newDocument(page)
  for (const name of ['Falck', 'Zoo']) await aPartner(page, name, null)
  await expect(rowOf(page, 'Zoo')).toBeVisible()
  await page.getByRole('grid').press('End')
  await page.keyboard.press('Control+l')
  await expect(dialog(page).getByRole('textbox', { name: 'Partner' })).toHaveValue('Zoo')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await openPartner(page, 'Falck')
  await page.keyboard.press('Control+l')
  await expect(dialog(page).getByRole('textbox', { name: 'Partner' })).toHaveValue('Falck')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await goTo(page, 'Indstillinger')
  await page.keyboard.press('Control+l')
  await expect(dialog(page).getByRole('textbox', { name: 'Partner' })).toHaveValue('')
  await dialog(page).getByRole('textbox', text).fill('Talte')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('Partner skal udfyldes.')
  await expect(dialog(page).getByRole('textbox', text)).toHaveValue('Talte')
  await expectAccessible(page)
})

test('a discussion has its topics, whom we spoke with and who of us, and stands by itself on the list', async ({
  page,
}) => {
  await newDocument(page)
  await aPartner(page, 'Zoo', 1)
  const id = await aPartner(page, 'Falck', null)
  const contact = { role: null, phone: null, email: null, validFrom: null, validTo: null, note: null }
  await call(page, 'contacts/create', { organisationId: id, name: 'Ole Prøve', ...contact })
  await page.reload()
  await openPartner(page, 'Falck')
  await log(page).getByLabel('Kontaktform').selectOption('Drøftelse')
  await log(page).getByRole('checkbox', { name: 'Uddannelse' }).check()
  await log(page).getByRole('checkbox', { name: 'Arbejdsprøvning' }).check()
  await log(page).getByRole('button', { name: 'Mere' }).click()
  await log(page).getByLabel('Talt med').selectOption('Ole Prøve')
  await log(page).getByRole('textbox', text).fill('Drøftede praktik')
  await log(page).getByRole('button', { name: 'Log', exact: true }).click()
  const told = entry(page, 'Drøftede praktik').filter({ hasText: 'Drøftelse' })
  await expect(told).toContainText('Mette Holm med Ole Prøve')
  await expect(told).toContainText('Drøftet: Arbejdsprøvning, Uddannelse')

  await goTo(page, 'Partnere')
  await page.getByRole('button', { name: 'Drøftelse uden aftale' }).click()
  await expect(page.getByText('Viser 1 af 2')).toBeVisible()
  await expect(rowOf(page, 'Falck')).toBeVisible()
})

test('what is refused stays as it was typed, with the reason, and is not lost by looking at another partner', async ({
  page,
}) => {
  await newDocument(page)
  for (const name of ['Falck', 'Zoo']) await aPartner(page, name, null)
  await rowOf(page, 'Falck').click()
  await log(page).getByRole('textbox', { name: 'Dato' }).fill('31/2')
  await log(page).getByRole('textbox', text).fill('Spørg efter 070761-4285')
  await expect(log(page).getByRole('status').filter({ hasText: 'Det ligner et CPR-nummer' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(
    log(page).getByRole('alert').filter({ hasText: 'Dato er ikke gemt. Den dag findes ikke.' }),
  ).toBeVisible()
  await expect(log(page).getByRole('alert').filter({ hasText: 'Hvad skete der er ikke gemt.' })).toBeVisible()
  await expectAccessible(page)
  await rowOf(page, 'Zoo').click()
  await expect(log(page).getByRole('textbox', text)).toHaveValue('')
  await rowOf(page, 'Falck').click()
  await expect(log(page).getByRole('textbox', { name: 'Dato' })).toHaveValue('31/2')

  await log(page).getByRole('textbox', { name: 'Dato' }).fill('i går')
  await log(page).getByRole('textbox', text).fill('Spørg efter mester')
  await page.keyboard.press('Control+Enter')
  await expect(entry(page, 'Spørg efter mester').first()).toBeVisible()
  await expect(panel(page).getByRole('heading', { level: 3, name: 'i går' })).toBeVisible()
})

test('an entry is corrected in its place and deleted, with the keyboard, and undo brings it back', async ({
  page,
}) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await log(page).getByRole('textbox', text).fill('Talte om forlob')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: /^Ret Opkald/ }).press('Enter')
  const edited = page.getByRole('form', { name: 'Ret linjen i kontaktloggen' })
  await expect(edited.getByRole('textbox', text)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(edited).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Falck' })).toBeVisible()

  await page.getByRole('button', { name: /^Ret Opkald/ }).press('Enter')
  await edited.getByRole('textbox', text).fill('Talte om forløb')
  await edited.getByLabel('Kontaktform').selectOption('Besøg')
  await edited.getByRole('textbox', { name: 'Dato' }).fill('5/1 2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Ret Besøg 05-01-2026' })).toBeFocused()
  await expect(entry(page, 'Talte om forløb').filter({ hasText: 'Besøg' }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Slet Besøg 05-01-2026' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Ret Besøg 05-01-2026' })).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Fortryd' }).click()
  await expect(page.getByRole('button', { name: 'Ret Besøg 05-01-2026' })).toBeVisible()
})

test('the time line holds talks and corrections, each once, and shows either alone', async ({ page }) => {
  await newDocument(page)
  await createPartner(page, 'Falck')
  await log(page).getByRole('textbox', text).fill('Talte om forløb')
  await page.keyboard.press('Control+Enter')
  await expect(entry(page, 'Talte om forløb')).toHaveCount(1)
  await expect(entry(page, 'tilføjede partneren')).toHaveCount(1)
  await page.getByRole('button', { name: 'Kontakt', exact: true }).click()
  await expect(entry(page, 'tilføjede partneren')).toHaveCount(0)
  await expect(entry(page, 'Talte om forløb')).toHaveCount(1)
  await page.getByRole('button', { name: 'Rettelser' }).click()
  await expect(entry(page, 'tilføjede partneren')).toHaveCount(1)
  await expect(entry(page, 'Talte om forløb')).toHaveCount(0)
})

test('the list shows who has been quiet for 90 days, and what is mine', async ({ page }) => {
  await newDocument(page)
  await aPartner(page, 'Aldrig', null)
  await aPartner(page, 'Stille', 90)
  const talked = await aPartner(page, 'Talt', 89)
  await expect(page.getByText('Viser 3 af 3')).toBeVisible()
  await page.getByRole('button', { name: 'Stille i 90 dage' }).click()
  await expect(page.getByText('Viser 2 af 3')).toBeVisible()
  await expect(rowOf(page, 'Talt')).toHaveCount(0)
  await expect(rowOf(page, 'Stille').getByRole('gridcell', { name: '90', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Mine', exact: true }).click()
  await expect(page.getByText('Viser 0 af 3')).toBeVisible()
  await page.getByRole('button', { name: 'Alle', exact: true }).click()
  await openPartner(page, 'Aldrig')
  await field(page, 'Ansvarlig').click()
  await page.getByRole('option', { name: /^Mette Holm/ }).click()
  await expect(field(page, 'Ansvarlig')).toContainText('Mette Holm')
  const { document } = await call<{ document: { staffId: string } }>(page, 'session/status', undefined)
  await call(page, 'nextSteps/create', {
    organisationId: talked,
    interactionId: null,
    text: 'Ring igen',
    dueOn: '2026-01-05',
    ownerId: document.staffId,
    doneOn: null,
  })
  await goTo(page, 'Partnere')
  await page.getByRole('button', { name: 'Mine', exact: true }).click()
  await expect(page.getByText('Viser 2 af 3')).toBeVisible()
  await expect(rowOf(page, 'Talt')).toContainText('05-01-2026 over tid')
})

test('deleting a partner says that its log and its next steps go along', async ({ page }) => {
  await openExample(page)
  await openPartner(page, 'Lillebælt')
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('2 linjer i kontaktloggen')
  await expect(page.getByRole('dialog')).toContainText('1 næste skridt')
})

for (const size of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
])
  test(`the log cuts nothing off at ${size.width} x ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    await newDocument(page)
    await createPartner(page, 'Falck')
    for (const input of await log(page).locator('input, textarea, select, button').all()) {
      await input.scrollIntoViewIfNeeded()
      await expect(input).toBeInViewport({ ratio: 1 })
    }
  })

test('the contact log is there in English', async ({ page }) => {
  await newDocument(page)
  await aPartner(page, 'Falck', null)
  await call(page, 'settings/set', { language: 'en' })
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: 'Falck' })).toBeVisible()
  await page.keyboard.press('Control+l')
  const form = page.getByRole('dialog', { name: 'Write in the contact log' })
  await form.getByRole('textbox', { name: 'What happened' }).fill('Spoke of a placement')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(entry(page, 'Spoke of a placement').filter({ hasText: 'Call' })).toBeVisible()
})
