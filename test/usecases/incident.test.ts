import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMeasure,
  assignHandler,
  closeIncident,
  completeMeasure,
  dismissIncident,
  findIncident,
  recordAssessment,
  recordAwareness,
  recordDecision,
  recordSection,
  renameIncident,
  reopenIncident,
  startInvestigation,
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
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
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

const asked = {
  id: true,
  title: true,
  status: true,
  version: true,
  nextStep: true,
  dueAt: true,
  dueKind: true,
} as const
const reason = 'De stick lag nog versleuteld in de kluis.'
const asDpo = () => world.as(town.dpo)
const stored = async (dossier: TestDossier) =>
  (await world.rows('SELECT * FROM incident WHERE id = $1', [dossier.id]))[0]

/** A breach without risk, weighed and decided: nothing is left to be done. */
async function settledDossier(): Promise<TestDossier> {
  const dossier = await confirmedDossier(world, town)
  await fill(world, town, dossier, 'nature', keptIn)
  await recordAssessment(
    await asDpo(),
    town.id,
    dossier.id,
    {
      riskAnswer: 'no',
      highRiskAnswer: 'no',
      reasoning: 'Versleuteld, sleutel veilig.',
      adviceAuthority: 'doNotNotify',
      advicePeople: 'doNotTell',
      version: 0,
    },
    { id: true },
  )
  const decision = {
    authorityChoice: 'doNotNotify',
    peopleChoice: 'doNotTell',
    reason,
    version: 0,
    assessmentVersion: 1,
  } as const
  await recordDecision(await world.as(town.decider), town.id, dossier.id, decision, { id: true })
  return dossier
}

describe('the title', () => {
  test('is changed, with the old one in the journal', async () => {
    const dossier = await openDossier(world, town, 'Oud')
    const row = await renameIncident(
      await asDpo(),
      town.id,
      dossier.id,
      { title: ' Nieuw ', version: 1 },
      asked,
    )
    expect(row).toMatchObject({ title: 'Nieuw', version: 2, status: 'reported' })
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body)).toMatchObject({
      verb: 'incident.renamed',
      incidentId: dossier.id,
      summary: { title: { before: 'Oud', after: 'Nieuw' } },
    })
  })

  test('that stays the same changes nothing', async () => {
    const dossier = await openDossier(world, town, 'Zelfde')
    const leaves = (await verbsOf(world, town)).length
    const row = await renameIncident(
      await asDpo(),
      town.id,
      dossier.id,
      { title: 'Zelfde', version: 1 },
      asked,
    )
    expect(row).toMatchObject({ version: 1 })
    expect(await verbsOf(world, town)).toHaveLength(leaves)
  })

  test('is refused when it is empty, too long or made for an older version', async () => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    const rename = (title: string, version: number) => () =>
      renameIncident(context, town.id, dossier.id, { title, version }, asked)
    await refusesWithoutTrace(world, rename('  ', 1), invalidWith('title required'))
    await refusesWithoutTrace(world, rename('x'.repeat(201), 1), invalidWith('title tooLong'))
    await refusesWithoutTrace(world, rename('Nieuw', 0), {
      kind: 'conflict',
      version: 1,
      current: { title: 'Verloren laptop', version: 1, status: 'reported' },
    })
  })
})

describe('the investigation', () => {
  test('begins', async () => {
    const dossier = await openDossier(world, town)
    const row = await startInvestigation(await asDpo(), town.id, dossier.id, 1, asked)
    expect(row).toMatchObject({
      status: 'investigating',
      version: 2,
      nextStep: 'fixAwareness',
      dueKind: 'investigation',
    })
  })

  test('begins once', async () => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    await startInvestigation(context, town.id, dossier.id, 1, asked)
    const again = (version: number) => () => startInvestigation(context, town.id, dossier.id, version, asked)
    await refusesWithoutTrace(world, again(1), { kind: 'conflict', version: 2 })
    await refusesWithoutTrace(world, again(2), invalidWith('status transitionNotAllowed'))
  })

  test('begins once when two take it up together', async () => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    const attempt = () => startInvestigation(context, town.id, dossier.id, 1, asked)
    expect(loserOf(await race(world, dossier.id, [attempt, attempt]))).toMatchObject({
      kind: 'conflict',
      version: 2,
    })
  })
})

