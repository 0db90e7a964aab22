import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  endMember,
  endRole,
  giveRole,
  invite,
  listInvitations,
  lookAtInvitation,
  resendInvitation,
  rightsOf,
  withdrawInvitation,
  type Context,
  type InvitationInput,
  type PublicContext,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  openTown,
  openWorld,
  pictureOf,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

const password = 'zeven regenlaarzen op zolder'

let world: World
let town: Town
let letters: Letters
let admin: Context
beforeAll(async () => {
  world = await openWorld()
  letters = new Letters(world)
  town = await openTown(world, 'Lindenrode')
  admin = await world.as(town.admin)
})
afterAll(() => world.close())

let count = 0
const freshEmail = () => `nieuw${++count}@lindenrode.example`
const stranger = (): PublicContext => ({ ...world.nobody(), links: letters.links })
const publicly = async (person: TestPerson): Promise<PublicContext> => ({
  ...(await world.as(person)),
  links: letters.links,
})
const asked = (change: object = {}): InvitationInput => ({ email: freshEmail(), roles: ['dpo'], ...change })
const emailOf = async ({ id }: TestPerson) =>
  String((await world.rows('SELECT email FROM "user" WHERE id = $1', [id]))[0]?.['email'])

/** An invitation that was sent, with the token that its mail carries. */
async function invited(change: object = {}, by = admin, at: { id: string } = town) {
  const row = await invite(by, at.id, asked(change))
  const email = String(row['email'])
  return { id: String(row['id']), email, token: await letters.tokenTo(email) }
}

const rolesOf = async (userId: string, at: { id: string } = town) => {
  const viewer = await rightsOf(world.database, { userId }, world.now).in(at.id)
  return viewer?.registers[0]?.roles ?? []
}

const tokenProblem = (code: string) => invalidWith(`token ${code}`)

describe('an invitation', () => {
  test('makes somebody new a member with the roles that it named, once', async () => {
    const { email, token } = await invited({ roles: ['dpo', 'handler'] })
    expect(await lookAtInvitation(stranger(), token)).toMatchObject({
      ...{ state: 'open', organisation: 'Lindenrode', email, roles: ['handler', 'dpo'], next: 'newPerson' },
      invitedBy: 'admin of Lindenrode',
      timeZone: 'Europe/Brussels',
    })
    const input = { token, name: 'Nele Nieuw', password, language: 'en' }
    expect(await acceptInvitation(stranger(), input)).toEqual({ organisation: 'Lindenrode' })
    const [person] = await world.rows<{ id: string }>(
      'SELECT id, name, language, email_verified FROM "user" WHERE email = $1',
      [email],
    )
    expect(person).toMatchObject({ name: 'Nele Nieuw', language: 'en', email_verified: true })
    expect(await rolesOf(String(person?.id))).toEqual(['handler', 'dpo'])
    const accounts = await world.rows('SELECT password FROM account WHERE user_id = $1', [person?.id])
    expect(accounts).toEqual([{ password: expect.stringMatching(/^\$argon2id\$/) as string }])
    expect((await verbsOf(world, town)).slice(-2)).toEqual(['invitation.sent', 'invitation.accepted'])
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkUsed'))
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'accepted' })
  })

  test('sends one mail that names the house, the roles and the end, and nobody in its subject', async () => {
    const { email } = await invited({ roles: ['dpo'] })
    const letter = letters.sent.at(-1)
    expect(letter).toMatchObject({ to: email, subject: 'Uitnodiging voor Lekboek' })
    expect(letter?.text).toContain('Lindenrode')
    expect(letter?.text).toContain('functionaris voor gegevensbescherming (DPO)')
    expect(letter?.text).toContain('25 november 2026')
    expect(letter?.text).toMatch(/http:\/\/localhost:8080\/accept#/)
    expect(await letters.deliver()).toEqual([])
  })

  test.each([
    ['en', 'Invitation to Lekboek'],
    ['fr', 'Invitation à Lekboek'],
    ['de', 'Einladung zu Lekboek'],
  ])('is written in %s where the one who invites says so', async (language, subject) => {
    await invited({ language })
    expect(letters.sent.at(-1)?.subject).toBe(subject)
  })

  test('is written in the language that its person chose before', async () => {
    const person = await world.person('Kim')
    await world.rows(`UPDATE "user" SET language = 'fr' WHERE id = $1`, [person.id])
    await invited({ email: await emailOf(person), language: 'de' })
    expect(letters.sent.at(-1)?.subject).toBe('Invitation à Lekboek')
  })

  test('keeps no token anywhere: not in the tables, not in the jobs', async () => {
    const { email, token } = await invited()
    const proof = token.split('.')[1] ?? ''
    const texts = await world.rows<{ text: string }>(
      `SELECT i::text AS text FROM invitation i UNION ALL SELECT m::text FROM mail m UNION ALL SELECT j.data::text FROM pgboss.job j
       UNION ALL SELECT body FROM journal_leaf`,
    )
    const stored = texts.map(({ text }) => text).join('\n')
    expect(stored).not.toContain(proof)
    const jobs = await world.rows<{ data: object }>(`SELECT data FROM pgboss.job WHERE name = 'send-mail'`)
    expect(jobs.every(({ data }) => Object.keys(data).join() === 'mailId')).toBe(true)
    const journal = await world.rows('SELECT 1 FROM journal_leaf WHERE body LIKE $1', [`%${email}%`])
    expect(journal).toEqual([])
  })
})

