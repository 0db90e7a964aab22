import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addCommunication,
  changeCommunication,
  confirmNumbers,
  correctTold,
  discardCommunication,
  findIncident,
  recordAssessment,
  recordDecision,
  recordRestTold,
  recordTold,
  recordUntold,
  retractTold,
  type CommunicationInput,
} from '@lekboek/usecases'
import { emptyGroup } from '@lekboek/domain'
import {
  checkedJournal,
  confirmedDossier,
  fill,
  invalidWith,
  loserOf,
  openTown,
  openWorld,
  race,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Zavelbeke')
  dossier = await confirmedDossier(world, town)
  await fill(world, town, dossier, 'data', { types: ['credentials'] })
})
afterAll(() => world.close())

const letter: CommunicationInput = {
  audience: 'Inwoners met een account',
  language: 'nl',
  subject: 'Uw wachtwoord is mogelijk gelezen',
  whatHappened: 'Op 18 november 2026 kon iemand onze lijst met accounts lezen.',
  consequences: 'Iemand kan zich met uw account aanmelden.',
  measures: 'Wij hebben alle accounts afgesloten.',
  advice: 'Kies een nieuw wachtwoord, ook waar u hetzelfde gebruikte.',
  contact: 'dpo@lindenrode.example',
}
const listed = {
  communications: {
    id: true,
    version: true,
    toldAt: true,
    channel: true,
    reachedCount: true,
    whatHappened: true,
    problems: true,
    warnings: true,
  },
  toldAt: true,
} as const
type Listed = {
  id: string
  version: number
  problems: { path: string }[]
  warnings: { code: string }[]
  whatHappened: string
}
const add = async (change: Partial<CommunicationInput> = {}, incident = dossier.id) => {
  const row = await addCommunication(
    await world.as(town.dpo),
    town.id,
    incident,
    { ...letter, ...change },
    listed,
  )
  return (row['communications'] as Listed[]).at(-1)!
}
const told = () => ({ toldAt: world.now, channel: 'letter', reachedCount: 40, version: 1 }) as const

