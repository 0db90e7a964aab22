import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  endDeputy,
  endMember,
  giveRole,
  listDeputies,
  listDeputyChoices,
  listIncidents,
  listQueue,
  nameDeputy,
  openIncident,
  openRegister,
  rightsOf,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  Letters,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  await openDossier(world, town)
})

const holiday = () => ({ from: world.at(24), until: world.at(48), reason: 'verlof' })
const name = async (by: TestPerson = town.dpo, input: object = holiday(), user = town.reporter) =>
  nameDeputy(await world.as(by), town.id, town.dpo.id, user.id, {
    ...holiday(),
    ...input,
  })
/** What the deputy finds: dossiers, or why not. */
async function seenBy(person: TestPerson): Promise<number | string> {
  try {
    const page = await listIncidents(
      await world.as(person),
      town.id,
      { first: 5 },
      { edges: { node: { id: true } } },
    )
    return page.edges.length
  } catch (error) {
    return (error as { reason: { kind: string } }).reason.kind
  }
}
const queued = async (person: TestPerson) =>
  (await listQueue(await world.as(person), { window: 'all', first: 5 }, {})).counts.registers

describe('whoever is named as deputy', () => {
  test('is told by mail for whom, where and when, without a name in the subject', async () => {
    const letters = new Letters(world)
    await letters.deliver()
    await name(town.dpo, { reason: 'een operatie' })
    const [letter, ...more] = await letters.deliver()
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      to: `${town.reporter.id}@lekboek.example`,
      subject: 'U bent plaatsvervanger in Lekboek',
    })
    expect(letter?.text).toContain(`plaatsvervanger van ${town.dpo.name}, DPO van Lindenrode`)
    expect(letter?.text).toMatch(/van donderdag 19 november 2026 .* tot vrijdag 20 november 2026/)
    // Why somebody is away is nobody's business.
    expect(letter?.text).not.toContain('operatie')
  })

  test('is told nothing of what was taken back or is over before the mail goes', async () => {
    const letters = new Letters(world)
    await letters.deliver()
    const row = await name()
    await endDeputy(await world.as(town.dpo), town.id, String(row['id']), Number(row['version']))
    expect(await letters.deliver()).toEqual([])
    await name()
    const before = world.now
    world.pass(49)
    expect(await letters.deliver()).toEqual([])
    world.now = before
  })
})

describe('a DPO for whom an administrator names somebody', () => {
  test('is told by mail, and led to where it can be ended; not who or why', async () => {
    const second = await world.member(town, 'dpo', 'Tweede')
    const letters = new Letters(world)
    await letters.deliver()
    await name(town.admin, { reason: 'een operatie' })
    const sent = (await letters.deliver()).filter(({ to }) => !to.startsWith(town.reporter.id))
    expect(sent.map(({ to, subject }) => [to, subject]).toSorted()).toEqual(
      [town.dpo, second]
        .map(({ id }) => [`${id}@lekboek.example`, 'De DPO kreeg een plaatsvervanger'])
        .toSorted(),
    )
    for (const { text } of sent) {
      expect(text).toContain('/administration/deputies')
      expect(text).not.toMatch(new RegExp(`operatie|${town.reporter.name}`))
    }
  })

  test('is told nothing once they are no DPO any more, or a day later', async () => {
    const letters = new Letters(world)
    await letters.deliver()
    await name(town.admin)
    const before = world.now
    world.pass(25)
    expect((await letters.deliver()).map(({ to }) => to)).toEqual([`${town.reporter.id}@lekboek.example`])
    world.now = before
  })
})

