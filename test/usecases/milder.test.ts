import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addCommunication,
  confirmCorrection,
  dismissIncident,
  findIncident,
  recordAssessment,
  recordAwareness,
  recordDecision,
  recordTold,
  type AssessmentInput,
  type DecisionInput,
  type ToldInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  fill,
  invalidWith,
  keptIn,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let dossier: Awaited<ReturnType<typeof confirmedDossier>>
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
beforeEach(async () => {
  dossier = await confirmedDossier(world, town)
})
afterAll(() => world.close())

const reason = 'De ontvanger is gekend en wiste alles.'
const asked = { id: true } as const

/** Patients' data on the internet: a high risk. */
async function grave(count = 20_000): Promise<void> {
  await fill(world, town, dossier, 'nature', {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'public', intent: 'targeted' },
  })
  await fill(world, town, dossier, 'data', {
    types: ['health', 'credentials', 'identification'],
    nationalNumber: 'yes',
  })
  await fill(world, town, dossier, 'people', { categories: ['patients'], countKind: 'exact', count })
}
const assess = async (given: Partial<AssessmentInput>) =>
  recordAssessment(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'Zo weegt de functionaris.', version: 0 },
      ...given,
    },
    asked,
  )
/** A while after what it rests on. */
const decide = async (given: Partial<DecisionInput>) => {
  world.pass(0.01)
  return recordDecision(
    await world.as(town.decider),
    town.id,
    dossier.id,
    { authorityChoice: 'notify', peopleChoice: 'tell', version: 0, assessmentVersion: 1, ...given },
    asked,
  )
}
/** A message to everybody that was sent now. */
const letter = async (told: Partial<ToldInput>) => {
  const context = await world.as(town.dpo)
  const message = {
    ...{ audience: 'Patiënten', language: 'nl', subject: 'Uw gegevens', whatHappened: 'Op 18 november.' },
    ...{
      consequences: 'Misbruik.',
      measures: 'Gesloten.',
      advice: 'Let op.',
      contact: 'dpo@lekboek.example',
    },
  } as const
  const row = await addCommunication(context, town.id, dossier.id, message, {
    communications: { id: true, toldAt: true },
  })
  const written = row['communications'] as { id: string; toldAt: string | null }[]
  const { id } = written.find(({ toldAt }) => toldAt === null)!
  const input = { toldAt: world.now, channel: 'letter', reachedCount: 0, version: 1, ...told } as const
  return recordTold(context, town.id, id, input, asked)
}
const people = async () => {
  const rows = await world.rows("SELECT state FROM duty WHERE incident_id = $1 AND kind = 'people'", [
    dossier.id,
  ])
  return rows[0]?.['state']
}
const closing = async () => {
  const read = await findIncident(await world.as(town.dpo), town.id, dossier.number, { closeProblems: true })
  return (read['closeProblems'] as { code: string }[]).map(({ code }) => code)
}
const dismiss = async () => {
  const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, { version: true })
  const input = { reason: 'Er was geen datalek bij nader inzien.', version: Number(row['version']) }
  return dismissIncident(await world.as(town.dpo), town.id, dossier.id, input, asked)
}
const milder = { highRiskAnswer: 'no', deviationArgument: reason } as const

test('article 34(1): a high risk that is taken back lets nobody be forgotten until who decides decides', async () => {
  await grave()
  await assess({})
  await decide({})
  await letter({ reachedCount: 1, leftReason: reason })
  expect(await people()).toBe('running')
  await refusesWithoutTrace(
    world,
    () => assess({ highRiskAnswer: 'no', version: 1 }),
    invalidWith('deviationArgument required'),
  )
  world.pass(0.01)
  await assess({ ...milder, version: 1 })
  expect(await people()).toBe('running')
  await decide({ peopleChoice: 'doNotTell', isConfirmed: true, version: 1, assessmentVersion: 2 })
  expect(await people()).toBe('notRequired')
})

