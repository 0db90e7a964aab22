import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inRegister, readRegister } from '@lekboek/database'
import {
  addToReport,
  assignHandler,
  changeSettings,
  endMember,
  exportRegister,
  dismissIncident,
  endRole,
  dossierUnderRules,
  findIncident,
  findSettings,
  listIncidents,
  listQueue,
  listSealKeyHolders,
  listSealChoices,
  readKeyHolders,
  listHandlers,
  listDeputyChoices,
  appointKeyHolders,
  nameDeputy,
  nameSealReaders,
  notificationDraft,
  openIncident,
  ownReports,
  prepareNotification,
  readCounts,
  renameIncident,
  sealIncident,
  submitReport,
  unsealIncident,
  type Context,
  giveRole,
} from '@lekboek/usecases'
import {
  describeBreach,
  confirmedDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let otherDpo: TestPerson
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  otherDpo = await world.member(town, 'dpo', 'Andere DPO')
})
afterAll(() => world.close())

const reason = 'Het lek gaat over een collega van de dienst zelf.'
const asked = { id: true, number: true, reference: true, version: true } as const
const seal = async (dossier: TestDossier, ...persons: TestPerson[]): Promise<TestDossier> => {
  const ids = persons.map(({ id }) => id)
  const row = await sealIncident(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { reason, persons: ids, version: await versionOf(dossier) },
    asked,
  )
  return { id: dossier.id, number: String(row['number']) }
}
const versionOf = async ({ id }: TestDossier): Promise<number> =>
  Number(
    (await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id]))[0]?.version,
  )

/** Everything of the register that lies open to somebody, as one text. */
async function viewOf(person: TestPerson): Promise<string> {
  const context = await world.as(person)
  const nodes = { edges: { node: { number: true, title: true, reference: true } }, totalCount: true } as const
  const tries = [
    () => listIncidents(context, town.id, { first: 100 }, nodes),
    () => listIncidents(context, town.id, { first: 100, filter: { text: 'Geheim' } }, nodes),
    () =>
      listIncidents(context, town.id, { first: 100, filter: { overdue: false }, order: 'dueFirst' }, nodes),
    () =>
      listQueue(
        context,
        { window: 'all', first: 100 },
        { edges: { node: { incident: { title: true, number: true }, duty: { kind: true } } } },
      ),
    () => readCounts(context, town.id),
    () => ownReports(context, town.id, 100, { status: true, text: true }),
    async () => {
      const { bytes } = await exportRegister(context, town.id, {}, 'csv', 'nl')
      const parts: Uint8Array[] = []
      for await (const part of bytes) parts.push(part)
      return Buffer.concat(parts).toString()
    },
  ]
  const answers = []
  for (const attempt of tries) answers.push(await attempt().catch((error: Error) => error.message))
  return JSON.stringify(answers)
}

const secret = (persons: readonly TestPerson[] = [], change: object = {}) => ({
  ...{ title: 'Geheim lek', text: 'Een collega keek mee.', source: 'dpo' as const },
  ...{ noticedAt: world.now, reportedAt: world.now },
  seal: { reason, persons: persons.map(({ id }) => id), ...change },
})

