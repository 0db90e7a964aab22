import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyGroup } from '@lekboek/domain'
import { findIncident, recordAssessment, type AssessmentInput } from '@lekboek/usecases'
import {
  checkedJournal,
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
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const argument = 'De gegevens waren al eerder openbaar.'
const high: AssessmentInput = {
  ...{ riskAnswer: 'yes', highRiskAnswer: 'yes', reasoning: 'Rijksregisternummers bij een onbekende.' },
  ...{
    adviceAuthority: 'notify',
    adviceAuthorities: ['GBA', 'VTC'],
    advicePeople: 'tell',
    advice: 'Vandaag nog.',
    version: 0,
  },
}
const asked = {
  risk: true,
  nextStep: true,
  dueKind: true,
  assessments: { risk: true, proposedRisk: true, adviceAuthorities: true, severityScore: true },
} as const
const record = async (id: string, input: AssessmentInput) =>
  recordAssessment(await world.as(town.dpo), town.id, id, input, asked)
const duties = async (id: string) =>
  world.rows(
    "SELECT kind, state, triggered_at, due_at FROM duty WHERE incident_id = $1 AND kind = 'people'",
    [id],
  )

describe('an assessment', () => {
  test('keeps answers, advice, facts and proposal as they stood', async () => {
    const dossier = await confirmedDossier(world, town)
    await fill(world, town, dossier, 'data', { types: ['basic', 'identification'], nationalNumber: 'yes' })
    const row = await record(dossier.id, high)
    expect(row).toMatchObject({ risk: 'high', nextStep: 'decide' })
    await fill(world, town, dossier, 'data', { types: ['basic'], nationalNumber: 'no' }, 1)
    const [stored] = await world.rows('SELECT * FROM assessment WHERE incident_id = $1', [dossier.id])
    expect(stored).toMatchObject({
      ...{ version: 1, risk: 'high', risk_answer: 'yes', high_risk_answer: 'yes', reasoning: high.reasoning },
      ...{
        advice_authority: 'notify',
        advice_authorities: ['GBA', 'VTC'],
        advice_people: 'tell',
        advice: 'Vandaag nog.',
      },
      ...{ rule_set_id: 'gdpr-2016-679', assessed_by: town.dpo.id, assessed_at: new Date(world.now) },
      facts: { data: { nationalNumber: 'yes' } },
      proposal: { risk: stored!['proposed_risk'], factors: expect.any(Array), reasons: expect.any(Array) },
      severity_quarters: expect.any(Number),
    })
    expect(JSON.parse((await checkedJournal(world, town)).at(-2)!.body)).toMatchObject({
      verb: 'assessment.recorded',
      summary: {
        risk: { before: null, after: 'high' },
        adviceAuthority: 'notify',
        advicePeople: 'tell',
        version: 1,
      },
    })
  })

  test('tells the reasons of then, whatever became of the facts, and which facts those are', async () => {
    const dossier = await confirmedDossier(world, town)
    await fill(world, town, dossier, 'data', { types: ['basic', 'identification'], nationalNumber: 'yes' })
    const why = { weighing: { reasons: true }, assessments: { reasons: true, changedFacts: true } } as const
    const read = async () => findIncident(await world.as(town.dpo), town.id, dossier.number, why)
    const recorded = await recordAssessment(await world.as(town.dpo), town.id, dossier.id, high, why)
    const then = (recorded['weighing'] as { reasons: unknown[] }).reasons
    expect(then).toContainEqual(expect.objectContaining({ code: 'nationalNumberIncluded' }))
    expect(recorded['assessments']).toMatchObject([{ reasons: then, changedFacts: [] }])
    await fill(world, town, dossier, 'data', { types: ['basic'], nationalNumber: 'no' }, 1)
    expect(await read()).toMatchObject({
      weighing: {
        reasons: expect.not.arrayContaining([expect.objectContaining({ code: 'nationalNumberIncluded' })]),
      },
      assessments: [{ reasons: then, changedFacts: ['data.types', 'data.nationalNumber'] }],
    })
  })

  test('names the groups of people whom it hit worst, as they were called then', async () => {
    const dossier = await confirmedDossier(world, town)
    const staff = { ...emptyGroup(), name: 'Personeel', count: 12, types: ['basic', 'credentials'] as const }
    const others = { ...emptyGroup(), name: 'Inwoners', count: 40 }
    const leaked = {
      breachTypes: ['confidentiality'],
      disclosure: 'disclosed',
      holder: 'known',
      intent: 'none',
    }
    await fill(world, town, dossier, 'nature', { ...leaked, holderCount: 1, intelligibility: 'intelligible' })
    await fill(world, town, dossier, 'data', { types: ['basic'], nationalNumber: 'no' })
    const known = { endangered: 'no', categories: ['residents'] }
    await fill(world, town, dossier, 'people', { ...known, groups: [others, staff] })
    const whom = { assessments: { worstGroups: true, changedFacts: true } } as const
    const row = await recordAssessment(await world.as(town.dpo), town.id, dossier.id, high, whom)
    const worst = [{ path: 'people.groups.1', name: 'Personeel' }]
    expect(row['assessments']).toMatchObject([{ worstGroups: worst, changedFacts: [] }])
    await fill(
      world,
      town,
      dossier,
      'people',
      { ...known, groups: [others, { ...staff, id: 'g2', name: 'Ploeg', count: 120 }] },
      1,
    )
    const read = await findIncident(await world.as(town.dpo), town.id, dossier.number, whom)
    expect(read['assessments']).toMatchObject([
      { worstGroups: worst, changedFacts: ['people.groups.1.count'] },
    ])
  })

  test('has no reasons to tell where an earlier version kept them otherwise', async () => {
    const dossier = await confirmedDossier(world, town)
    await record(dossier.id, high)
    await world.rows(`UPDATE assessment SET proposal = '{"reasons": ["holder"]}' WHERE incident_id = $1`, [
      dossier.id,
    ])
    const why = { assessments: { reasons: true, worstGroups: true } } as const
    const read = await findIncident(await world.as(town.dpo), town.id, dossier.number, why)
    expect(read['assessments']).toEqual([expect.objectContaining({ reasons: null, worstGroups: [] })])
  })

  test.each<[AssessmentInput['riskAnswer'], AssessmentInput['highRiskAnswer'], string]>([
    ['yes', 'yes', 'high'],
    ['yes', 'no', 'risk'],
    ['yes', 'toBeDetermined', 'undetermined'],
    ['no', 'no', 'unlikely'],
    ['toBeDetermined', 'toBeDetermined', 'undetermined'],
    ['toBeDetermined', 'yes', 'high'],
    ['toBeDetermined', 'no', 'undetermined'],
  ])('with answers %s and %s concludes to %s', async (riskAnswer, highRiskAnswer, risk) => {
    const dossier = await confirmedDossier(world, town)
    if (riskAnswer === 'no') await fill(world, town, dossier, 'nature', keptIn)
    const row = await record(dossier.id, {
      riskAnswer,
      highRiskAnswer,
      reasoning: 'Nog niet alles bekend.',
      deviationArgument: argument,
      version: 0,
    })
    expect(row).toMatchObject({ risk, assessments: [{ risk }] })
  })

  test('starts the clock towards people when the risk is first held high, and keeps it', async () => {
    const dossier = await confirmedDossier(world, town)
    const first = world.now
    await record(dossier.id, high)
    world.pass(5)
    await record(dossier.id, { ...high, version: 1 })
    const due = new Date(Date.parse(first) + 72 * 3_600_000)
    expect(await duties(dossier.id)).toEqual([
      { kind: 'people', state: 'running', triggered_at: new Date(first), due_at: due },
    ])
    await record(dossier.id, {
      ...{ ...high, highRiskAnswer: 'no', deviationArgument: argument },
      ...{ advicePeople: 'doNotTell', version: 2 },
    })
    expect(await duties(dossier.id)).toMatchObject([{ state: 'running', due_at: due }])
    world.pass(1)
    await record(dossier.id, { ...high, version: 3 })
    expect(await duties(dossier.id)).toMatchObject([{ state: 'running', due_at: due }])
  })

  test('names the own authority where the advice to notify names none', async () => {
    const dossier = await confirmedDossier(world, town)
    const row = await record(dossier.id, { ...high, adviceAuthorities: [] })
    expect(row['assessments']).toMatchObject([{ adviceAuthorities: ['GBA'] }])
  })

  test.each<[string, Partial<Record<keyof AssessmentInput, unknown>>, string]>([
    ['no answer', { riskAnswer: null }, 'riskAnswer required'],
    ['an unknown answer', { highRiskAnswer: 'maybe' }, 'highRiskAnswer notInList'],
    ['no reasoning', { reasoning: ' ' }, 'reasoning required'],
    ['too short a reasoning', { reasoning: 'Tja.' }, 'reasoning tooShort'],
    ['too long a reasoning', { reasoning: 'x'.repeat(10_001) }, 'reasoning tooLong'],
    ['an unknown authority', { adviceAuthorities: ['KGB'] }, 'adviceAuthorities notInList'],
    ['an authority twice', { adviceAuthorities: ['GBA', 'GBA'] }, 'adviceAuthorities repeated'],
    [
      'authorities that should not be told',
      {
        ...{ highRiskAnswer: 'no', adviceAuthority: 'doNotNotify', advicePeople: 'doNotTell' },
        advice: 'De ontvanger is betrouwbaar en wiste alles.',
      },
      'adviceAuthorities contradiction',
    ],
    [
      'a high risk kept from the authority (article 33(1))',
      { adviceAuthority: 'doNotNotify', adviceAuthorities: null },
      'adviceAuthority riskDemandsNotifying',
    ],
    [
      'a risk kept from the authority without saying why (article 33(1))',
      {
        highRiskAnswer: 'no',
        deviationArgument: argument,
        adviceAuthority: 'doNotNotify',
        adviceAuthorities: null,
        advicePeople: 'doNotTell',
        advice: 'Niet.',
      },
      'advice tooShort',
    ],
    [
      'a high risk kept from people without a ground (article 34(3))',
      { advicePeople: 'doNotTell' },
      'exceptionGround required',
    ],
    [
      'a ground without its argument (article 34(3))',
      { advicePeople: 'doNotTell', exceptionGround: 'unintelligible', advice: null },
      'advice required',
    ],
    ['an exception from nothing', { exceptionGround: 'riskRemoved' }, 'exceptionGround contradiction'],
    ['advice that is no text', { advice: 5 }, 'advice notText'],
  ])('with %s is refused', async (_, wrong, problem) => {
    const dossier = await openDossier(world, town)
    const input = { ...high, ...wrong } as AssessmentInput
    await refusesWithoutTrace(world, () => record(dossier.id, input), invalidWith(problem))
  })

  test('no risk is refused while nobody answered who has data that did not leave', async () => {
    const dossier = await confirmedDossier(world, town)
    const input: AssessmentInput = {
      ...{ riskAnswer: 'no', highRiskAnswer: 'no', reasoning: 'De gegevens bleven binnen.', version: 0 },
      deviationArgument: argument,
    }
    await fill(world, town, dossier, 'nature', { ...keptIn, holder: 'toBeDetermined' })
    await refusesWithoutTrace(world, () => record(dossier.id, input), invalidWith('riskAnswer factsOpen'))
    await fill(world, town, dossier, 'nature', keptIn, 1)
    expect(await record(dossier.id, input)).toMatchObject({ risk: 'unlikely' })
  })

  test.each<[string, AssessmentInput['highRiskAnswer'], string[]]>([
    ['a high risk that is none', 'yes', ['highRiskAnswer contradiction', 'riskAnswer factsOpen']],
    ['no risk that may be high', 'toBeDetermined', ['highRiskAnswer contradiction', 'riskAnswer factsOpen']],
    ['no risk with nothing known (article 33(1))', 'no', ['riskAnswer factsOpen']],
  ])('with %s is refused', async (_, highRiskAnswer, problems) => {
    const dossier = await confirmedDossier(world, town)
    const input: AssessmentInput = {
      ...{
        riskAnswer: 'no',
        highRiskAnswer,
        reasoning: 'Het zal wel meevallen, dus niets doen.',
        version: 0,
      },
    }
    await refusesWithoutTrace(world, () => record(dossier.id, input), invalidWith(...problems))
  })

  test('is a conflict when somebody weighed in between', async () => {
    const dossier = await confirmedDossier(world, town)
    await record(dossier.id, high)
    await refusesWithoutTrace(world, () => record(dossier.id, high), {
      kind: 'conflict',
      version: 1,
      current: { risk: 'high' },
    })
  })

  test.each([
    ['decider', 'forbidden'],
    ['auditor', 'forbidden'],
    ['reporter', 'notFound'],
    ['handler', 'notFound'],
    ['admin', 'notFound'],
  ] as const)('is not for the %s to make', async (role, kind) => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town[role])
    await refusesWithoutTrace(world, () => recordAssessment(context, town.id, dossier.id, high, asked), {
      kind,
    })
  })
})
