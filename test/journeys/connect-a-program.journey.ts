import type { Page } from '@playwright/test'
import {
  desk,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectPage,
  phone,
  test,
} from './support/journey.ts'

const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })

const ask = (page: Page, secret: string, query: string) =>
  page.request.post('/graphql', {
    headers: { authorization: `Bearer ${secret}`, cookie: '' },
    data: { query },
  })

test('an administrator makes a token, the DPO consents, and it works until it is revoked', async ({
  enter,
}) => {
  const ingrid = await enter('ingrid')
  await ingrid.goto('/heidegem/administration')
  await ingrid.getByRole('link', { name: 'Tokens voor programma’s' }).click()
  await expectPage(ingrid, 'Tokens voor programma’s')
  await ingrid.getByRole('button', { name: 'Maak een token' }).click()
  await ingrid.getByRole('button', { name: 'Maak het token' }).click()
  await expect(ingrid.getByRole('alert')).toBeVisible()
  await expectAccessible(ingrid)
  await ingrid.getByLabel('Voor welk programma?').fill('Rapportblad')
  await ingrid.getByLabel('elk dossier lezen', { exact: true }).check()
  await ingrid.getByLabel('Hoe lang?').selectOption({ label: '30 dagen' })
  await ingrid.getByRole('button', { name: 'Maak het token' }).click()
  await expect(ingrid.getByRole('heading', { name: 'Het geheim van Rapportblad' })).toBeFocused()
  const secret = (await ingrid.getByText(/^lkb_/).textContent()) ?? ''
  await expectAccessible(ingrid)
  await ingrid.setViewportSize(phone)
  await expectNoSidewaysScroll(ingrid)
  await ingrid.setViewportSize(desk)
  await ingrid.getByRole('button', { name: 'Ik heb het bewaard' }).click()
  await expect(ingrid.getByText(/^lkb_/)).toHaveCount(0)
  await expect(line(ingrid, 'Rapportblad')).toContainText('wacht op de DPO')
  await expect(ingrid.getByRole('button', { name: 'Sta toe' })).toHaveCount(0)
  expect((await ask(ingrid, secret, '{ viewer { name } }')).status()).toBe(401)

  const peter = await enter('peter')
  await peter.goto('/queue')
  const notice = peter.getByRole('complementary', { name: 'Wat op u wacht' })
  await expect(notice).toContainText(
    'Gemeente Heidegem: een token voor een programma wacht op uw toestemming.',
  )
  await expectAccessible(peter)
  await peter.goto('/heidegem/register')
  await expect(
    peter
      .getByRole('navigation', { name: 'Menu' })
      .getByRole('link', { name: /^Beheer ?, 1 zaak vraagt uw aandacht$/ }),
  ).toBeVisible()
  await expectAccessible(peter)
  await peter.setViewportSize(phone)
  await expectNoSidewaysScroll(peter)
  await peter.setViewportSize(desk)
  await notice.getByRole('link', { name: 'Kijk en beslis' }).click()
  await expectPage(peter, 'Tokens voor programma’s')
  await expect(notice).toHaveCount(0)
  await line(peter, 'Rapportblad').getByRole('button', { name: 'Sta toe' }).click()
  await peter.getByRole('dialog').getByRole('button', { name: 'Sta toe' }).click()
  await expect(line(peter, 'Rapportblad')).toContainText('toegestaan op')
  await expect(
    peter.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Beheer', exact: true }),
  ).toBeVisible()
  expect(await (await ask(peter, secret, '{ viewer { name } }')).json()).toEqual({
    data: { viewer: { name: 'Rapportblad' } },
  })
  await peter.goto('/heidegem/administration/access')
  await expect(peter.getByRole('row', { name: /Rapportblad/ })).toContainText('token van een programma')

  await ingrid.reload()
  await line(ingrid, 'Rapportblad').getByRole('button', { name: 'Trek in' }).click()
  await ingrid.getByRole('dialog').getByRole('button', { name: 'Trek in' }).click()
  await expect(ingrid.getByText('1 token dat voorbij is')).toBeVisible()
  expect((await ask(ingrid, secret, '{ viewer { name } }')).status()).toBe(401)

  await ingrid.getByRole('button', { name: 'Maak een token' }).click()
  await ingrid.getByLabel('Voor welk programma?').fill('Oud rapport')
  await ingrid.getByLabel('elk dossier lezen', { exact: true }).check()
  await ingrid.getByRole('button', { name: 'Maak het token' }).click()
  await ingrid.getByRole('button', { name: 'Ik heb het bewaard' }).click()
  await peter.goto('/heidegem/administration/tokens')
  await line(peter, 'Oud rapport').getByRole('button', { name: 'Sta niet toe' }).click()
  const refusal = peter.getByRole('dialog', { name: 'Oud rapport niet toestaan?' })
  await refusal.getByLabel('Waarom niet?').fill('Dat programma gebruiken we niet meer.')
  await expectAccessible(peter)
  await refusal.getByRole('button', { name: 'Sta niet toe' }).click()
  await expect(peter.getByText('2 tokens die voorbij zijn')).toBeVisible()
  await ingrid.goto('/heidegem/register')
  const refused = ingrid.getByRole('complementary', { name: 'Wat op u wacht' })
  await expect(refused).toContainText('een token voor een programma is niet toegestaan')
  await refused.getByRole('link', { name: 'Kijk waarom' }).click()
  await ingrid.getByText('2 tokens die voorbij zijn').click()
  await expect(line(ingrid, 'Oud rapport')).toContainText('Dat programma gebruiken we niet meer.')
})
