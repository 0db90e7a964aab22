import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { roles, type Role } from '@lekboek/domain'
import {
  assignHandler,
  endMember,
  endRole,
  findIncident,
  giveRole,
  listIncidents,
  listMembers,
  Refusal,
} from '@lekboek/usecases'
import {
  checkedJournal,
  handledDossier,
  invalidWith,
  openTown,
  openWorld,
  race,
  raceOver,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
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
})

const asAdmin = () => world.as(town.admin)
/** What a person is in the town now, by role. */
async function held(person: TestPerson): Promise<Map<Role, { id: string; version: number }>> {
  const rows = await world.rows<{ id: string; role: Role; version: number }>(
    `SELECT id, role, version FROM membership WHERE organisation_id = $1 AND user_id = $2
      AND valid_from <= $3 AND (valid_until IS NULL OR valid_until > $3)`,
    [town.id, person.id, world.now],
  )
  return new Map(rows.map(({ role, ...rest }) => [role, rest]))
}
const rolesNow = async (person: TestPerson) => [...(await held(person)).keys()].toSorted()
async function take(person: TestPerson, role: Role, until?: string) {
  const one = (await held(person)).get(role)
  return endRole(await asAdmin(), town.id, String(one?.id), {
    version: one?.version ?? 0,
    until: until ?? null,
  })
}

