import { expect, expectAccessible, newDocument, type Page, test } from './fixtures'
import { call, createPartner, field, rowOf } from './organisations'

type Made = { id: string }

/** Goes to a page by its address, as a link does. */
async function show(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#${path}`)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

const asOf = (page: Page) => page.getByRole('textbox', { name: 'Vis tallene pr. dato' })

/** Looks at another day. */
async function lookAt(page: Page, day: string): Promise<void> {
  await asOf(page).fill(day)
  await asOf(page).press('Enter')
}

test('an agreement with four places is made from a partner, whose step becomes Aftale and goes back with the day', async ({
  page,
}) => {
  await newDocument(page)
  await createPartner(page, 'Falck (opdigtet)')
  await page.getByRole('button', { name: 'Ny aftale' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ny aftale' })
  await expect(dialog.getByRole('textbox', { name: 'Aftale', exact: true })).toHaveValue(
    'Partnerskabsaftale med Falck (opdigtet)',
  )
  await expectAccessible(page)
  await dialog.getByRole('combobox', { name: 'Status' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Underskrevet' }).click()
  await dialog.getByRole('textbox', { name: 'Pladser' }).fill('4')
  await page.keyboard.press('Enter')

  await expect(
    page.getByRole('heading', { level: 1, name: 'Partnerskabsaftale med Falck (opdigtet)' }),
  ).toBeVisible()
  await expect(
    page.getByRole('definition').filter({ hasText: '4 pladser (Virksomhedspraktik)' }),
  ).toBeVisible()
  await expectAccessible(page)

  await show(page, '/organisations', 'Partnere')
  await expect(rowOf(page, 'Falck')).toContainText('Aftale')
  await show(page, '/agreements', 'Aftaler')
  await expect(rowOf(page, 'Partnerskabsaftale med Falck')).toContainText('Underskrevet')

  // The day before there was no such agreement.
  await lookAt(page, '1/1 2026')
  await expect(page.getByText('En anden dag end i dag')).toBeVisible()
  await expect(rowOf(page, 'Partnerskabsaftale med Falck')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Aftaler: 0\./ })).toBeVisible()
  await show(page, '/organisations', 'Partnere')
  await expect(rowOf(page, 'Falck')).not.toContainText('Aftale')
  await page.getByRole('button', { name: 'Tilbage til i dag' }).click()
  await expect(rowOf(page, 'Falck')).toContainText('Aftale')
})

test('partners are found and chosen with the keyboard, several of them, and Enter makes the agreement', async ({
  page,
}) => {
  await newDocument(page)
  for (const name of ['Falck (opdigtet)', 'Zealand (opdigtet)'])
    await call<Made>(page, 'organisations/create', { name })
  await show(page, '/agreements', 'Aftaler')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Ny aftale' })).toBeVisible()
  await page.keyboard.type('falck')
  await page.keyboard.press('Enter')
  await page.keyboard.type('zea')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: 'Partnerskabsaftale med Falck (opdigtet) og Zealand (opdigtet)',
    }),
  ).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Det findes ikke længere')
})