describe('a person who has an account', () => {
  test('signs in and accepts; nobody else can', async () => {
    const person = await world.person('Joris')
    const other = await world.person('Ander')
    const { token } = await invited({ email: await emailOf(person) })
    expect(await lookAtInvitation(stranger(), token)).toMatchObject({ next: 'signIn' })
    const overwrite = { token, name: 'Andere naam', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), overwrite), {
      kind: 'unauthenticated',
    })
    // Nothing of a new account is asked of whoever has one.
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), { token }), {
      kind: 'unauthenticated',
    })
    const wrong = await publicly(other)
    expect(await lookAtInvitation(wrong, token)).toMatchObject({ next: 'otherPerson' })
    await refusesWithoutTrace(world, () => acceptInvitation(wrong, { token }), { kind: 'forbidden' })
    const right = await publicly(person)
    expect(await lookAtInvitation(right, token)).toMatchObject({ next: 'ready' })
    await acceptInvitation(right, { token })
    expect(await rolesOf(person.id)).toEqual(['dpo'])
    expect(await world.rows('SELECT name FROM "user" WHERE id = $1', [person.id])).toEqual([
      { name: 'Joris' },
    ])
  })

  test('cannot take an invitation that went to an address without one', async () => {
    const { token } = await invited()
    const signedIn = await publicly(await world.person('Ander'))
    expect(await lookAtInvitation(signedIn, token)).toMatchObject({ next: 'otherPerson' })
    await refusesWithoutTrace(world, () => acceptInvitation(signedIn, { token, name: 'X', password }), {
      kind: 'forbidden',
    })
  })

  test('who was a member once becomes one again', async () => {
    const person = await world.person('Terug')
    await world.membership(person, town, 'dpo', { until: world.at(-24) })
    const { token } = await invited({ email: await emailOf(person) })
    await acceptInvitation(await publicly(person), { token })
    expect(await rolesOf(person.id)).toEqual(['dpo'])
  })

  test('is not told of by the answer to whoever invites', async () => {
    const known = await invite(admin, town.id, asked({ email: await emailOf(await world.person('Bekend')) }))
    const unknown = await invite(admin, town.id, asked())
    const shape = ({ id: _id, email: _email, ...rest }: Record<string, unknown>) => rest
    expect(shape(known)).toEqual(shape(unknown))
  })
})