describe('a message', () => {
  test('may be half, and says what it lacks', async () => {
    const half = await add({ consequences: '', contact: ' ', advice: 'Blijf rustig.' })
    expect(half.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['consequences', 'contact']))
    expect(half.warnings.map(({ code }) => code)).toContain('adviceMissingForCredentials')
    expect((await add()).problems).toEqual([])
  })

  test.each<[string, Partial<Record<keyof CommunicationInput, unknown>>, string]>([
    ['audience', { audience: '' }, 'audience required'],
    ['subject', { subject: 'x'.repeat(201) }, 'subject tooLong'],
    ['language', { language: 'la' }, 'language notInList'],
    ['text', { measures: 'x'.repeat(10_001) }, 'measures tooLong'],
    ['kind of text', { advice: 5 }, 'advice notText'],
  ])('is refused for its %s', async (_, change, problem) => {
    const context = await world.as(town.dpo)
    const bad = { ...letter, ...change } as CommunicationInput
    await refusesWithoutTrace(
      world,
      () => addCommunication(context, town.id, dossier.id, bad, listed),
      invalidWith(problem),
    )
  })

  test('changes by version, until the people were told', async () => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const change = (version: number) => () =>
      changeCommunication(context, town.id, id, { ...letter, subject: 'Nieuw', version }, listed)
    await change(1)()
    await refusesWithoutTrace(world, change(1), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ subject: 'Nieuw' }),
    })
    // The text that people read is the one that was looked at.
    await refusesWithoutTrace(world, () => recordTold(context, town.id, id, told(), listed), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ subject: 'Nieuw' }),
    })
    await recordTold(context, town.id, id, { ...told(), version: 2 }, listed)
    await refusesWithoutTrace(world, change(2), invalidWith('toldAt repeated'))
  })

  test('saved by two at once becomes one of them and a conflict', async () => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const save = (subject: string) =>
      changeCommunication(context, town.id, id, { ...letter, subject, version: 1 }, listed)
    const answers = await Promise.allSettled([save('Een'), save('Twee')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

test('a dossier holds a hundred messages and no more', async () => {
  const full = await confirmedDossier(world, town)
  for (let count = 0; count < 100; count += 1) await add({}, full.id)
  await refusesWithoutTrace(world, () => add({}, full.id), invalidWith('communications tooLong'))
})

describe('telling some of a group', () => {
  const leftReason = 'Drie brieven kwamen terug als onbestelbaar.'
  const leftDueAt = '2026-11-25T12:00:00.000Z'
  const whole = {
    communications: {
      leftReason: true,
      leftDueAt: true,
      restToldAt: true,
      reachedCount: true,
      restChannels: true,
      firstReachedCount: true,
      firstLeftReason: true,
    },
  } as const
  const tell = async (id: string, left: object = {}) =>
    recordTold(await world.as(town.dpo), town.id, id, { ...told(), ...left }, whole)
  const tellRest = async (id: string, input: object = {}, person = town.dpo, organisation = town.id) =>
    recordRestTold(
      await world.as(person),
      organisation,
      id,
      { toldAt: world.now, reachedCount: 43, ...input },
      whole,
    )
  /** The message in a dossier of its own where people must be told, and when the duty to tell them was met. */
  async function owed(): Promise<{ incident: string; id: string; duty: () => Promise<unknown> }> {
    const made = await decidedDossier()
    const { id: incident } = made
    await fill(world, town, made, 'people', { categories: ['residents'], countKind: 'exact', count: 43 })
    const { id } = await add({}, incident)
    return {
      incident,
      id,
      duty: async () => {
        const query = `SELECT met_at FROM duty WHERE incident_id = $1 AND kind = 'people'`
        const [row] = await world.rows<{ met_at: Date | null }>(query, [incident])
        return row?.met_at
      },
    }
  }

  test('keeps the duty running until the others were told', async () => {
    const { id, duty } = await owed()
    const row = await tell(id, { leftReason, leftDueAt })
    expect(row['communications']).toMatchObject([{ leftReason, restToldAt: null }])
    expect(await duty()).toBeNull()
    await tellRest(id, { leftReason, leftDueAt, reachedCount: 41 })
    expect(await duty()).toBeNull()
    const after = await tellRest(id)
    expect(after['communications']).toMatchObject([{ leftReason: null, leftDueAt: null, reachedCount: 43 }])
    expect(await duty()).toEqual(new Date(world.now))
    expect((await verbsOf(world, town)).at(-1)).toBe('communication.restTold')
    await refusesWithoutTrace(world, () => tellRest(id), invalidWith('toldAt repeated'))
  })

  test('says by which ways the others were told, each by itself', async () => {
    const { id } = await owed()
    await tell(id, { leftReason, leftDueAt })
    await tellRest(id, { leftReason, leftDueAt, reachedCount: 41, channel: 'phone' })
    await refusesWithoutTrace(
      world,
      () => tellRest(id, { channel: 'website' }),
      invalidWith('channel notInList'),
    )
    await tellRest(id, { leftReason, leftDueAt, reachedCount: 42, channel: 'conversation' })
    const row = await tellRest(id, { channel: 'phone' })
    expect(row['communications']).toMatchObject([{ restChannels: ['phone', 'conversation'] }])
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary).toMatchObject({
      channel: 'phone',
    })
  })

  test('keeps how many the message reached itself, and why not the others', async () => {
    const { id } = await owed()
    const row = await tell(id, { leftReason, leftDueAt, reachedCount: 40 })
    expect(row['communications']).toMatchObject([{ firstReachedCount: null, firstLeftReason: null }])
    await tellRest(id, { leftReason: 'Twee mensen namen de telefoon niet op.', leftDueAt, reachedCount: 41 })
    const after = await tellRest(id, { channel: 'phone' })
    const apart = { firstReachedCount: 40, firstLeftReason: leftReason }
    expect(after['communications']).toMatchObject([{ reachedCount: 43, ...apart }])
    const correct = async (reachedCount: number, left: object = {}) => {
      const [{ version } = { version: 0 }] = await world.rows<{ version: number }>(
        'SELECT version FROM communication WHERE id = $1',
        [id],
      )
      const input = {
        ...told(),
        ...left,
        reachedCount,
        version,
        reason: 'De brief vertrok een uur later dan gezegd.',
      }
      return correctTold(await world.as(town.dpo), town.id, id, input, whole)
    }
    // Another way leaves the numbers as they were; with another number nobody knows how it divides.
    expect((await correct(43))['communications']).toMatchObject([apart])
    const fewer = await correct(42, { leftReason })
    expect(fewer['communications']).toMatchObject([{ firstReachedCount: null, firstLeftReason: leftReason }])
  })

  // GDPR article 34(3): at a high risk nothing else excuses, and who decides says so.
  test('meets the duty where nobody else will be told only with a ground of whoever decides', async () => {
    const { incident, id, duty } = await owed()
    await tell(id, { leftReason })
    expect(await duty()).toBeNull()
    const ground = { group: '*', reason: leftReason, ground: 'unintelligible' } as const
    const input = { grounds: [ground], version: 0 }
    const record = async (person: typeof town.dpo) =>
      recordUntold(await world.as(person), town.id, incident, input, { id: true })
    await refusesWithoutTrace(world, () => record(town.dpo), { kind: 'forbidden' })
    await record(town.decider)
    expect(await duty()).toEqual(new Date(world.now))
    // Whoever tells the people may take a ground back: then they are to be told again.
    await recordUntold(await world.as(town.dpo), town.id, incident, { grounds: [], version: 1 }, { id: true })
    expect(await duty()).toBeNull()
  })

  // Article 34(3), group by group.
  test('is owed by nobody once whoever decides recorded a ground for each group', async () => {
    const { id, number } = await decidedDossier()
    const stand = {
      nextStep: true,
      closeProblems: { code: true },
      duties: { kind: true, state: true },
    } as const
    const look = async () => findIncident(await world.as(town.dpo), town.id, number, stand)
    const untold = expect.objectContaining({ code: 'communicationMissing' })
    expect((await look())['closeProblems']).toContainEqual(untold)
    const ground = { group: '*', reason: leftReason, ground: 'unintelligible' } as const
    const input = { grounds: [ground], version: 0 }
    await recordUntold(await world.as(town.decider), town.id, id, input, { id: true })
    const row = await look()
    expect(row['closeProblems']).not.toContainEqual(untold)
    expect(row['nextStep']).not.toBe('tellPeople')
    expect(row['duties']).toContainEqual(expect.objectContaining({ kind: 'people', state: 'notRequired' }))
    await recordUntold(await world.as(town.dpo), town.id, id, { grounds: [], version: 1 }, { id: true })
    expect((await look())['closeProblems']).toContainEqual(untold)
  })

  test('keeps the duty running while nobody knows how many there are', async () => {
    const made = await decidedDossier()
    const { id } = await add({}, made.id)
    await tell(id)
    const duty = async () =>
      (
        await world.rows<{ met_at: Date | null }>(
          `SELECT met_at FROM duty WHERE incident_id = $1 AND kind = 'people'`,
          [made.id],
        )
      )[0]?.met_at
    expect(await duty()).toBeNull()
    await fill(world, town, made, 'people', { categories: ['residents'], countKind: 'exact', count: 40 })
    expect(await duty()).toEqual(new Date(world.now))
  })

  test('is no reason to take the others out of the facts', async () => {
    const made = await decidedDossier()
    const groups = [
      { name: 'Personeel', count: 10 },
      { name: 'Bewoners', count: 40, types: ['health'] },
    ]
    const of = { countKind: 'exact', count: 50 }
    await fill(world, town, made, 'people', { ...of, groups })
    const { id } = await add({ groups: ['g1'] }, made.id)
    await tell(id, { reachedCount: 10 })
    const drop = async () => fill(world, town, made, 'people', { groups: groups.slice(0, 1) }, 1)
    await refusesWithoutTrace(world, drop, invalidWith('people.groups groupsUntold'))
  })

  test('names them: a group without a name is nobody’s message', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', { groups: [{ count: 10 }, { count: 20 }] })
    await refusesWithoutTrace(world, () => add({ groups: ['g1'] }, made.id), invalidWith('groups unnamed'))
  })

  test('keeps the reason out of the journal', async () => {
    const { id } = await add()
    await tell(id, { leftReason, leftDueAt })
    const entry = (await checkedJournal(world, town)).findLast(({ verb }) => verb === 'communication.told')
    expect(entry!.body).not.toContain('onbestelbaar')
    expect(JSON.parse(entry!.body)).toMatchObject({ summary: { leftDueAt } })
  })

  test.each<[string, object, string]>([
    ['for a word', { leftReason: 'post' }, 'leftReason tooShort'],
    ['on a day without a reason', { leftDueAt }, 'leftReason required'],
    ['on a day before', { leftReason, leftDueAt: '2026-11-18T11:00:00Z' }, 'leftDueAt endBeforeBegin'],
    ['on a day that is none', { leftReason, leftDueAt: 'morgen' }, 'leftDueAt notInstant'],
  ])('is refused %s', async (_, left, problem) => {
    const { id } = await add()
    await refusesWithoutTrace(world, () => tell(id, left), invalidWith(problem))
    await tell(id, { leftReason, leftDueAt })
    await refusesWithoutTrace(world, () => tellRest(id, left), invalidWith(problem))
  })

  test.each<[string, object, string]>([
    ['in the future', { toldAt: '2026-11-18T12:00:01Z' }, 'toldAt inFuture'],
    ['before the first', { toldAt: '2026-11-18T11:59:59.999Z' }, 'toldAt endBeforeBegin'],
    ['to fewer than before', { reachedCount: 39 }, 'reachedCount outOfRange'],
  ])('the others are not told %s', async (_, input, problem) => {
    const { id } = await add()
    await tell(id, { leftReason, leftDueAt })
    await refusesWithoutTrace(world, () => tellRest(id, input), invalidWith(problem))
  })

  test('the others are told by whoever may tell, and after the first', async () => {
    const { id } = await add()
    await refusesWithoutTrace(world, () => tellRest(id), invalidWith('toldAt communicationMissing'))
    await tell(id, { leftReason, leftDueAt })
    await refusesWithoutTrace(world, () => tellRest(id, {}, town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => tellRest(id, {}, other.dpo), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => tellRest(id, {}, other.dpo, other.id), { kind: 'notFound' })
    await tellRest(id, {}, town.decider)
  })
})

describe('telling', () => {
  test('freezes the text with its channel, date and number', async () => {
    const { id } = await add()
    const row = await recordTold(await world.as(town.decider), town.id, id, told(), listed)
    const frozen = (row['communications'] as Listed[]).find((one) => one.id === id)
    expect(frozen).toMatchObject({ channel: 'letter', reachedCount: 40, whatHappened: letter.whatHappened })
    expect(row['toldAt']).not.toBeNull()
    expect(await verbsOf(world, town)).toContain('communication.told')
  })

  test('needs a whole message', async () => {
    const { id } = await add({ measures: '' })
    const context = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => recordTold(context, town.id, id, told(), listed),
      invalidWith('measures required'),
    )
  })

  // Recital 86 asks for advice; article 34(2) does not, and what went out went out.
  test('without advice is recorded as it went out', async () => {
    const { id } = await add({ advice: '' })
    const row = await recordTold(await world.as(town.dpo), town.id, id, told(), {
      communications: { id: true, toldAt: true },
    })
    const messages = row['communications'] as { id: string; toldAt: string | null }[]
    expect(messages.find((one) => one.id === id)?.toldAt).not.toBeNull()
  })

  test.each([
    ['in the future', { toldAt: '2026-11-18T12:00:01Z' }, 'toldAt inFuture'],
    ['on no day', { toldAt: 'gisteren' }, 'toldAt notInstant'],
    ['by no channel', { channel: 'drum' }, 'channel notInList'],
    ['to half a person', { reachedCount: 0.5 }, 'reachedCount notWhole'],
    ['to fewer than nobody', { reachedCount: -1 }, 'reachedCount outOfRange'],
    ['to a number that is missing', { reachedCount: null }, 'reachedCount required'],
  ])('is refused %s', async (_, change, problem) => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const input = { ...told(), ...(change as object) }
    await refusesWithoutTrace(
      world,
      () => recordTold(context, town.id, id, input, listed),
      invalidWith(problem),
    )
  })

  test('may go before awareness: out of caution, or by the processor', async () => {
    const { id } = await add()
    const earlier = { ...told(), toldAt: '2026-11-18T09:59:59.999Z' }
    const row = await recordTold(await world.as(town.dpo), town.id, id, earlier, listed)
    expect((row['communications'] as Listed[]).find((one) => one.id === id)).toMatchObject({
      channel: 'letter',
    })
  })

  test('is not the business of handlers, auditors and strangers', async () => {
    const { id } = await add()
    const attempt = async (person: Town['dpo'], organisation = town.id) => {
      const context = await world.as(person)
      return () => recordTold(context, organisation, id, told(), listed)
    }
    await refusesWithoutTrace(world, await attempt(town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, await attempt(town.handler), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo, other.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo), { kind: 'notFound' })
  })
})

