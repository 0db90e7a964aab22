import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addMember,
  addMeasure,
  agreeToMerger,
  assignHandler,
  carryOutMerger,
  changeOrganisationDetails,
  closeIncident,
  deliverDispatches,
  endRole,
  exportRegister,
  findEnded,
  findIncident,
  giveRole,
  listHandlers,
  listIncidents,
  listMergers,
  listQueue,
  listUmbrellaMembers,
  listWaitingConfirmations,
  openIncident,
  openRegister,
  planMergers,
  planMergersForOperator,
  previewMergers,
  previewOwnMerger,
  refuseMerger,
  recordBreach,
  renameIncident,
  servedControllers,
  submitReport,
  withdrawMerger,
} from '@lekboek/usecases'
import {
  Letters,
  checkedJournal,
  confirmedDossier,
  handledDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  race,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type TestOrganisation,
  type TestPerson,
  tell,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let umbrella: TestOrganisation
let greet: TestPerson
let old: Town
let next: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
  old = await openTown(world, 'Nazareth')
  next = await openTown(world, 'Nazareth-De Pinte')
  await join(old, next)
})

const join = (...members: TestOrganisation[]) =>
  world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = ANY ($2::uuid[])', [
    umbrella.id,
    members.map(({ id }) => id),
  ])
const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
const plan = async (takesEffectAt = world.at(24), predecessorIds = [old.id], successorId = next.id) =>
  planMergers(await world.as(greet), umbrella.id, { successorId, predecessorIds, takesEffectAt })
const agreed = async (takesEffectAt = world.at(24)) => {
  const [planned] = await plan(takesEffectAt)
  await agreeToMerger(await world.as(old.admin), old.id, planned!.id)
  return planned!.id
}
const passed = async () => {
  const mergerId = await agreed(world.at(1))
  world.pass(1)
  await carryOutMerger(system(), { mergerId })
  return mergerId
}
const page = { first: 50 }
const ids = { edges: { node: { id: true, number: true } } } as const
const listed = async (person: TestPerson, town = old) =>
  (await listIncidents(await world.as(person), town.id, page, ids)).edges.length
const asked = { id: true, number: true, version: true } as const
const isShut = async (person: TestPerson, town = old) =>
  expect((await refusalOf(openRegister(await world.as(person), town.id))).kind).toBe('notFound')
const telling = () =>
  ({ title: 'T', text: 'T', noticedAt: world.at(-2), reportedAt: world.at(-1), source: 'dpo' }) as const