describe('a dismissal', () => {
  test('ends every clock and keeps its reason', async () => {
    const dossier = await openDossier(world, town)
    const row = await dismissIncident(
      await asDpo(),
      town.id,
      dossier.id,
      { reason, version: 1 },
      {
        ...asked,
        dismissedReason: true,
        duties: { kind: true, state: true },
      },
    )
    expect(row).toMatchObject({
      status: 'dismissed',
      version: 2,
      nextStep: 'none',
      dueAt: null,
      dismissedReason: reason,
    })
    expect(row['duties']).toEqual([{ kind: 'investigation', state: 'met' }])
    expect(await stored(dossier)).toMatchObject({ dismissed_at: new Date(world.now), due_kind: null })
  })

  test('is refused where a risk was assessed and it was decided to act on it', async () => {
    const dossier = await confirmedDossier(world, town)
    const assessment: AssessmentInput = {
      ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'Rijksregisternummers bij een onbekende.' },
      ...{ adviceAuthority: 'notify', advicePeople: 'tell', version: 0 },
    }
    const decision: DecisionInput = {
      authorityChoice: 'notify',
      peopleChoice: 'tell',
      version: 0,
      assessmentVersion: 1,
    }
    await recordAssessment(await asDpo(), town.id, dossier.id, assessment, { id: true })
    await recordDecision(await world.as(town.decider), town.id, dossier.id, decision, { id: true })
    const context = await asDpo()
    await refusesWithoutTrace(
      world,
      () => dismissIncident(context, town.id, dossier.id, { reason, version: 2 }, asked),
      invalidWith('weighing riskAssessed', 'decision decidedToAct'),
    )
  })

  test.each([
    ['none', '', 'reason required'],
    ['a short one', 'Geen datalek.', 'reason tooShort'],
    ['an endless one', 'x'.repeat(10_001), 'reason tooLong'],
  ])('needs a reason: %s is refused', async (_, text, problem) => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    const attempt = () => dismissIncident(context, town.id, dossier.id, { reason: text, version: 1 }, asked)
    await refusesWithoutTrace(world, attempt, invalidWith(problem))
  })
})

describe('closing', () => {
  test('freezes a dossier in which everything is met', async () => {
    const dossier = await settledDossier()
    expect(
      await findIncident(await asDpo(), town.id, dossier.number, { closeProblems: { path: true } }),
    ).toMatchObject({
      closeProblems: [],
    })
    const row = await closeIncident(await asDpo(), town.id, dossier.id, 2, asked)
    expect(row).toMatchObject({ status: 'closed', version: 3, nextStep: 'none', dueAt: null })
    expect(await stored(dossier)).toMatchObject({ closed_at: new Date(world.now) })
  })

  // Article 5(2): what nobody knows any more does not say that it is over.
  test('is refused while the facts do not say that what went on is over', async () => {
    const dossier = await settledDossier()
    const timed = (version: number, timing: Record<string, unknown>) =>
      fill(world, town, dossier, 'timing', timing, version)
    const attempt = async () => closeIncident(await asDpo(), town.id, dossier.id, 2, asked)
    const refused = invalidWith('facts.timing.occurrenceKind stillOngoing')
    await timed(1, { occurrenceKind: 'ongoing' })
    await refusesWithoutTrace(world, attempt, refused)
    await timed(2, { occurrenceKind: null })
    await refusesWithoutTrace(world, attempt, refused)
    await timed(3, { occurrenceKind: 'period' })
    await refusesWithoutTrace(world, attempt, refused)
    await timed(4, { occurrenceKind: 'toBeDetermined' })
    await refusesWithoutTrace(world, attempt, refused)
    await timed(5, { occurrenceKind: 'day' })
    expect(await attempt()).toMatchObject({ status: 'closed' })
  })

  test('is refused with all that is missing', async () => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    const problems = [
      'status notConfirmed',
      'awareAt awarenessMissing',
      'weighing weighingMissing',
      'decision decisionMissing',
    ]
    const attempt = () => closeIncident(context, town.id, dossier.id, 1, asked)
    await refusesWithoutTrace(world, attempt, invalidWith(...problems))
  })

  test('is refused while a measure is open', async () => {
    const dossier = await settledDossier()
    const context = await asDpo()
    const input = { text: 'Sleutel vervangen', kind: 'preventive', owner: 'ICT' } as const
    const measure = await addMeasure(context, town.id, dossier.id, input, { id: true })
    const attempt = () => closeIncident(context, town.id, dossier.id, 2, asked)
    await refusesWithoutTrace(world, attempt, invalidWith('measures measuresOpen'))
    await completeMeasure(
      context,
      town.id,
      String(measure['id']),
      { version: 1, doneAt: world.now },
      { id: true },
    )
    expect(await attempt()).toMatchObject({ status: 'closed' })
  })

  test('freezes every act but reopening', async () => {
    const dossier = await settledDossier()
    const context = await asDpo()
    const decider = await world.as(town.decider)
    await closeIncident(context, town.id, dossier.id, 2, asked)
    const { id } = dossier
    const one = { id: true } as const
    const acts = [
      () => renameIncident(context, town.id, id, { title: 'Nieuw', version: 3 }, one),
      () => startInvestigation(context, town.id, id, 3, one),
      () => dismissIncident(context, town.id, id, { reason, version: 3 }, one),
      () => closeIncident(context, town.id, id, 3, one),
      () =>
        recordSection(
          context,
          town.id,
          id,
          { section: 'data', version: 0, facts: { types: ['basic'] } },
          one,
        ),
      () =>
        recordAwareness(
          context,
          town.id,
          id,
          { awareAt: world.at(-2), ground: 'ownFinding', argument: reason, version: 1 },
          one,
        ),
      () =>
        recordAssessment(
          context,
          town.id,
          id,
          { riskAnswer: 'toBeDetermined', highRiskAnswer: 'toBeDetermined', reasoning: reason, version: 1 },
          one,
        ),
      () =>
        recordDecision(
          decider,
          town.id,
          id,
          {
            authorityChoice: 'doNotNotify',
            peopleChoice: 'doNotTell',
            reason,
            version: 1,
            assessmentVersion: 1,
          },
          one,
        ),
      () => addMeasure(context, town.id, id, { text: 'Later', kind: 'corrective', owner: 'ICT' }, one),
      () => assignHandler(context, town.id, id, town.handler.id, one),
    ]
    for (const act of acts) await refusesWithoutTrace(world, act, invalidWith('status isClosed'))
  })
})