describe('a link', () => {
  test('ends at its moment and not before', async () => {
    const { token } = await invited({ days: 1 })
    const before = world.now
    world.now = new Date(Date.parse(before) + 86_400_000 - 1).toISOString()
    expect(await lookAtInvitation(stranger(), token)).toMatchObject({ state: 'open' })
    world.now = new Date(Date.parse(before) + 86_400_000).toISOString()
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'expired' })
    const input = { token, name: 'Laat', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkExpired'))
    world.now = before
  })

  test('opens nothing once it was taken back, and its waiting mail stays in the house', async () => {
    const { id, token } = await invited()
    await resendInvitation(admin, town.id, id)
    await withdrawInvitation(admin, town.id, id)
    expect(await letters.deliver()).toEqual([])
    const again = await letters.tokenTo(String((await invite(admin, town.id, asked()))['email']))
    expect(await lookAtInvitation(stranger(), again)).toMatchObject({ state: 'open' })
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'unknown' })
    const input = { token, name: 'Weg', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkUnknown'))
  })

  test('says that it was taken back to whoever holds the newest one', async () => {
    const { id, token } = await invited()
    await withdrawInvitation(admin, town.id, id)
    const verbs = await verbsOf(world, town)
    await withdrawInvitation(admin, town.id, id)
    expect(await verbsOf(world, town)).toEqual(verbs)
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'withdrawn' })
    const input = { token, name: 'Weg', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkWithdrawn'))
    await refusesWithoutTrace(
      world,
      () => resendInvitation(admin, town.id, id),
      invalidWith('invitation linkWithdrawn'),
    )
  })

  test('dies when another is sent in its place, which lasts as long anew', async () => {
    const { id, email, token } = await invited({ days: 3 })
    world.pass(24)
    const row = await resendInvitation(admin, town.id, id)
    expect(row).toMatchObject({ state: 'open' })
    expect(Date.parse(String(row['expiresAt']))).toBe(Date.parse(world.at(72)))
    const newer = await letters.tokenTo(email)
    expect(newer).not.toBe(token)
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'unknown' })
    await acceptInvitation(stranger(), { token: newer, name: 'Nieuw', password })
    await refusesWithoutTrace(
      world,
      () => resendInvitation(admin, town.id, id),
      invalidWith('invitation linkUsed'),
    )
    await refusesWithoutTrace(
      world,
      () => withdrawInvitation(admin, town.id, id),
      invalidWith('invitation linkUsed'),
    )
  })

  test.each([
    ['nothing', () => undefined],
    ['a number', () => 5],
    ['no token', () => 'abc'],
    ['a token of nobody', () => `0195a7c0-0000-7000-8000-000000000000.${'a'.repeat(43)}`],
    ['another proof', (token: string) => `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`],
    ['the proof of another one', (token: string, other: string) => `${token.slice(0, 36)}${other.slice(36)}`],
    ['a NUL', (token: string) => `${token.slice(0, 30)}\0${token.slice(31)}`],
    ['a token with an end', (token: string) => `${token}x`],
  ])('with %s opens nothing', async (_, forge) => {
    const [one, other] = [await invited(), await invited()]
    const token = forge(one.token, other.token)
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'unknown' })
    const input = { token, name: 'Raden', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkUnknown'))
  })

  test('opens nothing in an organisation that has left, or is of another kind now', async () => {
    const gone = await openTown(world, 'Vertrokken')
    const by = await world.as(gone.admin)
    const { token } = await invited({}, by, gone)
    await world.rows(`UPDATE organisation SET kinds = '{processor}' WHERE id = $1`, [gone.id])
    expect(await lookAtInvitation(stranger(), token)).toEqual({ state: 'withdrawn' })
    await world.rows(`UPDATE organisation SET kinds = '{controller}', valid_until = $2 WHERE id = $1`, [
      gone.id,
      world.at(-1),
    ])
    const input = { token, name: 'Laat', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkWithdrawn'))
  })
})

