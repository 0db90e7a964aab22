import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demandFactor, personActs, recoveryHash, resetFactors, slowKey } from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import {
  Letters,
  openWorld,
  refusesWithoutTrace,
  waitForLocks,
  type TestOrganisation,
  type World,
} from '../support/src/index.ts'
import { Browser, codeAt, textOf } from './browser.ts'
import { codeOf, password, secret, startApi, type Answer, type Api } from './support.ts'

let world: World
let api: Api
let town: TestOrganisation
let count = 0

beforeAll(async () => {
  world = await openWorld()
  // Signing in by password is dated by the machine's clock; from there the test turns its own.
  world.now = new Date().toISOString()
  api = await startApi(world)
  town = await world.organisation('Lindenrode')
})
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})

interface Somebody {
  readonly id: string
  readonly name: string
  readonly email: string
}

async function somebody(...roles: Role[]): Promise<Somebody> {
  const name = `Person ${++count}`
  const email = `person-${count}@lindenrode.example`
  const id = await api.server.signUp({ email, name, password })
  for (const role of roles) await world.membership({ id, name }, town, role)
  return { id, name, email }
}

const passSeconds = (seconds: number) => world.pass(seconds / 3600)

/** Signs in and enrols in codes of an app. */
async function enrolled(person: Somebody) {
  const browser = await new Browser(api).signIn(person.email)
  const started = await browser.post('totp/start', { password })
  const secret = textOf(started, 'secret')
  const id = textOf(started, 'id')
  const confirmed = await browser.post('totp/confirm', { id, code: codeAt(secret, world.now) })
  expect(confirmed.status).toBe(200)
  const recoveryCodes = confirmed.json['recoveryCodes'] as string[]
  passSeconds(30)
  return { browser, secret, recoveryCodes }
}

const problems = ({ json }: Answer) => json['problems']
const notAccepted = (path: string) => [expect.objectContaining({ path, code: 'notAccepted' })]

describe('who must prove a second factor', () => {
  test.each<[Role, string]>([
    ['dpo', 'enrol'],
    ['decider', 'enrol'],
    ['auditor', 'enrol'],
    ['handler', 'enrol'],
    ['admin', 'enrol'],
    ['processorContact', 'enrol'],
    ['umbrellaAdmin', 'enrol'],
    ['reporter', 'whole'],
  ])('%s: after the password alone the session is for "%s"', async (role, standing) => {
    const { email } = await somebody(role)
    expect(await (await new Browser(api).signIn(email)).standing()).toBe(standing)
  })

  test.each([
    ['dpo', 'enrol'],
    ['read', 'enrol'],
    ['statistics', 'whole'],
  ] as const)('a consultant under a mandate to %s: "%s"', async (scope, standing) => {
    const person = await somebody()
    const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
    await world.membership(person, consultancy, 'reporter')
    await world.assign(await world.mandate(town, consultancy, scope), person)
    expect(await (await new Browser(api).signIn(person.email)).standing()).toBe(standing)
  })

  test('a role given to somebody who is signed in asks for it at the next request', async () => {
    const person = await somebody('reporter')
    const browser = await new Browser(api).signIn(person.email)
    const { json } = await browser.graphql('{ viewer { id } }')
    expect(json.data).toEqual({ viewer: { id: person.id } })
    await world.membership(person, town, 'dpo')
    expect(codeOf(await browser.graphql('{ viewer { id } }'))).toBe('FACTOR_REQUIRED')
  })

  test('an organisation may ask it of everyone, and of no fewer than the least', async () => {
    const strict = await world.organisation('Strengerode')
    const [administrator, reporter] = [await world.member(strict, 'admin'), await somebody()]
    await world.membership(reporter, strict, 'reporter')
    const browser = await new Browser(api).signIn(reporter.email)
    expect(await browser.standing()).toBe('whole')
    const asked = await demandFactor(await world.as(administrator), strict.id, {
      ...{ secondFactor: 'everyone', version: 1 },
    })
    expect(asked).toMatchObject({ secondFactor: 'everyone', version: 2 })
    expect(await browser.standing()).toBe('enrol')
    await demandFactor(await world.as(administrator), strict.id, { secondFactor: 'readers', version: 2 })
    expect(await browser.standing()).toBe('whole')
    expect(await (await new Browser(api).signIn((await somebody('dpo')).email)).standing()).toBe('enrol')
  })

  test('nobody is asked where every organisation is invented, until the first real one comes', async () => {
    const { email } = await somebody('dpo')
    const browser = await new Browser(api).signIn(email)
    const isDemo = async () => (await browser.graphql('{ installation { isDemo } }')).json.data
    expect(await browser.standing()).toBe('enrol')
    expect(await isDemo()).toEqual({ installation: { isDemo: false } })
    await world.admin.query('UPDATE organisation SET is_demo = true')
    expect(await browser.standing()).toBe('whole')
    expect(await isDemo()).toEqual({ installation: { isDemo: true } })
    await world.organisation('Echterode')
    expect(await browser.standing()).toBe('enrol')
    expect(await isDemo()).toEqual({ installation: { isDemo: false } })
    await world.admin.query('UPDATE organisation SET is_demo = false')
  })
})