describe('a role', () => {
  test('is given by the administrator, who stands there with the moment', async () => {
    const given = await giveRole(await asAdmin(), town.id, town.reporter.id, 'dpo')
    expect(given).toMatchObject({ role: 'dpo', grantedBy: town.admin.name, until: null, version: 1 })
    expect(await rolesNow(town.reporter)).toEqual(['dpo', 'reporter'])
    expect((await listIncidents(await world.as(town.reporter), town.id, { first: 1 }, {})).edges).toEqual([])
    expect(await verbsOf(world, town)).toEqual(['member.roleGiven'])
  })

  test('given twice, also by two at once, is one role and one entry', async () => {
    const context = await asAdmin()
    await Promise.all([1, 2, 3].map(() => giveRole(context, town.id, town.reporter.id, 'handler')))
    expect(await rolesNow(town.reporter)).toEqual(['handler', 'reporter'])
    expect(await verbsOf(world, town)).toEqual(['member.roleGiven'])
  })

  test('is given and taken by nobody else', async () => {
    const others = [town.dpo, town.decider, town.handler, town.reporter, town.auditor]
    const mandated = await world.consultant(town, 'dpo', { mayDecide: true })
    const one = (await held(town.handler)).get('handler')
    for (const person of [...others, mandated]) {
      const context = await world.as(person)
      const refused = { kind: 'forbidden' }
      await refusesWithoutTrace(world, () => giveRole(context, town.id, town.handler.id, 'dpo'), refused)
      await refusesWithoutTrace(
        world,
        () => endRole(context, town.id, String(one?.id), { version: 1 }),
        refused,
      )
      await refusesWithoutTrace(world, () => endMember(context, town.id, town.handler.id, {}), refused)
    }
  })

  test.each(['processorContact', 'umbrellaAdmin', 'root' as Role] as const)(
    'that the organisation does not have is not given: %s',
    async (role) => {
      const context = await asAdmin()
      await refusesWithoutTrace(
        world,
        () => giveRole(context, town.id, town.reporter.id, role),
        invalidWith('role notInList'),
      )
    },
  )

  test.each(roles.filter((role) => role !== 'processorContact' && role !== 'umbrellaAdmin'))(
    'for oneself is not given: %s',
    async (role) => {
      const context = await asAdmin()
      await refusesWithoutTrace(
        world,
        () => giveRole(context, town.id, town.admin.id, role),
        invalidWith('user ownRights'),
      )
    },
  )

  test('is refused to others before they wait for, or hold up, whoever changes the people', async () => {
    const client = await world.admin.connect()
    try {
      await client.query('BEGIN')
      await client.query('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [town.id])
      const attempt = refusalOf(endMember(await world.as(town.dpo), town.id, town.handler.id, {}))
      expect(await Promise.race([attempt, sleep(5_000, 'waits')])).toEqual({ kind: 'forbidden' })
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })

  test('is given to nobody who is not one of its people, existing elsewhere or not', async () => {
    const other = await openTown(world, 'Beukenrode')
    const context = await asAdmin()
    for (const user of [other.dpo.id, 'nobody', 'no\0body', ''])
      await refusesWithoutTrace(world, () => giveRole(context, town.id, user, 'dpo'), { kind: 'notFound' })
    const theirs = await world.rows<{ id: string }>('SELECT id FROM membership WHERE user_id = $1', [
      other.dpo.id,
    ])
    for (const id of [String(theirs[0]?.id), '01919191-0000-7000-8000-000000000000', 'x'])
      await refusesWithoutTrace(world, () => endRole(context, town.id, id, { version: 1 }), {
        kind: 'notFound',
      })
    for (const user of [other.dpo.id, 'nobody'])
      await refusesWithoutTrace(world, () => endMember(context, town.id, user, {}), { kind: 'notFound' })
  })

  test('ends at once, and with it the access, at the next request', async () => {
    await handledDossier(world, town)
    expect((await listIncidents(await world.as(town.dpo), town.id, { first: 1 }, {})).edges).toHaveLength(1)
    await giveRole(await asAdmin(), town.id, town.dpo.id, 'reporter')
    expect(await take(town.dpo, 'dpo')).toMatchObject({ role: 'dpo', version: 2 })
    expect(await rolesNow(town.dpo)).toEqual(['reporter'])
    const attempt = listIncidents(await world.as(town.dpo), town.id, { first: 1 }, {})
    expect((await refusalOf(attempt)).kind).toBe('forbidden')
    expect(await verbsOf(world, town)).toContain('member.roleEnded')
  })

  test('ends on a day that is named, not before; given anew it goes on', async () => {
    await take(town.auditor, 'auditor', world.at(48))
    expect(await rolesNow(town.auditor)).toEqual(['auditor'])
    const listed = await listMembers(await asAdmin(), town.id)
    expect(listed.find((one) => one['userId'] === town.auditor.id)?.['until']).not.toBeNull()
    await giveRole(await asAdmin(), town.id, town.auditor.id, 'auditor')
    world.pass(49)
    expect(await rolesNow(town.auditor)).toEqual(['auditor'])
    await take(town.auditor, 'auditor', world.at(1))
    world.pass(1)
    expect(await rolesNow(town.auditor)).toEqual([])
    const attempt = listIncidents(await world.as(town.auditor), town.id, { first: 1 }, {})
    expect((await refusalOf(attempt)).kind).toBe('notFound')
  })

  test('is not put off by ending it later: that would give it for longer', async () => {
    await take(town.auditor, 'auditor', world.at(2))
    await take(town.auditor, 'auditor', world.at(200))
    world.pass(3)
    expect(await rolesNow(town.auditor)).toEqual([])
  })

  test('does not end in the past', async () => {
    const one = (await held(town.handler)).get('handler')
    const context = await asAdmin()
    for (const [until, problem] of [
      [world.at(-1), 'until endBeforeBegin'],
      ['2027-02-30T00:00:00Z', 'until notInstant'],
    ] as const)
      await refusesWithoutTrace(
        world,
        () => endRole(context, town.id, String(one?.id), { version: 1, until }),
        invalidWith(problem),
      )
  })

  test('that somebody else changed in between is a conflict, with the role as it is', async () => {
    const one = (await held(town.auditor)).get('auditor')
    await take(town.auditor, 'auditor', world.at(48))
    const context = await asAdmin()
    await refusesWithoutTrace(world, () => endRole(context, town.id, String(one?.id), { version: 1 }), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ id: one?.id, version: 2 }) as object,
    })
  })
})

