import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changePassword,
  hashPassword,
  lookAtReset,
  requestReset,
  resetPassword,
  rightsOf,
  verifyPassword,
  type PublicContext,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  openWorld,
  pictureOf,
  refusalOf,
  refusesWithoutTrace,
  type TestPerson,
  type World,
} from '../support/src/index.ts'

const first = 'zeven regenlaarzen op zolder'
const second = 'negen paraplu’s in de kelder'
const third = 'twaalf fietsen zonder zadel'

let world: World
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
  letters = new Letters(world)
})
afterAll(() => world.close())

const stranger = (): PublicContext => ({ ...world.nobody(), links: letters.links })
const problem = (code: string) => invalidWith(`token ${code}`)

/** Somebody who signs in with a password. */
async function withPassword(name: string): Promise<TestPerson & { readonly email: string }> {
  const person = await world.person(name)
  await world.rows(
    `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
     VALUES ($1, $1, 'credential', $1, $2, now(), now())`,
    [person.id, await hashPassword(first)],
  )
  return { ...person, email: `${person.id}@lekboek.example` }
}

async function knows(person: TestPerson, password: string): Promise<boolean> {
  const [row] = await world.rows<{ password: string }>('SELECT password FROM account WHERE user_id = $1', [
    person.id,
  ])
  return verifyPassword({ hash: row?.password ?? '', password })
}

async function resetOf({ email }: { email: string }): Promise<string> {
  await requestReset(stranger(), email)
  return letters.tokenTo(email)
}

const isSignedIn = async (sessionToken: string) =>
  (await rightsOf(world.database, { sessionToken }, world.now).in(null)) !== null

describe('a forgotten password', () => {
  test('is replaced through a mail, once; every session ends, and its person is told', async () => {
    const person = await withPassword('An')
    const sessions = [await world.session(person, world.at(5)), await world.session(person, world.at(5))]
    const token = await resetOf(person)
    expect(letters.sent.at(-1)).toMatchObject({
      to: person.email,
      subject: 'Een nieuw wachtwoord voor Lekboek',
    })
    expect(letters.sent.at(-1)?.text).toMatch(/13:30/)
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'open' })
    await resetPassword(stranger(), { token, password: second })
    expect([await knows(person, first), await knows(person, second)]).toEqual([false, true])
    expect(await Promise.all(sessions.map(isSignedIn))).toEqual([false, false])
    const [told] = await letters.deliver()
    expect(told).toMatchObject({ to: person.email, subject: 'Uw wachtwoord voor Lekboek is gewijzigd' })
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'used' })
    const again = () => resetPassword(stranger(), { token, password: third })
    await refusesWithoutTrace(world, again, problem('linkUsed'))
  })

  test('ends no session of anybody else', async () => {
    const [one, other] = [await withPassword('Een'), await withPassword('Ander')]
    const session = await world.session(other, world.at(5))
    await resetPassword(stranger(), { token: await resetOf(one), password: second })
    expect(await isSignedIn(session)).toBe(true)
  })

  test('gives a password to who had none', async () => {
    const person = await world.person('Zonder')
    const email = `${person.id}@lekboek.example`
    await resetPassword(stranger(), { token: await resetOf({ email }), password: second })
    expect(await knows(person, second)).toBe(true)
  })

  test('opens for half an hour', async () => {
    const token = await resetOf(await withPassword('Laat'))
    const before = world.now
    world.now = new Date(Date.parse(before) + 1_800_000 - 1).toISOString()
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'open' })
    world.now = new Date(Date.parse(before) + 1_800_000).toISOString()
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'expired' })
    const late = () => resetPassword(stranger(), { token, password: second })
    await refusesWithoutTrace(world, late, problem('linkExpired'))
    world.now = before
  })

  test('asked for twice has two links; the first that is used ends the other', async () => {
    const person = await withPassword('Ongeduldig')
    const [one, other] = [await resetOf(person), await resetOf(person)]
    await resetPassword(stranger(), { token: one, password: second })
    const late = () => resetPassword(stranger(), { token: other, password: third })
    await refusesWithoutTrace(world, late, problem('linkUsed'))
  })

  test('replaced by two at once is replaced by one', async () => {
    const person = await withPassword('Dubbel')
    const token = await resetOf(person)
    const attempts = await Promise.allSettled(
      [second, third].map((password) => resetPassword(stranger(), { token, password })),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const won = attempts[0]?.status === 'fulfilled' ? second : third
    expect(await knows(person, won)).toBe(true)
  })

  test.each([
    ['an address that nobody has', 'nobody@lekboek.example'],
    ['what is no address', 'nobody'],
    ['nothing', undefined],
    ['a list', ['a@x.example']],
    ['an address without end', `${'x'.repeat(100_000)}@x.example`],
    ['a look-alike', '\u0430nn@lekboek.example'],
  ])('of %s leaves nothing behind and says nothing', async (_, email) => {
    const before = await pictureOf(world)
    expect(await requestReset(stranger(), email)).toBeUndefined()
    expect(await pictureOf(world)).toEqual(before)
  })

  test.each([
    ['a short password', 'kort', 'password tooShort'],
    ['one of ten thousand signs', 'x'.repeat(10_000), 'password tooLong'],
    ['a leaked one', 'qwertyuiop12', 'password leakedPassword'],
    ['nothing', undefined, 'password required'],
  ])('is not replaced by %s, and the link stays good', async (_, password, expected) => {
    const person = await withPassword('Kiest')
    const token = await resetOf(person)
    const attempt = () => resetPassword(stranger(), { token, password })
    await refusesWithoutTrace(world, attempt, invalidWith(expected))
    await resetPassword(stranger(), { token, password: second })
  })

  test.each([
    ['no token', 'abc'],
    ['a token of nothing', `0195a7c0-0000-7000-8000-000000000000.${'a'.repeat(43)}`],
    ['nothing', undefined],
  ])('is not replaced with %s', async (_, token) => {
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'unknown' })
    const attempt = () => resetPassword(stranger(), { token, password: second })
    await refusesWithoutTrace(world, attempt, problem('linkUnknown'))
  })

  test('is not mailed after its link has ended: nothing waits for a mail server that comes back late', async () => {
    const person = await withPassword('Te laat')
    await letters.deliver()
    await requestReset(stranger(), person.email)
    world.pass(2)
    expect(await letters.deliver()).toEqual([])
    expect(await world.rows(`SELECT 1 FROM mail WHERE state = 'waiting'`)).toEqual([])
  })
})

