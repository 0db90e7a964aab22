import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FactSection } from '@lekboek/domain'
import { findIncident, recordSection } from '@lekboek/usecases'
import {
  confirmedDossier,
  openDossier,
  openTown,
  openWorld,
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

type Sections = Partial<Record<FactSection, unknown>>

async function fill(id: string, sections: Sections): Promise<void> {
  const context = await world.as(town.dpo)
  for (const [section, facts] of Object.entries(sections)) {
    const input = { section: section as FactSection, version: section === 'timing' ? 1 : 0, facts }
    await recordSection(context, town.id, id, input, { id: true })
  }
}

async function read(number: string, selection: Parameters<typeof findIncident>[3]) {
  return findIncident(await world.as(town.dpo), town.id, number, selection)
}

const list: Sections = {
  nature: {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
  },
  data: { types: ['basic', 'contact'], nationalNumber: 'no' },
}
const people = {
  categories: ['residents'],
  countKind: 'exact',
  count: 52,
  endangered: 'no',
  groups: [
    { name: 'Personeel', countKind: 'exact', count: 12, types: ['basic', 'health'], holder: 'public' },
    { name: 'Inwoners', countKind: 'exact', count: 40 },
  ],
}

describe('the weighing of a dossier with groups', () => {
  test('says each group by itself, and lets the worst carry the whole', async () => {
    const dossier = await openDossier(world, town)
    await fill(dossier.id, { ...list, people })
    expect(await read(dossier.number, { weighing: true })).toMatchObject({
      weighing: {
        risk: 'high',
        highRiskAnswer: 'yes',
        people: 'tell',
        groups: [
          {
            path: 'people.groups.0',
            name: 'Personeel',
            countFrom: 12,
            countTo: 12,
            risk: 'high',
            people: 'tell',
          },
          {
            path: 'people.groups.1',
            name: 'Inwoners',
            countFrom: 40,
            countTo: 40,
            risk: 'unlikely',
            highRiskAnswer: 'no',
          },
        ],
        exceptions: [
          { ground: 'unintelligible', state: 'excluded', leadsTo: 'doNotTell' },
          { ground: 'riskRemoved', state: 'excluded' },
          { ground: 'disproportionate', leadsTo: 'tellPublicly', staysPossible: 'tell' },
        ],
      },
    })
  })

  test('asks what a group lacks at the group’s own place', async () => {
    const dossier = await openDossier(world, town)
    await fill(dossier.id, {
      ...list,
      people: { ...people, groups: [{ holder: 'known' }, { name: 'Inwoners' }] },
    })
    const row = await read(dossier.number, { weighing: true })
    expect(row).toMatchObject({
      weighing: {
        missing: expect.arrayContaining([expect.objectContaining({ path: 'people.groups.0.holderCount' })]),
      },
    })
  })
})

describe('contradictions', () => {
  test('are none as long as the answers can stand together', async () => {
    const dossier = await openDossier(world, town)
    await fill(dossier.id, { ...list, people })
    expect(await read(dossier.number, { contradictions: true })).toMatchObject({ contradictions: [] })
  })

  test('name both answers, in the dossier and in a group', async () => {
    const dossier = await openDossier(world, town)
    const groups = [{ holder: 'public', deletionConfirmed: 'yes' }, { count: 60 }]
    await fill(dossier.id, { ...list, people: { ...people, groups }, consequences: { integrity: ['other'] } })
    expect(await read(dossier.number, { contradictions: true })).toMatchObject({
      contradictions: [
        { code: 'effectsWithoutIntegrity', paths: ['consequences.integrity', 'nature.breachTypes'] },
        {
          code: 'publicYetDeleted',
          paths: ['people.groups.0.holder', 'people.groups.0.deletionConfirmed'],
        },
        { code: 'groupsAboveTotal', paths: ['people.groups', 'people.count'] },
      ],
    })
  })

  test('see the awareness that was fixed', async () => {
    const dossier = await confirmedDossier(world, town)
    expect(await read(dossier.number, { contradictions: true })).toMatchObject({ contradictions: [] })
    await world.admin.query(
      `UPDATE incident_section SET content = content || '{"occurredFromAt": "2026-12-31T00:00:00.000Z"}'
       WHERE incident_id = $1 AND section = 'timing'`,
      [dossier.id],
    )
    expect(await read(dossier.number, { contradictions: true })).toMatchObject({
      contradictions: expect.arrayContaining([
        expect.objectContaining({ code: 'awareBeforeBegin', paths: ['awareAt', 'timing.occurredFromAt'] }),
      ]),
    })
  })
})

test('severity says how it relates to the weighing, and why they differ', async () => {
  const dossier = await openDossier(world, town)
  expect(await read(dossier.number, { severity: true })).toMatchObject({
    severity: { comparison: { direction: 'open', differences: ['unknownAtWorst'] } },
  })
  await fill(dossier.id, {
    nature: { ...(list.nature as object), holder: 'public' },
    data: { ...(list.data as object), identifiability: 'limited' },
    people: { ...people, groups: null },
  })
  expect(await read(dossier.number, { severity: true })).toMatchObject({
    severity: {
      comparison: { direction: 'weighingHigher', differences: expect.arrayContaining(['holdersOutside']) },
    },
  })
})