/** A dossier in which people must be told: the DPO saw a high risk and the decider followed. */
async function decidedDossier(): Promise<TestDossier> {
  const made = await confirmedDossier(world, town)
  await assessHigh(made)
  const decision = {
    authorityChoice: 'notify',
    peopleChoice: 'tell',
    version: 0,
    assessmentVersion: 1,
  } as const
  await recordDecision(await world.as(town.decider), town.id, made.id, decision, { id: true })
  return made
}

async function assessHigh(made: TestDossier, otherwise: object = {}): Promise<void> {
  const weighed = {
    riskAnswer: 'yes',
    highRiskAnswer: 'yes',
    reasoning: 'Wachtwoorden in handen van onbekenden.',
    adviceAuthority: 'notify',
    advicePeople: 'tell',
    version: 0,
    ...otherwise,
  } as const
  await recordAssessment(await world.as(town.dpo), town.id, made.id, weighed, { id: true })
}

test('the dossier shows its messages in order', async () => {
  const row = await findIncident(await world.as(town.auditor), town.id, dossier.number, listed)
  expect((row['communications'] as Listed[]).length).toBeGreaterThan(5)
})

describe('groups of people', () => {
  const state = {
    audiences: { key: true, state: true, missing: true },
    untold: { version: true, grounds: { group: true, reason: true } },
  } as const
  const reason = 'Alleen hun naam stond erin: geen hoog risico.'
  let divided: TestDossier
  beforeAll(async () => {
    divided = await confirmedDossier(world, town)
    await fill(world, town, divided, 'people', {
      count: 4200,
      countKind: 'exact',
      groups: [
        { ...emptyGroup(), name: 'Inwoners', count: 4020 },
        { ...emptyGroup(), name: 'Personeel', count: 180, types: ['paymentMeans'] },
      ],
    })
  })
  const tell = async (id: string, reachedCount: number, left: object = {}, channel = 'letter') =>
    recordTold(
      await world.as(town.dpo),
      town.id,
      id,
      { ...told(), channel: channel as 'letter', reachedCount, ...left },
      state,
    )
  const statesOf = (row: object) =>
    (row as { audiences: { key: string; state: string }[] }).audiences.map(({ key, state: is }) => [key, is])

  test('a message to all that reached 1,200 of 4,200 needs a reason', async () => {
    const { id } = await add({}, divided.id)
    await refusesWithoutTrace(world, () => tell(id, 1200), invalidWith('leftReason fewerThanPeople'))
    await refusesWithoutTrace(world, () => tell(id, 4199), invalidWith('leftReason fewerThanPeople'))
  })

  test('a message for a group tells that group alone, and a ground spares the other', async () => {
    const own = await confirmedDossier(world, town)
    await fill(world, town, own, 'people', {
      ...{ countKind: 'exact', count: 58 },
      groups: [
        { ...emptyGroup(), name: 'Inwoners', count: 40 },
        { ...emptyGroup(), name: 'Personeel', count: 18 },
      ],
    })
    const { id } = await add({ groups: ['g1'] }, own.id)
    await refusesWithoutTrace(world, () => tell(id, 39), invalidWith('leftReason fewerThanPeople'))
    expect(statesOf(await tell(id, 40))).toEqual([
      ['g1', 'told'],
      ['g2', 'waits'],
    ])
    const context = await world.as(town.dpo)
    const ground =
      (group: string, version: number, why = reason) =>
      () =>
        recordUntold(context, town.id, own.id, { grounds: [{ group, reason: why }], version }, state)
    await refusesWithoutTrace(world, ground('g3', 0), invalidWith('grounds.0.group notInList'))
    await refusesWithoutTrace(world, ground('g2', 0, 'Nee.'), invalidWith('grounds.0.reason tooShort'))
    const row = await ground('g2', 0)()
    expect(statesOf(row)).toContainEqual(['g2', 'spared'])
    expect(row['untold']).toMatchObject({ version: 1, grounds: [{ group: 'g2', reason }] })
    await refusesWithoutTrace(world, ground('g2', 0), {
      kind: 'conflict',
      version: 1,
      current: expect.anything(),
    })
    const twice = [
      { group: 'g2', reason },
      { group: 'g2', reason },
    ]
    await refusesWithoutTrace(
      world,
      () => recordUntold(context, town.id, own.id, { grounds: twice, version: 1 }, state),
      invalidWith('grounds.1.group repeated'),
    )
    await refusesWithoutTrace(
      world,
      async () =>
        recordUntold(await world.as(town.auditor), town.id, own.id, { grounds: [], version: 1 }, state),
      { kind: 'forbidden' },
    )
  })

  test('a message is only for groups that there are', async () => {
    await refusesWithoutTrace(
      world,
      () => add({ groups: ['g3'] }, divided.id),
      invalidWith('groups notInList'),
    )
    await refusesWithoutTrace(
      world,
      () => add({ groups: Array.from({ length: 51 }, () => 'g1') }, divided.id),
      invalidWith('groups notList'),
    )
    await refusesWithoutTrace(
      world,
      () => add({ groups: ['g1', 'g2', 'g1'] }, divided.id),
      invalidWith('groups repeated'),
    )
  })

  test('the advice looked for is that for the data of its groups', async () => {
    const codes = async (groups: string[]) =>
      (await add({ groups }, divided.id)).warnings.map(({ code }) => code)
    expect(await codes(['g2'])).toContain('adviceMissingForBank')
    expect(await codes(['g1'])).not.toContain('adviceMissingForBank')
  })

  test('how many a public page reached is not counted', async () => {
    const { id } = await add({ groups: ['g1'] }, divided.id)
    expect(statesOf(await tell(id, 0, {}, 'website'))).toHaveLength(2)
  })
})