describe('a session by password alone, of somebody who must prove more', () => {
  const doors: [string, (browser: Browser) => Promise<Answer>][] = [
    ['who one is', (browser) => browser.graphql('{ viewer { id name } }')],
    ['the queue', (browser) => browser.graphql('{ queue(first: 5) { edges { cursor } } }')],
    [
      'a register',
      (browser) =>
        browser.graphql('query ($id: ID!) { incidents(organisation: $id, first: 5) { edges { cursor } } }', {
          id: town.id,
        }),
    ],
    ['the language', (browser) => browser.graphql('mutation { chooseLanguage(language: "nl") { id } }')],
    ['the export', (browser) => browser.get(`../../organisations/${town.id}/register.csv`)],
    ['the session', (browser) => browser.get('get-session')],
    ['the account', (browser) => browser.get('account')],
    ['other sessions', (browser) => browser.post('sessions/end-others')],
    ['every session', (browser) => browser.post('sessions/end-all')],
    ['one session', (browser) => browser.post('sessions/end', { id: 'x' })],
    ['turning off', (browser) => browser.post('totp/remove', { password })],
    ['new codes', (browser) => browser.post('recovery-codes/renew', { password })],
    ['a name', (browser) => browser.post('passkeys/rename', { id: 'x', name: 'x' })],
    ['a removal', (browser) => browser.post('passkeys/remove', { id: 'x', password })],
  ]
  const codeIn = (answer: Answer) => codeOf(answer) ?? answer.json['code']

  test.each(doors)('opens nothing to who has yet to enrol: %s', async (_, ask) => {
    const browser = await new Browser(api).signIn((await somebody('dpo')).email)
    const answer = await ask(browser)
    expect(codeIn(answer)).toBe('FACTOR_REQUIRED')
    expect(answer.text).not.toMatch(/Person \d|@lindenrode/)
  })

  const enrolling: typeof doors = [
    ['begins anew', (browser) => browser.post('totp/start', { password })],
    ['confirms', (browser) => browser.post('totp/confirm', { id: 'x', code: '123456' })],
    ['is offered a passkey', (browser) => browser.post('passkeys/offer', { password })],
    ['adds a passkey', (browser) => browser.post('passkeys/add', { name: 'x', response: {} })],
  ]
  test.each([...doors, ...enrolling])('opens nothing to who has yet to answer: %s', async (_, ask) => {
    const person = await somebody('dpo')
    await enrolled(person)
    const half = await new Browser(api).signIn(person.email)
    expect(await half.standing()).toBe('answer')
    expect(codeIn(await ask(half))).toBe('FACTOR_REQUIRED')
  })

  test('holds for a reporter too who chose to have a factor', async () => {
    const person = await somebody('reporter')
    await enrolled(person)
    const half = await new Browser(api).signIn(person.email)
    expect(codeOf(await half.graphql('{ viewer { id } }'))).toBe('FACTOR_REQUIRED')
  })

  test('cannot answer what it has not enrolled in', async () => {
    const browser = await new Browser(api).signIn((await somebody('dpo')).email)
    expect((await browser.post('factor/totp', { code: '123456' })).json['code']).toBe('FACTOR_REQUIRED')
    expect((await browser.post('factor/recovery', { code: 'x' })).json['code']).toBe('FACTOR_REQUIRED')
  })

  test('that was stolen is worth nothing once its owner has answered', async () => {
    const person = await somebody('dpo')
    const { secret } = await enrolled(person)
    const half = await new Browser(api).signIn(person.email)
    const stolen = half.stolen()
    expect((await half.post('factor/totp', { code: codeAt(secret, world.now) })).status).toBe(200)
    expect([await half.standing(), await stolen.standing()]).toEqual(['whole', 'none'])
    expect(half.cookie).not.toBe(stolen.cookie)
  })

  test('can be signed out', async () => {
    const browser = await new Browser(api).signIn((await somebody('dpo')).email)
    expect((await browser.post('sign-out')).status).toBe(200)
    expect(await browser.standing()).toBe('none')
  })
})

