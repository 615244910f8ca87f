import { readFile } from 'node:fs/promises'
import { formatDate } from '../../db/rules/dates'
import { expect, expectAccessible, goTo, newDocument, openExample, test } from './fixtures'
import { call, createPartner } from './organisations'
import { day, refused, withSteps } from './today'

test('when neither the list nor the news can be had, the page says so where they would stand', async ({
  page,
}) => {
  await newDocument(page)
  for (const each of ['items', 'news'])
    await page.route(`**/rpc/today/${each}`, (route) =>
      route.fulfill({ status: 422, json: { json: refused('file.damaged') } }),
    )
  await goTo(page, 'I dag')
  // What was shown when the document was opened is there still.
  await page.reload()
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(2)
  await expectAccessible(page)
})

test('a new document shows the first three steps, checks off those that are made, and then how steps come', async ({
  page,
}) => {
  await newDocument(page)
  await goTo(page, 'I dag')
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('img') })
  await expect(steps).toHaveCount(3)
  await expect(page.getByRole('img', { name: 'ikke gjort endnu' })).toHaveCount(3)
  await expectAccessible(page)

  await createPartner(page, 'Center for Skoler')
  await call(page, 'targetGroups/create', {
    ...{ name: 'Dagpenge', benefit: 'unemploymentInsurance', categoryId: null, areaId: null, note: null },
  })
  await goTo(page, 'I dag')
  await expect(page.getByRole('img', { name: 'gjort', exact: true })).toHaveCount(2)
  await expect(page.getByText('Et næste skridt kommer til')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Gå til Mål' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mål' })).toBeVisible()
})

test('a step that was taken back is asked for again', async ({ page }) => {
  await openExample(page)
  const partners = await call<{ id: string }[]>(page, 'organisations/list', {})
  await call(page, 'organisations/remove', { ids: partners.map(({ id }) => id) })
  const agreements = await call<{ id: string }[]>(page, 'agreements/list', {})
  for (const { id } of agreements) await call(page, 'agreements/remove', { id })
  await goTo(page, 'I dag')
  await expect(page.getByText('Opret den første partner')).toBeVisible()
  await expect(page.getByRole('img', { name: 'gjort', exact: true })).toHaveCount(2)
})

test('every number of what is new opens its records, and they lead to their partners', async ({ page }) => {
  const { partner } = await withSteps(page)
  const entry = { organisationId: partner, contactId: null, staffId: null, topics: [] }
  for (const [kind, onDate] of [
    ['call', day(-2)],
    ['visit', day(-20)],
    ['discussion', day(0)],
  ])
    await call(page, 'interactions/create', { ...entry, kind, onDate, text: 'Talte om pladser' })
  await page.keyboard.press('u')

  const news = (name: string) => page.getByRole('group').filter({ hasText: new RegExp(`^${name}`) })
  const number = (name: string) => news(name).locator('summary span').last()
  await expect(number('Opkald, møder, besøg og mails')).toHaveText('1')
  await expect(number('Drøftelser')).toHaveText('1')
  await expect(number('Udførte skridt')).toHaveText('1')
  await expect(number('Nye partnere')).toHaveText('1')

  await page
    .getByLabel('Nyt siden hvornår')
    .selectOption({ label: `sidste 30 dage (${formatDate(day(-30))})` })
  await expect(number('Opkald, møder, besøg og mails')).toHaveText('2')
  await news('Opkald, møder, besøg og mails').locator('summary').click()
  const lines = news('Opkald, møder, besøg og mails').getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Opkald · Talte om pladser')
  await expectAccessible(page)

  // A day of one's own; what cannot be read changes nothing.
  await page.getByLabel('Nyt siden hvornår').selectOption({ label: 'en anden dato …' })
  const own = page.getByLabel('Nyt siden datoen')
  await own.fill(formatDate(day(0)))
  await expect(news('Opkald')).toHaveCount(0)
  await own.fill('i overforgårs')
  await expect(own).toHaveAttribute('aria-invalid', 'true')
  await expect(number('Drøftelser')).toHaveText('1')

  await goTo(page, 'Partnere')
  await goTo(page, 'I dag')
  await expect(page.getByLabel('Nyt siden datoen')).toHaveValue(formatDate(day(0)))
  await news('Drøftelser').locator('summary').click()
  await news('Drøftelser')
    .getByRole('link', { name: /Grønne Gårdrum/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Grønne Gårdrum' })).toBeVisible()
})

test('on a partner’s page steps are added, edited, done, taken back and deleted with the keyboard alone', async ({
  page,
}) => {
  await newDocument(page)
  await createPartner(page, 'Center for Skoler')
  const section = page.getByRole('region', { name: 'Næste skridt' })
  await section.getByRole('button', { name: 'Nyt skridt' }).press('Enter')
  await page.keyboard.type('Aftal møde')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+1 uge')
  await page.keyboard.press('Enter')
  await expect(section.getByRole('button', { name: 'Nyt skridt' })).toBeFocused()
  await expect(section).toContainText(formatDate(day(7)))
  await expect(section).toContainText('Mette Holm')

  await section.getByRole('button', { name: '+1 uge: Aftal møde' }).press('Enter')
  await expect(section).toContainText(formatDate(day(14)))
  await section.getByRole('button', { name: 'Udført: Aftal møde' }).press('Enter')
  await expect(section.getByText('Udførte (1)')).toBeVisible()
  await expect(section.getByRole('button', { name: 'Nyt skridt' })).toBeFocused()
  await section.getByText('Udførte (1)').click()
  await expectAccessible(page)
  await section.getByRole('button', { name: 'Ikke udført alligevel: Aftal møde' }).press('Enter')
  await expect(section.getByRole('button', { name: 'Udført: Aftal møde' })).toBeVisible()
  await section.getByRole('button', { name: 'Fjern Aftal møde' }).press('Enter')
  await expect(section.getByText('Ingen næste skridt.')).toBeVisible()
})

test('a step goes to the calendar as a file that names the day, and not the partner', async ({ page }) => {
  await withSteps(page)
  await page.keyboard.press('Enter')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Til kalenderen: Ring til formanden' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`Næste skridt ${formatDate(day(-9))}.ics`)
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toContain(`DTSTART;VALUE=DATE:${day(-9).replaceAll('-', '')}\r\n`)
  expect(text).toContain('SUMMARY:Ring til formanden\r\n')
  expect(text).toContain('DESCRIPTION:Grønne Gårdrum (opdigtet)\\nFormand\\n12 34 56 78\r\n')
})
