import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { IdentityProvider, Letters, openWorld, type World } from '../support/src/index.ts'
import { Browser } from './browser.ts'
import { baseUrl, clientSecret, providers, ProviderTown, vouch } from './provider-town.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let letters: Letters
let town: ProviderTown
let real: IdentityProvider

const domain = 'nieuwstad.example'
const names: Readonly<Record<string, string>> = {
  turned: '\u202eEls\u200b Vermeulen\u3164',
  blank: '\u2800\u3164',
  marked: 'Els\u200fVermeulen',
  mixed: 'Els Vеrmeulen',
  control: 'Els\u0007 Vermeulen',
  office: 'Gegevensbeschermingsautoriteit',
  plain: 'Zoë van der Aa',
}

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world, { baseUrl, providerNetwork: 'any' })
  letters = new Letters(world)
  town = await ProviderTown.of(world, api, 'Nieuwstad')
  const accounts = Object.entries(names).map(([login, name]) => [
    login,
    vouch(`${login}@${domain}`, { name, sub: login }),
  ])
  real = await IdentityProvider.start(
    { id: 'lekboek', secret: clientSecret, redirect: providers.redirectAddress(town.id) },
    Object.fromEntries(accounts),
  )
  await town.set(real.issuer, { admitsReporters: true })
}, 60_000)
afterAll(async () => {
  await real.stop()
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})

/** Comes in through the provider; the cookie by which this browser is known again. */
async function comeIn(login: string, known = ''): Promise<string> {
  const { location, cookie } = await town.setOff()
  const back = await real.signIn(location, login)
  const answer = await api.get(`${back.pathname}${back.search}`, {
    cookie: [cookie, known].filter((one) => one !== '').join('; '),
  })
  expect(answer.headers.get('location')).toBe('/')
  const named = answer.headers.getSetCookie().find((one) => one.startsWith('lekboek.browser='))
  return named?.split(';', 1)[0] ?? ''
}

test.each([
  ['turned', 'Els Vermeulen'],
  ['blank', `blank@${domain}`],
  ['marked', `marked@${domain}`],
  ['mixed', `mixed@${domain}`],
  ['control', 'Els Vermeulen'],
  ['office', `office@${domain}`],
  ['plain', 'Zoë van der Aa'],
])('a name that the provider says is read as one that is typed: %s', async (login, name) => {
  await comeIn(login)
  const [row] = await world.rows('SELECT name FROM "user" WHERE email = $1', [`${login}@${domain}`])
  expect(row?.['name']).toBe(name)
})

test('a browser in which the provider let somebody in is known for that way alone', async () => {
  const email = `plain@${domain}`
  const browser = await comeIn('plain')
  const told = async () => (await letters.deliver()).filter(({ to }) => to === email).length
  expect(await told()).toBeGreaterThan(0)
  await comeIn('plain', browser)
  expect(await told()).toBe(0)
  const ways = async () =>
    (
      await world.rows<{ way: string | null }>(
        `SELECT k.provider_organisation_id AS way FROM known_browser k JOIN "user" u ON u.id = k.user_id
          WHERE u.email = $1 AND k.browser = $2 ORDER BY k.created_at`,
        [email, nameIn(browser)],
      )
    ).map(({ way }) => way)
  expect(await ways()).toEqual([town.id])
  // Who knows the password too gets no tries of their own by that.
  const trying = () => new Browser(api, '', browser).post('sign-in/email', { email, password: 'x' })
  await trying()
  const keys = await world.rows<{ key: string }>(`SELECT key FROM rate_limit WHERE key LIKE 'signIn|%'`)
  expect(keys.map(({ key }) => key.split('|')[1]).toSorted()).toEqual(['account', 'address'])
})

const nameIn = (cookie: string) => cookie.slice('lekboek.browser='.length).split('.')[0]