describe('two at once', () => {
  test('accept the same link: one comes aboard, whole', async () => {
    const { email, token } = await invited()
    const attempts = await Promise.allSettled(
      ['Een', 'Twee', 'Drie', 'Vier'].map((name) => acceptInvitation(stranger(), { token, name, password })),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const people = await world.rows<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [email])
    expect(people).toHaveLength(1)
    expect(await world.rows('SELECT 1 FROM account WHERE user_id = $1', [people[0]?.id])).toHaveLength(1)
    expect(await rolesOf(people[0]!.id)).toEqual(['dpo'])
  })

  test('two organisations invite one new person: one makes the account, for the other one signs in', async () => {
    const second = await openTown(world, 'Eikenhove')
    const one = await invited()
    const other = await invited({ email: one.email }, await world.as(second.admin), second)
    const attempts = await Promise.allSettled(
      [one, other].map(({ token }) => acceptInvitation(stranger(), { token, name: 'Dubbel', password })),
    )
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = attempts.findIndex(({ status }) => status === 'rejected')
    expect(attempts[lost]).toMatchObject({ reason: { reason: { kind: 'unauthenticated' } } })
    const [person] = await world.rows<{ id: string; name: string }>(
      'SELECT id, name FROM "user" WHERE email = $1',
      [one.email],
    )
    await acceptInvitation(await publicly(person!), { token: [one, other][lost]!.token })
    expect(await rolesOf(person!.id, town)).toEqual(['dpo'])
    expect(await rolesOf(person!.id, second)).toEqual(['dpo'])
  })

  test('accepting and taking back: one of both, never half of each', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, email, token } = await invited()
      const [accepted, withdrawn] = await Promise.allSettled([
        acceptInvitation(stranger(), { token, name: 'Wie eerst', password }),
        withdrawInvitation(admin, town.id, id),
      ])
      expect([accepted.status, withdrawn.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      const people = await world.rows('SELECT 1 FROM "user" WHERE email = $1', [email])
      expect(people).toHaveLength(accepted.status === 'fulfilled' ? 1 : 0)
    }
  })

  test('invite the same address: one invitation', async () => {
    const input = asked()
    const attempts = await Promise.allSettled([1, 2, 3].map(() => invite(admin, town.id, input)))
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await world.rows('SELECT 1 FROM invitation WHERE email = $1', [input.email])).toHaveLength(1)
  })
})

