import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  carryOutMerger,
  deliverDispatches,
  endMember,
  grantMandate,
  nameDeputy,
  planMergersForOperator,
  recordAssessment,
  recordAwareness,
  recordBreach,
  remindDeciders,
  sealIncident,
  submitReport,
  type AssessmentInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  fill,
  Letters,
  linkBase,
  tell,
  openTown,
  openWorld,
  invalidWith,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  letters = new Letters(world)
  await letters.deliver()
})

const text = 'Ik verloor een USB-stick van Jan Peeters.'
const report = async (person: TestPerson = town.reporter) =>
  submitReport(
    await world.as(person),
    town.id,
    { text, noticedAt: world.at(-1) },
    { id: true, incidentId: true },
  )
const high: AssessmentInput = {
  ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'Rijksregisternummers bij een onbekende.' },
  ...{ adviceAuthority: 'notify', adviceAuthorities: ['GBA'], advicePeople: 'tell', advice: 'Vandaag.' },
  version: 0,
}
const advise = async (id: string, change: Partial<AssessmentInput> = {}, person = town.dpo) =>
  recordAssessment(await world.as(person), town.id, id, { ...high, ...change }, { id: true })
/** A processor of its own tells a breach. */
async function processorReports() {
  const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
  await world.agreement(processor, town)
  const contact = await world.as(await world.member(processor, 'processorContact'))
  const breach = await recordBreach(
    contact,
    processor.id,
    {
      ...{ title: 'Inbraak', awareAt: world.now, description: 'Inbraak.', dataTypes: ['basic'] },
      ...{ measures: 'Afgesloten', contact: 'soc@softbouw.example' },
    },
    { id: true },
  )
  const controllers = [{ controllerId: town.id }]
  const jobs = await tell(world, contact, processor.id, String(breach['id']), controllers)
  await deliverDispatches(world.nobody(), jobs)
  return jobs
}
const weighable = async () => {
  const dossier = await confirmedDossier(world, town)
  await fill(world, town, dossier, 'data', { types: ['basic', 'identification'], nationalNumber: 'yes' })
  return dossier
}
const versionOf = async (id: string) =>
  Number(
    (await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id]))[0]?.version,
  )
const seal = async (id: string, persons: readonly string[]) =>
  sealIncident(
    await world.as(town.dpo),
    town.id,
    id,
    { reason: 'Dit gaat over een collega.', persons: [...persons], version: await versionOf(id) },
    { id: true },
  )
const addressOf = ({ id }: TestPerson) => `${id}@lekboek.example`
const sent = async () => (await letters.deliver()).map(({ to, subject }) => ({ to, subject }))
const slug = async () =>
  String((await world.rows('SELECT slug FROM organisation WHERE id = $1', [town.id]))[0]?.['slug'])

