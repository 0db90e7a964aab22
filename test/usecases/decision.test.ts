import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeIncident,
  recordAssessment,
  recordDecision,
  type AssessmentInput,
  type DecisionInput,
} from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  fill,
  invalidWith,
  keptIn,
  loserOf,
  openDossier,
  openTown,
  openWorld,
  race,
  refusesWithoutTrace,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const why = 'De bewaarder is de eigen notaris, die schriftelijk bevestigde.'
/** No high risk, though the facts say nothing of it yet. */
const mild = { highRiskAnswer: 'no', deviationArgument: why } as const
const notify: DecisionInput = {
  authorityChoice: 'notify',
  peopleChoice: 'tell',
  version: 0,
  assessmentVersion: 1,
}
const asked = {
  authorityChoice: true,
  peopleChoice: true,
  nextStep: true,
  decidedAt: true,
  decisions: { followsAdvice: true, decidedBy: true, reason: true },
} as const

async function advised(given: Partial<AssessmentInput> = {}): Promise<TestDossier> {
  const dossier = await confirmedDossier(world, town)
  const assessment: AssessmentInput = {
    ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'Rijksregisternummers bij een onbekende.' },
    ...{ adviceAuthority: 'notify', advicePeople: 'tell', version: 0, ...given },
  }
  await recordAssessment(await world.as(town.dpo), town.id, dossier.id, assessment, { id: true })
  return dossier
}

const decide = async (dossier: TestDossier, input: DecisionInput, person: TestPerson = town.decider) =>
  recordDecision(await world.as(person), town.id, dossier.id, input, asked)
const duty = async (dossier: TestDossier, kind: string) =>
  (
    await world.rows<{ state: string }>('SELECT state FROM duty WHERE incident_id = $1 AND kind = $2', [
      dossier.id,
      kind,
    ])
  )[0]?.state

