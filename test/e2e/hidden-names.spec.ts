import { expect, expectAccessible, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

const NAME = 'Yrsalinde Kvorning'
const FREE = 'Fritekstzq om hende'

/** A participant, and what somebody wrote about her, in the example. @returns the partner that it stands at */
async function plant(page: Page): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Nordstjernen (opdigtet)',
    note: `${FREE} ved partneren`,
    tags: [`kender ${NAME}`],
  })
  const made = await call<{ operation?: number }>(page, 'participants/create', {
    participant: { localId: 'X-77', name: NAME, note: `${FREE} selv` },
  })
  expect(made).toHaveProperty('operation')
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId: id, contactId: null, kind: 'call', onDate: '2026-01-08', staffId: null },
      ...{ text: `${FREE} i loggen`, topics: [] },
    },
    nextStep: { text: `${FREE} som skridt`, dueOn: '2026-01-22', ownerId: null },
  })
  await call(page, 'agreements/create', { agreement: { name: `Aftale om ${NAME}`, type: 'partnership' } })
  await page.reload()
  return id
}

const HIDDEN = /Yrsalinde|Kvorning|Fritekstzq/

/** What of it the window holds, with a little around: in its title, its markup, and whatever is typed in it. */
const told = (page: Page) =>
  page.evaluate(
    ({ source }) => {
      const typed = [...document.querySelectorAll('input, textarea')].map(
        (each) => (each as HTMLInputElement).value,
      )
      const all = [document.title, document.documentElement.outerHTML, ...typed].join(' ')
      return [...all.matchAll(new RegExp(`.{0,60}(${source}).{0,30}`, 'g'))].map(([found]) => found)
    },
    { source: HIDDEN.source },
  )

/** Pages of the navigation on which something planted stands, and what stands there while it is hidden. */
const TELLING: Record<string, { shown: string; hidden: string }> = {
  'I dag': { shown: `${FREE} som skridt`, hidden: 'Skjult (F8)' },
  Aftaler: { shown: `Aftale om ${NAME}`, hidden: 'Aftale om X-77' },
  Fortryd: { shown: NAME, hidden: 'X-77' },
}

/** Goes through every page of the navigation, and waits for what is to stand there. */
async function walk(page: Page, hidden: boolean): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Sider' }).getByRole('link')
  await expect(links.first()).toBeVisible()
  const names = await links.allInnerTexts()
  expect(names).toEqual(expect.arrayContaining(Object.keys(TELLING)))
  for (const name of names) {
    await links.filter({ hasText: name }).first().click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    const { [name]: text } = TELLING
    if (text)
      await expect(
        page
          .getByRole('main')
          .getByText(hidden ? text.hidden : text.shown)
          .first(),
      ).toBeVisible()
    if (hidden) expect(await told(page), name).toEqual([])
  }
}

test('F8 takes names and free texts off every page, says so, and brings them back', async ({ page }) => {
  await openExample(page)
  await plant(page)
  await walk(page, false)
  await page.keyboard.press('F8')
  await expect(page.getByText('Navne skjult (F8)')).toBeVisible()
  await walk(page, true)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Navne skjult (F8)')).toBeVisible()
  expect(await told(page)).toEqual([])
  await page.getByRole('button', { name: 'Vis navne' }).click()
  await expect(page.getByText('Navne skjult (F8)')).toHaveCount(0)
  await walk(page, false)
})

test('what is hidden cannot be edited, and what was written stands there again afterwards', async ({
  page,
}) => {
  await openExample(page)
  const id = await plant(page)
  await page.evaluate((to) => {
    window.location.hash = `#/organisations/${to}`
  }, id)
  const note = page.locator('[data-field="note"]').first()
  await expect(note).toContainText(`${FREE} ved partneren`)
  // Also while it is being edited: leaving the field saves it first.
  await note.getByRole('button').click()
  await page.keyboard.press('F8')
  await expect(note).toContainText('Skjult (F8)')
  await expect(note.getByRole('button')).toHaveCount(0)
  await expect(note.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Ret Opkald/ })).toBeDisabled()
  expect(await told(page)).toEqual([])
  await page.keyboard.press('F8')
  await expect(note).toContainText(`${FREE} ved partneren`)
  await note.getByRole('button').click()
  await expect(note.getByRole('textbox')).toBeVisible()
})

test('on the projector names are hidden by themselves, and afterwards it is as it was before', async ({
  page,
}) => {
  await openExample(page)
  await plant(page)
  await page.getByRole('link', { name: 'Mål', exact: true }).click()
  await page.getByRole('button', { name: 'Projektor' }).click()
  const wall = page.getByRole('dialog')
  await expect(wall.getByText('Navne skjult (F8)')).toBeVisible()
  // F8 is heard there too, and holds for as long as the wall does.
  await page.keyboard.press('F8')
  await expect(wall.getByText('Navne skjult (F8)')).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(wall.getByText('Navne skjult (F8)')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(wall).toHaveCount(0)
  await expect(page.getByText('Navne skjult (F8)')).toHaveCount(0)
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Projektor' }).click()
  await expect(wall.getByText('Navne skjult (F8)')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Navne skjult (F8)')).toBeVisible()
})

test('a window that fills the screen hides names, in the other window as well', async ({
  page,
  machine,
  openWindow,
}) => {
  await openExample(page)
  await plant(page)
  const other = await openWindow(machine)
  await other.getByRole('link', { name: 'Partnere', exact: true }).click()
  await page.evaluate(() => document.documentElement.requestFullscreen())
  for (const each of [page, other]) await expect(each.getByText('Navne skjult (F8)')).toBeVisible()
  await expect.poll(() => told(other)).toEqual([])
  await page.evaluate(() => document.exitFullscreen())
  for (const each of [page, other]) await expect(each.getByText('Navne skjult (F8)')).toHaveCount(0)
})

test('a list on its way in is not seen while names are hidden, and a list on its way out says so', async ({
  page,
}) => {
  await openExample(page)
  await page.getByRole('link', { name: 'Excel ind og ud' }).click()
  await page.getByRole('button', { name: 'Indsæt fra Excel' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill(`Virksomhed\tKontaktperson\nRinggården\t${NAME}`)
  await page.getByRole('dialog').getByRole('button', { name: /Læs/ }).click()
  await expect(page.getByRole('main').getByText(NAME).first()).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByText('Derfor kan listen ikke ses, mens navne er skjult')).toBeVisible()
  expect(await told(page)).toEqual([])
  await page.getByRole('main').getByRole('button', { name: 'Vis navne' }).click()
  await expect(page.getByRole('main').getByText(NAME).first()).toBeVisible()
  await page.getByRole('button', { name: 'Begynd forfra' }).click()
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: 'Gem Partnerliste som Excel' }).click()
  await expect(page.getByRole('dialog').getByText('De er heller ikke i filen')).toBeVisible()
})