describe('enrolling in codes of an app', () => {
  test('opens everything, shows ten codes once, and keeps neither them nor the secret in the clear', async () => {
    const person = await somebody('dpo')
    const { browser, secret, recoveryCodes } = await enrolled(person)
    expect(await browser.standing()).toBe('whole')
    expect((await browser.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: { id: person.id } })
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)
    const stored = JSON.stringify([
      await world.rows('SELECT * FROM totp WHERE user_id = $1', [person.id]),
      await world.rows('SELECT * FROM recovery_code WHERE user_id = $1', [person.id]),
    ])
    for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) {
      expect(stored).not.toContain(text)
      expect(api.lines.join('')).not.toContain(text)
    }
    const account = await browser.get('account')
    expect(account.json).toMatchObject({ recoveryCodesLeft: 10, isAsked: true })
    expect(account.text).not.toContain(secret)
  })

  test('asks whoever is signed in already for the password once more', async () => {
    const browser = await new Browser(api).signIn((await somebody('reporter')).email)
    expect(problems(await browser.post('totp/start'))).toEqual([
      expect.objectContaining({ path: 'password', code: 'required' }),
    ])
    expect(problems(await browser.post('totp/start', { password: 'another password' }))).toEqual([
      expect.objectContaining({ path: 'password', code: 'wrongPassword' }),
    ])
    expect((await browser.post('totp/start', { password })).status).toBe(200)
  })

  test('a secret sealed for one person opens under no other', async () => {
    const [one, other] = [await somebody('dpo'), await somebody('dpo')]
    const { secret } = await enrolled(one)
    await enrolled(other)
    await world.rows(
      'UPDATE totp t SET sealed_secret = (SELECT sealed_secret FROM totp WHERE user_id = $1) WHERE t.user_id = $2',
      [one.id, other.id],
    )
    const half = await new Browser(api).signIn(other.email)
    const answer = await half.post('factor/totp', { code: codeAt(secret, world.now) })
    expect(problems(answer)).toEqual(notAccepted('code'))
  })

  test('of two tabs the one that began last counts, and the other is told', async () => {
    const browser = await new Browser(api).signIn((await somebody('dpo')).email)
    const [one, other] = [await browser.post('totp/start'), await browser.post('totp/start')]
    const confirm = (started: Answer) => ({
      id: textOf(started, 'id'),
      code: codeAt(textOf(started, 'secret'), world.now),
    })
    expect((await browser.post('totp/confirm', confirm(one))).json['code']).toBe('CONFLICT')
    expect((await browser.post('totp/confirm', confirm(other))).status).toBe(200)
    passSeconds(30)
    const again = { password, code: codeAt(textOf(other, 'secret'), world.now) }
    expect((await browser.post('totp/start', again)).json['code']).toBe('CONFLICT')
  })

  test('of two confirmations at the same moment one wins', async () => {
    const browser = await new Browser(api).signIn((await somebody('dpo')).email)
    const started = await browser.post('totp/start')
    const body = { id: textOf(started, 'id'), code: codeAt(textOf(started, 'secret'), world.now) }
    const answers = await Promise.all([
      browser.stolen().post('totp/confirm', body),
      browser.stolen().post('totp/confirm', body),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.any(Number)])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('ends every other session of the person', async () => {
    const person = await somebody('reporter')
    const elsewhere = await new Browser(api).signIn(person.email)
    const { browser } = await enrolled(person)
    expect([await browser.standing(), await elsewhere.standing()]).toEqual(['whole', 'none'])
  })
})