describe('reopening', () => {
  test('takes a closed dossier up as a new version', async () => {
    const dossier = await settledDossier()
    await closeIncident(await asDpo(), town.id, dossier.id, 2, asked)
    const row = await reopenIncident(await asDpo(), town.id, dossier.id, { reason, version: 3 }, asked)
    expect(row).toMatchObject({ status: 'confirmed', version: 4, nextStep: 'close' })
    expect(await stored(dossier)).toMatchObject({ closed_at: null })
    expect((await verbsOf(world, town)).slice(-2)).toEqual(['incident.closed', 'incident.reopened'])
  })

  test('takes a dismissed dossier up for another check', async () => {
    const dossier = await openDossier(world, town)
    await dismissIncident(await asDpo(), town.id, dossier.id, { reason, version: 1 }, asked)
    const row = await reopenIncident(await asDpo(), town.id, dossier.id, { reason, version: 2 }, asked)
    expect(row).toMatchObject({ status: 'investigating', dueKind: 'investigation' })
    expect(await stored(dossier)).toMatchObject({ dismissed_at: null, dismissed_reason: null })
    // Why it was no breach the first time stays in the log of checks.
    const leaves = await checkedJournal(world, town)
    const dismissed = leaves.findLast(({ verb }) => verb === 'incident.dismissed')
    expect(JSON.parse(dismissed!.body).summary).toMatchObject({ reason })
  })

  test('is refused without a reason, for an older version, and where nothing is closed', async () => {
    const dossier = await openDossier(world, town)
    const context = await asDpo()
    const reopen = (text: string, version: number) => () =>
      reopenIncident(context, town.id, dossier.id, { reason: text, version }, asked)
    await refusesWithoutTrace(world, reopen(reason, 1), invalidWith('status transitionNotAllowed'))
    await dismissIncident(context, town.id, dossier.id, { reason, version: 1 }, asked)
    await refusesWithoutTrace(world, reopen('', 2), invalidWith('reason required'))
    await refusesWithoutTrace(world, reopen(reason, 1), { kind: 'conflict', version: 2 })
  })
})

describe('acts on a dossier', () => {
  test.each(['decider', 'auditor'] as const)(
    'that only the DPO may do are refused to the %s, who may read it',
    async (role) => {
      const dossier = await openDossier(world, town)
      const context = await world.as(town[role])
      const acts = [
        () => renameIncident(context, town.id, dossier.id, { title: 'Nieuw', version: 1 }, asked),
        () => startInvestigation(context, town.id, dossier.id, 1, asked),
        () => dismissIncident(context, town.id, dossier.id, { reason, version: 1 }, asked),
        () => closeIncident(context, town.id, dossier.id, 1, asked),
        () => reopenIncident(context, town.id, dossier.id, { reason, version: 1 }, asked),
      ]
      for (const act of acts) await refusesWithoutTrace(world, act, { kind: 'forbidden' })
    },
  )

  test.each(['reporter', 'handler', 'admin'] as const)(
    'do not tell the %s that there is such a dossier',
    async (role) => {
      const dossier = await openDossier(world, town)
      const context = await world.as(town[role])
      expect(await refusalOf(findIncident(context, town.id, dossier.number, asked))).toEqual({
        kind: 'notFound',
      })
      const attempt = () =>
        renameIncident(context, town.id, dossier.id, { title: 'Nieuw', version: 1 }, asked)
      await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
    },
  )

  test('answer an absent id, a text that is no id and an absent number alike', async () => {
    const context = await asDpo()
    for (const id of ['01a20226-2542-7b91-84f4-f3118239ce69', 'x', "'; DROP TABLE incident; --"]) {
      const attempt = () => renameIncident(context, town.id, id, { title: 'Nieuw', version: 1 }, asked)
      await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
    }
    for (const number of ['2026-999', '2026-1', 'x', '', '9999999999-001']) {
      expect(await refusalOf(findIncident(context, town.id, number, asked))).toEqual({ kind: 'notFound' })
    }
  })
})
