import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changeOrganisationDetails,
  findOrganisationDetails,
  notificationDraft,
  type OrganisationDetailsInput,
} from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  invalidWith,
  loserOf,
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
})
afterAll(() => world.close())

const fresh = async (name: string): Promise<void> => {
  town = await openTown(world, name)
}
const whole: Partial<OrganisationDetailsInput> = {
  ...{ address: 'Markt 1, 9990 Lindenrode', email: 'Info@Lindenrode.example', phone: '09 000 00 00' },
  ...{ sector: 'public', activity: 'Openbaar bestuur (NACE 84.11)', hasNoDpo: false },
  ...{ dpoName: 'An Peeters', dpoEmail: 'dpo@lindenrode.example', dpoPhone: '09 000 00 09' },
}
const change = async (
  input: Partial<OrganisationDetailsInput>,
  role: 'dpo' | 'admin' | 'decider' = 'admin',
) => changeOrganisationDetails(await world.as(town[role]), town.id, { hasNoDpo: false, version: 1, ...input })
const numberless = () =>
  world.rows('UPDATE organisation SET kbo = NULL WHERE id = $1 RETURNING id', [town.id])

/** What the next notification says in some fields of the template, by who would send it. */
async function answers(role: 'dpo' | 'decider', numbers: readonly number[]): Promise<unknown[]> {
  const dossier = await confirmedDossier(world, town)
  const choice = { authority: 'GBA', phase: 'initial' } as const
  const { fields } = await notificationDraft(await world.as(town[role]), town.id, dossier.number, choice)
  return numbers.map((number) => fields.find(({ field }) => field === number)?.value)
}

describe('the details of an organisation', () => {
  test('are what the next notification says of it, and the journal names them without their words', async () => {
    await fresh('Lindenrode')
    const saved = await change(whole)
    expect(saved).toMatchObject({ ...whole, email: 'info@lindenrode.example', version: 2, name: town.name })
    expect(await findOrganisationDetails(await world.as(town.auditor), town.id)).toEqual(saved)
    expect(await answers('decider', [13, 14, 17, 29, 30, 31])).toEqual([
      'Markt 1, 9990 Lindenrode\ninfo@lindenrode.example\n09 000 00 00',
      ...['public', 'Openbaar bestuur (NACE 84.11)', 'yes', 'An Peeters'],
      'dpo@lindenrode.example\n09 000 00 09',
    ])
    const entry = (await checkedJournal(world, town)).find(({ verb }) => verb === 'details.changed')
    expect(JSON.parse(entry!.body)).toMatchObject({ summary: { version: 2 } })
    expect(entry!.body).toContain('dpoPhone')
    expect(entry!.body).not.toContain('09 000 00 09')
  })

  test('leave no trace where nothing changes', async () => {
    await fresh('Kapelrijt')
    await change(whole)
    const before = (await checkedJournal(world, town)).length
    expect(await change({ ...whole, version: 2 })).toMatchObject({ version: 2 })
    expect(await checkedJournal(world, town)).toHaveLength(before)
  })

  test.each<['vatNumber' | null, string | null, unknown[]]>([
    ['vatNumber', 'NL0099.00.001', ['vatNumber', 'NL0099.00.001']],
    [null, null, [null, null]],
  ])(
    'give another number, %s %s, where there is none of the KBO',
    async (identifierType, identifier, said) => {
      await fresh('Stichting Water')
      await numberless()
      await change({ identifierType, identifier })
      expect(await answers('dpo', [10, 11])).toEqual(said)
    },
  )

  test('keep the number of the KBO before any other', async () => {
    await fresh('Oosterdonk')
    await world.rows(`UPDATE organisation SET kbo = '0998.000.039' WHERE id = $1 RETURNING id`, [town.id])
    await change({ identifierType: 'vatNumber', identifier: 'BE0998000039' })
    expect(await answers('dpo', [10, 11])).toEqual(['companyId', '0998.000.039'])
  })

  test('say that there is no DPO only where somebody said so', async () => {
    await fresh('Bakkerij')
    await change({ sector: 'private', size: 'micro', sizeDescription: 'Twee mensen' })
    expect(await answers('decider', [15, 16, 29])).toEqual(['micro', null, null])
    await change({
      sector: 'private',
      size: 'other',
      sizeDescription: 'Vereniging',
      hasNoDpo: true,
      version: 2,
    })
    expect(await answers('decider', [15, 16, 29, 30])).toEqual(['other', 'Vereniging', 'no', null])
  })

  test('hold no size of a public body', async () => {
    await fresh('Zavelbeke')
    expect(await change({ sector: 'public', size: 'large' })).toMatchObject({ size: null })
  })

  test.each<[string, Partial<OrganisationDetailsInput>, string]>([
    ['mail that is none', { email: 'info' }, 'email notEmail'],
    ['mail of the DPO that is none', { dpoName: 'An', dpoEmail: 'an@' }, 'dpoEmail notEmail'],
    ['contact data of nobody', { dpoPhone: '09 000 00 09' }, 'dpoName required'],
    ['a DPO beside the word that there is none', { dpoName: 'An', hasNoDpo: true }, 'hasNoDpo contradiction'],
    ['an unknown sector', { sector: 'half' as 'public' }, 'sector notInList'],
    ['an unknown size', { sector: 'private', size: 'huge' as 'large' }, 'size notInList'],
    ['an endless address', { address: 'x'.repeat(201) }, 'address tooLong'],
  ])('refuse %s', async (_, input, problem) => {
    await refusesWithoutTrace(world, () => change(input), invalidWith(problem))
  })

  test.each<[string, Partial<OrganisationDetailsInput>, string]>([
    ['a number of no kind', { identifier: '12' }, 'identifierType required'],
    ['a kind without a number', { identifierType: 'vatNumber' }, 'identifier required'],
  ])('refuse %s', async (_, input, problem) => {
    await numberless()
    await refusesWithoutTrace(world, () => change(input), invalidWith(problem))
  })

  test('refuse whoever saw an older version, with what is stored', async () => {
    await refusesWithoutTrace(world, () => change({ version: 7 }), { kind: 'conflict', version: 2 })
  })

  test('of two people at once are those of the first', async () => {
    await fresh('Steenhove')
    const outcomes = await Promise.allSettled([change({ phone: '1' }), change({ phone: '2' }, 'dpo')])
    expect(loserOf(outcomes)).toMatchObject({ kind: 'conflict', version: 2 })
  })

  test('are changed by DPO and administrator, and by nobody who acts for them', async () => {
    await fresh('Heidegem')
    await change({ phone: '09 000 00 00' }, 'dpo')
    await refusesWithoutTrace(world, () => change({ version: 2 }, 'decider'), { kind: 'forbidden' })
    const consultant = await world.as(await world.consultant(town, 'dpo'))
    expect(await findOrganisationDetails(consultant, town.id)).toMatchObject({ phone: '09 000 00 00' })
    const attempt = () => changeOrganisationDetails(consultant, town.id, { hasNoDpo: false, version: 2 })
    await refusesWithoutTrace(world, attempt, { kind: 'forbidden' })
  })
})