describe('a dossier that is opened sealed', () => {
  test('was never there for anybody who is not named, and takes no number of the row', async () => {
    await confirmedDossier(world, town, 'Gewoon lek')
    const people = [otherDpo, town.decider, town.admin, town.auditor, town.handler]
    const before = await Promise.all(people.map(viewOf))
    const row = await openIncident(await world.as(town.dpo), town.id, secret(), {
      ...{ ...asked, isSealed: true, namedPersons: { name: true }, seals: { reason: true } },
    })
    expect(row).toMatchObject({
      ...{
        number: expect.stringMatching(/^2026-S\d{6}$/) as string,
        isSealed: true,
      },
      ...{ namedPersons: [{ name: 'dpo of Lindenrode' }], seals: [{ reason }] },
    })
    expect(await Promise.all(people.map(viewOf))).toEqual(before)
    expect(await viewOf(town.dpo)).toContain('Geheim lek')
    expect((await openDossier(world, town, 'Volgend lek')).number).toBe('2026-002')
    expect(await verbsOf(world, town)).toContain('incident.opened')
  })

  test('is for those whom it names from the first moment on', async () => {
    const row = await openIncident(await world.as(town.dpo), town.id, secret([town.decider, otherDpo]), asked)
    for (const person of [town.decider, otherDpo])
      expect(await findIncident(await world.as(person), town.id, String(row['number']), asked)).toMatchObject(
        {
          number: row['number'],
        },
      )
  })

  test('lifts like any other, under a number of the row', async () => {
    const context = await world.as(town.dpo)
    const { id } = await openIncident(context, town.id, secret(), asked)
    const open = await unsealIncident(context, town.id, String(id), { reason, version: 1 }, asked)
    expect(open['number']).toBe('2026-001')
  })

  test('keeps the DPO among those named when their deputy opens it', async () => {
    const period = { until: world.at(48) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, period)
    const row = await openIncident(await world.as(town.handler), town.id, secret(), asked)
    expect(await viewOf(town.dpo)).toContain(String(row['number']))
  })

  test.each<[string, () => object, string]>([
    ['without a reason', () => ({ reason: '' }), 'reason required'],
    ['with a short one', () => ({ reason: 'geheim' }), 'reason tooShort'],
    ['for whoever reads no dossiers', () => ({ persons: [town.reporter.id] }), 'persons notInList'],
    ['without somebody who opens none in need', () => ({ leftOut: [town.auditor.id] }), 'leftOut notInList'],
  ])('is not opened %s: then there is none at all', async (_, change, problem) => {
    const context = await world.as(town.dpo)
    const input = secret([], change())
    await refusesWithoutTrace(world, () => openIncident(context, town.id, input, asked), invalidWith(problem))
  })

  test('says of the reason what is wrong together with the rest', async () => {
    const input = { ...secret([], { reason: 'geheim' }), title: ' ', text: '' }
    const context = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => openIncident(context, town.id, input, asked),
      invalidWith('title required', 'text required', 'reason tooShort'),
    )
  })

  test.each(['decider', 'handler', 'admin', 'auditor', 'reporter'] as const)(
    'is not opened by a %s',
    async (role) => {
      const context = await world.as(town[role])
      await refusesWithoutTrace(world, () => openIncident(context, town.id, secret(), asked), {
        kind: 'forbidden',
      })
      if (role !== 'decider')
        await refusesWithoutTrace(world, () => listSealKeyHolders(context, town.id), { kind: 'forbidden' })
    },
  )

  test('is not opened by a consultant who would be left alone with it', async () => {
    const context = await world.as(await world.consultant(town, 'dpo'))
    await refusesWithoutTrace(
      world,
      () => openIncident(context, town.id, secret(), asked),
      invalidWith('persons noOfficerNamed'),
    )
  })
})

