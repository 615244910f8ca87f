import { readFile } from 'node:fs/promises'
import { expect, goTo, newDocument, type Page, test } from './fixtures'
import { call, rowOf } from './organisations'

/** What a page runs that puts texts into its HTML; each would count itself. */
const RUN = 'window.__ran=(window.__ran||0)+1'
const PAYLOADS = {
  image: `<img src=x onerror="${RUN}">`,
  script: `"><script>${RUN}</script>`,
  svg: `<svg onload=${RUN}>`,
  template: `{{constructor.constructor('${RUN}')()}}`,
  link: `<a href="javascript:${RUN}">link</a>`,
}
const { image, script, svg, template, link } = PAYLOADS

const PATHS = [
  '/',
  '/organisations',
  '/organisations/$organisation',
  '/agreements',
  '/agreements/$agreement',
  '/target-groups',
  '/target-groups/$targetGroup',
  '/goals',
  '/goals/$goal',
  '/programme',
  '/categories',
  '/since',
  '/duplicates',
  '/undo',
  '/trash',
  '/settings',
  '/contents',
  '/shortcuts',
  '/licences',
]

type Ids = Record<'organisation' | 'agreement' | 'targetGroup' | 'goal', string>

/** A document with such a text in every text field that there is. @returns the ids of the records that have pages */
async function fill(page: Page): Promise<Ids> {
  const { id: ownerId } = await call<{ id: string }>(page, 'staff/create', {
    ...{ name: image, initials: '<b>', active: true },
  })
  const { id } = await call<{ id: string }>(page, 'organisations/create', {
    ...{ name: `A ${image}`, kinds: ['company'], postcode: '7000', ownerId, street: script, city: svg },
    ...{ tags: ['<b>mærke</b>'], note: `${image}\n${script}\n${template}` },
  })
  await call(page, 'organisations/create', { name: `A ${image} ApS`, postcode: '7000' })
  const { id: contactId } = await call<{ id: string }>(page, 'contacts/create', {
    ...{ organisationId: id, name: script, role: svg, phone: null, email: null },
    ...{ validFrom: null, validTo: null, note: link },
  })
  await call(page, 'organisations/update', { id, fields: { mainContactId: contactId } })
  const { today } = await call<{ today: string }>(page, 'session/status', undefined)
  await call(page, 'interactions/log', {
    entry: {
      ...{ organisationId: id, contactId, kind: 'call', onDate: today.slice(0, 10), staffId: ownerId },
      ...{ text: `${image} ${template}`, topics: [] },
    },
    nextStep: { text: script, dueOn: today.slice(0, 10), ownerId },
  })
  await call(page, 'savedViews/create', { list: 'organisations', name: svg, settings: { search: image } })
  await page.evaluate(
    async ([organisationId, name]) => {
      const body = new FormData()
      const json = { organisationId, interactionId: null, name, file: null }
      body.set('data', JSON.stringify({ json, meta: [], maps: [['file']] }))
      body.set('0', new File(['<script>parent.__ran=1</script>'], name as string, { type: 'text/html' }))
      const headers = { 'x-drejebog-token': sessionStorage.getItem('drejebog.token') ?? '' }
      await fetch('/rpc/attachments/create', { method: 'POST', headers, body })
    },
    [id, '<img src=x onerror=alert(1)>.html'],
  )
  const gone = await call<{ id: string }>(page, 'organisations/create', {
    name: `Slettet ${svg}`,
    note: image,
  })
  await call(page, 'organisations/remove', { ids: [gone.id] })
  return { organisation: id, ...(await fillProgramme(page, id)) }
}

