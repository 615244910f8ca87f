import { expect, expectAccessible, goTo, openExample, type Page, test } from './fixtures'
import { call } from './organisations'

/** The rule book: what it says of a placement, from which source, and what becomes of that when a rule is changed. */

async function showRules(page: Page): Promise<void> {
  await goTo(page, 'Indstillinger')
  await page.getByRole('link', { name: 'Reglerne og deres kilder' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Regler' })).toBeVisible()
}

/** A placement in F13 for kontanthjælp match 2, from 3 June 2013. */
async function aPlacement(page: Page, plannedEnd: string): Promise<void> {
  const { id: organisationId } = await call<{ id: string }>(page, 'organisations/create', {
    name: 'Murermester Elm (opdigtet)',
    sector: 'private',
  })
  const groups = await call<{ id: string; name: string }[]>(page, 'targetGroups/list', {})
  const targetGroupId = groups.find(({ name }) => name.includes('match 2'))?.id
  await call(page, 'placements/create', {
    ...{ organisationId, targetGroupId, scheme: 'companyTraineeship', begun: true },
    ...{ startDate: '2013-06-03', plannedEnd },
  })
}

const warnings = (page: Page) => page.getByRole('region', { name: 'Forløb med advarsler' })
const scheme = (page: Page) => page.getByRole('group').filter({ hasText: /^Virksomhedspraktik/ })
const rule = (page: Page, name: string) => scheme(page).getByRole('listitem').filter({ hasText: name })

async function act(page: Page, name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Hvad skal der ske med ${name}` }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

const CASH = 'Praktik på kontanthjælp, 2013'

test('13 weeks for kontanthjælp match 2 pass, 14 warn with the source, until the rule says 15 from a day; undone, it warns again', async ({
  page,
}) => {
  await openExample(page)
  await aPlacement(page, '2013-09-01')
  await showRules(page)
  await expect(warnings(page)).toContainText('Ingen forløb i gang har en advarsel')

  await aPlacement(page, '2013-09-08')
  await page.reload()
  await expect(warnings(page)).toContainText('Aftalt til 08-09-2013. Højst 13 uger, altså senest 01-09-2013.')
  await expect(warnings(page)).toContainText('Kilde: Fredericias drejebog, januar 2013 · efterset')
  await warnings(page)
    .getByRole('link', { name: `Se reglen ${CASH}` })
    .click()
  await expect(rule(page, CASH)).toBeVisible()
  await expect(rule(page, CASH)).toContainText('Varighed: højst 13 uger')
  await expectAccessible(page)

  await act(page, CASH, 'Fra en dato gælder noget andet')
  const dialog = page.getByRole('dialog', { name: `Fra en dato gælder noget andet: ${CASH}` })
  await dialog.getByRole('textbox', { name: 'Gælder fra' }).fill('1/6 2013')
  await dialog.getByRole('textbox', { name: 'Højst', exact: true }).fill('15')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Lad det gælde fra dagen' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(warnings(page)).toContainText('Ingen forløb i gang har en advarsel')
  await expect(rule(page, CASH).first()).toContainText('højst 15 uger')
  await expect(rule(page, CASH).first()).toContainText('01-06-2013 – 31-12-2013')
  await expect(rule(page, CASH).first()).toContainText('egen')
  await expect(rule(page, CASH).last()).toContainText('01-01-2013 – 31-05-2013')
  await expect(rule(page, CASH).last()).toContainText('rettet her')

  await page.keyboard.press('Control+z')
  await expect(warnings(page)).toContainText('Højst 13 uger')
  await expect(rule(page, CASH)).toHaveCount(1)
})

test('a warning is closed with a reason, and a rule is edited here, switched off and set back', async ({
  page,
}) => {
  await openExample(page)
  await aPlacement(page, '2013-09-08')
  await showRules(page)
  await warnings(page)
    .getByRole('button', { name: /^Luk med en grund/ })
    .click()
  await expect(page.getByRole('textbox', { name: 'Grund' })).toBeFocused()
  await page.keyboard.type('set, jobcentret har godkendt')
  await page.keyboard.press('Enter')
  await expect(warnings(page)).toContainText('Ingen forløb i gang har en advarsel')
  await page.keyboard.press('Control+z')
  await expect(warnings(page)).toContainText('Højst 13 uger')

  await scheme(page).locator('summary').click()
  await act(page, CASH, 'Ret reglen')
  const dialog = page.getByRole('dialog', { name: `Ret reglen: ${CASH}` })
  await dialog.getByRole('textbox', { name: 'Forlænges ad gangen med' }).fill('13')
  await dialog.getByRole('textbox', { name: 'Højst', exact: true }).fill('14')
  await dialog.getByRole('button', { name: 'Gem reglen' }).click()
  await expect(rule(page, CASH)).toContainText('højst 14 uger, kan forlænges med 13 uger ad gangen')
  await expect(rule(page, CASH)).toContainText('rettet her')
  await expect(warnings(page)).toContainText('Ingen forløb i gang har en advarsel')
  await act(page, CASH, 'Slå reglen fra her')
  await expect(rule(page, CASH)).toContainText('slået fra')
  await act(page, CASH, 'Sæt tilbage til programmets')
  await expect(rule(page, CASH)).toContainText('højst 13 uger')
  await expect(rule(page, CASH)).toContainText('programmets')
  await expect(warnings(page)).toContainText('Højst 13 uger')
})

test('a rule of the office’s own is what a placement is tried against', async ({ page }) => {
  await openExample(page)
  await showRules(page)
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Ny regel' })
  await dialog.getByRole('textbox', { name: 'Regel' }).fill('Netværk hos os')
  await dialog.getByRole('combobox', { name: 'Ordning' }).click()
  await dialog.getByRole('option', { name: 'Netværk' }).click()
  await dialog.getByRole('textbox', { name: 'Højst', exact: true }).fill('2')
  await dialog.getByRole('textbox', { name: 'Gælder fra' }).fill('1/1 2013')
  await dialog.getByRole('button', { name: 'Opret reglen' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByText('Prøv et forløb').click()
  const tried = page.getByRole('group').filter({ hasText: 'Prøv et forløb' })
  await tried.getByRole('combobox', { name: 'Ordning' }).click()
  await page.getByRole('option', { name: 'Netværk' }).click()
  await tried.getByRole('textbox', { name: 'Start' }).fill('7/1 2013')
  await tried.getByRole('textbox', { name: 'Slut' }).fill('21/1 2013')
  await expect(tried).toContainText('Aftalt til 21-01-2013. Højst 2 uger, altså senest 20-01-2013.')
  await expect(tried).toContainText('ikke bekræftet')
  await tried.getByRole('textbox', { name: 'Slut' }).fill('20/1 2013')
  await expect(tried).toContainText('Varigheden passer')
  await tried.getByRole('textbox', { name: 'Start' }).fill('7/1 2012')
  await expect(tried).toContainText('Varighed kan ikke afgøres: ingen regel gælder på den første dag.')
})

test('løntilskud, ratio and net growth are reckoned by the rules, and a gap is said', async ({ page }) => {
  await openExample(page)
  await showRules(page)
  await page.getByText('Hvad løntilskud løber op i').click()
  const subsidy = page.getByRole('group').filter({ hasText: 'Hvad løntilskud løber op i' })
  await subsidy.getByRole('textbox', { name: 'Start' }).fill('7/1 2013')
  await subsidy.getByRole('textbox', { name: 'Slut' }).fill('7/4 2013')
  await subsidy.getByRole('textbox', { name: 'Egen sats i timen' }).fill('70,54')
  await expect(subsidy.getByRole('row', { name: /^I alt/ })).toContainText('33.929,74')
  await subsidy.getByRole('textbox', { name: 'Egen sats i timen' }).fill('')
  await subsidy.getByRole('textbox', { name: 'Start' }).fill('1/12 2015')
  await subsidy.getByRole('textbox', { name: 'Slut' }).fill('31/1 2016')
  await expect(subsidy).toContainText('Kan ikke afgøres: der er ingen sats fra 01-01-2016 til 31-01-2016.')

  await page.getByText('Forholdstal: hvor mange der må være').click()
  const ratio = page.getByRole('group').filter({ hasText: 'Forholdstal: hvor mange der må være' })
  await expect(ratio).toContainText('Ingen bekræftet regel gælder i dag')
  await ratio.getByRole('combobox', { name: 'Regn efter' }).click()
  await page.getByRole('option', { name: 'Forholdstal, 2013' }).click()
  await ratio.getByRole('textbox', { name: 'Ordinært ansatte' }).fill('59')
  await expect(ratio.getByRole('status')).toHaveText('Højst 10 personer med støtte.')

  await page.getByText('Merbeskæftigelse', { exact: true }).click()
  const growth = page.getByRole('group').filter({ hasText: /^Merbeskæftigelse/ })
  const months = growth.getByRole('textbox', { name: /^Årsværk for 12 måneder/ })
  await months.fill('20 20 21')
  await expect(growth.getByRole('status')).toContainText('Der skal være 12 tal')
  await months.fill('20 20 21 21 22 22 22 21 21 21 21 21')
  await expect(growth.getByRole('status')).toHaveText(
    'Ikke opfyldt: den seneste måned er 21, gennemsnittet 21,08.',
  )
  await expectAccessible(page)
})
