import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addAdministrator,
  closePerson,
  endMember,
  issueApiToken,
  listAccess,
  listMembers,
  lookAtReset,
  personActs,
  reopenPerson,
  requestReset,
  resetPassword,
  rightsOf,
  rightsOfToken,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  Letters,
  openTown,
  openWorld,
  pictureOf,
  refusesWithoutTrace,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

const because = 'Uit dienst, gevraagd door Ann Goossens'

let world: World
let letters: Letters
let town: Town
beforeAll(async () => {
  world = await openWorld()
  letters = new Letters(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})

const emailOf = ({ id }: TestPerson) => `${id}@lekboek.example`
const close = (person: TestPerson) => closePerson(world.nobody(), emailOf(person), because)
const reopen = (person: TestPerson) => reopenPerson(world.nobody(), emailOf(person), because)
const isIn = async (sessionToken: string) =>
  (await rightsOf(world.database, { sessionToken }, world.now).in(null)) !== null

describe('an account that is closed', () => {
  test('opens nothing at the next request, in none of its sessions, nor in work that goes on without one', async () => {
    const sessions = [await world.session(town.dpo, world.at(5)), await world.session(town.dpo, world.at(5))]
    expect(await Promise.all(sessions.map(isIn))).toEqual([true, true])
    expect(await close(town.dpo)).toMatchObject({ sessions: 2, tokens: 0, registers: ['Lindenrode'] })
    expect(await Promise.all(sessions.map(isIn))).toEqual([false, false])
    expect(await (await world.as(town.dpo)).rights.everywhere()).toBeNull()
    expect(await (await world.as(town.dpo)).rights.bare()).toBeNull()
  })

  test('opens nothing by a session that began at the same moment, also after it is open again', async () => {
    await close(town.dpo)
    const session = await world.session(town.dpo, world.at(5))
    expect(await isIn(session)).toBe(false)
    await reopen(town.dpo)
    expect(await isIn(session)).toBe(false)
    expect(await isIn(await world.session(town.dpo, world.at(5)))).toBe(true)
  })

  test('takes along the tokens that its person made, whose secret they know, and no other', async () => {
    const issue = async (by: TestPerson) =>
      issueApiToken(await world.as(by), town.id, {
        ...{ name: `Koppeling ${by.id}`, scopes: ['report'], days: 30 },
      })
    const colleague = await world.member(town, 'admin', 'Tweede beheerder')
    const [theirs, other] = [await issue(town.admin), await issue(colleague)]
    const opens = async (secret: string) =>
      (await rightsOfToken(world.database, secret, world.now).tokenId()) !== null
    expect([await opens(theirs.secret), await opens(other.secret)]).toEqual([true, true])
    expect(await close(town.admin)).toMatchObject({ tokens: 1, withoutAdministrator: [] })
    expect([await opens(theirs.secret), await opens(other.secret)]).toEqual([false, true])
    await reopen(town.admin)
    expect(await opens(theirs.secret)).toBe(false)
  })

  test('gets no way back by mail, and a link that was sent before opens nothing', async () => {
    const email = emailOf(town.dpo)
    await requestReset(world.nobody(), email)
    const token = await letters.tokenTo(email)
    await close(town.dpo)
    const stranger = { ...world.nobody(), links: letters.links }
    expect(await lookAtReset(stranger, token)).toEqual({ state: 'unknown' })
    await refusesWithoutTrace(
      world,
      () => resetPassword(stranger, { token, password: 'zeven regenlaarzen op zolder' }),
      invalidWith('token linkUnknown'),
    )
    const before = await pictureOf(world)
    await requestReset(world.nobody(), email)
    expect(await pictureOf(world)).toEqual(before)
    await reopen(town.dpo)
    expect(await lookAtReset(stranger, token)).toEqual({ state: 'used' })
  })

  test('is named in the journal of every register in which its person had something to do', async () => {
    const consultant = await world.consultant(town, 'dpo')
    const elsewhere = await openTown(world, 'Zavelbeke')
    const done = await close(consultant)
    expect(done).toMatchObject({ registers: ['Consultancy', 'Lindenrode'] })
    await reopen(consultant)
    expect((await verbsOf(world, town)).slice(-2)).toEqual(['person.closed', 'person.reopened'])
    expect(await verbsOf(world, elsewhere)).not.toContain('person.closed')
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(JSON.parse(leaf?.body ?? '{}')).toMatchObject({
      summary: { userId: consultant.id, userName: consultant.name },
    })
    expect(leaf?.body).not.toContain('Goossens')
  })

  test('is written down with why, as is opening it again', async () => {
    await close(town.dpo)
    world.pass(1)
    await reopen(town.dpo)
    expect(await personActs(world.nobody(), emailOf(town.dpo))).toMatchObject([
      { verb: 'closed', words: because },
      { verb: 'reopened', words: because, actedAt: world.now },
    ])
    expect(await personActs(world.nobody(), 'nobody@lekboek.example')).toBeNull()
  })

  test('is marked among the people of its organisations, and sees nothing of them', async () => {
    const admin = await world.as(town.admin)
    const shown = async () => {
      const members = await listMembers(admin, town.id)
      const seeing = await listAccess(admin, town.id)
      return [
        members.filter(({ userId }) => userId === town.dpo.id).map(({ isClosed }) => isClosed),
        seeing.filter(({ userId }) => userId === town.dpo.id).length,
      ]
    }
    expect(await shown()).toEqual([[false], 1])
    await close(town.dpo)
    expect(await shown()).toEqual([[true], 0])
    await reopen(town.dpo)
    expect(await shown()).toEqual([[false], 1])
  })

  test('of the only administrator is said to leave nobody, and counts for none', async () => {
    expect(await close(town.admin)).toMatchObject({ withoutAdministrator: ['Lindenrode'] })
    const second = await world.member(town, 'admin', 'Tweede beheerder')
    await refusesWithoutTrace(
      world,
      async () => endMember(await world.as(second), town.id, second.id, {}),
      invalidWith('user lastAdministrator'),
    )
  })

  test('twice, or opened twice, changes nothing the second time; of nobody nothing at all', async () => {
    const unchanged = async (work: () => Promise<unknown>) => {
      const before = await pictureOf(world)
      const answer = await work()
      expect(await pictureOf(world)).toEqual(before)
      return answer
    }
    expect(await unchanged(() => reopen(town.dpo))).toBe('unchanged')
    await close(town.dpo)
    expect(await unchanged(() => close(town.dpo))).toBe('unchanged')
    expect(await unchanged(() => closePerson(world.nobody(), 'nobody@lekboek.example', because))).toBeNull()
    expect(await unchanged(() => reopenPerson(world.nobody(), 'nobody@lekboek.example', because))).toBeNull()
  })

  test('by two operators at once is closed once', async () => {
    const done = await Promise.all([close(town.dpo), close(town.dpo), close(town.dpo)])
    expect(done.filter((one) => one !== 'unchanged')).toHaveLength(1)
    expect((await verbsOf(world, town)).filter((verb) => verb === 'person.closed')).toHaveLength(1)
  })

  test.each([[''], ['kort'], ['x'.repeat(201)]])('needs a reason: %j', async (words) => {
    for (const act of [closePerson, reopenPerson]) {
      await refusesWithoutTrace(
        world,
        () => act(world.nobody(), emailOf(town.dpo), words),
        expect.objectContaining({ kind: 'invalid' }),
      )
    }
  })
})

describe('the first administrator of an organisation', () => {
  const vouchedBy = 'De algemeen directeur, in persoon'
  const add = (email: string, change: object = {}) =>
    addAdministrator(world.nobody(), {
      ...{ email, name: 'Ann Goossens', organisationId: town.id, vouchedBy },
      ...change,
    })

  test('is brought in by the operator, chooses a password through a mail, and administers', async () => {
    const email = 'ann.goossens@lindenrode.example'
    expect(await add(email.toUpperCase())).toEqual(['admin'])
    const token = await letters.tokenTo(email)
    expect(await lookAtReset({ ...world.nobody(), links: letters.links }, token)).toEqual({ state: 'open' })
    expect((await verbsOf(world, town)).at(-1)).toBe('member.roleGiven')
    expect(await personActs(world.nobody(), email)).toMatchObject([{ verb: 'added', words: vouchedBy }])
    const before = await pictureOf(world)
    expect(await add(email)).toEqual([])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('may be somebody who is known: they keep their account, and no mail goes out', async () => {
    await letters.deliver()
    expect(await add(emailOf(town.reporter), { name: 'Iemand anders' })).toEqual(['admin'])
    expect(await letters.deliver()).toEqual([])
    const [row] = await world.rows('SELECT name FROM "user" WHERE id = $1', [town.reporter.id])
    expect(row).toEqual({ name: town.reporter.name })
  })

  test('of an umbrella administers that', async () => {
    const umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
    const given = await add('greet@koepel.example', { organisationId: umbrella.id })
    expect(given).toContain('umbrellaAdmin')
  })

  test.each([
    ['no address', 'nobody', {}],
    ['a look-alike', '\u0430nn@lindenrode.example', {}],
    ['no name', 'iemand@lindenrode.example', { name: ' ' }],
    ['nobody’s word', 'iemand@lindenrode.example', { vouchedBy: '' }],
  ])('is not brought in with %s', async (_, email, change) => {
    await refusesWithoutTrace(world, () => add(email, change), expect.objectContaining({ kind: 'invalid' }))
  })
})
