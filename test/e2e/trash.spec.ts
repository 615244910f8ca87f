import { expect, expectAccessible, goTo, newDocument, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

const item = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })
const putBack = (page: Page, name: string) =>
  page.getByRole('button', { name: `Sæt tilbage: ${name}`, exact: true })

const CONTACT = { role: 'formand', phone: null, email: null, validFrom: null, validTo: null, note: null }

test('the bin tells what was deleted, with what, and puts it back with what went along', async ({ page }) => {
  await newDocument(page)
  await goTo(page, 'Papirkurv')
  await expect(page.getByText('Papirkurven er tom.')).toBeVisible()
  await expectAccessible(page)
  const ids: string[] = []
  for (const name of ['Skolen', 'Havnen']) {
    const { id } = await call<{ id: string }>(page, 'organisations/create', { name, city: 'Fredericia' })
    await call(page, 'contacts/create', { ...CONTACT, organisationId: id, name: `Kontakt i ${name}` })
    ids.push(id)
  }
  await call(page, 'organisations/remove', { ids })
  await expect(item(page, 'Skolen')).toContainText('sammen med 1 kontakt')
  await expect(item(page, 'Skolen')).toContainText('af Mette Holm')
  await expectAccessible(page)
  await putBack(page, 'Skolen').click()
  await expect(item(page, 'Skolen')).toHaveCount(0)
  await expect(item(page, 'Havnen')).toBeVisible()
  await expect(page.getByText('Du satte partneren Skolen tilbage fra papirkurven')).toBeVisible()
  expect(await call<{ name: string }[]>(page, 'organisations/list', {})).toMatchObject([
    { name: 'Skolen', contactName: 'Kontakt i Skolen' },
  ])
  // As everything else it can be taken back, and then lies in the bin again.
  await page.keyboard.press('Control+z')
  await expect(item(page, 'Skolen')).toBeVisible()
  await goTo(page, 'Fortryd')
  await expect(page.getByText('Mette Holm satte partneren Skolen tilbage fra papirkurven')).toBeVisible()
})

test('says by name what could not come back, and why', async ({ page }) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name: 'Skolen' })
  const contact = await call<{ id: string }>(page, 'contacts/create', {
    ...CONTACT,
    organisationId: id,
    name: 'Ida Prøve',
  })
  await call(page, 'contacts/remove', { id: contact.id })
  await call(page, 'organisations/remove', { ids: [id] })
  await goTo(page, 'Papirkurv')
  await putBack(page, 'Ida Prøve').click()
  await expect(
    page.getByText('Ida Prøve kunne ikke sættes tilbage, fordi det, det hørte til, ikke findes længere.'),
  ).toBeVisible()
  await expect(item(page, 'Ida Prøve')).toBeVisible()
  await putBack(page, 'Skolen').click()
  await expect(item(page, 'Skolen').filter({ hasText: 'Fredericia' })).toHaveCount(0)
  await putBack(page, 'Ida Prøve').click()
  await expect(page.getByText('Papirkurven er tom.')).toBeVisible()
})

test('is looked through by kind, by words, and a page at a time', async ({ page }) => {
  await openExample(page)
  for (let at = 1; at <= 105; at++) {
    const { id } = await call<{ id: string }>(page, 'organisations/create', { name: `Firma ${at}` })
    if (at === 1) {
      const contact = await call<{ id: string }>(page, 'contacts/create', {
        ...CONTACT,
        organisationId: id,
        name: 'Bo Prøve',
      })
      await call(page, 'contacts/remove', { id: contact.id })
    } else await call(page, 'organisations/remove', { ids: [id] })
  }
  await goTo(page, 'Papirkurv')
  const list = page.getByRole('list', { name: 'Slettet' }).getByRole('listitem')
  await expect(list).toHaveCount(100)
  await page.getByRole('button', { name: 'Vis ældre' }).click()
  await expect(list).toHaveCount(105)
  await page.getByRole('button', { name: 'Kontakter' }).click()
  await expect(list).toHaveCount(1)
  await expect(list).toContainText('hos Firma 1')
  await page.getByRole('button', { name: 'Alt', exact: true }).click()
  await page.getByRole('textbox', { name: 'Find i papirkurven' }).fill('firma 77')
  await expect(list).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Find i papirkurven' }).fill('findes ikke')
  await expect(page.getByText('Intet slettet passer til det, du har valgt.')).toBeVisible()
})

test('is used with the keyboard alone, and the keyboard stays on the page', async ({ page }) => {
  await newDocument(page)
  const { id } = await call<{ id: string }>(page, 'organisations/create', { name: 'Skolen' })
  await call(page, 'organisations/remove', { ids: [id] })
  await goTo(page, 'Papirkurv')
  await putBack(page, 'Skolen').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Papirkurven er tom.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Papirkurv' })).toBeFocused()
})