// GDPR articles 5(2) and 34: what is recorded of telling can be wrong, and is put right with its reason.
describe('a recorded telling', () => {
  const wrong = 'De datum was die van het ontwerp.'
  const seen = {
    toldAt: true,
    audiences: { key: true, state: true, missing: true },
    communications: { id: true, version: true, toldAt: true, reachedCount: true, correctionReason: true },
  } as const
  async function toldIn(count = 40): Promise<{ made: TestDossier; id: string }> {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', { countKind: 'exact', count })
    const { id } = await add({}, made.id)
    await recordTold(await world.as(town.dpo), town.id, id, told(), seen)
    return { made, id }
  }
  const correct = async (id: string, change: object = {}, person = town.dpo, organisation = town.id) => {
    const input = { ...told(), reason: wrong, ...change }
    return correctTold(await world.as(person), organisation, id, input, seen)
  }
  const retract = async (id: string, change: object = {}, person = town.dpo, organisation = town.id) =>
    retractTold(await world.as(person), organisation, id, { version: 1, reason: wrong, ...change }, seen)

  test('is corrected with a reason: what it said stays in the journal', async () => {
    const { id } = await toldIn()
    const row = await correct(id, { toldAt: '2026-11-18T11:00:00.000Z' })
    expect(row['communications']).toMatchObject([{ correctionReason: wrong, version: 2 }])
    const entry = (await checkedJournal(world, town)).at(-1)!
    expect(entry.verb).toBe('communication.corrected')
    expect(JSON.parse(entry.body)).toMatchObject({
      summary: { toldAt: { before: world.now, after: '2026-11-18T11:00:00.000Z' } },
    })
    expect(entry.body).not.toContain(wrong)
    await refusesWithoutTrace(world, () => correct(id), {
      kind: 'conflict',
      version: 2,
      current: expect.anything(),
    })
  })

  test('of which another day is put right tells nobody who came since', async () => {
    const { made, id } = await toldIn()
    await correct(id, { reachedCount: 1000 })
    await fill(world, town, made, 'people', { countKind: 'exact', count: 1000 }, 1)
    const other = { version: 2, reachedCount: 1000, toldAt: '2026-11-18T11:00:00.000Z' }
    await refusesWithoutTrace(world, () => correct(id, other), invalidWith('leftReason fewerThanPeople'))
  })

  // Whoever came since got no letter by a correction: of them it is recorded that they were told.
  test('counts for as many as there were, also once it is corrected', async () => {
    const { made, id } = await toldIn()
    await fill(world, town, made, 'people', { countKind: 'exact', count: 60 }, 1)
    await refusesWithoutTrace(world, () => correct(id), invalidWith('leftReason fewerThanPeople'))
    await refusesWithoutTrace(
      world,
      () => correct(id, { reachedCount: 60 }),
      invalidWith('leftReason fewerThanPeople'),
    )
    const input = { toldAt: world.now, reachedCount: 60 }
    const row = await recordRestTold(await world.as(town.dpo), town.id, id, input, seen)
    expect(row['audiences']).toMatchObject([{ state: 'told' }])
  })

  test('is taken back: nobody was told, and the text can be changed again', async () => {
    const { id } = await toldIn()
    const row = await retract(id)
    expect(row['audiences']).toMatchObject([{ state: 'waits' }])
    expect(row['communications']).toMatchObject([
      { toldAt: null, reachedCount: null, correctionReason: wrong },
    ])
    expect((await verbsOf(world, town)).at(-1)).toBe('communication.retracted')
    await refusesWithoutTrace(world, () => retract(id, { version: 2 }), invalidWith('toldAt notTold'))
    await refusesWithoutTrace(world, () => correct(id, { version: 2 }), invalidWith('toldAt notTold'))
    await changeCommunication(await world.as(town.dpo), town.id, id, { ...letter, version: 2 }, listed)
  })

  test.each<[string, object, string]>([
    ['without a reason', { reason: '' }, 'reason required'],
    ['with a word', { reason: 'Fout.' }, 'reason tooShort'],
  ])('is neither corrected nor taken back %s', async (_, change, problem) => {
    const { id } = await toldIn()
    await refusesWithoutTrace(world, () => correct(id, change), invalidWith(problem))
    await refusesWithoutTrace(world, () => retract(id, change), invalidWith(problem))
  })

  test('is corrected by whoever may tell', async () => {
    const { id } = await toldIn()
    await refusesWithoutTrace(world, () => correct(id, {}, town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => retract(id, {}, town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => correct(id, {}, other.dpo, other.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => retract(id, {}, other.dpo, other.id), { kind: 'notFound' })
  })
})

// GDPR article 34(1): each of them, whatever numbers come to stand in the facts.
describe('numbers of people', () => {
  const seen = {
    audiences: { key: true, state: true, missing: true },
    hasUnconfirmedNumbers: true,
    confirmedNumbers: { version: true, numbersVersion: true, confirmations: { by: true, reason: true } },
  } as const
  const why = 'De lijst telde elk adres twee keer mee.'
  const of = (count: number | null, ...groups: object[]) => ({
    ...{ countKind: count === null ? 'toBeDetermined' : 'exact', count },
    groups: groups.map((group) => ({ ...emptyGroup(), ...group })),
  })
  const a = { id: 'g1', name: 'Inwoners', count: 10 }
  async function tellIn(made: TestDossier, groups: string[] | null, input: object) {
    const { id } = await add({ groups }, made.id)
    return recordTold(await world.as(town.dpo), town.id, id, { ...told(), ...input }, seen)
  }
  const look = async (made: TestDossier) => findIncident(await world.as(town.dpo), town.id, made.number, seen)
  const statesIn = async (made: TestDossier) => {
    const row = await look(made)
    return (row?.['audiences'] as { key: string; state: string }[]).map(({ key, state }) => [key, state])
  }
  const numbersOf = async (made: TestDossier) =>
    ((await look(made))?.['confirmedNumbers'] as { numbersVersion: number }).numbersVersion
  const confirm = async (made: TestDossier, person: typeof town.dpo, peopleVersion = 1, saw?: number) => {
    const numbersVersion = saw ?? (await numbersOf(made))
    const input = { reason: why, version: 0, peopleVersion, numbersVersion }
    return confirmNumbers(await world.as(person), town.id, made.id, input, seen)
  }

  test('that are lowered tell nobody until whoever decides confirms them', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(20_000))
    await refusesWithoutTrace(world, () => confirm(made, town.decider), invalidWith('reason repeated'))
    await tellIn(made, null, { reachedCount: 1, leftReason: why })
    await fill(world, town, made, 'people', of(1), 1)
    expect(await look(made)).toMatchObject({ audiences: [{ state: 'short' }], hasUnconfirmedNumbers: true })
    await refusesWithoutTrace(world, () => confirm(made, town.dpo), { kind: 'forbidden' })
    const unseen = { kind: 'conflict', version: 2 }
    await refusesWithoutTrace(world, () => confirm(made, town.decider, 1), unseen)
    const row = await confirm(made, town.decider, 2)
    expect(row['confirmedNumbers']).toMatchObject({ version: 1, confirmations: [{ reason: why }] })
    expect(await look(made)).toMatchObject({ audiences: [{ state: 'told' }], hasUnconfirmedNumbers: false })
    expect((await verbsOf(world, town)).at(-1)).toBe('people.numbersConfirmed')
  })

  // Article 5(2): what nobody saw is confirmed by nobody.
  test('are not confirmed for people who wait since a message was corrected in between', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(100))
    const { id } = await add({}, made.id)
    const most = { ...told(), reachedCount: 90, leftReason: why }
    await recordTold(await world.as(town.dpo), town.id, id, most, seen)
    await fill(world, town, made, 'people', of(90), 1)
    const saw = await numbersOf(made)
    expect(await look(made)).toMatchObject({ audiences: [{ missing: 20 }], hasUnconfirmedNumbers: true })
    const corrected = { ...told(), reachedCount: 40, leftReason: why, reason: why, version: 1 }
    await correctTold(await world.as(town.dpo), town.id, id, corrected, seen)
    const conflict = { kind: 'conflict', version: saw + 1, current: expect.anything() }
    await refusesWithoutTrace(world, () => confirm(made, town.decider, 2, saw), conflict)
    expect(await look(made)).toMatchObject({ hasUnconfirmedNumbers: true })
  })

  test('that became unknown and then small are lowered as much', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(100, a))
    await tellIn(made, ['g1'], { reachedCount: 10 })
    await fill(world, town, made, 'people', of(null, a), 1)
    expect(await statesIn(made)).toEqual([
      ['g1', 'told'],
      ['*', 'waits'],
    ])
    await fill(world, town, made, 'people', of(10, a), 2)
    expect(await statesIn(made)).toContainEqual(['*', 'waits'])
  })

  test('that became unknown and then small leave nobody out once nobody proves to have got the letter', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(100))
    const { id } = await add({}, made.id)
    await recordTold(await world.as(town.dpo), town.id, id, { ...told(), reachedCount: 100 }, seen)
    await fill(world, town, made, 'people', of(null), 1)
    await retractTold(await world.as(town.dpo), town.id, id, { version: 1, reason: why }, seen)
    await fill(world, town, made, 'people', of(10), 2)
    await tellIn(made, null, { reachedCount: 10, leftReason: why })
    expect(await look(made)).toMatchObject({ audiences: [{ state: 'short' }], hasUnconfirmedNumbers: true })
  })

  test('that grow bring people who were not told, however many the message was said to reach', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(10))
    await tellIn(made, null, { reachedCount: 1_000_000 })
    expect(await statesIn(made)).toEqual([['*', 'told']])
    await fill(world, town, made, 'people', of(50_000), 1)
    expect(await look(made)).toMatchObject({ audiences: [{ state: 'short', missing: 49_990 }] })
  })

  test('do not add up over two letters to the same people, unless the second went to others', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(100))
    await tellIn(made, null, { reachedCount: 50, leftReason: why })
    const { id } = await add({}, made.id)
    const again = async (isToOthers: boolean) =>
      recordTold(await world.as(town.dpo), town.id, id, { ...told(), reachedCount: 50, isToOthers }, seen)
    await refusesWithoutTrace(world, () => again(false), invalidWith('leftReason fewerThanPeople'))
    expect((await again(true))['audiences']).toMatchObject([{ state: 'told' }])
  })

  test('stay those of a group that gets another name, is split, or goes over into another one', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', of(10, { ...a, id: null }))
    await tellIn(made, ['g1'], { reachedCount: 10 })
    await fill(world, town, made, 'people', of(10, { ...a, name: 'Bewoners' }), 1)
    expect(await statesIn(made)).toEqual([['g1', 'told']])
    const b = { ...a, id: null, name: 'Jongeren', count: 4, from: ['g1'] }
    await fill(world, town, made, 'people', of(10, { ...a, count: 6 }, b), 2)
    expect(await statesIn(made)).toEqual([
      ['g1', 'told'],
      ['g2', 'told'],
    ])
    await fill(world, town, made, 'people', of(10, { ...a, from: ['g2'] }), 3)
    expect(await statesIn(made)).toEqual([['g1', 'told']])
  })
})