describe('a decision', () => {
  test('that follows the advice needs no word', async () => {
    const dossier = await advised()
    const row = await decide(dossier, notify)
    expect(row).toMatchObject({
      ...{ authorityChoice: 'notify', peopleChoice: 'tell', nextStep: 'notifyAuthority' },
      decisions: [{ followsAdvice: true, decidedBy: town.decider.name, reason: null }],
    })
    const [stored] = await world.rows('SELECT * FROM decision WHERE incident_id = $1', [dossier.id])
    expect(stored).toMatchObject({
      version: 1,
      rule_set_id: 'gdpr-2016-679',
      decided_by: town.decider.id,
      decided_at: new Date(world.now),
    })
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body)).toMatchObject({
      verb: 'decision.recorded',
      actor: { role: 'decider' },
      summary: { authorityChoice: { before: null, after: 'notify' }, followsAdvice: true, version: 1 },
    })
    expect(await duty(dossier, 'people')).toBe('running')
  })

  test('not to notify lifts the duty, and a later one to notify brings it back', async () => {
    const dossier = await advised({ ...mild, advicePeople: 'doNotTell' })
    await decide(dossier, {
      authorityChoice: 'doNotNotify',
      peopleChoice: 'doNotTell',
      ...{ reason: why, isConfirmed: true },
      version: 0,
      assessmentVersion: 1,
    })
    expect(await duty(dossier, 'authority')).toBe('notRequired')
    expect(await world.rows('SELECT due_at, next_step FROM incident WHERE id = $1', [dossier.id])).toEqual([
      { due_at: null, next_step: 'close' },
    ])
    await decide(dossier, {
      authorityChoice: 'notify',
      peopleChoice: 'doNotTell',
      isConfirmed: true,
      version: 1,
      assessmentVersion: 1,
    })
    expect(await duty(dossier, 'authority')).toBe('running')
    expect(
      await world.rows(
        'SELECT version, authority_choice FROM decision WHERE incident_id = $1 ORDER BY version',
        [dossier.id],
      ),
    ).toEqual([
      { version: 1, authority_choice: 'doNotNotify' },
      { version: 2, authority_choice: 'notify' },
    ])
  })

  test('to tell people starts their clock even where no high risk was found', async () => {
    const dossier = await advised({ ...mild, advicePeople: 'doNotTell' })
    await decide(dossier, {
      authorityChoice: 'notify',
      peopleChoice: 'tell',
      reason: why,
      version: 0,
      assessmentVersion: 1,
    })
    expect(await duty(dossier, 'people')).toBe('running')
  })

  test('under article 34(3) carries its ground and argument', async () => {
    const dossier = await advised()
    const input = {
      ...notify,
      peopleChoice: 'tellPublicly',
      exceptionGround: 'disproportionate',
      exceptionArgument: why,
      reason: why,
    } as const
    expect(await decide(dossier, input)).toMatchObject({ peopleChoice: 'tellPublicly' })
    expect(
      await world.rows('SELECT exception_ground, exception_argument FROM decision WHERE incident_id = $1', [
        dossier.id,
      ]),
    ).toEqual([{ exception_ground: 'disproportionate', exception_argument: why }])
  })

  test.each<[string, Partial<Record<keyof DecisionInput, unknown>>, string[]]>([
    ['no choice', { authorityChoice: null }, ['authorityChoice required']],
    ['an unknown choice', { peopleChoice: 'whisper' }, ['peopleChoice notInList']],
    [
      'too short a reason',
      { peopleChoice: 'doNotTell', reason: 'Geen risico.' },
      ['reason tooShort', 'exceptionGround required', 'exceptionArgument required'],
    ],
    [
      'no notification at a high risk, and no reason',
      { authorityChoice: 'doNotNotify' },
      ['authorityChoice riskDemandsNotifying', 'reason required'],
    ],
    ['too long a reason', { reason: 'x'.repeat(10_001) }, ['reason tooLong']],
    [
      'silence at high risk without its ground',
      { peopleChoice: 'doNotTell', reason: why },
      ['exceptionGround required', 'exceptionArgument required'],
    ],
    [
      'a ground without its argument',
      { peopleChoice: 'doNotTell', exceptionGround: 'unintelligible', reason: why },
      ['exceptionArgument required'],
    ],
    [
      'silence on the ground of disproportionate effort',
      { peopleChoice: 'doNotTell', exceptionGround: 'disproportionate', exceptionArgument: why, reason: why },
      ['peopleChoice contradiction'],
    ],
  ])('with %s is refused', async (_, wrong, problems) => {
    const dossier = await advised()
    const input = { ...notify, ...wrong } as DecisionInput
    const context = await world.as(town.decider)
    await refusesWithoutTrace(
      world,
      () => recordDecision(context, town.id, dossier.id, input, asked),
      invalidWith(...problems),
    )
  })

  test('not to notify is refused while nothing was assessed, or the risk is open', async () => {
    const silent = {
      authorityChoice: 'doNotNotify',
      peopleChoice: 'doNotTell',
      reason: why,
      version: 0,
    } as const
    const bare = await confirmedDossier(world, town)
    await refusesWithoutTrace(
      world,
      () => decide(bare, { ...silent, assessmentVersion: 0 }),
      invalidWith('authorityChoice weighingMissing', 'peopleChoice weighingMissing'),
    )
    const open = await advised({ riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined' })
    await refusesWithoutTrace(
      world,
      () => decide(open, { ...silent, assessmentVersion: 1 }),
      invalidWith('authorityChoice riskUndetermined'),
    )
    // Article 33(4): notifying waits for no conclusion.
    expect(await decide(open, { ...silent, authorityChoice: 'notify', assessmentVersion: 1 })).toMatchObject({
      nextStep: 'notifyAuthority',
    })
  })

  test('milder than the assessment stands once it is confirmed, and shows it', async () => {
    const dossier = await advised({ ...mild, advicePeople: 'doNotTell' })
    const milder = {
      ...notify,
      authorityChoice: 'doNotNotify',
      peopleChoice: 'doNotTell',
      reason: why,
    } as const
    await refusesWithoutTrace(world, () => decide(dossier, milder), invalidWith('isConfirmed required'))
    await decide(dossier, { ...milder, isConfirmed: true })
    expect(
      await world.rows('SELECT is_confirmed FROM decision WHERE incident_id = $1', [dossier.id]),
    ).toEqual([{ is_confirmed: true }])
    const leaf = JSON.parse((await checkedJournal(world, town)).at(-1)!.body) as { summary: unknown }
    expect(leaf.summary).toMatchObject({ isConfirmed: true })
  })

  test('a tick confirms nothing where the decision is not milder', async () => {
    const dossier = await advised()
    await decide(dossier, { ...notify, isConfirmed: true })
    expect(
      await world.rows('SELECT is_confirmed FROM decision WHERE incident_id = $1', [dossier.id]),
    ).toEqual([{ is_confirmed: false }])
  })

  test('on a ground that the facts exclude is refused', async () => {
    const dossier = await advised()
    await fill(world, town, dossier, 'nature', { disclosure: 'disclosed', intelligibility: 'intelligible' })
    const grounded: DecisionInput = {
      ...{ ...notify, peopleChoice: 'doNotTell', reason: why },
      ...{ exceptionGround: 'unintelligible', exceptionArgument: why },
    }
    await refusesWithoutTrace(
      world,
      () => decide(dossier, grounded),
      invalidWith('exceptionGround groundExcluded'),
    )
  })

  test('article 34(1): to tell, taken once more, gives no more time', async () => {
    const dossier = await advised({ ...mild, advicePeople: 'doNotTell' })
    const telling = { ...notify, reason: why }
    await decide(dossier, telling)
    const dueAt = 'SELECT due_at, state FROM duty WHERE incident_id = $1 AND kind = $2'
    const first = await world.rows(dueAt, [dossier.id, 'people'])
    world.pass(100)
    const again = await decide(dossier, { ...telling, version: 1 })
    world.pass(-100)
    expect(again).toMatchObject({ nextStep: 'notifyAuthority' })
    expect(await world.rows(dueAt, [dossier.id, 'people'])).toEqual(first)
  })

  test('article 34(1): not to tell does not outlive a high risk that was found and taken back since', async () => {
    const dossier = await advised({ ...mild, advicePeople: 'doNotTell' })
    await fill(world, town, dossier, 'nature', keptIn)
    await decide(dossier, { ...notify, peopleChoice: 'doNotTell' })
    const assess = async (given: Partial<AssessmentInput>) => {
      world.pass(1)
      const input = { reasoning: why, riskAnswer: 'yes', highRiskAnswer: 'no', version: 1, ...given } as const
      return recordAssessment(await world.as(town.dpo), town.id, dossier.id, input, asked)
    }
    await assess({ highRiskAnswer: 'yes' })
    expect(await assess({ version: 2 })).toMatchObject({ nextStep: 'decide' })
    expect(await duty(dossier, 'people')).toBe('running')
    const anew = { ...notify, peopleChoice: 'doNotTell', version: 1, assessmentVersion: 3 } as const
    expect(await decide(dossier, anew)).toMatchObject({ nextStep: 'notifyAuthority' })
    expect(await duty(dossier, 'people')).toBe('notRequired')
  })

  test('article 34(1): to tell counts from the high risk that was found first, whatever was argued in between', async () => {
    const dossier = await advised()
    const assess = async (given: Partial<AssessmentInput>) => {
      const input = {
        reasoning: why,
        riskAnswer: 'yes',
        highRiskAnswer: 'yes',
        version: 1,
        ...given,
      } as const
      return recordAssessment(await world.as(town.dpo), town.id, dossier.id, input, asked)
    }
    const dueAt = 'SELECT due_at, state FROM duty WHERE incident_id = $1 AND kind = $2'
    const first = await world.rows(dueAt, [dossier.id, 'people'])
    world.pass(20)
    await assess(mild)
    world.pass(80)
    await assess({ version: 2 })
    world.pass(1)
    await decide(dossier, { ...notify, assessmentVersion: 3 })
    world.pass(-101)
    expect(await world.rows(dueAt, [dossier.id, 'people'])).toEqual(first)
  })

  test('about a suspicion is refused: awareness comes first', async () => {
    const dossier = await openDossier(world, town)
    const unadvised = { ...notify, assessmentVersion: 0 }
    await refusesWithoutTrace(
      world,
      () => decide(dossier, unadvised),
      invalidWith('awareAt awarenessMissing'),
    )
  })

  test('that did not see the advice which stands is a conflict', async () => {
    const dossier = await advised()
    await fill(world, town, dossier, 'nature', keptIn)
    const again: AssessmentInput = {
      ...{ riskAnswer: 'no', highRiskAnswer: 'no', reasoning: 'De brief kwam ongeopend terug.' },
      ...{ adviceAuthority: 'doNotNotify', advicePeople: 'doNotTell', version: 1 },
    }
    await recordAssessment(await world.as(town.dpo), town.id, dossier.id, again, { id: true })
    await refusesWithoutTrace(world, () => decide(dossier, notify), { kind: 'conflict', version: 2 })
  })

  test('is a conflict when somebody decided in between, and one of two at once stands', async () => {
    const dossier = await advised()
    const attempt = () => decide(dossier, notify)
    expect(loserOf(await race(world, dossier.id, [attempt, attempt]))).toMatchObject({
      kind: 'conflict',
      version: 1,
    })
    await refusesWithoutTrace(world, () => decide(dossier, notify), {
      kind: 'conflict',
      version: 1,
      current: { authorityChoice: 'notify', peopleChoice: 'tell' },
    })
  })
})