describe('a deputy', () => {
  test('has the rights of the DPO from the first moment of the period to its end, and not a moment more', async () => {
    await name()
    expect([await seenBy(town.reporter), await queued(town.reporter)]).toEqual(['forbidden', 0])
    world.pass(24)
    expect([await seenBy(town.reporter), await queued(town.reporter)]).toEqual([1, 1])
    world.pass(23.99)
    expect(await seenBy(town.reporter)).toBe(1)
    world.pass(0.01)
    expect([await seenBy(town.reporter), await queued(town.reporter)]).toEqual(['forbidden', 0])
  })

  test('stands so in all three ways to ask for rights, alike', async () => {
    await name(town.dpo, { from: null })
    const rights = rightsOf(world.database, { userId: town.reporter.id }, world.now)
    const one = (await rights.in(town.id))?.registers[0]
    expect(one).toMatchObject({ isDeputy: true, standsInFor: { name: town.dpo.name } })
    expect((await rights.everywhere())?.registers).toEqual([one])
    expect(await rights.bare()).toEqual([expect.objectContaining({ isDeputy: true, roles: ['reporter'] })])
  })

  test('is named in the journal with the DPO for whom it was done', async () => {
    await name(town.dpo, { from: null })
    const input = {
      title: 'T',
      text: 'T',
      noticedAt: world.at(-2),
      reportedAt: world.at(-1),
      source: 'dpo',
    } as const
    await openIncident(await world.as(town.reporter), town.id, input, { id: true })
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(JSON.parse(leaf?.body ?? '')).toMatchObject({
      actor: { id: town.reporter.id, role: 'dpo', deputyFor: town.dpo.name, mandateHolder: null },
    })
    const rows = await world.rows(
      'SELECT deputy_for FROM journal_leaf WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
      [town.id],
    )
    expect(rows).toEqual([{ deputy_for: town.dpo.name }])
  })

  test('leaves the acts of everybody else as they are written', async () => {
    const [leaf] = await checkedJournal(world, town)
    expect(Object.keys((JSON.parse(leaf?.body ?? '') as { actor: object }).actor).toSorted()).toEqual([
      'id',
      'mandateHolder',
      'name',
      'role',
    ])
  })

  test('names no deputy, ends none and appoints nobody', async () => {
    const { id } = await name(town.dpo, { from: null })
    const deputy = await world.as(town.reporter)
    const forbidden = { kind: 'forbidden' }
    await refusesWithoutTrace(
      world,
      () => nameDeputy(deputy, town.id, town.dpo.id, town.auditor.id, holiday()),
      forbidden,
    )
    await refusesWithoutTrace(world, () => endDeputy(deputy, town.id, String(id), 1), forbidden)
    await refusesWithoutTrace(world, () => listDeputies(deputy, town.id), forbidden)
    expect((await openRegister(deputy, town.id)).ability.can('grant', 'Member')).toBe(false)
  })

  test('loses it at the next request when it is ended, and once only', async () => {
    const { id } = await name(town.dpo, { from: null })
    expect(await seenBy(town.reporter)).toBe(1)
    const ended = await endDeputy(await world.as(town.admin), town.id, String(id), 1)
    expect(ended).toMatchObject({ id, version: 2 })
    expect(await seenBy(town.reporter)).toBe('forbidden')
    const context = await world.as(town.dpo)
    await refusesWithoutTrace(world, () => endDeputy(context, town.id, String(id), 1), {
      kind: 'conflict',
      version: 2,
    })
    await refusesWithoutTrace(world, () => endDeputy(context, town.id, String(id), 2), { kind: 'notFound' })
  })

  test('stays until its own DPO ends it, or the administrator: a colleague of that DPO may not', async () => {
    const named = await name()
    const second = await world.as(await world.member(town, 'dpo', 'Tweede DPO'))
    const id = String(named['id'])
    await refusesWithoutTrace(world, () => endDeputy(second, town.id, id, 1), { kind: 'forbidden' })
  })

  test('loses it when either of the two leaves, and does not get it back with a role', async () => {
    const left = await openTown(world, 'Beukenrode')
    for (const leaver of [left.reporter, left.dpo]) {
      const second = leaver === left.dpo ? left.auditor : left.reporter
      const context = await world.as(left.dpo)
      await nameDeputy(context, left.id, left.dpo.id, second.id, { until: world.at(48) })
      await endMember(await world.as(left.admin), left.id, leaver.id, {})
      const open = (await rightsOf(world.database, { userId: second.id }, world.now).in(left.id))
        ?.registers[0]
      expect(open?.isDeputy ?? false).toBe(false)
    }
    const rows = await listDeputies(await world.as(left.admin), left.id)
    expect(rows.map(({ revokedAt }) => revokedAt === null)).toEqual([false, false])
  })
})

test('who comes back as DPO or as colleague has no deputy and is none, however the first time ended', async () => {
  await name(town.dpo, { from: null, until: world.at(900) })
  const admin = await world.as(town.admin)
  await endMember(admin, town.id, town.dpo.id, { until: world.at(24) })
  await endMember(admin, town.id, town.reporter.id, { until: world.at(24) })
  await giveRole(admin, town.id, town.dpo.id, 'reporter')
  world.pass(25)
  const later = await world.as(town.admin)
  await giveRole(later, town.id, town.dpo.id, 'dpo')
  await world.rows('UPDATE membership SET valid_until = NULL WHERE user_id = $1', [town.reporter.id])
  expect(await seenBy(town.reporter)).toBe('forbidden')
})

