import { IdentityProvider } from '../support/src/identity-provider.ts'
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const client = { id: 'lekboek', secret: 'een geheim van deze client' }
const dirk = 'dirk@steenhove.example'
const known = { email_verified: true, amr: ['mfa'] }

test('an administrator sets up a provider, and a colleague comes in through it', async ({
  page,
  enter,
  complaints,
}) => {
  const administrator = await enter('karin')
  await administrator.goto('/steenhove/administration')
  await expectPage(administrator, 'Beheer')
  const section = administrator.getByRole('region', { name: 'Inloggen via uw eigen aanbieder' })
  await expect(section).toContainText('Eigen e-maildomeinen: steenhove.example.')
  const redirect = await section.locator('code').innerText()
  const provider = await IdentityProvider.start(
    { ...client, redirect },
    {
      dirk: { ...known, email: dirk, name: 'Dirk Wauters' },
      vreemd: { ...known, email: 'niemand@steenhove.example', name: 'Niemand' },
    },
  )

  await section.getByRole('button', { name: 'Stel een aanbieder in' }).press('Enter')
  await section.getByLabel('Welke aanbieder?').selectOption('other')
  await section.getByLabel('Adres van de aanbieder (issuer)').fill(provider.issuer)
  await section.getByLabel('Client ID').fill(client.id)
  await section.getByLabel('Client secret').fill('een ander geheim')
  await expectAccessible(administrator)
  await section.getByRole('button', { name: 'Bewaar' }).click()
  await section.getByRole('button', { name: 'Probeer of hij antwoordt' }).click()
  await expect(section.getByRole('status')).toContainText('niet met dit secret')
  await section.getByRole('button', { name: 'Wijzig de aanbieder' }).click()
  await expect(section.getByLabel('Client secret')).toHaveValue('')
  await section.getByLabel('Client secret').fill(client.secret)
  await section.getByRole('button', { name: 'Bewaar' }).click()
  await section.getByRole('button', { name: 'Probeer of hij antwoordt' }).click()
  await expect(section.getByRole('status')).toContainText('kent deze client')
  await administrator.setViewportSize(phone)
  await expectNoSidewaysScroll(administrator)

  await page.setViewportSize(phone)
  const setOff = async (who: string) => {
    await page.goto('/sign-in')
    await page.getByLabel('Welke organisatie?').fill(who)
    await page.getByRole('button', { name: 'Ga naar uw organisatie' }).press('Enter')
  }
  await setOff('onbekend@nergens.example')
  await expect(page.getByText('Hiervoor is geen aanbieder bekend').first()).toBeVisible()
  expect(complaints.splice(0)).toEqual([expect.stringContaining('status of 400')])
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await setOff(dirk)
  await page.getByLabel('Account').fill('vreemd')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('alert')).toContainText('Uw organisatie kent u hier nog niet')
  await expectPage(page, 'Inloggen')

  await page.context().clearCookies({ domain: '127.0.0.1' })
  await setOff(dirk)
  await page.getByLabel('Account').fill('dirk')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('button', { name: 'Dirk Wauters' })).toBeVisible()
  // The town's provider does not open the register of its OCMW.
  await page.goto('/ocmw-steenhove/report')
  await expectPage(page, 'Deze pagina is er niet')

  await provider.stop()
})