describe('a merger that an umbrella plans', () => {
  test('waits for the administrator of the old organisation: nobody opens a register by planning', async () => {
    await openDossier(world, old)
    const [planned] = await plan(world.at(1))
    expect(planned).toMatchObject({ predecessorName: 'Nazareth', isWaiting: true })
    world.pass(2)
    await isShut(next.dpo)
    expect(await listed(old.dpo)).toBe(1)
    const late = async () => agreeToMerger(await world.as(old.admin), old.id, planned!.id)
    await refusesWithoutTrace(world, late, invalidWith('merger tooLate'))
  })

  test('asks every administrator of the old organisation by a letter and by a mark, and nobody else', async () => {
    const waits = async (person: TestPerson) => listWaitingConfirmations(await world.as(person))
    const letters = new Letters(world)
    await letters.deliver()
    await plan(world.at(24))
    expect(await waits(old.admin)).toMatchObject([{ organisation: old.id, provider: false, merger: true }])
    for (const person of [old.dpo, old.decider, next.admin, greet]) expect(await waits(person)).toEqual([])
    const sent = await letters.deliver()
    expect(sent.map(({ to }) => to)).toEqual([`${old.admin.id}@lekboek.example`])
    expect(sent[0]?.subject).toBe('Een fusie wacht op uw instemming')
    expect(sent[0]?.text).toContain('/administration/life')
  })

  test('is refused by the administrator whom it waits for, and the umbrella hears of it and why', async () => {
    const reason = 'De gemeenteraad keurde dit niet goed.'
    const letters = new Letters(world)
    const [planned] = await plan()
    await letters.deliver()
    const refusing = async (person: TestPerson, register: TestOrganisation, why = reason) =>
      refuseMerger(await world.as(person), register.id, planned!.id, { reason: why })
    await refusesWithoutTrace(world, () => refusing(old.dpo, old), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => refusing(next.admin, next), { kind: 'notFound' })
    expect(await refusalOf(refusing(old.admin, old, 'nee'))).toMatchObject({ problems: [{ path: 'reason' }] })
    const refused = { state: 'refused', refusalReason: reason }
    expect(await refusing(old.admin, old)).toMatchObject(refused)
    expect((await verbsOf(world, old)).at(-1)).toBe('merger.refused')
    const sent = await letters.deliver()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [`${greet.id}@lekboek.example`, 'Een fusie is geweigerd'],
    ])
    expect(sent[0]?.text).toMatch(/\/mergers\b/)
    expect(await listWaitingConfirmations(await world.as(old.admin))).toEqual([])
    expect(await listWaitingConfirmations(await world.as(greet))).toMatchObject([
      { organisation: umbrella.id, refusedMergers: 1, merger: false },
    ])
    const readers: [TestPerson, TestOrganisation][] = [
      [greet, umbrella],
      [old.dpo, old],
      [next.admin, next],
    ]
    for (const [person, house] of readers)
      expect(await listMergers(await world.as(person), house.id)).toMatchObject([refused])
    const hidden = { state: 'refused', refusalReason: null }
    expect(await listMergers(await world.as(next.dpo), next.id)).toMatchObject([hidden])
    expect(await previewOwnMerger(await world.as(old.admin), old.id)).toBeNull()
    await refusesWithoutTrace(
      world,
      async () => agreeToMerger(await world.as(old.admin), old.id, planned!.id),
      invalidWith('merger tooLate'),
    )
    world.pass(48)
    await isShut(next.dpo)
  })

  test('is taken back and not refused once it was agreed to, and may be planned anew after a refusal', async () => {
    const [planned] = await plan()
    const reason = 'De gemeenteraad keurde dit niet goed.'
    await refuseMerger(await world.as(old.admin), old.id, planned!.id, { reason })
    const mergerId = await agreed()
    await refusesWithoutTrace(
      world,
      async () => refuseMerger(await world.as(old.admin), old.id, mergerId, { reason }),
      { kind: 'notFound' },
    )
  })

  test.each(['agreed', 'withdrawn', 'past'])(
    'asks nobody once it is %s, not by a letter on its way either',
    async (end) => {
      const letters = new Letters(world)
      await letters.deliver()
      const [planned] = await plan(world.at(24))
      if (end === 'agreed') await agreeToMerger(await world.as(old.admin), old.id, planned!.id)
      if (end === 'withdrawn') await withdrawMerger(await world.as(greet), umbrella.id, planned!.id)
      if (end === 'past') world.pass(24)
      expect(await letters.deliver()).toEqual([])
      expect(await listWaitingConfirmations(await world.as(old.admin))).toEqual([])
    },
  )

  test('takes effect on its day by the day alone, before any job ran', async () => {
    const { number } = await openDossier(world, old)
    await agreed(world.at(24))
    world.now = world.at(24 - 1 / 3600)
    expect(await listed(old.dpo)).toBe(1)
    await isShut(next.dpo)
    world.now = world.at(1 / 3600)
    for (const person of [old.dpo, old.decider, old.admin, old.auditor, old.reporter, old.handler])
      await isShut(person)
    for (const person of [next.dpo, next.decider, next.auditor]) expect(await listed(person)).toBe(1)
    for (const person of [next.admin, next.reporter]) await isShut(person)
    expect(await findIncident(await world.as(next.dpo), old.id, number, asked)).toMatchObject({ number })
    const bare = await (await world.as(next.dpo)).rights.bare()
    expect(bare?.map(({ organisationId, phase }) => [organisationId, phase])).toEqual(
      expect.arrayContaining([[old.id, 'inherited']]),
    )
  })

  test('needs no word of an organisation without people of its own', async () => {
    const empty = await world.organisation('De Pinte')
    await join(empty)
    expect(await plan(world.at(1), [empty.id])).toMatchObject([{ isWaiting: false }])
  })

  test('says before in numbers what it does, and shows no dossier and not how many there are', async () => {
    await openDossier(world, old)
    await world.mandate(old, await world.organisation('Kantoor', { kinds: ['consultancy'] }), 'dpo')
    await world.membership(old.dpo, next, 'reporter')
    const input = { successorId: next.id, predecessorIds: [old.id], takesEffectAt: world.at(1) }
    const [preview] = await previewMergers(await world.as(greet), umbrella.id, input)
    expect(preview).toEqual({
      ...{ predecessorId: old.id, predecessorName: 'Nazareth', successorName: 'Nazareth-De Pinte' },
      ...{ people: 6, leavers: 5, mandates: 1, tokens: 0, invitations: 0, agreements: 0, readers: 3 },
      keptOut: 0,
      ...{ needsAgreement: true, certainty: null },
    })
    await plan()
    expect(await previewOwnMerger(await world.as(old.admin), old.id)).toMatchObject({ leavers: 5 })
  })

  test('knows the municipal mergers of its list', async () => {
    await world.rows(`UPDATE organisation SET nis = '44048' WHERE id = $1`, [old.id])
    await world.rows(`UPDATE organisation SET nis = '44086' WHERE id = $1`, [next.id])
    const members = await listUmbrellaMembers(await world.as(greet), umbrella.id, '44048')
    expect(members).toMatchObject([{ name: 'Nazareth', successorId: next.id }])
    const [planned] = await plan()
    const [listedOne] = await listMergers(await world.as(old.admin), old.id)
    expect(listedOne).toMatchObject({ id: planned!.id, state: 'waiting', certainty: 'S' })
  })

  test('is taken back before its day by either, and everything is as it was', async () => {
    const mergerId = await agreed()
    await withdrawMerger(await world.as(greet), umbrella.id, mergerId)
    expect(await withdrawMerger(await world.as(old.admin), old.id, mergerId)).toMatchObject({
      state: 'withdrawn',
    })
    world.pass(48)
    await carryOutMerger(system(), { mergerId })
    expect(await listed(old.dpo)).toBe(0)
    await isShut(next.dpo)
    await agreed()
    expect(await verbsOf(world, old)).toEqual(['merger.agreed', 'merger.agreed'])
  })

  test('is taken back by the successor too: running terms are handed to nobody against their will', async () => {
    const mergerId = await agreed()
    for (const person of [next.dpo, next.decider]) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => withdrawMerger(context, next.id, mergerId), {
        kind: 'forbidden',
      })
    }
    expect(await withdrawMerger(await world.as(next.admin), next.id, mergerId)).toMatchObject({
      state: 'withdrawn',
    })
    expect(await verbsOf(world, next)).toEqual(['merger.withdrawn'])
    world.pass(48)
    await carryOutMerger(system(), { mergerId })
    await isShut(next.dpo)
    const late = await agreed()
    world.pass(48)
    const successor = await world.as(next.admin)
    await refusesWithoutTrace(
      world,
      () => withdrawMerger(successor, next.id, late),
      invalidWith('merger tooLate'),
    )
  })

  test.each([
    [
      'into nobody',
      async () => plan(world.at(1), [old.id], '01919191-0000-7000-8000-000000000000'),
      'successorId notInList',
    ],
    ['into what is no id', async () => plan(world.at(1), [old.id], 'x'), 'successorId notInList'],
    ['into itself', async () => plan(world.at(1), [old.id], old.id), 'predecessorIds.0 notInList'],
    [
      'of a foreign organisation',
      async () => plan(world.at(1), [(await openTown(world, 'Vreemd')).id]),
      'predecessorIds.0 notInList',
    ],
    [
      'of nobody',
      async () => plan(world.at(1), ['01919191-0000-7000-8000-000000000000']),
      'predecessorIds.0 notInList',
    ],
    [
      'into a foreign organisation',
      async () => plan(world.at(1), [old.id], (await openTown(world, 'Vreemd')).id),
      'successorId notInList',
    ],
    ['of none', async () => plan(world.at(1), []), 'predecessorIds required'],
    ['of one twice', async () => plan(world.at(1), [old.id, old.id]), 'predecessorIds repeated'],
    ['in the past', async () => plan(world.at(-1)), 'takesEffectAt tooLate'],
    ['in ten years', async () => plan(world.at(24 * 3653)), 'takesEffectAt outOfRange'],
  ])('is not planned %s', async (_, attempt, problem) => {
    expect(await refusalOf(attempt())).toMatchObject(invalidWith(problem))
    expect(await verbsOf(world, umbrella)).toEqual([])
  })

  test('is no longer taken back by an umbrella that the organisation left: it decides for itself', async () => {
    const mergerId = await agreed()
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [old.id])
    const chief = await world.as(greet)
    await refusesWithoutTrace(world, () => withdrawMerger(chief, umbrella.id, mergerId), { kind: 'notFound' })
    expect(await withdrawMerger(await world.as(old.admin), old.id, mergerId)).toMatchObject({
      state: 'withdrawn',
    })
  })

  test('is planned once, also by two at once, and by nobody else', async () => {
    const outcomes = await Promise.allSettled([plan(), plan()])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await refusesWithoutTrace(world, () => plan(), invalidWith('predecessorIds.0 passesAlready'))
    const input = { successorId: next.id, predecessorIds: [old.id], takesEffectAt: world.at(1) }
    const others: [TestPerson, TestOrganisation, string][] = [
      [old.admin, old, 'forbidden'],
      [greet, old, 'notFound'],
      [next.dpo, umbrella, 'notFound'],
    ]
    for (const [person, place, kind] of others) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => planMergers(context, place.id, input), { kind })
    }
  })

  test('is never planned in a circle, also not through a third, by an umbrella or the operator', async () => {
    const third = await openTown(world, 'De Pinte')
    await join(third)
    await agreed(world.at(48))
    const [onward] = await plan(world.at(24), [next.id], third.id)
    await agreeToMerger(await world.as(next.admin), next.id, onward!.id)
    const refusal = invalidWith('successorId passesAlready')
    await refusesWithoutTrace(world, () => plan(world.at(1), [third.id], old.id), refusal)
    const input = { successorId: old.id, predecessorIds: [third.id], takesEffectAt: world.at(1) }
    await refusesWithoutTrace(world, () => planMergersForOperator(system(), input), refusal)
  })

  test('is not agreed to where the successor has agreed meanwhile to pass into it later', async () => {
    const [there] = await plan(world.at(48))
    const [back] = await plan(world.at(24), [next.id], old.id)
    await agreeToMerger(await world.as(old.admin), old.id, there!.id)
    const attempt = async () => agreeToMerger(await world.as(next.admin), next.id, back!.id)
    await refusesWithoutTrace(world, attempt, invalidWith('successorId passesAlready'))
  })

  test('of two that would pass into each other, one is agreed to and the other refused, also at once', async () => {
    const [there] = await plan(world.at(48))
    const [back] = await plan(world.at(24), [next.id], old.id)
    const [one, other] = [await world.as(old.admin), await world.as(next.admin)]
    const outcomes = await Promise.allSettled([
      agreeToMerger(one, old.id, there!.id),
      agreeToMerger(other, next.id, back!.id),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(lost?.reason.reason).toMatchObject({ kind: 'invalid' })
  })

  test('is agreed to by its own administrator alone; others find nothing, or may not', async () => {
    const [planned] = await plan()
    const stranger = await openTown(world, 'Vreemd')
    const attempts: [TestPerson, TestOrganisation, string][] = [
      [stranger.admin, stranger, 'notFound'],
      [next.admin, next, 'notFound'],
      [old.dpo, old, 'forbidden'],
      [greet, umbrella, 'forbidden'],
    ]
    for (const [person, place, kind] of attempts) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => agreeToMerger(context, place.id, planned!.id), { kind })
    }
    const context = await world.as(stranger.admin)
    await refusesWithoutTrace(world, () => withdrawMerger(context, stranger.id, planned!.id), {
      kind: 'notFound',
    })
  })
})