describe('naming a deputy', () => {
  test('is for the DPO themself and for the administrator', async () => {
    expect(await name()).toMatchObject({
      principalName: town.dpo.name,
      name: town.reporter.name,
      namedBy: town.dpo.name,
      reason: 'verlof',
      version: 1,
    })
    await name(town.admin, {}, town.auditor)
    for (const person of [town.decider, town.handler, town.reporter, town.auditor])
      await refusesWithoutTrace(world, () => name(person, {}, town.handler), { kind: 'forbidden' })
    const second = await world.member(town, 'dpo', 'Tweede DPO')
    await refusesWithoutTrace(world, () => name(second, {}, town.handler), { kind: 'forbidden' })
    const mandated = await world.consultant(town, 'dpo')
    await refusesWithoutTrace(world, () => name(mandated, {}, town.handler), { kind: 'forbidden' })
  })

  test.each([
    ['a period that is over', () => ({ from: world.at(-4), until: world.at(-2) }), 'until endBeforeBegin'],
    ['an end before the begin', () => ({ from: world.at(4), until: world.at(2) }), 'until endBeforeBegin'],
    ['an empty period', () => ({ from: world.at(4), until: world.at(4) }), 'until endBeforeBegin'],
    ['no end', () => ({ until: null }), 'until required'],
    ['no instant', () => ({ until: 'morgen' }), 'until notInstant'],
    ['a reason without end', () => ({ reason: 'x'.repeat(201) }), 'reason tooLong'],
  ])('is refused for %s', async (_, input, problem) => {
    await refusesWithoutTrace(world, () => name(town.dpo, input()), invalidWith(problem))
  })

  test('is refused for who is DPO, for oneself, for another principal, and for strangers', async () => {
    const second = await world.member(town, 'dpo', 'Tweede DPO')
    await refusesWithoutTrace(world, () => name(town.dpo, {}, second), invalidWith('user notInList'))
    await refusesWithoutTrace(world, () => name(town.dpo, {}, town.dpo), invalidWith('user notInList'))
    await refusesWithoutTrace(world, () => name(town.admin, {}, town.admin), invalidWith('user ownRights'))
    const admin = await world.as(town.admin)
    await refusesWithoutTrace(
      world,
      () => nameDeputy(admin, town.id, town.auditor.id, town.reporter.id, holiday()),
      invalidWith('principal notInList'),
    )
    const other = await openTown(world, 'Eikenhove')
    for (const user of [other.reporter.id, 'nobody', 'no\0body']) {
      const unknown = { ...town.reporter, id: user }
      await refusesWithoutTrace(world, () => name(town.dpo, {}, unknown), { kind: 'notFound' })
    }
  })

  test('for a time that overlaps an earlier one is refused, also to two at once', async () => {
    const attempts = await Promise.allSettled([name(), name(town.admin), name()])
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await refusesWithoutTrace(
      world,
      () => name(town.dpo, { from: world.at(47), until: world.at(60) }),
      invalidWith('user repeated'),
    )
    await name(town.dpo, { from: world.at(48), until: world.at(60) })
  })

  test('from a moment that has gone begins now: nobody was deputy before being named', async () => {
    const row = await name(town.dpo, { from: world.at(-5) })
    expect(new Date(String(row['from'])).toISOString()).toBe(world.now)
  })

  test('offers colleagues by name, and DPOs only to whoever may name for them', async () => {
    const choices = await listDeputyChoices(await world.as(town.dpo), town.id)
    expect(choices).toHaveLength(6)
    expect(choices.filter(({ isPrincipal }) => isPrincipal).map(({ userId }) => userId)).toEqual([
      town.dpo.id,
    ])
    expect(Object.keys(choices[0] ?? {})).toEqual(['userId', 'name', 'isPrincipal', 'decides', 'apart'])
    // No two are called the same: nothing more is said of anybody.
    expect(choices.filter(({ apart }) => apart !== null)).toEqual([])
    expect((await refusalOf(listDeputyChoices(await world.as(town.reporter), town.id))).kind).toBe(
      'forbidden',
    )
  })
})