// Article 33(1) with 5(2), and EDPB Guidelines 9/2022, section IV.A.
describe('a decision not to act that was overtaken', () => {
  const unlikely: Partial<AssessmentInput> = {
    ...{ riskAnswer: 'no', highRiskAnswer: 'no', reasoning: 'Niemand zag de gegevens.' },
    ...{ adviceAuthority: 'doNotNotify', advicePeople: 'doNotTell' },
  }
  const high: AssessmentInput = {
    ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'De gegevens staan op internet.' },
    ...{ adviceAuthority: 'notify', advicePeople: 'tell', version: 1 },
  }
  const silent: DecisionInput = {
    ...{ authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell', reason: why },
    ...{ version: 0, assessmentVersion: 1 },
  }
  const leaked = {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'public', holderCount: 5000, intent: 'targeted' },
  } as const

  async function silenced(): Promise<TestDossier> {
    const dossier = await confirmedDossier(world, town)
    await fill(world, town, dossier, 'nature', keptIn)
    const input = { ...high, ...unlikely, version: 0 }
    await recordAssessment(await world.as(town.dpo), town.id, dossier.id, input, { id: true })
    expect(await decide(dossier, silent)).toMatchObject({ nextStep: 'close' })
    expect(await duty(dossier, 'authority')).toBe('notRequired')
    return dossier
  }
  const stand = async ({ id }: TestDossier) =>
    (await world.rows<{ next_step: string }>('SELECT next_step FROM incident WHERE id = $1', [id]))[0]
      ?.next_step
  async function refusesClosing(dossier: TestDossier, ...problems: string[]): Promise<void> {
    const context = await world.as(town.dpo)
    const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [
      dossier.id,
    ])
    await refusesWithoutTrace(
      world,
      () => closeIncident(context, town.id, dossier.id, row!.version, { id: true }),
      invalidWith(...problems),
    )
  }

  test('by facts: it is assessed anew, and the clock of the authority runs', async () => {
    const dossier = await silenced()
    await fill(world, town, dossier, 'nature', leaked, 1)
    await fill(world, town, dossier, 'data', { types: ['health', 'credentials'], nationalNumber: 'yes' })
    await fill(world, town, dossier, 'people', {
      categories: ['patients'],
      countKind: 'exact',
      count: 20_000,
    })
    expect([await stand(dossier), await duty(dossier, 'authority')]).toEqual(['assess', 'running'])
    await refusesClosing(dossier, 'weighing weighingOutdated')
  })

  test('by an assessment: it is decided anew, and both clocks run', async () => {
    const dossier = await silenced()
    await recordAssessment(await world.as(town.dpo), town.id, dossier.id, high, { id: true })
    expect([await stand(dossier), await duty(dossier, 'authority'), await duty(dossier, 'people')]).toEqual([
      'decide',
      'running',
      'running',
    ])
    await refusesClosing(dossier, 'decision decisionOutdated')
    await decide(dossier, { ...notify, version: 1, assessmentVersion: 2 })
    expect(await stand(dossier)).toBe('notifyAuthority')
  })
})