// GDPR article 34(1): who was told is not told again because the file counts or divides the people otherwise.
describe('people who were told', () => {
  const seen = {
    audiences: { key: true, state: true, missing: true, confirmedState: true, mayOthersBeReached: true },
    hasUnconfirmedNumbers: true,
    communications: { id: true, version: true },
  } as const
  const why = 'De indeling in groepen was dezelfde als voorheen.'
  const of = (count: number, ...groups: object[]) => ({
    ...{ countKind: 'exact', count },
    groups: groups.map((group) => ({ ...emptyGroup(), ...group })),
  })
  const [a, b] = [
    { id: 'g1', name: 'Inwoners', count: 10 },
    { id: 'g2', name: 'Personeel', count: 10 },
  ]
  const look = async (made: TestDossier) =>
    (await findIncident(await world.as(town.dpo), town.id, made.number, seen))!
  const statesIn = async (made: TestDossier) =>
    ((await look(made))['audiences'] as { key: string; state: string }[]).map(({ key, state }) => [
      key,
      state,
    ])
  async function toldTo(
    people: Record<string, unknown>,
    groups: string[] | null,
    input: object,
  ): Promise<TestDossier> {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', people)
    const { id } = await add({ groups }, made.id)
    await recordTold(await world.as(town.dpo), town.id, id, { ...told(), ...input }, seen)
    return made
  }
  const both = async () =>
    toldTo(of(20, { ...a, id: null }, { ...b, id: null }), ['g1', 'g2'], { reachedCount: 20 })

  test('stay so where they are divided no more, and where the rest of them is told', async () => {
    const made = await both()
    await fill(world, town, made, 'people', of(20), 1)
    expect(await statesIn(made)).toEqual([['*', 'told']])
    await fill(world, town, made, 'people', of(23), 2)
    expect(await statesIn(made)).toEqual([['*', 'short']])
    const message = async () =>
      ((await look(made))['communications'] as { id: string; version: number }[])[0]!
    const rest = { toldAt: world.now, reachedCount: 23 }
    const { id } = await message()
    await recordRestTold(await world.as(town.dpo), town.id, id, rest, seen)
    expect(await statesIn(made)).toEqual([['*', 'told']])
    const { version } = await message()
    const corrected = { ...told(), reachedCount: 22, leftReason: why, reason: why, version }
    await correctTold(await world.as(town.dpo), town.id, id, corrected, seen)
    expect((await look(made))['audiences']).toMatchObject([{ state: 'short', missing: 1 }])
  })

  test('of a new group that comes once another was taken out, they wait until the letter is recorded for them too', async () => {
    const made = await both()
    await fill(world, town, made, 'people', of(10, a), 1)
    await fill(world, town, made, 'people', of(20, a, { ...b, id: null }), 2)
    expect(await look(made)).toMatchObject({
      ...{ hasUnconfirmedNumbers: false },
      audiences: [
        { key: 'g1', state: 'told' },
        { key: 'g3', state: 'waits' },
      ],
    })
    const { id } = await add({ groups: ['g3'] }, made.id)
    await recordTold(await world.as(town.dpo), town.id, id, { ...told(), reachedCount: 10 }, seen)
    expect(await statesIn(made)).toEqual([
      ['g1', 'told'],
      ['g3', 'told'],
    ])
  })

  test('are as many as were reached where nobody knew exactly how many there were', async () => {
    const about = { countKind: 'approximate', count: 100 }
    const made = await toldTo(about, null, { reachedCount: 104 })
    await fill(world, town, made, 'people', of(104), 1)
    expect(await statesIn(made)).toEqual([['*', 'told']])
    await fill(world, town, made, 'people', of(110), 2)
    expect((await look(made))['audiences']).toMatchObject([{ state: 'short', missing: 6 }])
  })

  test('are counted among those of now where the rest of them is told', async () => {
    const made = await toldTo(of(100), null, { reachedCount: 100 })
    await fill(world, town, made, 'people', of(60), 1)
    await fill(world, town, made, 'people', of(100), 2)
    const [{ id }] = (await look(made))['communications'] as [{ id: string }]
    const rest = { toldAt: world.now, reachedCount: 61, leftReason: why }
    await recordRestTold(await world.as(town.dpo), town.id, id, rest, seen)
    expect((await look(made))['audiences']).toMatchObject([{ state: 'short', missing: 39 }])
  })

  test('are fewer once it is corrected that some were left out, by the same number too', async () => {
    const made = await toldTo({ countKind: 'approximate', count: 5, countMax: 10 }, null, { reachedCount: 5 })
    const [{ id, version }] = (await look(made))['communications'] as [{ id: string; version: number }]
    const corrected = { ...told(), reachedCount: 5, leftReason: why, reason: why, version }
    await correctTold(await world.as(town.dpo), town.id, id, corrected, seen)
    await fill(world, town, made, 'people', of(5), 1)
    expect(await statesIn(made)).toEqual([['*', 'short']])
  })

  // GDPR articles 5(2) and 34(1): of whom it told afterwards nobody said that they are others.
  test('by a letter to others are those of then where its day is corrected, and of now where that is said again', async () => {
    const first = { ...told(), reachedCount: 50, leftReason: why }
    const second = { ...told(), reachedCount: 30, leftReason: why, isToOthers: true }
    const made = await toldTo(of(100), null, first)
    const { id: other } = await add({}, made.id)
    await recordTold(await world.as(town.dpo), town.id, other, second, seen)
    const letters = async () => (await look(made))['communications'] as { id: string; version: number }[]
    const one = (await letters()).find(({ id }) => id !== other)!.id
    const correct = async (id: string, input: typeof first) => {
      const { version } = (await letters()).find((letter) => letter.id === id)!
      const corrected = { ...input, reason: why, version }
      await correctTold(await world.as(town.dpo), town.id, id, corrected, seen)
      return (await look(made))['audiences']
    }
    await correct(one, { ...first, reachedCount: 5 })
    expect(await correct(one, first)).toMatchObject([{ missing: 50 }])
    expect(await correct(other, second)).toMatchObject([{ missing: 20 }])
    const rest = { toldAt: world.now, reachedCount: 50, leftReason: why }
    await recordRestTold(await world.as(town.dpo), town.id, other, rest, seen)
    const toldAt = new Date(Date.parse(world.now) - 60_000).toISOString()
    const dated = { ...second, toldAt, reachedCount: 50 }
    expect(await correct(other, dated)).toMatchObject([{ missing: 20 }])
  })

  test('are not spared any more where the ground of a group that is gone is taken back', async () => {
    const made = await toldTo(of(20, { ...a, id: null }, { ...b, id: null }), ['g2'], { reachedCount: 10 })
    const ground = { group: 'g1', reason: why, ground: 'riskRemoved', isConfirmed: true } as const
    const record = async (grounds: (typeof ground)[], version: number) =>
      recordUntold(await world.as(town.decider), town.id, made.id, { grounds, version }, seen)
    await record([ground], 0)
    await fill(world, town, made, 'people', of(10, b), 1)
    expect(await look(made)).toMatchObject({ hasUnconfirmedNumbers: false })
    await record([], 1)
    expect(await look(made)).toMatchObject({ hasUnconfirmedNumbers: true })
  })

  test('are everybody else where who decides says so with the ground of those who cannot be reached', async () => {
    const made = await toldTo(of(100), null, { reachedCount: 98, leftReason: why })
    const parts = [
      { name: 'Bereikt', count: 98 },
      { name: 'Onvindbaar', count: 2 },
    ]
    await fill(world, town, made, 'people', of(100, ...parts), 1)
    const record = async (person: typeof town.dpo, group: string, change: object, version = 0) => {
      const ground = { group, reason: why, ground: 'riskRemoved', isConfirmed: true, ...change } as const
      return recordUntold(await world.as(person), town.id, made.id, { grounds: [ground], version }, seen)
    }
    const others = { areOthersReached: true }
    await refusesWithoutTrace(world, () => record(town.dpo, 'g2', others), { kind: 'forbidden' })
    await record(town.decider, 'g2', {})
    expect(await statesIn(made)).toEqual([
      ['g1', 'short'],
      ['g2', 'inPart'],
    ])
    expect((await record(town.decider, 'g2', others, 1))['audiences']).toMatchObject([
      { key: 'g1', state: 'told' },
      { key: 'g2', state: 'inPart' },
    ])
    expect(await statesIn(made)).toContainEqual(['g1', 'told'])
    // Nothing is short any more of which it could be said.
    await refusesWithoutTrace(
      world,
      () => record(town.decider, 'g2', others, 2),
      invalidWith('grounds.0.areOthersReached othersUnreached'),
    )
  })

  // Article 34(3)(c): it counts once there is a public communication.
  test('are everybody else with ground (c) only once a public message was sent', async () => {
    const made = await toldTo(of(100), null, { reachedCount: 98, leftReason: why })
    const parts = [
      { name: 'Bereikt', count: 98 },
      { name: 'Onvindbaar', count: 2 },
    ]
    await fill(world, town, made, 'people', of(100, ...parts), 1)
    const ground = {
      ...({ group: 'g2', reason: why, ground: 'disproportionate' } as const),
      ...{ isConfirmed: true, areOthersReached: true },
    }
    const publicFirst = { audiences: { key: true, isPublicFirst: true, isEach: true, state: true } } as const
    const record = async () =>
      recordUntold(
        await world.as(town.decider),
        town.id,
        made.id,
        { grounds: [ground], version: 0 },
        publicFirst,
      )
    await refusesWithoutTrace(world, record, invalidWith('grounds.0.areOthersReached publicFirst'))
    const { id } = await add({ groups: ['g2'] }, made.id)
    const notice = { ...told(), channel: 'website', reachedCount: 0, leftReason: why } as const
    await recordTold(await world.as(town.dpo), town.id, id, notice, seen)
    expect((await record())['audiences']).toMatchObject([
      { key: 'g1', state: 'told', isPublicFirst: true, isEach: true },
      { key: 'g2', state: 'inPart', isPublicFirst: false },
    ])
  })

  test('by phone after a public message have a message of their own where each is to be told', async () => {
    const notice = { channel: 'website', reachedCount: 60, leftReason: why, leftDueAt: world.at(24) }
    const made = await toldTo(of(100), null, notice)
    const [{ id }] = (await look(made))['communications'] as [{ id: string }]
    const rest = { toldAt: world.now, reachedCount: 100, channel: 'phone' } as const
    const byPhone = async () => recordRestTold(await world.as(town.dpo), town.id, id, rest, seen)
    await refusesWithoutTrace(world, byPhone, invalidWith('reachedCount eachToBeTold'))
    const own = await add({}, made.id)
    const called = { ...told(), channel: 'phone', reachedCount: 100 } as const
    await recordTold(await world.as(town.dpo), town.id, own.id, called, seen)
    expect(await statesIn(made)).toEqual([['*', 'told']])
  })

  test('are waited for once that is taken back, though the facts count fewer since', async () => {
    const made = await toldTo(of(20_000), null, { reachedCount: 20_000 })
    await fill(world, town, made, 'people', of(1), 1)
    const [message] = (await look(made))['communications'] as { id: string; version: number }[]
    const retracted = { reason: why, version: message!.version }
    await retractTold(await world.as(town.dpo), town.id, message!.id, retracted, seen)
    const { id } = await add({}, made.id)
    await recordTold(await world.as(town.dpo), town.id, id, { ...told(), reachedCount: 1 }, seen)
    expect(await look(made)).toMatchObject({
      ...{ hasUnconfirmedNumbers: true },
      audiences: [{ state: 'short', missing: 19_999 }],
    })
  })
})

