import { expect, expectAccessible, test } from './support/journey.ts'

test('who is not signed in is asked to, on a page that everybody can use', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await expectAccessible(page)
})