describe('is not sent', () => {
  test.each<[string, () => object, string]>([
    ['to what is no address', () => ({ email: 'nele' }), 'email notEmail'],
    ['to nobody', () => ({ email: ' ' }), 'email required'],
    ['to two at once', () => ({ email: 'a@x.example, b@x.example' }), 'email notEmail'],
    ['with a line more', () => ({ email: 'a@x.example\r\nBcc: b@x.example' }), 'email notEmail'],
    ['to Cyrillic dressed as Latin', () => ({ email: '\u0430nn@lindenrode.example' }), 'email lookAlike'],
    ['to a domain dressed as another', () => ({ email: 'ann@lind\u0435nrode.example' }), 'email lookAlike'],
    ['without a role', () => ({ roles: [] }), 'roles required'],
    ['for a role of an umbrella', () => ({ roles: ['umbrellaAdmin'] }), 'roles notInList'],
    ['for a role of a processor', () => ({ roles: ['dpo', 'processorContact'] }), 'roles notInList'],
    ['for a role that is none', () => ({ roles: ['king'] }), 'roles notInList'],
    ['for one role twice', () => ({ roles: ['dpo', 'dpo'] }), 'roles repeated'],
    ['in a language that is not written', () => ({ language: 'la' }), 'language notInList'],
    ['for no day', () => ({ days: 0 }), 'days outOfRange'],
    ['for a year', () => ({ days: 365 }), 'days outOfRange'],
  ])('%s', async (_, change, problem) => {
    await refusesWithoutTrace(world, () => invite(admin, town.id, asked(change())), invalidWith(problem))
  })

  test('to who is invited already, or works there; and to members of others as to anybody', async () => {
    const { email } = await invited()
    const again = await refusalOf(invite(admin, town.id, asked({ email: email.toUpperCase() })))
    expect(again).toMatchObject(invalidWith('email repeated'))
    const dpo = await emailOf(town.dpo)
    // The attempt counts among those of the day, and leaves nothing else.
    const left = async () => ({ ...(await pictureOf(world)), 'public.rate_limit': null })
    const before = await left()
    for (const roles of [['dpo'], ['auditor']])
      expect(
        await refusalOf(invite(admin, town.id, asked({ email: ` ${dpo.toUpperCase()}`, roles }))),
      ).toMatchObject(invalidWith('email isMember'))
    expect(await left()).toEqual(before)
    const other = await openTown(world, 'Oosterdonk')
    const row = await invite(admin, town.id, asked({ email: await emailOf(other.dpo) }))
    expect(Object.keys(row)).toEqual(Object.keys(await invite(admin, town.id, asked())))
  })

  test('by anybody but the administrator', async () => {
    const { id } = await invited()
    for (const person of [town.dpo, town.decider, town.reporter, town.handler, town.auditor]) {
      const context = await world.as(person)
      const attempts = [
        () => invite(context, town.id, asked()),
        () => listInvitations(context, town.id),
        () => withdrawInvitation(context, town.id, id),
        () => resendInvitation(context, town.id, id),
      ]
      for (const attempt of attempts) await refusesWithoutTrace(world, attempt, { kind: 'forbidden' })
    }
  })

  test('to oneself, by whatever way it would be taken', async () => {
    const email = await emailOf(town.admin)
    const refused = invalidWith('email ownRights')
    await refusesWithoutTrace(world, () => invite(admin, town.id, asked({ email })), refused)
    await refusesWithoutTrace(
      world,
      () => invite(admin, town.id, asked({ email: email.toUpperCase() })),
      refused,
    )
    // Who was invited before they worked here, and administers it by now.
    const late = await world.person('Tweede beheerder')
    const { id, token } = await invited({ email: await emailOf(late) })
    await world.membership(late, town, 'admin')
    // Whoever sends it again would give it.
    const again = await world.as(late)
    await refusesWithoutTrace(world, () => resendInvitation(again, town.id, id), refused)
    // As an older version wrote it.
    await world.rows('UPDATE invitation SET invited_by = $2 WHERE id = $1', [id, late.id])
    const taking = async () => acceptInvitation(await publicly(late), { token })
    await refusesWithoutTrace(world, taking, tokenProblem('linkWithdrawn'))
    await world.rows('UPDATE invitation SET invited_by = $2 WHERE id = $1', [id, town.admin.id])
    await taking()
    expect(await rolesOf(late.id)).toEqual(['dpo', 'admin'])
    await endMember(admin, town.id, late.id, {})
  })

  test('for more than the kind of the organisation has', async () => {
    const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
    const boss = await world.as(await world.member(processor, 'admin'))
    await invite(boss, processor.id, asked({ roles: ['processorContact', 'admin'] }))
    await refusesWithoutTrace(
      world,
      () => invite(boss, processor.id, asked({ roles: ['dpo'] })),
      invalidWith('roles notInList'),
    )
  })

  test('a three-hundred-and-first time in a day', async () => {
    const busy = await openTown(world, 'Druk')
    const by = await world.as(busy.admin)
    await world.rows(`INSERT INTO rate_limit (key, count, began_at) VALUES ($1, 299, $2)`, [
      `invitations|${busy.id}`,
      world.now,
    ])
    await invite(by, busy.id, asked())
    expect(await refusalOf(invite(by, busy.id, asked()))).toEqual({ kind: 'rateLimited' })
  })

  test('again and again to one mailbox', async () => {
    const { id } = await invited()
    for (let time = 0; time < 10; time += 1) await resendInvitation(admin, town.id, id)
    expect(await refusalOf(resendInvitation(admin, town.id, id))).toEqual({ kind: 'rateLimited' })
  })
})