// GDPR article 34(3): at a high risk its grounds alone, and they are for whoever decides, whenever they were recorded.
describe('a ground', () => {
  const seen = { audiences: { key: true, state: true }, untold: { version: true } } as const
  const reason = 'De schijf was versleuteld met een sterke sleutel.'
  const groups = [
    { ...emptyGroup(), name: 'Inwoners', count: 20_000 },
    { ...emptyGroup(), name: 'Personeel', count: 1 },
  ]
  const record = async (made: TestDossier, person: typeof town.dpo, ground: object, version = 0) =>
    recordUntold(
      await world.as(person),
      town.id,
      made.id,
      { grounds: [{ group: 'g1', reason, ...ground }], version },
      seen,
    )
  const divide = (made: TestDossier) =>
    fill(world, town, made, 'people', { countKind: 'exact', count: 20_001, groups })
  const stateOf = (row: object) => (row as { audiences: { state: string }[] }).audiences[0]?.state

  test('that the facts exclude is refused', async () => {
    const made = await decidedDossier()
    await divide(made)
    await fill(world, town, made, 'nature', { intelligibility: 'intelligible', holder: 'public' })
    await refusesWithoutTrace(
      world,
      () => record(made, town.decider, { ground: 'unintelligible', isConfirmed: true }),
      invalidWith('grounds.0.ground groundExcluded'),
    )
    await fill(world, town, made, 'data', { types: ['health'] })
    await refusesWithoutTrace(
      world,
      () => record(made, town.decider, { ground: 'riskRemoved' }),
      invalidWith('grounds.0.isConfirmed required'),
    )
    expect(stateOf(await record(made, town.decider, { ground: 'riskRemoved', isConfirmed: true }))).toBe(
      'spared',
    )
  })

  test('recorded before the risk was high counts once whoever decides records it anew', async () => {
    const made = await confirmedDossier(world, town)
    await divide(made)
    expect(stateOf(await record(made, town.dpo, { ground: 'unintelligible' }))).toBe('spared')
    await assessHigh(made)
    const row = await findIncident(await world.as(town.dpo), town.id, made.number, seen)
    expect(stateOf(row!)).toBe('waits')
    const anew = { ground: 'unintelligible', isRenewed: true }
    await refusesWithoutTrace(world, () => record(made, town.dpo, anew, 1), { kind: 'forbidden' })
    // Whoever sends it along with another one does not take it over.
    expect(stateOf(await record(made, town.decider, { ground: 'unintelligible' }, 1))).toBe('waits')
    expect(stateOf(await record(made, town.decider, anew, 2))).toBe('spared')
  })

  // Articles 5(2) and 24(1): a milder conclusion that nobody decided on frees nobody.
  test('is for whoever decides while a high risk binds, whatever was concluded since', async () => {
    const made = await decidedDossier()
    await divide(made)
    await record(made, town.decider, { ground: 'unintelligible' })
    world.pass(1)
    await assessHigh(made, { highRiskAnswer: 'no', deviationArgument: reason, version: 1 })
    await refusesWithoutTrace(world, () => record(made, town.dpo, {}, 1), { kind: 'forbidden' })
  })

  test('that is taken back leaves those waiting who left their group with it', async () => {
    const made = await decidedDossier()
    await divide(made)
    await record(made, town.decider, { ground: 'unintelligible' })
    const fewer = [
      { ...groups[0], id: 'g1', count: 5 },
      { ...groups[1], id: 'g2' },
    ]
    await fill(world, town, made, 'people', { countKind: 'exact', count: 6, groups: fewer }, 1)
    const all = { ...seen, audiences: { key: true, missing: true }, hasUnconfirmedNumbers: true } as const
    const look = async () => findIncident(await world.as(town.dpo), town.id, made.number, all)
    expect(await look()).toMatchObject({ hasUnconfirmedNumbers: false })
    // Recorded anew for those who stayed, it stays the reason of the others.
    await record(made, town.decider, { ground: 'unintelligible', isRenewed: true }, 1)
    expect(await look()).toMatchObject({ hasUnconfirmedNumbers: false })
    await recordUntold(await world.as(town.dpo), town.id, made.id, { grounds: [], version: 2 }, seen)
    expect(await look()).toMatchObject({ hasUnconfirmedNumbers: true })
    expect((await look())?.['audiences']).toContainEqual(
      expect.objectContaining({ key: '*', missing: 19_995 }),
    )
  })

  test('is for those of then: a group that grows is asked of anew', async () => {
    const made = await decidedDossier()
    await divide(made)
    await record(made, town.decider, { ground: 'unintelligible' })
    const more = [
      { ...groups[0], id: 'g1', count: 20_002 },
      { ...groups[1], id: 'g2' },
    ]
    await fill(world, town, made, 'people', { countKind: 'exact', count: 20_003, groups: more }, 1)
    const row = await findIncident(await world.as(town.dpo), town.id, made.number, seen)
    expect(stateOf(row!)).toBe('waits')
  })

  test('of no high risk is for whoever decides too, though the facts show it', async () => {
    const made = await decidedDossier()
    await fill(world, town, made, 'people', {
      ...{ countKind: 'exact', count: 20_001 },
      groups: [{ ...groups[0], disclosure: 'notDisclosed' }, groups[1]],
    })
    await fill(world, town, made, 'nature', { breachTypes: ['confidentiality'], disclosure: 'disclosed' })
    await refusesWithoutTrace(world, () => record(made, town.dpo, {}), { kind: 'forbidden' })
    expect(stateOf(await record(made, town.decider, {}))).toBe('spared')
  })
})