describe('a signal that comes in', () => {
  const subject = 'Een signaal wacht in Lekboek'

  test('is told to the DPO by a letter that says nothing of it, and leads to the register', async () => {
    await report()
    const [letter, ...others] = await letters.deliver()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: addressOf(town.dpo), subject })
    expect(letter?.text).toContain(`${linkBase}/${await slug()}\n`)
    for (const secret of ['USB', 'Peeters', '/incidents/']) expect(letter?.text).not.toContain(secret)
  })

  test('is told to whoever stands in as well, and to nobody outside the period', async () => {
    const period = { from: world.at(1), until: world.at(24) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, period)
    await letters.deliver()
    await report()
    expect(await sent()).toEqual([{ to: addressOf(town.dpo), subject }])
    world.pass(2)
    await report()
    expect((await sent()).map(({ to }) => to).sort()).toEqual([town.dpo, town.handler].map(addressOf).sort())
  })

  test('is told to the DPO under a mandate where the organisation has none of its own, and to them alone', async () => {
    const [officer, reader] = [await world.consultant(town, 'dpo'), await world.consultant(town, 'read')]
    await report()
    expect(await sent()).toEqual([{ to: addressOf(town.dpo), subject }])
    await endMember(await world.as(town.admin), town.id, town.dpo.id, {})
    await letters.deliver()
    await report()
    const told = (await sent()).map(({ to }) => to)
    expect(told).toEqual([addressOf(officer)])
    expect(told).not.toContain(addressOf(reader))
  })

  test('is not told to whoever hands it in themself', async () => {
    await report(town.dpo)
    expect(await sent()).toEqual([])
  })

  test('of a processor is told as its report, by a letter that leads to the dossier', async () => {
    const jobs = await processorReports()
    const [letter, ...others] = await letters.deliver()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      ...{ to: addressOf(town.dpo), subject: 'Een verwerker rapporteerde een datalek' },
    })
    expect(letter?.text).toContain(`${linkBase}/${await slug()}/incidents/2026-001\n`)
    for (const secret of ['Softbouw', 'Inbraak']) expect(letter?.text).not.toContain(secret)
    await deliverDispatches(world.nobody(), jobs)
    expect(await sent()).toEqual([])
  })

  test('of a processor leads to its own dossier, where an older one waits as well', async () => {
    await processorReports()
    await letters.deliver()
    world.pass(1)
    await processorReports()
    expect((await letters.deliver()).map(({ text: said }) => said)).toEqual([
      expect.stringContaining(`${linkBase}/${await slug()}/incidents/2026-002\n`),
    ])
  })

  test('of a processor that was sealed meanwhile leads to the register, and to no other dossier', async () => {
    const second = await world.member(town, 'dpo')
    await processorReports()
    await letters.deliver()
    world.pass(1)
    await processorReports()
    const [newest] = await world.rows(
      'SELECT id FROM incident WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
      [town.id],
    )
    await seal(String(newest?.['id']), [town.dpo.id])
    const told = (await letters.deliver()).filter(({ subject: about }) => about.startsWith('Een verwerker'))
    expect(told.map(({ to }) => to).sort()).toEqual([town.dpo, second].map(addressOf).sort())
    for (const letter of told) {
      expect(letter.text).toContain(`Ga naar het register:\n${linkBase}/${await slug()}\n`)
      expect(letter.text).not.toContain('/incidents/')
    }
  })

  test('of a processor alone that was sealed meanwhile is told to those alone whom the seal names', async () => {
    await world.member(town, 'dpo')
    await processorReports()
    const [only] = await world.rows('SELECT id FROM incident WHERE organisation_id = $1', [town.id])
    await seal(String(only?.['id']), [town.dpo.id])
    const told = (await letters.deliver()).filter(({ subject: about }) => about.startsWith('Een verwerker'))
    expect(told).toMatchObject([
      { to: addressOf(town.dpo), text: expect.not.stringContaining('/incidents/') },
    ])
  })

  test.each(['was taken up', 'lost their DPO', 'is a day old'])('that %s is told no more', async (end) => {
    const { incidentId } = await report()
    const id = String(incidentId)
    if (end.includes('taken up'))
      await recordAwareness(
        await world.as(town.dpo),
        town.id,
        id,
        {
          awareAt: world.at(-1),
          ground: 'lossNoticed',
          argument: 'De stick is weg, vastgesteld door de dienst zelf.',
          version: 0,
        },
        { id: true },
      )
    if (end.includes('lost')) {
      await world.member(town, 'dpo')
      await world.rows(`UPDATE membership SET valid_until = $3 WHERE organisation_id = $1 AND user_id = $2`, [
        town.id,
        town.dpo.id,
        world.now,
      ])
    }
    if (end.includes('day')) world.pass(25)
    expect(await sent()).toEqual([])
  })

  test('in a dossier that was sealed before the letter went is told to those alone whom the seal names', async () => {
    const second = await world.member(town, 'dpo')
    const { incidentId } = await report()
    await seal(String(incidentId), [town.dpo.id])
    const told = (await sent()).filter((one) => one.subject === subject).map(({ to }) => to)
    expect(told).toEqual([addressOf(town.dpo)])
    expect(told).not.toContain(addressOf(second))
  })

  test('that is refused leaves no letter', async () => {
    const refused = submitReport(
      await world.as(town.reporter),
      town.id,
      { text: ' ', noticedAt: world.now },
      { id: true },
    )
    expect(await refusalOf(refused)).toMatchObject({ kind: 'invalid' })
    expect(await world.rows(`SELECT 1 FROM mail WHERE state = 'waiting'`, [])).toEqual([])
  })
})