test('article 34(1): a high risk that one open answer no longer shows is none that is excluded', async () => {
  await grave()
  await fill(world, town, dossier, 'nature', {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'toBeDetermined', intent: 'targeted' },
  })
  await refusesWithoutTrace(
    world,
    () => assess({ highRiskAnswer: 'no' }),
    invalidWith('deviationArgument required'),
  )
  await assess({ riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined' })
  await decide({ peopleChoice: 'doNotTell' })
  world.pass(0.01)
  await assess({ ...milder, version: 1 })
  expect(await closing()).toContain('decisionOutdated')
  const again = { version: 1, assessmentVersion: 2 }
  await refusesWithoutTrace(
    world,
    () => decide({ ...again, peopleChoice: 'doNotTell' }),
    invalidWith('isConfirmed required'),
  )
  await decide({ ...again, peopleChoice: 'doNotTell', isConfirmed: true })
  expect(await closing()).not.toContain('decisionOutdated')
  await decide({ ...again, version: 2 })
  await letter({ reachedCount: 0, leftReason: reason })
  expect(await people()).toBe('running')
})

test('articles 5(2) and 34(1): no high risk does not outlive the facts that excluded one, nor comes back by hiding one', async () => {
  const letterToOne = {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'known', holderCount: 1, intent: 'none', cause: 'internalNonMalicious' },
  } as const
  await fill(world, town, dossier, 'nature', letterToOne)
  await fill(world, town, dossier, 'data', { types: ['contact'], nationalNumber: 'no' })
  await fill(world, town, dossier, 'people', {
    ...{ categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no', includesMinors: 'no' },
  })
  await assess({ highRiskAnswer: 'no' })
  await decide({ peopleChoice: 'doNotTell' })
  expect(await closing()).not.toContain('weighingOutdated')
  const nature = { ...letterToOne, holder: 'public', holderCount: null, intent: 'targeted' } as const
  await fill(world, town, dossier, 'nature', nature, 1)
  await fill(world, town, dossier, 'data', { types: ['health', 'credentials'], nationalNumber: 'yes' }, 1)
  expect(await closing()).toContain('weighingOutdated')
  await fill(world, town, dossier, 'nature', { ...nature, holder: 'toBeDetermined' }, 2)
  expect(await closing()).toContain('weighingOutdated')
})

test('what is argued anew against graver facts waits for who decides again', async () => {
  await grave(1)
  await assess(milder)
  await decide({ peopleChoice: 'doNotTell', isConfirmed: true })
  await fill(
    world,
    town,
    dossier,
    'people',
    {
      ...{ categories: ['patients'], includesMinors: 'yes', countKind: 'exact', count: 20_000 },
    },
    1,
  )
  expect(await closing()).toContain('weighingOutdated')
  world.pass(0.01)
  await assess({ ...milder, version: 1 })
  expect(await closing()).toContain('decisionOutdated')
  await decide({ peopleChoice: 'doNotTell', isConfirmed: true, version: 1, assessmentVersion: 2 })
  expect(await closing()).not.toContain('decisionOutdated')
})

test('article 34(1): a page tells nobody where each is to be told, whatever number is written down', async () => {
  await grave(300)
  await assess({})
  await decide({})
  await letter({ channel: 'website', reachedCount: 300 })
  expect(await people()).toBe('running')
  await letter({ reachedCount: 300 })
  expect(await people()).toBe('met')
})

test('article 33(1): at a risk that the facts propose as a high one, not notifying is no choice', async () => {
  await grave()
  await assess(milder)
  const silent = {
    authorityChoice: 'doNotNotify',
    peopleChoice: 'doNotTell',
    reason,
    isConfirmed: true,
  } as const
  await refusesWithoutTrace(world, () => decide(silent), invalidWith('authorityChoice riskDemandsNotifying'))
})

test('articles 33(1) and 5(2): an argument for one person is none for 50,000 minors', async () => {
  await grave(1)
  await assess({ ...milder, riskAnswer: 'no' })
  await fill(world, town, dossier, 'people', {
    ...{ categories: ['patients'], includesMinors: 'yes', countKind: 'exact', count: 50_000 },
  })
  const { closeProblems } = await findIncident(await world.as(town.dpo), town.id, dossier.number, {
    closeProblems: true,
  })
  expect(closeProblems).toContainEqual({ path: 'weighing', code: 'weighingOutdated' })
})

test.each<[string, () => Promise<unknown>]>([
  ['nobody weighed', () => Promise.resolve()],
  [
    'that was left open',
    () =>
      assess({ riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined', deviationArgument: reason }),
  ],
])('facts that show a high risk, %s, stand against finding no breach', async (_, before) => {
  await grave()
  await before()
  await refusesWithoutTrace(world, dismiss, invalidWith('weighing factsShowRisk'))
})

/** The same, of which nobody knows any more whether anybody else got them. */
const unsure = (version = 1) =>
  fill(
    world,
    town,
    dossier,
    'nature',
    {
      ...{ breachTypes: ['confidentiality'], disclosure: 'toBeDetermined', intelligibility: 'intelligible' },
      ...{ holder: 'toBeDetermined', intent: 'toBeDetermined' },
    },
    version,
  )
const confirm = async (as: Town['dpo'], version = 2) =>
  confirmCorrection(
    await world.as(as),
    town.id,
    dossier.id,
    { duty: 'authority', reason: 'Er ging bij nader inzien niets de deur uit.', version },
    { nextStep: true },
  )
const authority = async () => {
  const rows = await world.rows(
    "SELECT state, due_at FROM duty WHERE incident_id = $1 AND kind = 'authority'",
    [dossier.id],
  )
  return rows[0]
}
const step = async () => {
  const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, { nextStep: true })
  return row['nextStep']
}

test('article 5(2): no breach on facts that are not known any more stays owed until who decides confirms it', async () => {
  await grave()
  await unsure()
  await dismiss()
  expect(await authority()).toMatchObject({ state: 'running' })
  expect(await step()).toBe('confirmCorrection')
  await refusesWithoutTrace(world, () => confirm(town.dpo), { kind: 'forbidden' })
  expect(await confirm(town.decider)).toMatchObject({ nextStep: 'none' })
  expect(await authority()).toMatchObject({ state: 'notRequired' })
})

test('so it does where awareness was never fixed, and no hours run', async () => {
  dossier = await openDossier(world, town)
  await grave()
  await unsure()
  await dismiss()
  expect(await authority()).toEqual({ state: 'running', due_at: null })
  expect(await step()).toBe('confirmCorrection')
  expect(await confirm(town.decider)).toMatchObject({ nextStep: 'none' })
})

test.each<[string, () => Promise<void>]>([
  ['a hint of which nothing was known', () => Promise.resolve()],
  ['facts that never showed a risk', () => unsure(0)],
  [
    'facts that showed a risk, and that the data stayed in since',
    async () => {
      await grave()
      await fill(world, town, dossier, 'nature', keptIn, 1)
    },
  ],
])('no breach, on %s, is found in one act', async (_, before) => {
  await before()
  await dismiss()
  expect(await authority()).toMatchObject({ state: 'notRequired' })
  expect(await step()).toBe('none')
})

test('a false alarm that was decided on is decided anew rather than notified', async () => {
  await grave()
  await assess({})
  await decide({})
  expect(await step()).toBe('notifyAuthority')
  await fill(world, town, dossier, 'nature', keptIn, 1)
  world.pass(0.01)
  await assess({ riskAnswer: 'no', highRiskAnswer: 'no', version: 1 })
  expect(await step()).toBe('decide')
  await decide({
    authorityChoice: 'doNotNotify',
    peopleChoice: 'doNotTell',
    reason,
    version: 1,
    assessmentVersion: 2,
  })
  expect(await step()).not.toBe('decide')
})

test('no breach, on data that stayed in of which nobody answered who has them, waits for who decides', async () => {
  await grave()
  await fill(world, town, dossier, 'nature', { ...keptIn, holder: null }, 1)
  await dismiss()
  expect(await step()).toBe('confirmCorrection')
  expect(await confirm(town.decider)).toMatchObject({ nextStep: 'none' })
})

test('held to be unlikely in spite of the facts, there was no breach once who decides decided so', async () => {
  await grave()
  await assess({ ...milder, riskAnswer: 'no' })
  await refusesWithoutTrace(world, dismiss, invalidWith('decision decisionMissing'))
  await decide({ authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell', reason, isConfirmed: true })
  await dismiss()
})

test('people who were warned on a suspicion, or by the processor, tell nothing of awareness', async () => {
  const context = await world.as(town.dpo)
  const letter = {
    ...{ audience: 'Ouders', language: 'nl', subject: 'Mogelijk', whatHappened: 'Op 18 november.' },
    ...{
      consequences: 'Misbruik.',
      measures: 'Gesloten.',
      advice: 'Let op.',
      contact: 'dpo@lekboek.example',
    },
  } as const
  const row = await addCommunication(context, town.id, dossier.id, letter, { communications: { id: true } })
  const [{ id }] = row['communications'] as [{ id: string }]
  const told = { toldAt: world.at(-1.5), channel: 'letter', reachedCount: 1, version: 1 } as const
  await recordTold(context, town.id, id, told, asked)
  const later = {
    ...{ awareAt: world.at(-1), argument: 'Toen pas bevestigd.', version: 1 },
    ground: 'checkConfirmed',
    correctionReason: 'De waarschuwing ging uit op een vermoeden.',
  } as const
  expect(await recordAwareness(context, town.id, dossier.id, later, { status: true })).toMatchObject({
    status: 'confirmed',
  })
})