describe('a code of the app', () => {
  test.each([
    [-2, 400],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 400],
  ])('of a clock that is %i steps off: %i', async (steps, status) => {
    const person = await somebody('dpo')
    const { secret } = await enrolled(person)
    passSeconds(90)
    const half = await new Browser(api).signIn(person.email)
    expect((await half.post('factor/totp', { code: codeAt(secret, world.now, steps) })).status).toBe(status)
  })

  test('is good once, also in another browser, and an earlier one no more after a later one', async () => {
    const person = await somebody('dpo')
    const { secret } = await enrolled(person)
    passSeconds(60)
    const [one, other] = [
      await new Browser(api).signIn(person.email),
      await new Browser(api).signIn(person.email),
    ]
    const code = codeAt(secret, world.now)
    expect((await one.post('factor/totp', { code })).status).toBe(200)
    expect(problems(await other.post('factor/totp', { code }))).toEqual(notAccepted('code'))
    const earlier = await other.post('factor/totp', { code: codeAt(secret, world.now, -1) })
    expect(problems(earlier)).toEqual(notAccepted('code'))
    expect((await other.post('factor/totp', { code: codeAt(secret, world.now, 1) })).status).toBe(200)
  })

  test('sent by two browsers at the same moment lets one in', async () => {
    const person = await somebody('dpo')
    const { secret } = await enrolled(person)
    const halves = await Promise.all([1, 2, 3, 4].map(() => new Browser(api).signIn(person.email)))
    const code = codeAt(secret, world.now)
    const answers = await Promise.all(halves.map((half) => half.post('factor/totp', { code })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('and one on paper, sent at the same moment in one half session, make one whole one of it', async () => {
    const person = await somebody('dpo')
    const { secret, recoveryCodes } = await enrolled(person)
    const half = await new Browser(api).signIn(person.email)
    const client = await world.admin.connect()
    try {
      await client.query('BEGIN')
      await client.query('SELECT 1 FROM session WHERE user_id = $1 FOR UPDATE', [person.id])
      const answers = Promise.all([
        half.stolen().post('factor/totp', { code: codeAt(secret, world.now) }),
        half.stolen().post('factor/recovery', { code: recoveryCodes[0] }),
      ])
      // Both have shown a good code by then, and want the session that the other one ends.
      await waitForLocks(world, 2)
      await client.query('COMMIT')
      expect((await answers).map(({ status }) => status).toSorted()).toEqual([200, 401])
    } finally {
      client.release()
    }
    const left = await world.rows('SELECT 1 FROM session WHERE user_id = $1 AND factor_at = $2', [
      person.id,
      world.now,
    ])
    expect(left).toHaveLength(1)
  })

  test('of another person is not accepted', async () => {
    const [one, other] = [await somebody('dpo'), await somebody('dpo')]
    const { secret } = await enrolled(one)
    await enrolled(other)
    const half = await new Browser(api).signIn(other.email)
    const answer = await half.post('factor/totp', { code: codeAt(secret, world.now) })
    expect(problems(answer)).toEqual(notAccepted('code'))
  })

  test.each([
    [{}],
    [{ code: 5 }],
    [{ code: '' }],
    [{ code: '12345' }],
    [{ code: '١٢٣٤٥٦' }],
    [{ code: 'x'.repeat(100_000) }],
    [[]],
  ])('that is none is refused, never a failure: %#', async (body) => {
    const person = await somebody('dpo')
    await enrolled(person)
    const half = await new Browser(api).signIn(person.email)
    for (const kind of ['totp', 'recovery']) {
      expect(problems(await half.post(`factor/${kind}`, body))).toEqual(notAccepted('code'))
    }
  })

  test('may be guessed ten times in a quarter of an hour, over however many sessions', async () => {
    const person = await somebody('dpo')
    const { secret } = await enrolled(person)
    const guess = async () => {
      const half = await new Browser(api).signIn(person.email)
      return half.post('factor/totp', { code: '000000' })
    }
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(400)
    const half = await new Browser(api).signIn(person.email)
    const refused = await half.post('factor/totp', { code: codeAt(secret, world.now) })
    expect([refused.status, refused.json['code']]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    expect((await half.post('factor/recovery', { code: 'x' })).status).toBe(429)
    passSeconds(901)
    expect((await half.post('factor/totp', { code: codeAt(secret, world.now) })).status).toBe(200)
  })

  test('may be tried thirty times a minute from one address, whoever tries', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => somebody('dpo')))
    const halves: Browser[] = []
    for (const person of people) {
      await enrolled(person)
      halves.push(await new Browser(api).signIn(person.email))
    }
    await world.admin.query('DELETE FROM rate_limit')
    const statuses: number[] = []
    for (let attempt = 0; attempt < 31; attempt += 1) {
      const half = halves[attempt % halves.length]
      if (half) statuses.push((await half.post('factor/totp', { code: '000000' })).status)
    }
    expect(statuses.indexOf(429)).toBe(30)
  })
})

describe('a code on paper', () => {
  test('is good once, in any writing', async () => {
    const person = await somebody('dpo')
    const { recoveryCodes } = await enrolled(person)
    const [first = ''] = recoveryCodes
    const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `
    const half = await new Browser(api).signIn(person.email)
    expect((await half.post('factor/recovery', { code: typed })).status).toBe(200)
    expect((await half.get('account')).json).toMatchObject({ recoveryCodesLeft: 9 })
    const again = await new Browser(api).signIn(person.email)
    expect(problems(await again.post('factor/recovery', { code: first }))).toEqual(notAccepted('code'))
  })

  test('of another person is not accepted, and an earlier set no more after a new one', async () => {
    const [one, other] = [await somebody('dpo'), await somebody('dpo')]
    const { browser, recoveryCodes, secret } = await enrolled(one)
    await enrolled(other)
    const [, code = ''] = recoveryCodes
    const half = await new Browser(api).signIn(other.email)
    expect(problems(await half.post('factor/recovery', { code }))).toEqual(notAccepted('code'))
    expect(problems(await browser.post('recovery-codes/renew'))).toHaveLength(2)
    const before = browser.stolen()
    const renewed = await browser.post('recovery-codes/renew', {
      ...{ password, code: codeAt(secret, world.now) },
    })
    expect(renewed.json['recoveryCodes']).toHaveLength(10)
    expect([await browser.standing(), await before.standing()]).toEqual(['whole', 'none'])
    const own = await new Browser(api).signIn(one.email)
    expect(problems(await own.post('factor/recovery', { code }))).toEqual(notAccepted('code'))
  })
})

test('recovery codes are for whoever has a factor to recover', async () => {
  const { email } = await somebody('reporter')
  const browser = await new Browser(api).signIn(email)
  const answer = await browser.post('recovery-codes/renew', { password })
  expect([answer.status, answer.json['recoveryCodes']]).toEqual([404, undefined])
})

describe('turning codes of an app off', () => {
  test('asks for the password and a code again, both, and is refused where it is the last factor of who must have one', async () => {
    const person = await somebody('dpo')
    const { browser, secret, recoveryCodes } = await enrolled(person)
    const remove = async (proof: object) => problems(await browser.post('totp/remove', proof))
    const [code, missing] = [codeAt(secret, world.now), { code: 'required' }]
    expect(await remove({})).toMatchObject([
      { path: 'password', ...missing },
      { path: 'code', ...missing },
    ])
    expect(await remove({ password })).toMatchObject([{ path: 'code', ...missing }])
    expect(await remove({ code })).toMatchObject([{ path: 'password', ...missing }])
    expect(await remove({ password: 'another password', code })).toMatchObject([
      { path: 'password', code: 'wrongPassword' },
    ])
    expect(await remove({ password, code: '000000' })).toEqual(notAccepted('code'))
    // Beside a wrong password the code was not used up.
    const lastFactor = [{ path: 'factor', code: 'lastFactor' }]
    expect(await remove({ password, code })).toMatchObject(lastFactor)
    expect(await remove({ password, code })).toEqual(notAccepted('code'))
    expect(await remove({ password, code: recoveryCodes[0] })).toMatchObject(lastFactor)
    expect(await world.rows('SELECT 1 FROM totp WHERE user_id = $1', [person.id])).toHaveLength(1)
    expect(await browser.standing()).toBe('whole')
  })

  test('asks who has no password for a code alone', async () => {
    const person = await somebody('reporter')
    const { browser, secret } = await enrolled(person)
    await world.rows('DELETE FROM account WHERE user_id = $1', [person.id])
    expect((await browser.get('account')).json).toMatchObject({ hasPassword: false })
    expect((await browser.post('totp/remove', { code: codeAt(secret, world.now) })).status).toBe(200)
  })

  test('ends the other sessions, and the codes on paper with it', async () => {
    const person = await somebody('reporter')
    const { browser, secret } = await enrolled(person)
    const elsewhere = await new Browser(api).signIn(person.email)
    await elsewhere.post('factor/totp', { code: codeAt(secret, world.now) })
    const taken = browser.stolen()
    passSeconds(30)
    const proof = { password, code: codeAt(secret, world.now) }
    expect((await browser.post('totp/remove', proof)).status).toBe(200)
    expect([await browser.standing(), await elsewhere.standing(), await taken.standing()]).toEqual([
      ...['whole', 'none', 'none'],
    ])
    expect(await world.rows('SELECT 1 FROM recovery_code WHERE user_id = $1', [person.id])).toEqual([])
    expect((await browser.post('totp/remove', { password })).status).toBe(404)
    expect(await (await new Browser(api).signIn(person.email)).standing()).toBe('whole')
  })
})

describe('codes on paper', () => {
  const storedOf = ({ id }: Somebody) =>
    world.rows<{ hash: string; salt: string | null }>(
      'SELECT hash, salt FROM recovery_code WHERE user_id = $1',
      [id],
    )

  test('are kept under argon2id, with a salt that the codes of one set have in common and no other has', async () => {
    const [one, other] = [await somebody('dpo'), await somebody('dpo')]
    await enrolled(one)
    await enrolled(other)
    const [mine, theirs] = [await storedOf(one), await storedOf(other)]
    for (const set of [mine, theirs]) {
      expect(set).toHaveLength(10)
      expect(new Set(set.map(({ salt }) => salt)).size).toBe(1)
      expect(Buffer.from(set[0]?.salt ?? '', 'base64url')).toHaveLength(16)
    }
    expect(mine[0]?.salt).not.toBe(theirs[0]?.salt)
  })

  test('of a copied database are tried by nobody: without the installation’s secret a right code makes no such hash', async () => {
    const person = await somebody('dpo')
    const { recoveryCodes } = await enrolled(person)
    const [{ salt } = { salt: null }] = await storedOf(person)
    const code = (recoveryCodes[0] ?? '').replaceAll('-', '')
    const made = await slowKey(code, Buffer.from(salt ?? '', 'base64url'))
    expect((await storedOf(person)).map(({ hash }) => hash)).not.toContain(made.toString('base64url'))
  })

  test('that were given before they had a salt stay good, once, until others take their place', async () => {
    const person = await somebody('dpo')
    const { browser, secret: app, recoveryCodes } = await enrolled(person)
    const [first = '', second = ''] = recoveryCodes.map((code) => code.replaceAll('-', ''))
    await world.rows('DELETE FROM recovery_code WHERE user_id = $1', [person.id])
    for (const code of [first, second]) {
      await world.rows('INSERT INTO recovery_code (user_id, hash, created_at) VALUES ($1, $2, $3)', [
        ...[person.id, recoveryHash(code, secret, person.id), world.now],
      ])
    }
    const answer = async (code: string) =>
      (await (await new Browser(api).signIn(person.email)).post('factor/recovery', { code })).status
    expect([await answer(first), await answer(first)]).toEqual([200, 400])
    await browser.post('recovery-codes/renew', { password, code: codeAt(app, world.now) })
    expect(await answer(second)).toBe(400)
    expect((await storedOf(person)).filter(({ salt }) => salt === null)).toEqual([])
  })
})

describe('the operator', () => {
  const vouchedBy = 'Ann Goossens, beheerder, aan de telefoon'

  test('takes every factor from who lost them all, ends their sessions, and tells them', async () => {
    const person = await somebody('dpo')
    const { browser } = await enrolled(person)
    const letters = new Letters(world)
    await letters.deliver()
    expect(await resetFactors(world.nobody(), person.email.toUpperCase(), vouchedBy)).toBe(true)
    expect(await browser.standing()).toBe('none')
    expect(await (await new Browser(api).signIn(person.email)).standing()).toBe('enrol')
    expect(await letters.deliver()).toMatchObject([
      { to: person.email, subject: 'Uw tweede factor voor Lekboek is gewist' },
    ])
    expect(await personActs(world.nobody(), person.email)).toMatchObject([
      { verb: 'factorsReset', words: vouchedBy, actedAt: world.now },
    ])
    expect(await resetFactors(world.nobody(), 'nobody@lindenrode.example', vouchedBy)).toBe(false)
  })

  test.each([[''], [' '], ['Ann'], ['x'.repeat(201)], ['a word with \0 in it']])(
    'takes nothing without a word of who vouched: %j',
    async (word) => {
      const person = await somebody('dpo')
      const { browser } = await enrolled(person)
      await refusesWithoutTrace(
        world,
        () => resetFactors(world.nobody(), person.email, word),
        expect.objectContaining({ kind: 'invalid' }),
      )
      expect(await browser.standing()).toBe('whole')
      expect(await personActs(world.nobody(), person.email)).toEqual([])
    },
  )
})
