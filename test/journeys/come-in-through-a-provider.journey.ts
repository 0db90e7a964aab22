import { IdentityProvider } from '../support/src/identity-provider.ts'
import { letterTo, pathIn } from './support/mailbox.ts'
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
  await administrator.goto('/steenhove/administration/sign-in')
  await expectPage(administrator, 'Inloggen')
  const section = administrator.getByRole('region', { name: 'Inloggen via uw eigen aanbieder' })
  await expect(section).toContainText('Eigen e-maildomeinen: steenhove.example.')
  const [redirect = '', signedOut = ''] = await section.locator('code').allInnerTexts()
  const accounts = {
    dirk: { ...known, email: dirk, name: 'Dirk Wauters' },
    vreemd: { ...known, email: 'niemand@steenhove.example', name: 'Niemand' },
  }
  const provider = await IdentityProvider.start({ ...client, redirect, signedOut }, accounts)

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
  await expect(section.getByText('nog niemand anders bevestigde het')).toBeVisible()
  await administrator.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await section.getByRole('button', { name: /^Kopieer ?: Geef dit adres op/ }).click()
  await expect(section.getByRole('button', { name: /^Gekopieerd/ })).toBeVisible()
  expect(await administrator.evaluate(() => navigator.clipboard.readText())).toContain(
    '/api/auth/provider/callback/',
  )
  await expect(section.getByRole('button', { name: 'Bevestig deze aanbieder' })).toHaveCount(0)
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

  // Whose people sign in there is said before anybody is led away; and it can be another's than one thought.
  const goOn = page.getByRole('button', { name: 'Ga verder naar Gemeente Steenhove' })
  await setOff(dirk)
  await expect(goOn).toBeFocused()
  const place = `Mensen van Gemeente Steenhove loggen in bij ${new URL(provider.issuer).host}.`
  await expect(goOn).toHaveAccessibleDescription(new RegExp(place))
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Niet mijn organisatie' }).press('Enter')
  await expect(page.getByLabel('Welke organisatie?')).toBeFocused()
  await page.getByRole('button', { name: 'Ga naar uw organisatie' }).press('Enter')
  await goOn.press('Enter')
  await page.getByLabel('Account').fill('vreemd')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  await expect(page.getByRole('alert')).toContainText('deze aanbieder maakt er nog geen')
  await expectPage(page, 'Inloggen')

  await page.context().clearCookies({ domain: '127.0.0.1' })
  await setOff(dirk)
  await goOn.press('Enter')
  await page.getByLabel('Account').fill('dirk')
  await page.getByRole('button', { name: 'Aanmelden' }).click()
  // The first time nobody is signed in: a letter asks whether it was Dirk, and works in this browser alone.
  await expect(page.getByRole('alert')).toContainText('We stuurden een brief naar uw e-mailadres')
  await expectPage(page, 'Inloggen')
  const link = pathIn(await letterTo(dirk))
  const other = await enter('femke')
  await other.goto(link)
  await expect(
    other.getByRole('heading', { name: 'Open deze link in de browser waarin u inlogde' }),
  ).toBeVisible()
  await page.goto(link)
  await expect(page.getByText(`U kwam van de aanbieder ${provider.issuer}`)).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Ja, dat was ik' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Dat is gebeurd' })).toBeVisible()
  await setOff(dirk)
  await goOn.press('Enter')
  await expect(page.getByRole('button', { name: 'Dirk Wauters' })).toBeVisible()
  // The town's provider does not open the register of its OCMW.
  await page.goto('/ocmw-steenhove/report')
  await expectPage(page, 'Deze pagina is er niet')

  // Each page that arrives takes the focus: a key pressed before then would be the page's, not the menu's.
  await page.goto('/')
  await expect(page).toHaveURL(/\/steenhove\//)
  await expect(page.locator('#main')).toBeFocused()
  await page.getByRole('button', { name: 'Dirk Wauters' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Uitloggen, ook bij uw organisatie' }).press('Enter')
  await page.getByRole('button', { name: 'Ja, afmelden' }).click()
  await expect(page.getByRole('status')).toContainText('U bent uitgelogd, hier en bij uw organisatie.')
  await expectPage(page, 'Inloggen')
  await expectNoSidewaysScroll(page)
  await setOff(dirk)
  await goOn.press('Enter')
  await expect(page.getByLabel('Account')).toBeVisible()

  await provider.stop()
})

test('an administrator lets a key prove who asks, and the next key follow it', async ({
  enter,
  complaints,
}) => {
  const administrator = await enter('karin')
  await administrator.goto('/steenhove/administration/sign-in')
  const section = administrator.getByRole('region', { name: 'Inloggen via uw eigen aanbieder' })
  const redirect = await section.locator('code').first().innerText()
  const keys = redirect.replace('/callback/', '/keys/')
  const provider = await IdentityProvider.start({ id: client.id, keys, redirect }, {})

  await section.getByRole('button', { name: /^(Stel een aanbieder in|Wijzig de aanbieder)$/ }).click()
  await section.getByLabel('Welke aanbieder?').selectOption('other')
  await section.getByLabel('Adres van de aanbieder (issuer)').fill(provider.issuer)
  await section.getByLabel('Client ID').fill(client.id)
  await section.getByLabel('Waarmee bewijst Lekboek zich').selectOption('key')
  await expect(section.getByLabel('Client secret')).toHaveCount(0)
  await expectAccessible(administrator)
  await section.getByRole('button', { name: 'Bewaar' }).click()
  await expect(section.locator('code').nth(1)).toHaveText(keys)
  await expect(section.getByText('Tekent nu (ES256)')).toBeVisible()
  await section.getByRole('button', { name: 'Maak de volgende sleutel' }).press('Enter')
  await expect(section.getByText('Wacht (ES256)')).toBeVisible()
  await section.getByRole('button', { name: 'Neem de volgende sleutel in gebruik' }).press('Enter')
  await expect(section.getByText('De nieuwe sleutel tekent.')).toBeVisible()
  await section.getByRole('button', { name: 'Probeer of hij antwoordt' }).click()
  await expect(section.getByText('kent deze client')).toBeVisible()
  await expectAccessible(administrator)

  // The provider keeps what it fetched for a minute: the next one it does not know yet, and the present one goes on.
  await section.getByRole('button', { name: 'Maak de volgende sleutel' }).click()
  await section.getByRole('button', { name: 'Neem de volgende sleutel in gebruik' }).click()
  await expect(section.getByRole('alert')).toContainText('aanvaardt de nieuwe sleutel nog niet')
  await administrator.setViewportSize(phone)
  await expectNoSidewaysScroll(administrator)
  await expectAccessible(administrator)
  expect(complaints).toEqual([])
  await provider.stop()
})

test('a DPO is led to what waits for a second person, and confirms it', async ({ enter }) => {
  const hilde = await enter('hilde')
  await hilde.goto('/oosterdonk/administration/sign-in')
  await expectPage(hilde, 'Inloggen')
  const section = hilde.getByRole('region', { name: 'Inloggen via uw eigen aanbieder' })
  await section.getByRole('button', { name: 'Stel een aanbieder in' }).press('Enter')
  await expect(section.getByLabel('Welke aanbieder?')).toBeFocused()
  await section.getByLabel('Welke aanbieder?').selectOption('other')
  await section.getByLabel('Adres van de aanbieder (issuer)').fill('https://login.oosterdonk.example')
  await section.getByLabel('Client ID').fill(client.id)
  await section.getByLabel('Client secret').fill(client.secret)
  await section.getByRole('button', { name: 'Bewaar' }).click()
  await expect(section.getByText('nog niemand anders bevestigde het')).toBeVisible()
  await hilde.goto('/oosterdonk/register')
  await expectPage(hilde, 'Register van Gemeente Oosterdonk')
  const waiting = { name: 'Wat op u wacht' }
  await expect(hilde.getByRole('complementary', waiting)).toHaveCount(0)

  const luc = await enter('luc', { viewport: phone })
  await luc.goto('/queue')
  const notice = luc.getByRole('complementary', waiting)
  await expect(notice).toContainText('Gemeente Oosterdonk: hoe mensen inloggen is gewijzigd')
  await expectAccessible(luc)
  await expectNoSidewaysScroll(luc)
  await luc.goto('/oosterdonk/administration')
  await expectPage(luc, 'Beheer')
  const menu = luc.getByRole('navigation', { name: 'Menu' })
  await expect(menu.getByRole('link', { name: /^Beheer ?, 1 zaak vraagt uw aandacht$/ })).toBeVisible()
  await expectNoSidewaysScroll(luc)
  await notice.getByRole('link', { name: 'Kijk en bevestig' }).click()
  await expectPage(luc, 'Inloggen')
  await luc.getByRole('button', { name: 'Weiger deze aanbieder' }).click()
  const refusal = luc.getByRole('dialog', { name: 'Deze aanbieder weigeren?' })
  await refusal.getByRole('button', { name: 'Weiger deze aanbieder' }).click()
  await expect(refusal.getByLabel('Waarom niet?')).toHaveAttribute('aria-invalid', 'true')
  await refusal.getByLabel('Waarom niet?').fill('Dit adres ken ik niet, en niemand vroeg het mij.')
  await expectAccessible(luc)
  await refusal.getByRole('button', { name: 'Weiger deze aanbieder' }).click()
  await expect(luc.getByText('Geweigerd door Luc')).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Beheer', exact: true })).toBeVisible()

  await hilde.goto('/oosterdonk/register')
  const refused = hilde.getByRole('complementary', waiting)
  await expect(refused).toContainText('hoe mensen inloggen is geweigerd')
  await refused.getByRole('link', { name: 'Kijk waarom' }).click()
  await expectPage(hilde, 'Inloggen')
  await expect(section.getByText('Dit adres ken ik niet')).toBeVisible()
  await expect(section.getByText('Staat uit: niemand komt hierlangs binnen.')).toBeVisible()
  await section.getByRole('button', { name: 'Wijzig de aanbieder' }).click()
  await section.getByLabel('Mensen kunnen hierlangs binnenkomen').check()
  await section.getByRole('button', { name: 'Bewaar' }).click()
  await expect(section.getByText('nog niemand anders bevestigde het')).toBeVisible()

  await luc.goto('/oosterdonk/administration/sign-in')
  await expectPage(luc, 'Inloggen')
  await luc.getByRole('button', { name: 'Bevestig deze aanbieder' }).press('Enter')
  await expect(luc.getByText('De aanbieder antwoordt niet.')).toBeVisible()
  await expect(luc.getByText('Bevestigd door Luc')).toHaveCount(0)
  await luc.getByRole('button', { name: 'Bevestig toch' }).press('Enter')
  await expect(luc.getByText('Bevestigd door Luc')).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Beheer', exact: true })).toBeVisible()
  await luc.goto('/oosterdonk')
  await expect(luc.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toHaveCount(0)
})