describe('advice that waits for a decision', () => {
  const subject = 'Een advies wacht op een besluit'

  test('is told to whoever decides, and says nothing of the dossier', async () => {
    const dossier = await weighable()
    await letters.deliver()
    await advise(dossier.id)
    const [letter, ...others] = await letters.deliver()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: addressOf(town.decider), subject })
    for (const secret of ['Verloren laptop', dossier.number, 'Rijksregister']) {
      expect(letter?.text).not.toContain(secret)
    }
  })

  test('is told to nobody while nothing is advised, and not twice while one letter waits', async () => {
    const dossier = await weighable()
    await letters.deliver()
    await advise(dossier.id, {
      adviceAuthority: null,
      adviceAuthorities: [],
      advicePeople: null,
      advice: null,
    })
    expect(await sent()).toEqual([])
    await advise(dossier.id, { version: 1 })
    await advise(dossier.id, { version: 2 })
    expect(await sent()).toEqual([{ to: addressOf(town.decider), subject }])
  })

  test('is told as a reminder when somebody asks, once an hour, and only while it waits', async () => {
    const reminder = 'Herinnering: een besluit wacht op u'
    const dossier = await weighable()
    const remind = async (person = town.dpo) =>
      remindDeciders(await world.as(person), town.id, dossier.id, { id: true })
    await refusesWithoutTrace(world, remind, invalidWith('incident transitionNotAllowed'))
    await advise(dossier.id)
    await letters.deliver()
    for (const person of [town.decider, town.reporter, town.admin])
      expect(['forbidden', 'notFound']).toContain((await refusalOf(remind(person))).kind)
    const both = await Promise.allSettled([remind(), remind()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [letter, ...others] = await letters.deliver()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: addressOf(town.decider), subject: reminder })
    expect(letter?.text).toContain(`${linkBase}/${await slug()}/decide/${dossier.number}\n`)
    const [duty] = await world.rows<{ due: Date }>(
      `SELECT due_at AS due FROM duty WHERE incident_id = $1 AND kind = 'authority'`,
      [dossier.id],
    )
    const clock = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Brussels' } as const
    expect(letter?.text).toMatch(
      new RegExp(`autoriteit: tot .*${new Intl.DateTimeFormat('nl-BE', clock).format(duty?.due)}`),
    )
    for (const secret of ['Verloren laptop', 'Rijksregister']) expect(letter?.text).not.toContain(secret)
    expect((await verbsOf(world, town)).at(-1)).toBe('decision.reminded')
    await refusesWithoutTrace(world, remind, invalidWith('incident remindedRecently'))
    world.pass(1)
    await remind()
    expect(await sent()).toEqual([{ to: addressOf(town.decider), subject: reminder }])
  })

  test('is reminded of as that dossier’s, whichever else waits, and of a sealed one as none', async () => {
    const first = await weighable()
    const second = await weighable()
    for (const { id } of [first, second]) await advise(id)
    await letters.deliver()
    const remind = async (id: string) => remindDeciders(await world.as(town.dpo), town.id, id, { id: true })
    const lines = async () => (await letters.deliver()).flatMap(({ text: said }) => said.split('\n'))
    await remind(first.id)
    expect(await lines()).toContain(`${linkBase}/${await slug()}/decide/${first.number}`)
    world.pass(1)
    await seal(second.id, [town.dpo.id, town.decider.id])
    await letters.deliver()
    await remind(second.id)
    const told = await lines()
    expect(told).toContain(`${linkBase}/${await slug()}`)
    expect(told.join()).not.toMatch(/\/decide\/|autoriteit: tot/)
  })

  test('is told to the DPO’s other DPO, and to no decider, where the DPO decides', async () => {
    const second = await world.member(town, 'dpo')
    await world.rows(`UPDATE organisation SET decides = 'dpo' WHERE id = $1`, [town.id])
    await world.rows(`UPDATE membership SET valid_until = $3 WHERE organisation_id = $1 AND user_id = $2`, [
      ...[town.id, town.decider.id, world.now],
    ])
    const dossier = await weighable()
    await letters.deliver()
    await advise(dossier.id)
    expect(await sent()).toEqual([{ to: addressOf(second), subject }])
  })

  test('is told under a mandate only to whoever may decide', async () => {
    const [may, mayNot] = [
      await world.consultant(town, 'dpo', { mayDecide: true }),
      await world.consultant(town, 'dpo'),
    ]
    const dossier = await weighable()
    await letters.deliver()
    await advise(dossier.id)
    const told = (await sent()).map(({ to }) => to)
    expect(told).toContain(addressOf(may))
    expect(told).not.toContain(addressOf(mayNot))
  })

  test('in a register that passed is not told to whom the old organisation refused', async () => {
    const next = await openTown(world, 'Lindenrode-Zavelbeke')
    const [refused, welcome] = [
      await world.consultant(next, 'dpo', { mayDecide: true }),
      await world.consultant(next, 'dpo', { mayDecide: true }),
    ]
    await world.rows(
      'INSERT INTO mandate_refusal (client_id, user_id, refused_by, refused_at) VALUES ($1, $2, $3, $4)',
      [town.id, refused.id, town.admin.id, world.now],
    )
    const dossier = await weighable()
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const plan = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system, plan)
    world.pass(1)
    await carryOutMerger(system, { mergerId: String(merger?.id) })
    await letters.deliver()
    await advise(dossier.id, {}, next.dpo)
    expect((await sent()).map(({ to }) => to).toSorted()).toEqual(
      [next.decider, welcome].map(addressOf).toSorted(),
    )
  })

  test('in a sealed dossier is told to those alone whom the seal names, and makes no letter to others', async () => {
    const dossier = await weighable()
    await letters.deliver()
    await seal(dossier.id, [town.dpo.id])
    await letters.deliver()
    await advise(dossier.id)
    expect(
      await world.rows(`SELECT 1 FROM mail WHERE kind = 'adviceWaits' AND about_id = $1`, [
        `${town.id} ${town.decider.id}`,
      ]),
    ).toEqual([])
    expect(await sent()).toEqual([])
  })

  test('in a dossier that was sealed before the letter went is not told either', async () => {
    const dossier = await weighable()
    await letters.deliver()
    await advise(dossier.id)
    await seal(dossier.id, [town.dpo.id])
    expect((await sent()).filter((one) => one.subject === subject)).toEqual([])
  })
})