describe('another password of one’s own', () => {
  test('ends the other sessions and every reset, and goes on in this one, under another token', async () => {
    const person = await withPassword('Wisselt')
    const [own, other] = [await world.session(person, world.at(5)), await world.session(person, world.at(5))]
    const token = await resetOf(person)
    const [before] = await world.rows('SELECT id, expires_at, factor_at FROM session WHERE token = $1', [own])
    const renewed = await changePassword(await world.as(person), { current: first, password: second }, own)
    expect([await knows(person, first), await knows(person, second)]).toEqual([false, true])
    const renewedToken = renewed?.token ?? ''
    expect(await Promise.all([renewedToken, own, other].map(isSignedIn))).toEqual([true, false, false])
    expect(
      await world.rows('SELECT id, expires_at, factor_at FROM session WHERE token = $1', [renewedToken]),
    ).toEqual([before])
    expect(renewed?.expiresAt).toBe(world.at(5))
    expect(await lookAtReset(stranger(), token)).toEqual({ state: 'used' })
    expect(await letters.deliver()).toMatchObject([{ subject: 'Uw wachtwoord voor Lekboek is gewijzigd' }])
  })

  test.each([
    ['the wrong old one', { current: 'iets heel anders', password: second }, ['current wrongPassword']],
    ['no old one', { password: second }, ['current wrongPassword']],
    ['an endless old one', { current: 'x'.repeat(10_000), password: second }, ['current wrongPassword']],
    ['a list', { current: [first], password: second }, ['current wrongPassword']],
    ['a leaked new one', { current: first, password: 'qwertyuiop12' }, ['password leakedPassword']],
    ['no new one and no old one', {}, ['password required', 'current wrongPassword']],
  ])('is refused with %s', async (_, input, problems) => {
    const context = await world.as(await withPassword('Geweigerd'))
    await refusesWithoutTrace(world, () => changePassword(context, input, null), invalidWith(...problems))
  })

  test('is not for strangers, nor for who has no password', async () => {
    const input = { current: first, password: second }
    expect(await refusalOf(changePassword(world.nobody(), input, null))).toEqual({ kind: 'unauthenticated' })
    const context = await world.as(await world.person('Zonder wachtwoord'))
    expect(await refusalOf(changePassword(context, input, null))).toMatchObject(
      invalidWith('current wrongPassword'),
    )
  })

  test('is not chosen from a session that was ended meanwhile', async () => {
    const person = await withPassword('Uitgelogd')
    const context = await world.as(person)
    const ended = await world.session(person, world.at(5))
    await world.rows('DELETE FROM session WHERE token = $1', [ended])
    const attempt = () => changePassword(context, { current: first, password: second }, ended)
    await refusesWithoutTrace(world, attempt, { kind: 'unauthenticated' })
    expect(await knows(person, first)).toBe(true)
  })

  test('chosen by two at once is chosen by one', async () => {
    const context = await world.as(await withPassword('Twee tabs'))
    const attempts = await Promise.allSettled(
      [second, third].map((password) => changePassword(context, { current: first, password }, null)),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