describe('a sealed dossier', () => {
  test('is for everybody who is not named as if it had never been', async () => {
    const consultant = await world.consultant(town, 'dpo')
    const counting = await world.consultant(town, 'statistics')
    await confirmedDossier(world, town, 'Gewoon lek')
    const people = [otherDpo, town.decider, town.admin, town.auditor, town.handler, consultant, counting]
    const before = await Promise.all(people.map(viewOf))
    const dossier = await confirmedDossier(world, town, 'Geheim lek')
    expect(await viewOf(otherDpo)).not.toBe(before[0])
    await seal(dossier)
    for (const [index, person] of people.entries()) expect(await viewOf(person)).toBe(before[index])
    expect(await viewOf(town.dpo)).toContain('Geheim lek')
  })

  test('answers by its number and its id like one that there is not', async () => {
    const open = await openDossier(world, town)
    const { id, number } = await seal(open)
    for (const person of [otherDpo, town.decider, town.auditor, town.handler, town.admin]) {
      const context = await world.as(person)
      for (const tried of [number, open.number, '2026-S100001'])
        expect(await refusalOf(findIncident(context, town.id, tried, asked))).toEqual({ kind: 'notFound' })
      const rename = { title: 'Nieuw', version: 1 }
      expect(await refusalOf(renameIncident(context, town.id, id, rename, asked))).toEqual({
        kind: 'notFound',
      })
    }
  })

  test('leaves its number to the next one: the register of a colleague shows no gap', async () => {
    await openDossier(world, town, 'Een')
    const secret = await openDossier(world, town, 'Twee')
    const last = await openDossier(world, town, 'Drie')
    for (const one of [last, secret]) expect((await seal(one)).number).toMatch(/^2026-S\d{6}$/)
    expect((await openDossier(world, town, 'Vier')).number).toBe(secret.number)
    expect((await openDossier(world, town, 'Vijf')).number).toBe(last.number)
    expect((await openDossier(world, town, 'Zes')).number).toBe('2026-004')
  })

  test('leaves its number empty once a later one stands: numbers and days of opening never run counter', async () => {
    const secret = await openDossier(world, town, 'Een')
    world.pass(1)
    await openDossier(world, town, 'Twee')
    await seal(secret)
    world.pass(1)
    await openDossier(world, town, 'Drie')
    const list = await listIncidents(
      await world.as(otherDpo),
      town.id,
      { first: 5 },
      { edges: { node: { number: true, createdAt: true } } },
    )
    const seen = list.edges.map(({ node }) => [String(node['number']), String(node['createdAt'])] as const)
    const byNumber = seen.toSorted(([one], [other]) => one.localeCompare(other))
    expect(byNumber.map(([number]) => number)).toEqual(['2026-002', '2026-003'])
    expect(byNumber.map(([, at]) => at)).toEqual(byNumber.map(([, at]) => at).toSorted())
  })

  test('keeps its number from others once something with it may have left the house', async () => {
    const secret = await confirmedDossier(world, town)
    const dpo = await world.as(town.dpo)
    await describeBreach(world, town, secret)
    await prepareNotification(dpo, town.id, secret.id, { authority: 'GBA', phase: 'initial' }, asked)
    await seal(secret)
    expect((await openDossier(world, town)).number).toBe('2026-002')
  })

  test('is seen and worked on by whom it names, within what their role gives', async () => {
    const { id, number } = await seal(await openDossier(world, town), otherDpo, town.decider, town.auditor)
    const titled = {
      title: true,
      isSealed: true,
      formerReference: true,
      namedPersons: { name: true },
    } as const
    for (const person of [town.dpo, otherDpo, town.decider, town.auditor]) {
      const row = await findIncident(await world.as(person), town.id, number, titled)
      expect(row).toMatchObject({ title: 'Verloren laptop', isSealed: true, formerReference: 'LIN 2026-001' })
      expect(row['namedPersons']).toHaveLength(4)
    }
    const rename = (person: TestPerson) => async () =>
      renameIncident(
        await world.as(person),
        town.id,
        id,
        { title: 'Nieuw', version: await versionOf({ id, number }) },
        { title: true },
      )
    expect(await rename(otherDpo)()).toEqual({ title: 'Nieuw' })
    await refusesWithoutTrace(world, rename(town.auditor), { kind: 'forbidden' })
  })

  describe('once its seal is lifted', () => {
    const bare = { id: true, number: true } as const
    const find = async (person: TestPerson, number: string, place: { readonly id: string } = town) =>
      findIncident(await world.as(person), place.id, number, bare)
    const lift = async ({ id, number }: TestDossier): Promise<TestDossier> => {
      const input = { reason: 'Het onderzoek is rond.', version: await versionOf({ id, number }) }
      const row = await unsealIncident(await world.as(town.dpo), town.id, id, input, asked)
      return { id, number: String(row['number']) }
    }
    const absent = { kind: 'notFound' }

    test('is found by its old numbers too, by whoever may read it and in its own register alone', async () => {
      const first = await openDossier(world, town)
      await openDossier(world, town)
      const sealed = await seal(first)
      for (const person of [town.dpo, town.decider, town.auditor, town.handler])
        expect(await refusalOf(find(person, first.number))).toEqual(absent)
      const lifted = await lift(sealed)
      expect(new Set([first.number, sealed.number, lifted.number]).size).toBe(3)
      for (const number of [first.number, sealed.number])
        for (const person of [town.dpo, town.decider, town.auditor])
          expect(await find(person, number)).toEqual({ id: first.id, number: lifted.number })
      const stranger = await openTown(world, 'Oosterdonk')
      for (const number of [first.number, sealed.number]) {
        for (const person of [town.handler, town.reporter, town.admin])
          expect(await refusalOf(find(person, number))).toEqual(absent)
        expect(await refusalOf(find(stranger.dpo, number))).toEqual(absent)
        expect(await refusalOf(find(stranger.dpo, number, stranger))).toEqual(absent)
      }
      await assignHandler(await world.as(town.dpo), town.id, first.id, town.handler.id, asked)
      expect(await find(town.handler, sealed.number)).toEqual({ id: first.id, number: lifted.number })
    })

    test('leaves a number that another one has by now to that one, also for who may not read it', async () => {
      const first = await openDossier(world, town)
      const sealed = await seal(first)
      const next = await openDossier(world, town)
      expect(next.number).toBe(first.number)
      const lifted = await lift(sealed)
      expect(await find(town.auditor, first.number)).toEqual({ id: next.id, number: next.number })
      await assignHandler(await world.as(town.dpo), town.id, first.id, town.handler.id, asked)
      expect(await refusalOf(find(town.handler, first.number))).toEqual(absent)
      expect(await find(town.handler, sealed.number)).toEqual({ id: first.id, number: lifted.number })
    })

    test('leads nowhere by a number that a later one had, once that one is sealed', async () => {
      const first = await openDossier(world, town)
      const sealed = await seal(first)
      const next = await openDossier(world, town)
      expect(next.number).toBe(first.number)
      await lift(sealed)
      const hidden = await seal(next)
      for (const person of [town.auditor, town.decider, town.dpo])
        expect(await refusalOf(find(person, next.number))).toEqual(absent)
      const lifted = await lift(hidden)
      expect(await find(town.auditor, next.number)).toEqual({ id: next.id, number: lifted.number })
    })

    test('is read under other rules and drafted by its old numbers as by its own', async () => {
      const sealed = await seal(await openDossier(world, town))
      const lifted = await lift(sealed)
      const context = await world.as(town.dpo)
      const choice = { authority: 'GBA', phase: 'initial' } as const
      const answers = (number: string) =>
        Promise.all([
          notificationDraft(context, town.id, number, choice),
          dossierUnderRules(context, town.id, number, 'proposal-digital-omnibus-2025'),
        ])
      expect(await answers(sealed.number)).toEqual(await answers(lifted.number))
    })

    test('and sealed anew, is found by none of them, by nobody, and its number is drawn for no other', async () => {
      const first = await openDossier(world, town)
      await openDossier(world, town)
      const sealed = await seal(first)
      const lifted = await lift(sealed)
      const again = await seal(lifted)
      expect(again.number).not.toBe(sealed.number)
      for (const number of [first.number, sealed.number, lifted.number])
        for (const person of [town.dpo, town.auditor, town.decider])
          expect(await refusalOf(find(person, number))).toEqual(absent)
      expect(await find(town.dpo, again.number)).toEqual(again)
      const last = await lift(again)
      for (const number of [sealed.number, again.number])
        expect(await find(town.auditor, number)).toEqual(last)
    })
  })

  test('lets in handlers whom it names, who handle it from then on, and takes the others off it', async () => {
    const dossier = await openDossier(world, town)
    const dpo = await world.as(town.dpo)
    await assignHandler(dpo, town.id, dossier.id, town.handler.id, asked)
    const sealed = await seal(dossier)
    const assign = () => assignHandler(dpo, town.id, sealed.id, town.handler.id, { handlerNames: true })
    await refusesWithoutTrace(world, assign, invalidWith('user notNamed'))
    const version = await versionOf(sealed)
    await nameSealReaders(dpo, town.id, sealed.id, { persons: [town.handler.id], version }, asked)
    const handler = await world.as(town.handler)
    const shown = { handlerNames: true, timeline: { verb: true, summary: true } } as const
    const found = await findIncident(handler, town.id, sealed.number, shown)
    expect(found['handlerNames']).toEqual([town.handler.name])
    expect(found['timeline']).toContainEqual({
      verb: 'incident.namesChanged',
      summary: { named: expect.arrayContaining([town.handler.name]), handler: town.handler.name },
    })
  })

  test.each(['sealed', 'opened sealed'])('lets in a handler whom it names when it is %s', async (how) => {
    const named = [town.handler, town.auditor]
    const { number } =
      how === 'sealed'
        ? await seal(await openDossier(world, town), ...named)
        : await openIncident(await world.as(town.dpo), town.id, secret(named), asked)
    const handler = await world.as(town.handler)
    const found = await findIncident(handler, town.id, String(number), { handlerNames: true })
    // Whoever reads every dossier needs no assignment.
    expect(found).toEqual({ handlerNames: [town.handler.name] })
  })

  test('closes at the next request to whom is no longer named, and never to the last DPO or decider', async () => {
    const sealed = await seal(await openDossier(world, town), otherDpo, town.auditor)
    const other = await world.as(otherDpo)
    const name = async (context: Context, ...persons: string[]) =>
      nameSealReaders(context, town.id, sealed.id, { persons, version: await versionOf(sealed) }, asked)
    await name(other, town.auditor.id)
    expect(
      (await refusalOf(findIncident(await world.as(town.dpo), town.id, sealed.number, asked))).kind,
    ).toBe('notFound')
    expect((await verbsOf(world, town)).at(-1)).toBe('incident.namesChanged')
    for (const [person, path] of [
      ['user-nobody', 'persons notInList'],
      [town.admin.id, 'persons notInList'],
      [town.reporter.id, 'persons notInList'],
    ] as const)
      await refusesWithoutTrace(world, () => name(other, person), invalidWith(path))
    expect((await refusalOf(name(await world.as(town.dpo), town.dpo.id))).kind).toBe('notFound')
    expect((await refusalOf(name(await world.as(town.auditor), town.auditor.id))).kind).toBe('forbidden')
  })

  test('keeps the DPO among those named when their deputy seals it', async () => {
    const dossier = await openDossier(world, town)
    const period = { until: world.at(48) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.decider.id, period)
    const sealing = { reason, persons: [], version: await versionOf(dossier) }
    const node = { number: true, namedPersons: { userId: true } } as const
    const row = await sealIncident(await world.as(town.decider), town.id, dossier.id, sealing, node)
    const named = (row['namedPersons'] as { userId: string }[]).map(({ userId }) => userId)
    expect(named.toSorted()).toEqual([town.decider.id, town.dpo.id].toSorted())
  })

  test('names nobody who left, whoever is left named', async () => {
    const shared = await seal(await openDossier(world, town), otherDpo, town.auditor)
    const alone = await seal(await openDossier(world, town))
    const admin = await world.as(town.admin)
    for (const person of [otherDpo, town.dpo]) await endMember(admin, town.id, person.id, {})
    const named = async ({ id }: TestDossier) => {
      const rows = await world.rows<{ user_id: string; via: string[]; seen_by: object }>(
        'SELECT n.user_id, n.via, i.seen_by FROM named_person n JOIN incident i ON i.id = n.incident_id WHERE i.id = $1',
        [id],
      )
      for (const row of rows) expect(Object.keys(row.seen_by)).toEqual(expect.arrayContaining(row.via))
      return rows.map((row) => row.user_id).toSorted()
    }
    expect(await named(shared)).toEqual([town.auditor.id])
    expect(await named(alone)).toEqual([])
    await world.membership(otherDpo, town, 'auditor')
    const open = async () => findIncident(await world.as(otherDpo), town.id, shared.number, { number: true })
    expect((await refusalOf(open())).kind).toBe('notFound')
  })

  test('is not sealed by a consultant who would be left alone with it', async () => {
    const dossier = await openDossier(world, town)
    const consultant = await world.as(await world.consultant(town, 'dpo'))
    const attempt = () =>
      sealIncident(consultant, town.id, dossier.id, { reason, persons: [], version: 1 }, asked)
    await refusesWithoutTrace(world, attempt, invalidWith('persons noOfficerNamed'))
  })

  test.each(['decider', 'handler', 'admin', 'auditor', 'reporter'] as const)(
    'is not sealed by the %s',
    async (role) => {
      const dossier = await openDossier(world, town)
      const context = await world.as(town[role])
      const attempt = () =>
        sealIncident(context, town.id, dossier.id, { reason, persons: [], version: 1 }, asked)
      await refusesWithoutTrace(world, attempt, {
        kind: role === 'decider' || role === 'auditor' ? 'forbidden' : 'notFound',
      })
    },
  )

  test('comes back under the next free number when a named person lifts the seal', async () => {
    const secret = await openDossier(world, town)
    const sealed = await seal(secret)
    await openDossier(world, town)
    const dpo = await world.as(town.dpo)
    const lifted = await unsealIncident(
      dpo,
      town.id,
      sealed.id,
      { reason: 'Het onderzoek naar de collega is rond.', version: await versionOf(sealed) },
      {
        number: true,
        isSealed: true,
        seals: { reason: true, liftedReason: true },
        namedPersons: { name: true },
      },
    )
    expect(lifted).toEqual({
      number: '2026-002',
      isSealed: false,
      seals: [{ reason, liftedReason: 'Het onderzoek naar de collega is rond.' }],
      namedPersons: [],
    })
    expect(await viewOf(otherDpo)).toContain('Verloren laptop')
  })

  test('tells whom it named why it was sealed once that is over, and everybody else that it was', async () => {
    const sealed = await seal(await openDossier(world, town), town.auditor)
    const context = await world.as(town.dpo)
    const lifting = { reason: 'Het onderzoek is rond.', version: await versionOf(sealed) }
    const { number } = await unsealIncident(context, town.id, sealed.id, lifting, { number: true })
    const seen = async (person: TestPerson) => {
      const shown = await findIncident(await world.as(person), town.id, String(number), {
        seals: { reason: true, sealedAt: true, liftedAt: true, sealedBy: true, liftedReason: true },
        timeline: { verb: true, summary: true },
      })
      if (person !== town.dpo && person !== town.auditor) expect(JSON.stringify(shown)).not.toContain(reason)
      return (shown['seals'] as Record<string, unknown>[])[0]
    }
    const known = {
      ...{ sealedAt: expect.any(String) as string, liftedAt: expect.any(String) as string },
      ...{ sealedBy: 'dpo of Lindenrode', liftedReason: 'Het onderzoek is rond.' },
    }
    for (const person of [town.dpo, town.auditor]) expect(await seen(person)).toEqual({ ...known, reason })
    for (const person of [otherDpo, town.decider])
      expect(await seen(person)).toEqual({ ...known, reason: null })
    // As older versions lifted it: whoever sealed and whoever lifted it knew.
    await world.rows('UPDATE seal SET known_to = NULL WHERE organisation_id = $1', [town.id])
    expect(await seen(town.dpo)).toEqual({ ...known, reason })
    expect(await seen(otherDpo)).toEqual({ ...known, reason: null })
  })

  test('is sealed once, by whoever saw it last', async () => {
    const dossier = await openDossier(world, town)
    const dpo = await world.as(town.dpo)
    const attempt = (version: number) => () =>
      sealIncident(dpo, town.id, dossier.id, { reason, persons: [], version }, asked)
    await refusesWithoutTrace(world, attempt(7), { kind: 'conflict', version: 1 })
    await attempt(1)()
    await refusesWithoutTrace(world, attempt(2), invalidWith('status isSealed'))
    const lift = () => unsealIncident(dpo, town.id, dossier.id, { reason, version: 2 }, asked)
    await lift()
    const again = () => unsealIncident(dpo, town.id, dossier.id, { reason, version: 3 }, asked)
    await refusesWithoutTrace(world, again, invalidWith('status notSealed'))
    const name = () => nameSealReaders(dpo, town.id, dossier.id, { persons: [], version: 3 }, asked)
    await refusesWithoutTrace(world, name, invalidWith('status notSealed'))
  })
})