describe('a mandate that is given', () => {
  const give = async (consultancyId: string) =>
    grantMandate(await world.as(town.admin), town.id, { consultancyId, scope: 'dpo', mayDecide: false })

  test('is told to the organisation’s own DPO and to whoever assigns in the consultancy', async () => {
    const bureau = await world.organisation('Duin & Dijk', { kinds: ['consultancy'] })
    const manager = await world.member(bureau, 'admin')
    await world.member(bureau, 'reporter')
    await give(bureau.id)
    const all = await letters.deliver()
    const to = (person: TestPerson) => all.find((one) => one.to === addressOf(person))
    expect(all).toHaveLength(2)
    expect(to(town.dpo)).toMatchObject({ subject: 'Een bureau kreeg een mandaat' })
    expect(to(town.dpo)?.text).toContain(`/${await slug()}/administration/mandates`)
    expect(to(manager)).toMatchObject({ subject: 'Uw bureau kreeg een mandaat' })
    expect(to(manager)?.text).not.toContain('Lindenrode')
  })

  test('is told to nobody when it is refused', async () => {
    const bureau = await world.organisation('Duin & Dijk', { kinds: ['consultancy'] })
    await world.member(bureau, 'admin')
    await give(bureau.id)
    await letters.deliver()
    expect(await refusalOf(give(bureau.id))).toMatchObject({ kind: 'invalid' })
    expect(await sent()).toEqual([])
  })
})
