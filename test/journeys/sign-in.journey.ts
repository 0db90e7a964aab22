import { expect, expectAccessible, test } from './support/journey.ts'
import { credentials } from './support/people.ts'

test('who is not signed in is asked to, on a page that everybody can use', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expectAccessible(page)
})

test('a menu that was opened while the first page is still on its way stays open', async ({ page }) => {
  const { email, password } = credentials('geert')
  await page.goto('/sign-in')
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
  await page.route('**/assets/*', async (route) => {
    await page.waitForTimeout(1000)
    await route.continue()
  })
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Geert Coppens' }).click()
  await expect(page).toHaveURL(/zavelbeke/)
  await expect(page.getByRole('menu')).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('menuitem', { name: 'Mijn account' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn account' })).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
})