describe('a draft', () => {
  const discard = async (id: string, version = 1, town_ = town) =>
    discardCommunication(await world.as(town_.dpo), town_.id, id, version, { communications: { id: true } })
  const draft = async () => {
    const row = await addCommunication(await world.as(town.dpo), town.id, dossier.id, letter, {
      communications: { id: true },
    })
    return String((row['communications'] as { id: string }[]).at(-1)?.id)
  }

  test('that is not needed is discarded, and the journal tells of it', async () => {
    const id = await draft()
    const row = await discard(id)
    expect(row['communications']).not.toContainEqual({ id })
    expect((await verbsOf(world, town)).at(-1)).toBe('communication.discarded')
  })

  test('that somebody changed, that people were told, or of another register, is not', async () => {
    const id = await draft()
    await refusesWithoutTrace(world, () => discard(id, 2), { kind: 'conflict', version: 1 })
    await refusesWithoutTrace(world, () => discard(id, 1, other), { kind: 'notFound' })
    const told = { toldAt: world.now, channel: 'letter', reachedCount: 1, version: 1 } as const
    await recordTold(await world.as(town.dpo), town.id, id, told, { id: true })
    await refusesWithoutTrace(world, () => discard(id), invalidWith('toldAt repeated'))
  })

  test('that is discarded by two at once is gone for the second, like one that never was', async () => {
    const id = await draft()
    const outcomes = await race(world, dossier.id, [() => discard(id), () => discard(id)])
    expect(loserOf(outcomes)).toEqual({ kind: 'notFound' })
    expect((await verbsOf(world, town)).filter((verb) => verb === 'communication.discarded')).toHaveLength(2)
  })
})