describe('somebody who leaves', () => {
  test('loses every role, and the dossiers they handled; each says so', async () => {
    const dossier = await handledDossier(world, town)
    await giveRole(await asAdmin(), town.id, town.handler.id, 'reporter')
    const seen = await findIncident(await world.as(town.handler), town.id, dossier.number, { id: true })
    expect(seen).toMatchObject({ id: dossier.id })
    const ended = await endMember(await asAdmin(), town.id, town.handler.id, {})
    expect(ended.map(({ role }) => role)).toEqual(['handler', 'reporter'])
    const attempt = findIncident(await world.as(town.handler), town.id, dossier.number, { id: true })
    expect((await refusalOf(attempt)).kind).toBe('notFound')
    const leaves = await checkedJournal(world, town)
    expect(leaves.slice(-3).map(({ verb, incident_id }) => [verb, incident_id])).toEqual([
      ['member.roleEnded', null],
      ['member.roleEnded', null],
      ['handler.ended', dossier.id],
    ])
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, { handlerNames: true })
    expect(row).toEqual({ handlerNames: [] })
  })

  test('and comes back gets no dossier of before, also where the end came by itself', async () => {
    const dossier = await handledDossier(world, town)
    await endMember(await asAdmin(), town.id, town.handler.id, { until: world.at(24) })
    await giveRole(await asAdmin(), town.id, town.handler.id, 'reporter')
    world.pass(25)
    expect(await rolesNow(town.handler)).toEqual(['reporter'])
    await giveRole(await asAdmin(), town.id, town.handler.id, 'handler')
    const attempt = findIncident(await world.as(town.handler), town.id, dossier.number, { id: true })
    expect((await refusalOf(attempt)).kind).toBe('notFound')
  })

  test('while a dossier is being assigned to them ends up with neither', async () => {
    const dossier = await handledDossier(world, town)
    const second = await world.member(town, 'handler', 'Tweede')
    const dpo = await world.as(town.dpo)
    const admin = await asAdmin()
    await race(world, dossier.id, [
      () => assignHandler(dpo, town.id, dossier.id, second.id, { id: true }),
      () => assignHandler(dpo, town.id, dossier.id, second.id, { id: true }),
    ])
    await Promise.allSettled([
      endMember(admin, town.id, second.id, {}),
      assignHandler(dpo, town.id, dossier.id, second.id, { id: true }),
    ])
    const left = await world.rows('SELECT 1 FROM handler WHERE user_id = $1', [second.id])
    expect(left).toEqual([])
  })
})

describe('the last administrator', () => {
  test('stays, whoever asks and however', async () => {
    const context = await asAdmin()
    const own = (await held(town.admin)).get('admin')
    for (const until of [null, world.at(24)]) {
      await refusesWithoutTrace(
        world,
        () => endRole(context, town.id, String(own?.id), { version: 1, until }),
        invalidWith('membership lastAdministrator'),
      )
      await refusesWithoutTrace(
        world,
        () => endMember(context, town.id, town.admin.id, { until }),
        invalidWith('user lastAdministrator'),
      )
    }
  })

  test('is also the one who stays when the other is to leave on a day', async () => {
    const second = await world.member(town, 'admin', 'Tweede')
    await endMember(await asAdmin(), town.id, second.id, { until: world.at(24) })
    await refusesWithoutTrace(
      world,
      async () => endMember(await world.as(second), town.id, town.admin.id, {}),
      invalidWith('user lastAdministrator'),
    )
    world.pass(25)
    expect(await rolesNow(town.admin)).toEqual(['admin'])
  })

  test('may go where another one stays', async () => {
    await giveRole(await asAdmin(), town.id, town.reporter.id, 'admin')
    await endMember(await asAdmin(), town.id, town.admin.id, {})
    expect(await rolesNow(town.admin)).toEqual([])
    expect((await refusalOf(giveRole(await asAdmin(), town.id, town.dpo.id, 'admin'))).kind).toBe('notFound')
  })

  test('is left when two remove each other at the same moment: the second one is none any more', async () => {
    const second = await world.member(town, 'admin', 'Tweede')
    const outcomes = await together([
      async () => endMember(await world.as(town.admin), town.id, second.id, {}),
      async () => endMember(await world.as(second), town.id, town.admin.id, {}),
    ])
    expect(reasonsOf(outcomes)).toEqual(['forbidden'])
    const admins = [...(await rolesNow(town.admin)), ...(await rolesNow(second))]
    expect(admins).toEqual(['admin'])
  })

  test('is left when each of two gives up at the same moment', async () => {
    const second = await world.member(town, 'admin', 'Tweede')
    const outcomes = await together([
      async () => endMember(await world.as(town.admin), town.id, town.admin.id, {}),
      async () => endMember(await world.as(second), town.id, second.id, {}),
    ])
    expect(reasonsOf(outcomes)).toEqual(['invalid'])
    const admins = [...(await rolesNow(town.admin)), ...(await rolesNow(second))]
    expect(admins).toEqual(['admin'])
  })
})

const reasonsOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) =>
    one.status === 'rejected' && one.reason instanceof Refusal ? [one.reason.reason.kind] : [],
  )

const together = (attempts: readonly (() => Promise<unknown>)[]) => raceOver(world, [town.id], attempts)
