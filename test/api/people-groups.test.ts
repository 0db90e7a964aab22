import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDossier, openTown, openWorld, type Town, type World } from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

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

const save = `mutation ($o: ID!, $i: ID!, $v: Int!, $f: PeopleFactsInput!) {
  recordPeople(organisation: $o, incident: $i, version: $v, facts: $f) {
    facts { people { version groups { name count types holder endangered } } }
    weighing {
      groups {
        path name countFrom countTo risk people riskAnswer highRiskAnswer
        reasons { code path direction source }
        exceptions { ground state conditions { condition state path } proof leadsTo staysPossible source }
      }
      exceptions { ground }
      missing { path }
    }
    severity { comparison { direction suggested differences } }
    contradictions { code paths }
  }
}`

async function record(groups: unknown) {
  const { id } = await openDossier(world, town)
  const facts = { countKind: 'exact', count: 10, groups }
  return api.graphql(save, { o: town.id, i: id, v: 0, f: facts }, { as: town.dpo })
}

test('groups go in, and come back with their weighing and with what does not fit together', async () => {
  const answer = await record([
    {
      name: 'Personeel',
      countKind: 'exact',
      count: 12,
      types: ['health'],
      holder: 'public',
      deletionConfirmed: 'yes',
    },
    {},
  ])
  expect(answer.json.errors).toBeUndefined()
  const exception = { conditions: expect.any(Array), proof: expect.any(Array), source: expect.any(String) }
  expect(answer.json.data?.['recordPeople']).toMatchObject({
    facts: {
      people: {
        version: 1,
        groups: [
          { name: 'Personeel', count: 12, types: ['health'], holder: 'public', endangered: null },
          { name: null, count: null, types: null, holder: null, endangered: null },
        ],
      },
    },
    weighing: {
      groups: [
        {
          path: 'people.groups.0',
          name: 'Personeel',
          ...{ countFrom: 12, countTo: 12 },
          exceptions: [
            { ground: 'unintelligible', ...exception },
            { ground: 'riskRemoved', ...exception },
            { ground: 'disproportionate', leadsTo: 'tellPublicly', ...exception },
          ],
        },
        { path: 'people.groups.1', name: null },
      ],
    },
    severity: { comparison: { direction: 'open' } },
    contradictions: [
      { code: 'publicYetDeleted', paths: ['people.groups.0.holder', 'people.groups.0.deletionConfirmed'] },
      { code: 'groupsAboveTotal', paths: ['people.groups', 'people.count'] },
    ],
  })
})

describe('garbage in groups', () => {
  test.each([
    ['a word for a list', 'x'],
    ['a choice that is none', [{ holder: 'me' }]],
    ['a field that is none', [{ colour: 'red' }]],
    ['half a person', [{ count: 1.5 }]],
    ['a number below zero', [{ count: -1 }]],
    ['the same data twice', [{ types: ['basic', 'basic'] }]],
    ['twenty-one groups', Array.from({ length: 21 }, () => ({}))],
  ])('%s is INVALID', async (_, groups) => {
    expect(codeOf(await record(groups))).toBe('INVALID')
  })
})