/** The same in the programme, its groups, agreements and goals. */
async function fillProgramme(page: Page, organisationId: string): Promise<Omit<Ids, 'organisation'>> {
  const make = async (path: string, input: unknown) => (await call<{ id: string }>(page, path, input)).id
  const period = { validFrom: null, validTo: null }
  await call(page, 'programme/save', { name: image, caseNumber: script, ownerId: organisationId, note: svg })
  const areaId = await make('areas/create', { name: `Område ${image}`, parentId: null, note: svg })
  const groupId = await make('programmeGroups/create', {
    ...{ name: `Gruppe ${script}`, kind: 'steeringGroup', parentId: null, ...period, note: link },
  })
  await call(page, 'groupMembers/create', { groupId, organisationId, contactId: null, role: svg, ...period })
  const schemeId = await make('categorySchemes/create', {
    ...{ name: image, ...period, source: script, checkedOn: null, note: link },
  })
  const categoryId = await make('categories/create', { schemeId, name: svg, meaning: link, position: 1 })
  const { categories } = await call<{ categories: { id: string }[] }>(page, 'categories/catalogue', undefined)
  await call(page, 'categoryMappings/create', {
    ...{ fromId: categoryId, toId: categories[0]?.id, confidence: 'low', rule: image, source: script },
  })
  const targetGroup = await make('targetGroups/create', {
    ...{ name: image, benefit: null, categoryId, areaId, note: link },
    count: {
      ...{ countedOn: '2026-01-01', people: null, activeShare: null, unknownBecause: script },
      ...{ ownerId: null, source: svg },
    },
  })
  const agreement = await make('agreements/create', {
    agreement: { name: `Aftale ${image}`, type: 'framework', caseNumber: script, areaId, note: link },
    parties: [
      {
        organisationId,
        side: 'partner',
        signatoryRole: svg,
        signedOn: '2026-01-01',
        validFrom: null,
        validTo: null,
      },
    ],
    statuses: [{ status: 'signed', onDate: '2026-01-01', note: image }],
    commitments: [
      {
        ...{ organisationId, scheme: 'other', unit: 'slots', minimum: 4, maximum: null, ...period },
        ...{ targetGroupId: targetGroup, note: script },
      },
    ],
    unitIds: [organisationId],
  })
  await call(page, 'agreementPoints/create', { agreementId: agreement, number: 1, name: image, text: script })
  const goal = await make('goals/create', {
    ...{ name: `Mål ${image}`, parentId: null, ...period, requirement: script, measurementMethod: svg },
    ...{
      measure: 'manual',
      countingRule: null,
      countedAgreements: null,
      groupFigure: null,
      minimumWeeks: null,
      participantStage: null,
      outcome: null,
      scheme: null,
    },
    ...{ sector: null, targetGroupId: null, areaId: null, organisationId: null, note: link },
    target: { minimum: 5, maximum: null },
  })
  await call(page, 'goalEntries/create', {
    ...{ goalId: goal, onDate: '2026-01-01', value: null, unknownBecause: image, ownerId: null, source: svg },
  })
  await call(page, 'goalFollowUps/create', {
    ...{ goalId: goal, onDate: '2026-01-01', text: script, staffId: null },
  })
  await call(page, 'figureSets/freeze', { name: image, asOf: '2026-01-01' })
  return { agreement, targetGroup, goal }
}

const ran = (page: Page) => page.evaluate(() => (window as { __ran?: number }).__ran)

test('texts that a careless page would run stand there as they were written, on every page, in print and in the file', async ({
  page,
}) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a text ran: ${dialog.message()}`)
  })
  await newDocument(page)
  const ids = await fill(page)
  for (const path of PATHS) {
    await page.evaluate(
      (hash) => {
        window.location.hash = hash
      },
      `#${path.replace(/\$(\w+)/, (_, kind: keyof Ids) => ids[kind])}`,
    )
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(
      page.locator('main script, main img[src="x"], main svg[onload], main a[href^="javascript"]'),
    ).toHaveCount(0)
    expect(await ran(page), path).toBeUndefined()
  }

  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/organisations/${ids.organisation}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(image)
  const main = page.getByRole('main')
  for (const text of [script, svg, link, template]) await expect(main).toContainText(text)
  await expect(main).toContainText('<img src=x onerror=alert(1)>.html')
  await page.getByRole('button', { name: 'Slet', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(image)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('img src')
  await expect(page.getByRole('option').first()).toContainText('<img src')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await goTo(page, 'Partnere')
  await expect(rowOf(page, 'A <img').first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Gem, kopiér, udskriv' }).click()
  await page.getByRole('button', { name: 'Gem listen som CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv).toContain(image.replaceAll('"', '""'))

  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('[data-print-sheet]')).toContainText(image)
  await expect(page.locator('[data-print-sheet] img')).toHaveCount(0)
  expect(await ran(page)).toBeUndefined()
})