describe('a merger of an organisation that nobody was in when it was planned', () => {
  let empty: TestOrganisation
  let mergerId: string
  let admin: TestPerson
  beforeEach(async () => {
    empty = await world.organisation('De Pinte')
    await join(empty)
    admin = await world.person('Eerste beheerder')
    const [planned] = await plan(world.at(24), [empty.id])
    expect(planned?.isWaiting).toBe(false)
    mergerId = planned!.id
  })
  const arrive = () => addMember(system(), { userId: admin.id, organisationId: empty.id, role: 'admin' })
  const given = async () => {
    // Two whose first role began by itself after the plan.
    const clerk = await world.person('Bediende')
    for (const [person, role] of [[admin, 'admin'] as const, [clerk, 'reporter'] as const])
      await world.membership(person, empty, role, { from: world.at(-1 / 3600) })
    await giveRole(await world.as(admin), empty.id, clerk.id, 'handler')
  }
  const stateOf = async () => (await listMergers(await world.as(greet), umbrella.id))[0]?.state
  const opensFor = async (person: TestPerson) => openRegister(await world.as(person), empty.id)

  test.each([
    ['by the operator', arrive],
    ['and give each other roles', given],
  ])(
    'waits for their word once people come there %s, and without it its day changes nothing',
    async (_, come) => {
      expect(await stateOf()).toBe('planned')
      await come()
      expect(await stateOf()).toBe('waiting')
      world.pass(25)
      await carryOutMerger(system(), { mergerId })
      await opensFor(admin)
      expect((await refusalOf(opensFor(next.dpo))).kind).toBe('notFound')
      const verbs = come === given ? ['merger.waits', 'member.roleGiven'] : []
      expect(await verbsOf(world, empty)).toEqual(verbs)
    },
  )

  test('is carried out where they agree, and where they come no more', async () => {
    await arrive()
    await agreeToMerger(await world.as(admin), empty.id, mergerId)
    await addMember(system(), { userId: greet.id, organisationId: empty.id, role: 'reporter' })
    expect(await stateOf()).toBe('planned')
    world.pass(25)
    await carryOutMerger(system(), { mergerId })
    await opensFor(next.dpo)
    expect((await refusalOf(opensFor(admin))).kind).toBe('notFound')
    await arrive()
    expect(await stateOf()).toBe('takenEffect')
  })

  test('is taken back by the job where somebody was there on its day without having been asked', async () => {
    await world.membership(admin, empty, 'admin')
    world.pass(25)
    await Promise.all([1, 2].map(() => carryOutMerger(system(), { mergerId })))
    await opensFor(admin)
    expect((await refusalOf(opensFor(next.dpo))).kind).toBe('notFound')
    expect(await verbsOf(world, empty)).toEqual(['merger.withdrawn'])
    expect(await verbsOf(world, next)).toEqual([])
  })
})

