import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closePerson, reopenPerson } from '@lekboek/usecases'
import { Authenticator, openWorld, type World } from '../support/src/index.ts'
import { Browser, textOf } from './browser.ts'
import { password, startApi, type Answer, type Api } from './support.ts'

const site = { origin: 'http://localhost:8080', host: 'localhost' }
const because = 'Uit dienst, gevraagd door Ann Goossens'

let world: World
let api: Api
let email: string
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
  email = `person-${++count}@lindenrode.example`
  await api.server.signUp({ email, name: `Person ${count}`, password })
})

const close = () => closePerson(world.nobody(), email, because)
const post = (browser: Browser, path: string, body: object = {}) =>
  browser.post(path, body, { origin: site.origin })
const said = ({ status, text }: Answer) => [status, text]

describe('an account that was closed', () => {
  test('is refused by password as a wrong password is, and so is whoever knows neither', async () => {
    const home = await new Browser(api).signIn(email)
    await close()
    const from = (browser: Browser, word: string, address = email) =>
      browser.post('sign-in/email', { email: address, password: word })
    const right = await from(new Browser(api), password)
    expect(right.status).toBe(401)
    expect(right.headers.getSetCookie()).toEqual([])
    expect(said(await from(new Browser(api), 'a wrong password'))).toEqual(said(right))
    expect(said(await from(new Browser(api), password, 'nobody@lindenrode.example'))).toEqual(said(right))
    expect(said(await from(new Browser(api, '', home.known), password))).toEqual(said(right))
    expect(
      await world.rows('SELECT 1 FROM session s JOIN "user" u ON u.id = s.user_id WHERE email = $1', [email]),
    ).toEqual([])
  })

  test('is out of every browser at the next request, for the library too', async () => {
    const browser = await new Browser(api).signIn(email)
    await close()
    expect(await browser.standing()).toBe('none')
    expect((await browser.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: null })
    expect((await browser.get('account')).status).toBe(401)
    expect((await browser.get('get-session')).text).toBe('null')
  })

  test('is refused by its passkey as by one that never was', async () => {
    const browser = await new Browser(api).signIn(email)
    const authenticator = new Authenticator(site)
    const offer = await post(browser, 'passkeys/offer', { password })
    const response = authenticator.register({ challenge: textOf(offer, 'challenge') })
    expect((await post(browser, 'passkeys/add', { name: 'Telefoon', response })).status).toBe(200)
    const enter = async (key: Authenticator) => {
      const stranger = new Browser(api)
      const asked = await post(stranger, 'sign-in/passkey-offer')
      const answer = key.authenticate({ challenge: textOf(asked, 'challenge') })
      return post(stranger, 'sign-in/passkey', { response: answer })
    }
    expect((await enter(authenticator)).status).toBe(200)
    await close()
    const refused = await enter(authenticator)
    expect(refused.status).toBe(400)
    expect(said(await enter(new Authenticator(site)))).toEqual(said(refused))
    await reopenPerson(world.nobody(), email, because)
    expect((await enter(authenticator)).status).toBe(200)
  })

  test('that is opened again comes in by the password that it had', async () => {
    await close()
    await reopenPerson(world.nobody(), email, because)
    expect(await (await new Browser(api).signIn(email)).standing()).toBe('whole')
  })
})
