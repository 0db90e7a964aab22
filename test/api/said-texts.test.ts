import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmedDossier, openTown, openWorld, type Town, type World } from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: Town

beforeAll(async () => {
  world = await openWorld()
  api = await startApi(world)
  town = await openTown(world, 'Lindendaal')
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const message = {
  ...{ audience: 'Ouders', language: 'nl', subject: 'Uw gegevens', whatHappened: 'Een lek.' },
  ...{ consequences: 'Misbruik.', measures: 'Gesloten.', advice: 'Let op.', contact: 'dpo@lekboek.example' },
}

// GDPR articles 33(1) and 5(2): a reason that consists of dots shows nothing.
test.each<[string, string, string, Record<string, unknown>]>([
  ['$r: String!', 'dismissIncident', 'reason: $r, version: 1', { r: '.'.repeat(40) }],
  [
    '$p: RecordAssessmentInput!',
    'recordAssessment',
    'input: $p',
    {
      p: { ...{ riskAnswer: 'yes', highRiskAnswer: 'no', version: 0 }, reasoning: '- - - - - - - - - - -' },
    },
  ],
  ['$m: CommunicationInput!', 'addCommunication', 'input: $m', { m: { ...message, consequences: '…' } }],
  [
    '$d: MeasureInput!',
    'addMeasure',
    'input: $d',
    { d: { text: '—', owner: '?', kind: 'corrective', dueAt: null } },
  ],
])('a text that must say something is no punctuation alone: %s %s', async (types, verb, args, variables) => {
  const { id } = await confirmedDossier(world, town)
  const query = `mutation ($o: ID!, $i: ID!, ${types}) { ${verb}(organisation: $o, incident: $i, ${args}) { id } }`
  const answer = await api.graphql(query, { o: town.id, i: id, ...variables }, { as: town.dpo })
  expect(answer.json.errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'saysNothing' })]),
  })
})

// One letter kept down is no reason either.
test.each<[string, string, string, Record<string, unknown>]>([
  ['$r: String!', 'dismissIncident', 'reason: $r, version: 1', { r: 'a'.repeat(25) }],
  [
    '$p: RecordAssessmentInput!',
    'recordAssessment',
    'input: $p',
    { p: { ...{ riskAnswer: 'yes', highRiskAnswer: 'no', version: 0 }, reasoning: 'nee '.repeat(10) } },
  ],
])('a reason does not say the same over and over: %s %s', async (types, verb, args, variables) => {
  const { id } = await confirmedDossier(world, town)
  const query = `mutation ($o: ID!, $i: ID!, ${types}) { ${verb}(organisation: $o, incident: $i, ${args}) { id } }`
  const answer = await api.graphql(query, { o: town.id, i: id, ...variables }, { as: town.dpo })
  expect(answer.json.errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID',
    problems: expect.arrayContaining([expect.objectContaining({ code: 'repeatsItself' })]),
  })
})