describe('the report behind a sealed dossier', () => {
  const reported = async () => {
    const reporter = await world.as(town.reporter)
    const report = await submitReport(
      reporter,
      town.id,
      { text: 'De directeur mailt lijsten naar huis.', noticedAt: world.now },
      { id: true },
    )
    const [row] = await world.rows<TestDossier>(
      `SELECT i.id, i.year || '-' || lpad(i.sequence::text, 3, '0') AS number
         FROM incident i JOIN report r ON r.organisation_id = i.organisation_id AND r.incident_id = i.id WHERE r.id = $1`,
      [report['id']],
    )
    return { reporter, report: String(report['id']), dossier: row! }
  }

  test('stays with its reporter as it stood, and takes what they add', async () => {
    const { reporter, report, dossier } = await reported()
    const sealed = await seal(dossier)
    const told = { status: true, additions: { text: true } } as const
    expect(await ownReports(reporter, town.id, 5, told)).toEqual([{ status: 'received', additions: [] }])
    await addToReport(reporter, town.id, report, 'Ook gisteren.', { id: true })
    expect(await ownReports(reporter, town.id, 5, told)).toEqual([
      { status: 'received', additions: [{ text: 'Ook gisteren.' }] },
    ])
    const row = await findIncident(await world.as(town.dpo), town.id, sealed.number, { reports: told })
    expect(row['reports']).toEqual([{ status: 'received', additions: [{ text: 'Ook gisteren.' }] }])
  })

  test('takes what its reporter adds whose name lapsed, and does not tell them that its dossier is closed', async () => {
    const { report, dossier } = await reported()
    const admin = await world.as(town.admin)
    const { id: person } = town.reporter
    await giveRole(admin, town.id, person, 'auditor')
    const sealed = await seal(dossier, town.reporter)
    const verdict = { reason: 'Er was geen inbreuk op gegevens.', version: await versionOf(sealed) }
    await dismissIncident(await world.as(town.dpo), town.id, sealed.id, verdict, asked)
    const add = async () => {
      const context = await world.as(town.reporter)
      return addToReport(context, town.id, report, 'Ook gisteren.', { id: true })
    }
    await refusesWithoutTrace(world, add, invalidWith('status isClosed'))
    await giveRole(admin, town.id, person, 'decider')
    const [role] = await world.rows<{ id: string; version: number }>(
      "SELECT id, version FROM membership WHERE organisation_id = $1 AND user_id = $2 AND role = 'auditor'",
      [town.id, person],
    )
    await endRole(admin, town.id, String(role?.id), { version: Number(role?.version) })
    expect(await add()).toEqual({ id: report })
  })

  test('is not there for another DPO', async () => {
    const { report, dossier } = await reported()
    await seal(dossier)
    const other = await world.as(otherDpo)
    const add = () => addToReport(other, town.id, report, 'Wat is dit?', { id: true })
    await refusesWithoutTrace(world, add, { kind: 'notFound' })
  })
})

