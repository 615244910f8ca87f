import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'

const PASSWORD = 'rundt om søen'

/** The dialog for a new file answers with this path; no test can press it. */
function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

async function addPartner(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').getByLabel('Navn').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('a new file takes a partner, and has it again after the program was closed', async ({
  start,
  dataFolder,
}) => {
  const path = join(dataFolder, 'Byskoven.drejebog')
  const first = await start()
  await answerSaveDialog(first.app, path)
  await first.page.getByRole('button', { name: 'Ny fil' }).click()
  const dialog = first.page.getByRole('dialog', { name: 'Ny fil' })
  await dialog.getByLabel('Filens navn').fill('Byskoven')
  await dialog.getByLabel('Dit navn').fill('Mette Holm')
  await dialog.getByRole('textbox', { name: 'Adgangskode', exact: true }).fill(PASSWORD)
  await dialog.getByRole('textbox', { name: 'Adgangskoden igen' }).fill(PASSWORD)
  await first.page.getByRole('button', { name: 'Opret filen' }).click()
  await expect(first.page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  await first.page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Partnere' }).click()
  await addPartner(first.page, 'Murerne (opdigtet)')
  expect(existsSync(path)).toBe(true)
  const ended = new Promise((done) => first.app.process().on('exit', done))
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  expect(await ended).toBe(0)
  expect(first.complaints).toEqual([])

  // The key is kept by the computer's own safe storage: no password is asked for.
  const { page, complaints } = await start()
  await page.getByRole('button', { name: /^Byskoven i / }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'I dag' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Sider' }).getByRole('link', { name: 'Partnere' }).click()
  await expect(page.getByRole('grid')).toContainText('Murerne (opdigtet)')
  expect(complaints).toEqual([])
})
