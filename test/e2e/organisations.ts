import { expect, type Locator, type Page } from '@playwright/test'

/** A row of the list of partners, by the beginning of its name. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: new RegExp(`^Vælg ${name}`) }) })

/** A field of the record that is shown, while it is not edited. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${label} `) }).first()

/** Makes a partner as a user does, with the keyboard, and stands on its page. */
export async function createPartner(page: Page, name: string): Promise<void> {
  // A dialog that is still closing keeps the keyboard.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('Navn').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Writes a field in its place and leaves it. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).click()
  await page.getByRole('textbox', { name: label, exact: true }).fill(text)
  await page.keyboard.press('Enter')
}

/** Writes a field and waits until it stands there, saved. */
export async function save(page: Page, label: string, text: string, shown = text): Promise<void> {
  await write(page, label, text)
  await expect(field(page, label)).toContainText(shown)
}

/** A partner's page, from the list. */
export async function openPartner(page: Page, name: string): Promise<void> {
  await rowOf(page, name).dblclick()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Calls a procedure with the window's own token, to lay out what a test is not about. */
export async function call<T>(page: Page, path: string, input: unknown): Promise<T> {
  return page.evaluate(
    async ([path, body]) => {
      const headers = {
        'content-type': 'application/json',
        'x-drejebog-token': sessionStorage.getItem('drejebog.token') ?? '',
      }
      const answer = await fetch(`/rpc/${path}`, { method: 'POST', headers, body: body as string })
      return (await answer.json()).json
    },
    [path, JSON.stringify({ json: input })],
  )
}