test('a range upside down and an end before the start are refused at their fields, and nothing is saved', async ({
  page,
}) => {
  await newDocument(page)
  const { id } = await call<Made>(page, 'agreements/create', {
    agreement: { name: 'Rammeaftalen', type: 'framework', validFrom: '2026-06-01' },
  })
  await show(page, `/agreements/${id}`, 'Rammeaftalen')

  await page.getByRole('button', { name: 'Nyt tilsagn' }).press('Enter')
  await page.getByRole('textbox', { name: 'Antal', exact: true }).fill('6-4')
  await page.keyboard.press('Enter')
  const refused = page.getByRole('alert')
  await expect(refused).toContainText('Det mindste tal skal stå først')
  await expect(page.getByRole('textbox', { name: 'Antal', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await page.getByRole('textbox', { name: 'Antal', exact: true }).fill('4-6')
  await page.getByRole('textbox', { name: 'Fra', exact: true }).fill('1/6 2026')
  await page.getByRole('textbox', { name: 'Til', exact: true }).fill('1/5 2026')
  await page.keyboard.press('Enter')
  await expect(refused).toContainText('Til er ikke gemt. Slutdatoen ligger før startdatoen')
  await expectAccessible(page)
  const saved = await call<{ commitments: unknown[] }>(page, 'agreements/get', { id })
  expect(saved.commitments).toEqual([])
  await page.getByRole('textbox', { name: 'Til', exact: true }).fill('')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Antal')).toContainText('4-6')

  await field(page, 'Gælder til').click()
  await page.getByRole('textbox', { name: 'Gælder til' }).fill('31/5 2026')
  await page.keyboard.press('Enter')
  await expect(refused).toContainText('Gælder til er ikke gemt. Slutdatoen ligger før startdatoen')
  expect(await call(page, 'agreements/get', { id })).toMatchObject({ validTo: null })
})

/** An umbrella over three schools of a centre, with a point. @returns the agreement's id */
async function anUmbrella(page: Page): Promise<string> {
  const { id: centre } = await call<Made>(page, 'organisations/create', {
    name: 'Center for Skoler (opdigtet)',
  })
  const always = { validFrom: null, validTo: null }
  for (const name of ['Nordskolen', 'Sydskolen', 'Vestskolen']) {
    const { id: organisationId } = await call<Made>(page, 'organisations/create', {
      name: `${name} (opdigtet)`,
    })
    await call(page, 'memberships/create', { organisationId, parentId: centre, ...always })
  }
  const { id } = await call<Made>(page, 'agreements/create', {
    agreement: { name: 'Paraplyaftalen', type: 'framework' },
    parties: [{ organisationId: centre, side: 'partner', signatoryRole: null, signedOn: null, ...always }],
    statuses: [{ status: 'signed', onDate: '2026-01-15', note: null }],
  })
  await call(page, 'agreementPoints/create', { agreementId: id, number: 4, name: 'Pladser', text: null })
  return id
}

test('the units of a partner come in together, and a point is agreed with one, then with the rest; the foot counts', async ({
  page,
}) => {
  await newDocument(page)
  const id = await anUmbrella(page)
  await show(page, `/agreements/${id}`, 'Paraplyaftalen')
  await expect(page.getByRole('table')).toHaveCount(0)
  await page.getByRole('button', { name: 'Tilføj flere' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Tilføj 3 enheder' }).click()

  const table = page.getByRole('table')
  const foot = table.getByRole('row', { name: /^Underskrevet pr\./ })
  await expect(foot).toContainText('0 af 3 (0 %)')
  await page.getByRole('button', { name: 'Aftal punkt 4 med Nordskolen (opdigtet)' }).press('Enter')
  await expect(foot).toContainText('1 af 3 (33 %)')
  await expect(
    table
      .getByRole('row', { name: /^Vælg Nordskolen/ })
      .getByRole('link')
      .last(),
  ).toContainText('Underskrevet')
  await expectAccessible(page)

  // As a draft it does not count.
  await page.getByRole('combobox', { name: 'Nye delaftaler bliver' }).click()
  await page.getByRole('option', { name: 'Udkast' }).click()
  await page.getByRole('button', { name: 'Aftal punkt 4 med Sydskolen (opdigtet)' }).press('Enter')
  await expect(table.getByRole('link', { name: 'Udkast' })).toBeVisible()
  await expect(foot).toContainText('1 af 3 (33 %)')

  // The draft is signed and the missing one made, in one step that can be taken back as one.
  await page.getByRole('combobox', { name: 'Nye delaftaler bliver' }).click()
  await page.getByRole('option', { name: 'Underskrevet' }).click()
  await page.getByRole('checkbox', { name: 'Vælg alle enheder' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Aftal for 2 valgte (punkt 4)' }).click()
  await expect(foot).toContainText('3 af 3 (100 %)')
  await page.keyboard.press('Control+z')
  await expect(foot).toContainText('1 af 3 (33 %)')

  // By the rule that counts points it is one, and the rule stands beside the figure.
  await show(page, '/agreements', 'Aftaler')
  await page.getByText('Punkter', { exact: true }).click()
  await expect(page.getByRole('button', { name: /^Punkter med delaftale: 1\./ })).toBeVisible()
  await expect(page.getByText('Hvert punkt, der er delaftale om med en enhed, tæller én.')).toBeVisible()
  await page.getByText('Enheder', { exact: true }).first().click()
  await page.getByRole('button', { name: /^Enheder under aftaler: 3\./ }).click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(4)
  await expectAccessible(page)
})

test('a file lies at an agreement, is renamed there, and goes and comes back with it', async ({ page }) => {
  await newDocument(page)
  const { id } = await call<Made>(page, 'agreements/create', {
    agreement: { name: 'Aftalen', type: 'local' },
  })
  await show(page, `/agreements/${id}`, 'Aftalen')
  await page
    .getByLabel('Vælg filer …')
    .first()
    .setInputFiles({
      name: 'Underskrevet.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Underskrevet den 3. april'),
    })
  await expect(page.getByRole('button', { name: /Underskrevet\.txt/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Vis Underskrevet.txt' }).click()
  await expect(page.getByRole('dialog')).toContainText('Underskrevet den 3. april')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('1 bilag')
  await page.getByRole('button', { name: 'Slet aftalen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Aftaler' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await rowOf(page, 'Aftalen').dblclick()
  await expect(page.getByRole('button', { name: 'Vis Underskrevet.txt' })).toBeVisible()
})