describe('somebody new', () => {
  test.each<[string, object, string]>([
    ['without a name', { name: ' ' }, 'name required'],
    ['with an invisible name', { name: '\u200b\u200b' }, 'name required'],
    ['with a name that reads backwards', { name: 'An\u200fn' }, 'name notText'],
    ['with the name of the platform', { name: 'Lekboek' }, 'name nameReserved'],
    ['with the name of an authority', { name: 'GBA' }, 'name nameReserved'],
    ['with the name of the system', { name: 'Systeem' }, 'name nameReserved'],
    ['with a name in two scripts', { name: 'Аnn Peeters' }, 'name nameLookAlike'],
    ['with a name without end', { name: 'x'.repeat(10_000) }, 'name tooLong'],
    ['without a password', { password: undefined }, 'password required'],
    ['with a short one', { password: 'elf tekens.' }, 'password tooShort'],
    ['with one of ten thousand signs', { password: 'x'.repeat(10_000) }, 'password tooLong'],
    ['with one that is no text', { password: ['x'] }, 'password notText'],
    ['with half a character', { password: `regenlaarzen op zolder\ud800` }, 'password notText'],
    ['with one from the lists', { password: 'q1w2e3r4t5y6' }, 'password leakedPassword'],
    ['with one from the lists and a little more', { password: 'Welkom123456' }, 'password leakedPassword'],
    ['with the town and a year', { password: 'lindenrode2026' }, 'password leakedPassword'],
  ])('is not taken %s', async (_, change, problem) => {
    const { token } = await invited()
    const input = { token, name: 'Nele', password, ...change }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), invalidWith(problem))
  })
})

test('the list shows what came of each, those that wait first', async () => {
  const place = await openTown(world, 'Lijst')
  const by = await world.as(place.admin)
  const [taken, back, waiting] = [
    await invited({}, by, place),
    await invited({}, by, place),
    await invited({}, by, place),
  ]
  await acceptInvitation(stranger(), { token: taken.token, name: 'Nele', password })
  await withdrawInvitation(by, place.id, back.id)
  const late = await invite(by, place.id, asked({ days: 1 }))
  world.pass(25)
  const rows = await listInvitations(await world.as(place.admin), place.id)
  const stateOf = (id: unknown) => rows.find((row) => row['id'] === id)
  expect(stateOf(taken.id)).toMatchObject({ state: 'accepted', mail: 'sent' })
  expect(stateOf(back.id)).toMatchObject({ state: 'withdrawn' })
  expect(stateOf(waiting.id)).toMatchObject({ state: 'open', mail: 'sent', invitedBy: 'admin of Lijst' })
  expect(stateOf(late['id'])).toMatchObject({ state: 'expired', mail: 'waiting' })
  expect(rows.slice(0, 2).map((row) => row['state'])).toEqual(['expired', 'open'])
})

describe('an invitation of somebody who lost the right to invite', () => {
  test.each([
    ['left', (by: Context, at: string, person: string) => endMember(by, at, person, {})],
    [
      'is no administrator any more',
      async (by: Context, at: string, person: string) => {
        await giveRole(by, at, person, 'auditor')
        const [row] = await world.rows<{ id: string; version: number }>(
          `SELECT id, version FROM membership WHERE organisation_id = $1 AND user_id = $2 AND role = 'admin'`,
          [at, person],
        )
        return endRole(by, at, row!.id, { version: row!.version })
      },
    ],
  ])('lets nobody in, who %s', async (_, loses) => {
    const place = await openTown(world, `Verlaten ${++count}`)
    const other = await world.member(place, 'admin', 'Andere beheerder')
    const { token } = await invited({ roles: ['admin', 'dpo'] }, await world.as(other), place)
    const known = await world.person('Kim')
    const back = await invited({ email: await emailOf(known) }, await world.as(other), place)
    await loses(await world.as(place.admin), place.id, other.id)
    const input = { token, name: 'Tweede Postbus', password }
    await refusesWithoutTrace(world, () => acceptInvitation(stranger(), input), tokenProblem('linkWithdrawn'))
    const context = await publicly(known)
    const again = () => acceptInvitation(context, { token: back.token })
    await refusesWithoutTrace(world, again, tokenProblem('linkWithdrawn'))
  })
})

test('a mail that cannot be written leaves no invitation', async () => {
  const before = await pictureOf(world)
  const broken: Context = {
    ...admin,
    jobs: { ...admin.jobs, enqueue: () => Promise.reject(new Error('no queue')) },
  }
  await expect(invite(broken, town.id, asked())).rejects.toThrow('no queue')
  const { 'public.rate_limit': _a, ...after } = await pictureOf(world)
  const { 'public.rate_limit': _b, ...expected } = before
  expect(after).toEqual(expected)
})