describe('what goes on around a sealed dossier', () => {
  test('settings that somebody else changes bring its duties in line too', async () => {
    const sealed = await seal(await confirmedDossier(world, town))
    const admin = await world.as(town.admin)
    const { version } = await findSettings(admin, town.id)
    const term = { trigger: 'aware', count: 48, unit: 'hours' } as const
    const duty = { name: 'Cyberverzekeraar', ...term, validFromAt: '2026-01-01T00:00:00.000Z' }
    await changeSettings(admin, town.id, { regimes: [], ownDuties: [duty], version })
    const row = await findIncident(await world.as(town.dpo), town.id, sealed.number, {
      duties: { name: true },
    })
    expect(row['duties']).toContainEqual({ name: 'Cyberverzekeraar' })
  })

  test('row-level security alone keeps it from whoever is not named', async () => {
    const { id } = await seal(await openDossier(world, town))
    const count = { text: 'SELECT id FROM incident WHERE organisation_id = $1', values: [town.id] }
    const waysOf = async (person: TestPerson) =>
      (await (await world.as(person)).rights.bare())?.[0]?.ways ?? []
    const seen = async (person?: TestPerson) => {
      const eyes = person && { personId: person.id, at: world.now, ways: await waysOf(person) }
      return (await readRegister(world.database, town.id, count, eyes)).length
    }
    expect(await seen()).toBe(0)
    expect(await seen(otherDpo)).toBe(0)
    expect(await seen(town.dpo)).toBe(1)
    const ways = await waysOf(otherDpo)
    expect(ways).not.toEqual([])
    const actor = { id: otherDpo.id, name: 'x', role: 'dpo', mandateHolder: null, deputyFor: null, ways }
    const changed = await inRegister(world.database, actor, town.id, (register) =>
      register.query({
        text: `UPDATE incident SET title = 'x' WHERE organisation_id = $1 AND id = $2 RETURNING id`,
        values: [town.id, id],
      }),
    )
    expect(changed).toEqual([])
  })

  test('whoever may be named are those whose role or mandate reads dossiers', async () => {
    const consultant = await world.consultant(town, 'read')
    const counting = await world.consultant(town, 'statistics')
    const choices = await listSealChoices(await world.as(town.dpo), town.id)
    const ids = choices.map(({ userId }) => userId)
    expect(ids.toSorted()).toEqual(
      [town.dpo, otherDpo, town.decider, town.auditor, town.handler, consultant]
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(ids).not.toContain(counting.id)
    for (const role of ['admin', 'auditor', 'handler', 'reporter'] as const)
      expect((await refusalOf(listSealChoices(await world.as(town[role]), town.id))).kind).toBe('forbidden')
  })
})

describe('two who are called the same', () => {
  const choices = async (person: TestPerson) => listSealChoices(await world.as(person), town.id)
  test('are told apart where somebody is named, by role and day and, for whoever may see it, by address', async () => {
    const twin = await world.member(town, 'auditor', town.decider.name)
    const alike = await world.member(town, 'decider', town.decider.name.toUpperCase())
    await world.rows('UPDATE membership SET valid_from = $2 WHERE user_id = $1', [twin.id, world.now])
    const emailOf = async ({ id }: TestPerson) =>
      (await world.rows<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [id]))[0]?.email
    const byId = new Map((await choices(town.dpo)).map((one) => [one.userId, one.apart]))
    expect(byId.get(twin.id)).toEqual({ roles: ['auditor'], since: world.now, email: await emailOf(twin) })
    expect(byId.get(town.decider.id)).toMatchObject({
      roles: ['decider'],
      email: await emailOf(town.decider),
    })
    expect(byId.get(alike.id)).toMatchObject({ roles: ['decider'] })
    for (const person of [town.dpo, otherDpo, town.handler]) expect(byId.get(person.id)).toBeNull()
    // A decider sees no addresses of colleagues.
    const seen = (await choices(town.decider)).find(({ userId }) => userId === twin.id)
    expect(seen?.apart).toEqual({ roles: ['auditor'], since: world.now, email: null })
  })

  test('are told apart among handlers, deputies and key holders too', async () => {
    const second = await world.member(town, 'handler', town.handler.name)
    const ids = [town.handler.id, second.id].toSorted()
    const dpo = await world.as(town.dpo)
    const admin = await world.as(town.admin)
    const { version, hours } = await readKeyHolders(admin, town.id)
    await appointKeyHolders(admin, town.id, { persons: ids, hours, version })
    const keys = await readKeyHolders(admin, town.id)
    for (const list of [
      await listHandlers(dpo, town.id),
      await listDeputyChoices(admin, town.id),
      await listSealKeyHolders(dpo, town.id),
      keys.holders,
      keys.choices ?? [],
    ]) {
      const told = list.filter(({ apart }) => apart !== null)
      expect(told.map(({ userId }) => userId).toSorted()).toEqual(ids)
      expect(told.map(({ apart }) => apart?.roles)).toEqual([['handler'], ['handler']])
      expect(new Set(told.map(({ apart }) => apart?.email)).size).toBe(2)
    }
  })
})