test('a merger into what ended before its day is taken back by the job, and the organisation goes on', async () => {
  await openDossier(world, old)
  const mergerId = await agreed(world.at(24))
  // As it was stored before nobody could end while another was to pass into it.
  await world.rows('UPDATE organisation SET service_ends_at = $1, valid_until = $2 WHERE id = $3', [
    ...[world.at(1), world.at(2)],
    next.id,
  ])
  world.pass(25)
  await carryOutMerger(system(), { mergerId })
  expect(await listed(old.dpo)).toBe(1)
  expect((await verbsOf(world, old)).slice(1)).toEqual(['merger.agreed', 'merger.withdrawn'])
})

describe('from its day on', () => {
  test('open dossiers are worked on by the successor, with their number, in a journal that says so', async () => {
    const dossier = await confirmedDossier(world, old)
    await passed()
    const context = await world.as(next.dpo)
    const input = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const
    await addMeasure(context, old.id, dossier.id, input, { id: true })
    const leaf = (await checkedJournal(world, old)).at(-1)
    expect(leaf).toMatchObject({ verb: 'measure.added', actor_name: next.dpo.name })
    expect(JSON.parse(leaf!.body).actor).toMatchObject({ role: 'dpo', mandateHolder: next.name })
    const queue = await listQueue(
      context,
      { first: 10, window: 'all' },
      { edges: { node: { organisation: { id: true } } } },
    )
    expect(JSON.stringify(queue)).toContain(old.id)
    expect((await exportRegister(context, old.id, {}, 'csv', 'nl')) !== null).toBe(true)
    await checkedJournal(world, next)
  })

  test('none begins there, and nobody changes how it works', async () => {
    await passed()
    const dpo = await world.as(next.dpo)
    await refusesWithoutTrace(world, () => openIncident(dpo, old.id, telling(), asked), { kind: 'forbidden' })
    const told = { text: 'Iets', noticedAt: world.at(-1) }
    await refusesWithoutTrace(world, () => submitReport(dpo, old.id, told, { id: true }), {
      kind: 'forbidden',
    })
    await refusesWithoutTrace(
      world,
      () => changeOrganisationDetails(dpo, old.id, { hasNoDpo: false, version: 1 }),
      { kind: 'forbidden' },
    )
    const auditor = await world.as(next.auditor)
    const { id } = (await listIncidents(dpo, old.id, page, ids)).edges[0]?.node ?? { id: old.id }
    await refusesWithoutTrace(world, () => closeIncident(auditor, old.id, String(id), 1, asked), {
      kind: 'notFound',
    })
  })

  test("the successor's handlers are assigned, the old one keeps nothing; one in both goes on", async () => {
    const dossier = await handledDossier(world, old)
    const both = await world.person('In beide')
    await world.membership(both, old, 'handler')
    await world.membership(both, next, 'handler')
    await assignHandler(await world.as(old.dpo), old.id, dossier.id, both.id, asked)
    await passed()
    await isShut(old.handler)
    expect(await listed(both)).toBe(1)
    expect(await listed(next.handler)).toBe(0)
    const context = await world.as(next.dpo)
    const choices = (await listHandlers(context, old.id)).map(({ userId }) => userId)
    expect(choices.toSorted()).toEqual([both.id, next.handler.id].toSorted())
    await assignHandler(context, old.id, dossier.id, next.handler.id, asked)
    expect(await listed(next.handler)).toBe(1)
    const gone = () => assignHandler(context, old.id, dossier.id, old.handler.id, asked)
    await refusesWithoutTrace(world, gone, { kind: 'notFound' })
  })

  test('a handler who was shut out finds no old dossier again by becoming one at the successor later', async () => {
    const both = await world.member(next, 'handler', 'Beide')
    await world.membership(both, old, 'handler')
    const dossier = await handledDossier(world, old)
    await assignHandler(await world.as(old.dpo), old.id, dossier.id, both.id, asked)
    await passed()
    await world.membership(old.handler, next, 'reporter')
    await giveRole(await world.as(next.admin), next.id, old.handler.id, 'handler')
    expect(await listed(both)).toBe(1)
    expect(await listed(old.handler)).toBe(0)
    await assignHandler(await world.as(next.dpo), old.id, dossier.id, old.handler.id, asked)
    expect(await listed(old.handler)).toBe(1)
  })

  describe('a handler of both', () => {
    let both: TestPerson
    let dossier: TestDossier
    beforeEach(async () => {
      both = await world.member(old, 'handler', 'Beide')
      await world.membership(both, next, 'handler')
      await world.membership(both, next, 'reporter')
      dossier = await handledDossier(world, old)
      await assignHandler(await world.as(old.dpo), old.id, dossier.id, both.id, asked)
    })
    const lose = async (from: TestOrganisation, admin: TestPerson, until?: string) => {
      const [role] = await world.rows<{ id: string; version: number }>(
        `SELECT id, version FROM membership WHERE organisation_id = $1 AND user_id = $2 AND role = 'handler'
          AND (valid_until IS NULL OR valid_until > $3)`,
        [from.id, both.id, world.now],
      )
      const input = { version: role!.version, until: until ?? null }
      await endRole(await world.as(admin), from.id, role!.id, input)
    }
    const regain = async (at: TestOrganisation, admin: TestPerson) =>
      giveRole(await world.as(admin), at.id, both.id, 'handler')
    const isGone = async () => {
      const context = await world.as(both)
      expect(await listed(both)).toBe(0)
      const attempts = [
        () => findIncident(context, old.id, dossier.number, asked),
        () => addMeasure(context, old.id, dossier.id, measure, { id: true }),
      ]
      for (const attempt of attempts) await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
      const queue = await listQueue(context, { first: 10, window: 'all' }, ids)
      expect(JSON.stringify(queue)).not.toContain(dossier.id)
      const seen = await findIncident(await world.as(next.dpo), old.id, dossier.number, {
        handlerNames: true,
      })
      expect(seen['handlerNames']).not.toContain('Beide')
    }
    const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const

    test.each([
      ['before any job ran', async () => undefined],
      ['after the job', async (mergerId: string) => carryOutMerger(system(), { mergerId })],
    ])(
      'who loses the role at the successor and gets it again has nothing of the old one, %s',
      async (_, carried) => {
        const mergerId = await agreed(world.at(1))
        world.pass(1)
        await carried(mergerId)
        expect(await listed(both)).toBe(1)
        world.pass(1)
        await lose(next, next.admin)
        await isShut(both)
        world.pass(1)
        await regain(next, next.admin)
        await isGone()
        await assignHandler(await world.as(next.dpo), old.id, dossier.id, both.id, asked)
        expect(await findIncident(await world.as(both), old.id, dossier.number, asked)).toMatchObject({
          id: dossier.id,
        })
        world.pass(1)
        await lose(next, next.admin)
        world.pass(1)
        await regain(next, next.admin)
        await isGone()
      },
    )

    test('whose role at the successor ended by itself, on a day named beforehand, gets nothing back either', async () => {
      await passed()
      await lose(next, next.admin, world.at(24))
      world.pass(23)
      expect(await listed(both)).toBe(1)
      world.pass(2)
      await isShut(both)
      await regain(next, next.admin)
      await isGone()
    })

    test('whose role at the successor was to end and goes on keeps the dossier', async () => {
      await passed()
      await lose(next, next.admin, world.at(24))
      await regain(next, next.admin)
      world.pass(25)
      expect(await listed(both)).toBe(1)
    })

    test('who lost and got the role at the successor before the day has it on the day, and goes on', async () => {
      await agreed(world.at(24))
      world.pass(1)
      await lose(next, next.admin)
      world.pass(1)
      await regain(next, next.admin)
      world.pass(24)
      expect(await listed(both)).toBe(1)
    })

    test('who has lost it at the successor on the day leaves the dossier behind, also for later', async () => {
      const mergerId = await agreed(world.at(24))
      await lose(next, next.admin)
      world.pass(25)
      await isShut(both)
      await regain(next, next.admin)
      await isGone()
      await carryOutMerger(system(), { mergerId })
      await isGone()
    })

    test('who lost and got the role at the old one before the day takes along only what came after', async () => {
      await agreed(world.at(24))
      await world.membership(both, old, 'reporter')
      await lose(old, old.admin)
      world.pass(1)
      await regain(old, old.admin)
      expect(await listed(both)).toBe(0)
      const { id } = await handledDossier(world, old)
      await assignHandler(await world.as(old.dpo), old.id, id, both.id, asked)
      world.pass(24)
      expect(await listed(both)).toBe(1)
    })

    test('finds nothing again by becoming a handler where the successor passed on', async () => {
      await passed()
      const last = await openTown(world, 'Groot-Nazareth')
      await world.membership(both, last, 'reporter')
      await planMergersForOperator(system(), {
        ...{ successorId: last.id, predecessorIds: [next.id], takesEffectAt: world.at(1) },
      })
      expect(await listed(both)).toBe(1)
      world.pass(2)
      await isShut(both)
      await giveRole(await world.as(last.admin), last.id, both.id, 'handler')
      expect(await listed(both)).toBe(0)
      expect(await listed(last.dpo)).toBe(1)
      await assignHandler(await world.as(last.dpo), old.id, dossier.id, both.id, asked)
      expect(await listed(both)).toBe(1)
    })
  })

  test('mandates of the old one end, those of the successor reach what it inherited', async () => {
    await openDossier(world, old)
    const formerly = await world.consultant(old, 'dpo')
    const reading = await world.consultant(next, 'read')
    const counting = await world.consultant(next, 'statistics')
    expect(await listed(formerly)).toBe(1)
    await passed()
    await isShut(formerly)
    expect(await listed(reading)).toBe(1)
    await isShut(counting)
    const deputy = next.reporter
    const [row] = await world.rows<{ open: number }>(
      `SELECT count(*)::int AS open FROM mandate WHERE client_id = $1 AND revoked_at IS NULL`,
      [old.id],
    )
    expect(row?.open).toBe(0)
    await isShut(deputy)
  })

  test('everything ends and is handed on once, however often and from where the job begins anew', async () => {
    const processor = await world.organisation('Hosting', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    await world.agreement(processor, old, 24)
    const mergerId = await agreed(world.at(1))
    await expect(carryOutMerger(system(), { mergerId })).rejects.toThrow('not come')
    world.pass(1)
    // The process was killed between the two: the first part is marked, the second is not there.
    await world.rows(
      `ALTER TABLE agreement ADD CONSTRAINT "killed" CHECK (controller_id <> '${next.id}') NOT VALID`,
    )
    await expect(carryOutMerger(system(), { mergerId })).rejects.toThrow('killed')
    await world.rows('ALTER TABLE agreement DROP CONSTRAINT "killed"')
    expect(await verbsOf(world, old)).toEqual(['merger.agreed', 'organisation.passed'])
    expect(await verbsOf(world, next)).toEqual([])
    await Promise.all([1, 2, 3].map(() => carryOutMerger(system(), { mergerId })))
    await carryOutMerger(system(), { mergerId })
    expect(await verbsOf(world, old)).toEqual(['merger.agreed', 'organisation.passed'])
    expect(await verbsOf(world, next)).toEqual(['organisation.inherited'])
    const open = await world.rows(
      `SELECT 1 FROM membership WHERE organisation_id = $1 AND valid_until IS NULL`,
      [old.id],
    )
    expect(open).toEqual([])
    const served = await servedControllers(await world.as(contact), processor.id)
    expect(
      served.map(({ organisation, termHours }) => [(organisation as { id: string }).id, termHours]),
    ).toEqual([[next.id, 24]])
  })

  test('a report on its way lands with the successor, one that had arrived is not brought again', async () => {
    const processor = await world.organisation('Hosting', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    const second = await openTown(world, 'De Pinte')
    await join(second)
    for (const town of [old, second]) await world.agreement(processor, town)
    const context = await world.as(contact)
    const breach = await recordBreach(
      context,
      processor.id,
      {
        ...{ title: 'Inbraak', awareAt: world.at(-2), description: 'Inbraak.', dataTypes: ['basic'] },
        ...{ measures: 'Afgesloten', contact: 'soc@lekboek.example' },
      },
      { id: true },
    )
    const controllers = [{ controllerId: old.id }, { controllerId: second.id }]
    const told = await tell(world, context, processor.id, String(breach['id']), controllers)
    const jobTo = (town: Town) => told.find(({ controllerId }) => controllerId === town.id)!
    expect(await deliverDispatches(system(), [jobTo(second)])).toEqual([null])
    // Delivered, and not marked yet when the process stopped.
    await world.rows('UPDATE dispatch SET delivered_at = NULL WHERE id = $1', [jobTo(second).dispatchId])
    await planMergersForOperator(system(), {
      ...{ successorId: next.id, predecessorIds: [old.id, second.id], takesEffectAt: world.now },
    })
    const twice = await Promise.all([1, 2].map(() => deliverDispatches(system(), [jobTo(old)])))
    expect(twice).toEqual([[null], [null]])
    expect(await deliverDispatches(system(), [jobTo(second)])).toEqual([null])
    expect(await listed(next.dpo, next)).toBe(1)
    expect(await listed(next.dpo, second)).toBe(1)
    expect(await listed(next.dpo, old)).toBe(0)
  })

  test('an old dossier that somebody is just writing is not written by who lost it meanwhile', async () => {
    const dossier = await openDossier(world, old)
    const former = await world.as(old.dpo)
    const before = await checkedJournal(world, old)
    // Their rights are read; the dossier is waited for; then the merger takes effect.
    await former.rights.in(old.id)
    const [late, own] = await race(world, dossier.id, [
      () => renameIncident(former, old.id, dossier.id, { title: 'Te laat', version: 1 }, asked),
      async () => {
        await planMergersForOperator(system(), {
          ...{ successorId: next.id, predecessorIds: [old.id], takesEffectAt: world.now },
        })
        const input = { title: 'Van de opvolger', version: 1 }
        return renameIncident(await world.as(next.dpo), old.id, dossier.id, input, asked)
      },
    ])
    expect(late).toMatchObject({ status: 'rejected', reason: { reason: { kind: 'notFound' } } })
    expect(own).toMatchObject({ status: 'fulfilled' })
    expect(await checkedJournal(world, old)).toHaveLength(before.length + 1)
    expect((await checkedJournal(world, old)).at(-1)).toMatchObject({ actor_name: next.dpo.name })
  })

  test('a register goes on to the successor of the successor', async () => {
    await openDossier(world, old)
    await passed()
    const last = await openTown(world, 'Groot-Nazareth')
    await planMergersForOperator(system(), {
      ...{ successorId: last.id, predecessorIds: [next.id], takesEffectAt: world.at(1) },
    })
    expect(await listed(next.dpo)).toBe(1)
    world.pass(1)
    await isShut(next.dpo)
    expect(await listed(last.dpo)).toBe(1)
    expect(await listed(last.dpo, next)).toBe(0)
  })

  test('everybody may know that it ended, and of nobody else anything', async () => {
    const slugOf = async ({ id }: TestOrganisation) =>
      (await world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id]))[0]!.slug
    const [slug, other] = [await slugOf(old), await slugOf(next)]
    expect(await findEnded(system(), slug)).toBeNull()
    await passed()
    expect(await findEnded(system(), slug)).toEqual({
      ...{ slug, name: 'Nazareth', endedAt: world.now, readableUntil: null },
      ...{ successorName: 'Nazareth-De Pinte', timeZone: 'Europe/Brussels' },
    })
    for (const unknown of [other, 'nobody', '', 'x'.repeat(100), 'a\0b'])
      expect(await findEnded(system(), unknown)).toBeNull()
  })
})