describe('who decides', () => {
  test.each([
    ['dpo', 'forbidden'],
    ['auditor', 'forbidden'],
    ['reporter', 'notFound'],
    ['handler', 'notFound'],
    ['admin', 'notFound'],
  ] as const)('is not the %s', async (role, kind) => {
    const dossier = await advised()
    await refusesWithoutTrace(world, () => decide(dossier, notify, town[role]), { kind })
  })

  test('is the DPO where the organisation says so', async () => {
    const own = await openTown(world, 'Eigenwijs', { decides: 'dpo' })
    const dossier = await confirmedDossier(world, own)
    const row = await recordDecision(
      await world.as(own.dpo),
      own.id,
      dossier.id,
      { ...notify, assessmentVersion: 0 },
      asked,
    )
    expect(row).toMatchObject({ authorityChoice: 'notify' })
  })

  test('is a consultant only where the mandate says so', async () => {
    const dossier = await advised()
    const [may, mayNot] = [
      await world.consultant(town, 'dpo', { mayDecide: true }),
      await world.consultant(town, 'dpo'),
    ]
    await refusesWithoutTrace(world, () => decide(dossier, notify, mayNot), { kind: 'forbidden' })
    expect(await decide(dossier, notify, may)).toMatchObject({ decisions: [{ decidedBy: may.name }] })
  })
})
