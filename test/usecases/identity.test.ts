import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addOrganisation,
  alignOrganisation,
  beginProviderSignIn,
  changeIdentity,
  dismissIncident,
  findEnded,
  findIdentity,
  findIncident,
  notificationFile,
  openRegister,
  planMergersForOperator,
  prepareNotification,
  Providers,
  setIdentity,
  setProvider,
  type IdentityInput,
  type OperatorIdentityInput,
} from '@lekboek/usecases'
import { selectOrganisationBySlug, selectProviderByKbo, selectProviderBySlug } from '@lekboek/database'
import {
  describeBreach,
  checkedJournal,
  confirmedDossier,
  invalidWith,
  loserOf,
  openDossier,
  openTown,
  openWorld,
  raceOver,
  refusalOf,
  refusesWithoutTrace,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.rows(`UPDATE organisation SET kbo = NULL, nis = NULL, ovo = NULL, name = 'Vroeger ' || id`)
  await world.rows('DELETE FROM identifier')
  town = await openTown(world, 'Lindenrode')
})

const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
const change = async (input: Omit<IdentityInput, 'version'>, version = 1, person: TestPerson = town.admin) =>
  changeIdentity(await world.as(person), town.id, { ...input, version })
const own = async () => (await openRegister(await world.as(town.admin), town.id)).access.organisation
const historyOf = async (kind: string) =>
  (await findIdentity(await world.as(town.admin), town.id)).identifiers
    .filter((one) => one.kind === kind)
    .map(({ value, from, until }) => [value, from, until])
const since = '2020-01-01T00:00:00.000Z'
const absent = '0195a7c0-0000-7000-8000-000000000000'

describe('a new name', () => {
  test('holds from its day on, and the old one stays in the history and for whoever looks for it', async () => {
    const day = world.at(48)
    await change({ name: 'Lindenrode-Zavelbeke', from: day })
    expect((await own()).name).toBe('Lindenrode')
    expect(await historyOf('name')).toEqual([
      ['Lindenrode', since, day],
      ['Lindenrode-Zavelbeke', day, null],
    ])
    world.pass(48)
    await alignOrganisation(system(), { organisationId: town.id, at: day })
    await alignOrganisation(system(), { organisationId: town.id, at: day })
    expect(await own()).toMatchObject({ name: 'Lindenrode-Zavelbeke', formerNames: ['Lindenrode'] })
  })

  test('leaves to the documents of old dossiers the name of their time', async () => {
    const closed = await openDossier(world, town)
    const open = await confirmedDossier(world, town)
    const dpo = await world.as(town.dpo)
    const choice = { authority: 'GBA', phase: 'initial' } as const
    const told = async () => {
      await describeBreach(world, town, open)
      const row = await prepareNotification(await world.as(town.dpo), town.id, open.id, choice, {
        notifications: { id: true, sentAt: true },
      })
      return String((row['notifications'] as { id: string }[]).at(-1)?.id)
    }
    const notificationId = await told()
    await dismissIncident(
      dpo,
      town.id,
      closed.id,
      { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 },
      { id: true },
    )
    world.pass(1)
    await change({ name: 'Lindenrode-Zavelbeke' })
    const nameThen = async ({ number }: { number: string }) =>
      (await findIncident(await world.as(town.dpo), town.id, number, { nameThen: true }))['nameThen']
    expect(await nameThen(closed)).toBe('Lindenrode')
    expect(await nameThen(open)).toBeNull()
    const file = async (id: string) => {
      const { bytes } = await notificationFile(await world.as(town.dpo), town.id, id, 'json')
      return new TextDecoder().decode(bytes)
    }
    expect(await file(notificationId)).toContain('"Lindenrode"')
    expect(await file(notificationId)).not.toContain('Zavelbeke')
  })

  test('may be told late, and not before one that held already', async () => {
    await change({ name: 'Nieuw', from: world.at(-100) })
    expect(await own()).toMatchObject({ name: 'Nieuw', formerNames: ['Lindenrode'] })
    await refusesWithoutTrace(
      world,
      () => change({ name: 'Ouder', from: world.at(-200) }, 2),
      invalidWith('from beforeLastChange'),
    )
  })

  test('that is to come is replaced by another, or taken back by the name of today', async () => {
    await change({ name: 'Straks', from: world.at(48) })
    await change({ name: 'Toch anders', from: world.at(24) }, 2)
    expect((await historyOf('name')).map(([value]) => value)).toEqual(['Lindenrode', 'Toch anders'])
    await change({ name: 'Lindenrode', from: world.now }, 3)
    expect((await historyOf('name')).map(([value]) => value)).toContain('Lindenrode')
    world.pass(72)
    await alignOrganisation(system(), { organisationId: town.id, at: world.at(-48) })
    expect((await own()).name).toBe('Lindenrode')
  })

  test('is journalled as the last thing, with what was before', async () => {
    await change({ name: 'Nieuw' })
    const leaf = (await checkedJournal(world, town)).at(-1)!
    expect(leaf.verb).toBe('organisation.identityChanged')
    expect(JSON.parse(leaf.body).summary).toMatchObject({
      changes: [{ kind: 'name', before: 'Lindenrode', value: 'Nieuw', from: world.now }],
    })
  })

  test('said by two at once is one: the other sees what is stored', async () => {
    const outcomes = await Promise.allSettled([change({ name: 'Een' }), change({ name: 'Twee' })])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason.reason).toMatchObject({ kind: 'conflict', version: 2 })
  })

  test('that is the old one changes nothing', async () => {
    await change({ name: 'Lindenrode' })
    expect(await checkedJournal(world, town)).toEqual([])
    expect((await own()).identityVersion).toBe(1)
  })
})

describe('a path', () => {
  test('that is new leaves the old one leading to the organisation, and to nobody else for good', async () => {
    const { slug: old } = await own()
    await change({ name: 'Lindenrode-Zavelbeke', slug: 'lindenrode-zavelbeke' })
    expect(await own()).toMatchObject({ slug: 'lindenrode-zavelbeke', formerSlugs: [old] })
    expect(await selectOrganisationBySlug(world.database, old)).toMatchObject({ id: town.id })
    // Called so that both paths are of its own words.
    const other = await openTown(world, `${old.replaceAll('-', ' ')} Zavelbeke`)
    const taking = async (slug: string) =>
      changeIdentity(await world.as(other.admin), other.id, { slug, version: 1 })
    await refusesWithoutTrace(world, () => taking(old), invalidWith('slug repeated'))
    await refusesWithoutTrace(world, () => taking('lindenrode-zavelbeke'), invalidWith('slug repeated'))
    expect((await historyOf('slug')).map(([value, , until]) => [value, until])).toEqual([
      [old, world.now],
      ['lindenrode-zavelbeke', null],
    ])
    await change({ slug: old }, 2)
    expect(await own()).toMatchObject({ slug: old, formerSlugs: ['lindenrode-zavelbeke'] })
  })

  test('is taken by one of two who want it at the same moment', async () => {
    const name = 'Wie Eerst'
    const other = await openTown(world, 'Wie Eerst')
    await world.rows('UPDATE organisation SET name = $2 WHERE id = $1', [town.id, name])
    await world.rows("UPDATE organisation SET form = 'ocmw' WHERE id = $1", [other.id])
    const outcomes = await Promise.allSettled([
      change({ slug: 'eerst-wie' }),
      changeIdentity(await world.as(other.admin), other.id, { slug: 'eerst-wie', version: 1 }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = outcomes.find((one) => one.status === 'rejected')
    expect(lost?.reason.reason).toMatchObject(invalidWith('slug repeated'))
  })
})

describe('a path of somebody else', () => {
  const take = (slug: string, more: Omit<IdentityInput, 'version'> = {}) => change({ slug, ...more })
  const isRefused = async (slug: string, code: string, more = {}) =>
    refusesWithoutTrace(world, () => take(slug, more), invalidWith(`slug ${code}`))

  test.each(['gent', 'stad-gent', 'lindenrode-gent', 'linden', 'lindenrodes', '44021', 'register'])(
    '%s is not for an organisation that is not called so',
    async (slug) => {
      await isRefused(slug, 'pathNotOwn')
    },
  )

  test('is not kept under a name that is borne for a moment', async () => {
    const { slug: given } = await own()
    await world.rows("UPDATE organisation SET name = 'Wilgenmere' WHERE id = $1", [town.id])
    await change({ name: 'Wilgenmere naast Gent' })
    world.pass(1)
    await change({ slug: 'gent' }, 2)
    world.pass(1)
    const refused = invalidWith('slug pathOfFormerName')
    await refusesWithoutTrace(world, () => change({ name: 'Wilgenmere' }, 3), refused)
    await refusesWithoutTrace(world, () => change({ name: 'Wilgenmere', from: world.at(48) }, 3), refused)
    await refusesWithoutTrace(
      world,
      () => change({ name: 'Wilgenmere', slug: 'gent' }, 3),
      invalidWith('slug pathNotOwn'),
    )
    await change({ name: 'Wilgenmere', slug: given }, 3)
    await refusesWithoutTrace(world, () => change({ slug: 'gent' }, 4), invalidWith('slug pathNotOwn'))
    expect(await own()).toMatchObject({ name: 'Wilgenmere', slug: given })
  })

  test('is not of a name to come, and a path in use is of the one to come too', async () => {
    await world.rows("UPDATE organisation SET name = 'Nazareth-De Pinte' WHERE id = $1", [town.id])
    const later = { name: 'Groot-Pinte', from: world.at(48) }
    await isRefused('groot-pinte', 'pathNotOwn', later)
    await isRefused('nazareth', 'pathOfFormerName', later)
    await change({ ...later, slug: 'pinte' })
    await refusesWithoutTrace(world, () => change({ slug: 'groot-pinte' }, 2), invalidWith('slug pathNotOwn'))
    world.pass(48)
    await change({ slug: 'groot-pinte' }, 2)
  })

  test('is none of the words of its own name of today, of what it is and of its numbers', async () => {
    await setIdentity(system(), town.id, { name: 'Nazareth-De Pinte', nis: '44086', kbo: '0998.000.039' })
    await world.rows("UPDATE organisation SET form = 'gemeente' WHERE id = $1", [town.id])
    for (const [index, slug] of [
      ...['nazareth-de-pinte', 'nazarethdepinte', 'gemeente-depinte', 'de-pinte'],
      ...['nazareth-44086', '0998000039'],
    ].entries()) {
      await change({ slug }, 2 + index)
      await world.rows('UPDATE identifier SET is_own_choice = false WHERE organisation_id = $1', [town.id])
      world.pass(1)
    }
  })

  test('is refused where it is taken for the path or the name of another, also of one that ended', async () => {
    const other = await openTown(world, 'Zavelbeke')
    await world.rows("UPDATE organisation SET slug = 'zavelbeke', form = 'gemeente' WHERE id = $1", [
      other.id,
    ])
    const named = (name: string) =>
      world.rows('UPDATE organisation SET name = $2 WHERE id = $1', [town.id, name])
    // Names that no check let through would stand so.
    await named('Zavel Beke Zave1beke Gemeente Zavelbeke')
    for (const slug of ['zavel-beke', 'zave1beke', 'gemeente-zavelbeke', 'gemeentezavelbeke'])
      await isRefused(slug, 'pathResembles')
    await isRefused('zavelbeke', 'repeated')
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [other.id, world.now])
    await isRefused('zavel-beke', 'pathResembles')
    await change({ slug: 'gemeente-zavelbeke' })
  })

  test('is chosen twice a year, old ones as often as one likes, and by the operator as often as needed', async () => {
    const { slug: old } = await own()
    await world.rows("UPDATE organisation SET name = 'Een Twee Drie' WHERE id = $1", [town.id])
    await change({ slug: 'een-twee' })
    world.pass(1)
    await change({ slug: 'twee-drie' }, 2)
    const third = () => change({ slug: 'drie-een' }, 3)
    await refusesWithoutTrace(world, third, invalidWith('slug pathTooOften'))
    world.pass(1)
    await change({ slug: old }, 3)
    await change({ slug: 'een-twee' }, 4)
    await setIdentity(system(), town.id, { slug: `heel-anders-${world.now.slice(0, 4)}` })
    await refusesWithoutTrace(world, () => change({ slug: 'drie-een' }, 6), invalidWith('slug pathTooOften'))
    world.pass(365 * 24 + 1)
    await change({ slug: 'drie-een' }, 6)
  })
})

describe('a path that was had for a moment', () => {
  /** The town called Wilgenmere, which chose `gent` under a name that it bore for two hours. */
  const wilgenmere = async () => {
    const { slug: given } = await own()
    await world.rows("UPDATE organisation SET slug = id::text WHERE slug = 'gent'")
    await world.rows("UPDATE organisation SET name = 'Wilgenmere' WHERE id = $1", [town.id])
    await change({ name: 'Wilgenmere naast Gent' })
    world.pass(1)
    await change({ slug: 'gent' }, 2)
    world.pass(1)
    await change({ slug: given }, 3)
    return given
  }
  const gent = {
    form: 'gemeente',
    kinds: ['controller' as const],
    kbo: null,
    nis: null,
    ovo: null,
    email: null,
  }
  const rest = { languages: ['nl'], defaultAuthority: 'GBA', dpoName: null, dpoEmail: null, umbrellaId: null }
  const comesAboard = async (name: string) => {
    const { id, slug } = await addOrganisation(system(), { ...gent, ...rest, name, validFrom: null })
    await world.rows('DELETE FROM organisation WHERE id = $1', [id])
    return slug
  }

  test('is nobody’s once the name goes that it was made of, and anybody’s a month later', async () => {
    const given = await wilgenmere()
    expect(await own()).toMatchObject({ slug: given, formerSlugs: ['gent'] })
    expect(await comesAboard('Gent')).toBe('gent-2')
    await change({ name: 'Wilgenmere' }, 4)
    expect(await own()).toMatchObject({ slug: given, formerSlugs: [] })
    expect(await selectOrganisationBySlug(world.database, 'gent')).toBeNull()
    expect(await selectProviderBySlug(world.database, 'gent', world.now)).toBeNull()
    // As long as somebody may follow a link of that day it leads to nobody else.
    const real = await openTown(world, 'Gent')
    const take = async () => changeIdentity(await world.as(real.admin), real.id, { slug: 'gent', version: 1 })
    world.pass(30 * 24 - 1)
    expect(await comesAboard('Gent')).toBe('gent-2')
    await refusesWithoutTrace(world, take, invalidWith('slug repeated'))
    world.pass(1)
    expect(await comesAboard('Gent')).toBe('gent')
    await take()
    expect(await selectOrganisationBySlug(world.database, 'gent')).toMatchObject({ id: real.id })
  })

  test('goes on the day of a name that was said before', async () => {
    await wilgenmere()
    const day = world.at(48)
    await change({ name: 'Wilgenmere', from: day }, 4)
    expect(await own()).toMatchObject({ formerSlugs: ['gent'] })
    world.pass(48)
    await alignOrganisation(system(), { organisationId: town.id, at: day })
    expect(await own()).toMatchObject({ formerSlugs: [] })
  })

  test('is not kept by a name for a day far away', async () => {
    await wilgenmere()
    const day = world.at(1)
    await change({ name: 'Wilgenmere', from: day }, 4)
    await change({ name: 'Wilgenmere naast Gent', from: '2099-01-01T00:00:00.000Z' }, 5)
    // Nor taken again while the name goes that it is made of.
    await refusesWithoutTrace(world, () => change({ slug: 'gent' }, 6), invalidWith('slug pathOfFormerName'))
    world.pass(1)
    await alignOrganisation(system(), { organisationId: town.id, at: day })
    expect(await own()).toMatchObject({ name: 'Wilgenmere', formerSlugs: [] })
    await refusesWithoutTrace(world, () => change({ slug: 'gent' }, 6), invalidWith('slug pathNotOwn'))
  })

  test('says of one that ended nothing to whoever asks for it', async () => {
    const given = await wilgenmere()
    await change({ name: 'Wilgenmere' }, 4)
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [town.id, world.now])
    expect(await findEnded(system(), given)).not.toBeNull()
    expect(await findEnded(system(), 'gent')).toBeNull()
  })

  test('counts for the year all the same, and is chosen anew by whoever had it', async () => {
    const given = await wilgenmere()
    await change({ name: 'Wilgenmere' }, 4)
    world.pass(1)
    await change({ name: 'Wilgenmere naast Gent' }, 5)
    await change({ slug: 'gent' }, 6)
    world.pass(1)
    await change({ slug: given }, 7)
    const third = () => change({ slug: 'wilgenmere-naast-gent' }, 8)
    await refusesWithoutTrace(world, third, invalidWith('slug pathTooOften'))
    await change({ name: 'Wilgenmere' }, 8)
    world.pass(1)
    await change({ name: 'Wilgenmere naast Gent' }, 9)
    await refusesWithoutTrace(world, () => change({ slug: 'gent' }, 10), invalidWith('slug pathTooOften'))
  })

  test('stays where it was had for a month at a stretch, and not where two moments lie a month apart', async () => {
    const given = await wilgenmere()
    world.pass(30 * 24)
    await change({ slug: 'gent' }, 4)
    world.pass(1)
    await change({ slug: given }, 5)
    await change({ name: 'Wilgenmere' }, 6)
    expect(await own()).toMatchObject({ formerSlugs: [] })
    await change({ name: 'Wilgenmere naast Gent' }, 7)
    world.pass(1)
    await change({ slug: 'gent' }, 8)
    world.pass(30 * 24)
    await change({ slug: given }, 9)
    await change({ name: 'Wilgenmere' }, 10)
    expect(await own()).toMatchObject({ formerSlugs: ['gent'] })
    world.pass(365 * 24)
    expect(await comesAboard('Gent')).toBe('gent-2')
  })
})

describe('a code', () => {
  test('stands in its time: one that passed into another is refused from then on', async () => {
    await refusesWithoutTrace(world, () => change({ nis: '44048' }), invalidWith('nis notValidThen'))
    await change({ nis: '44048', from: '2022-01-01T00:00:00.000Z' })
    await change({ nis: '44086', from: '2024-12-31T23:00:00.000Z' }, 2)
    expect((await findIdentity(await world.as(town.admin), town.id)).identifiers).toMatchObject([
      { kind: 'name' },
      { kind: 'nis', value: '44048', until: '2024-12-31T23:00:00.000Z', province: 'eastFlanders' },
      { kind: 'nis', value: '44086', until: null, province: 'eastFlanders' },
      { kind: 'slug' },
    ])
  })

  test('of the enterprise register is the operator’s to change, and another’s cannot be had while it stands', async () => {
    await setIdentity(system(), town.id, { kbo: '0998.000.039' })
    await setIdentity(system(), town.id, { kbo: '0998000732', from: world.at(24) })
    expect((await own()).kbo).toBe('0998.000.039')
    const other = await openTown(world, 'Vreemd')
    const take = (kbo: string, from = world.now) => setIdentity(system(), other.id, { kbo, from })
    for (const attempt of [
      () => take('0998.000.039'),
      () => take('0998.000.732'),
      () => take('0998.000.732', world.at(1)),
    ])
      await refusesWithoutTrace(world, attempt, invalidWith('kbo repeated'))
    await take('0998.000.039', world.at(24))
    const sneaked = { kbo: '0998.000.831', name: 'Nieuw' } as { name: string }
    await change(sneaked, 3)
    expect((await own()).kbo).toBe('0998.000.039')
  })

  test('is not changed by the operator of an organisation that there is not', async () => {
    const wishes = [{ name: 'Nieuw' }, { kbo: '0998.000.039' }]
    for (const wish of wishes)
      await refusesWithoutTrace(world, () => setIdentity(system(), absent, wish), { kind: 'notFound' })
  })

  test.each([
    ['a name of spaces', { name: '  ' }, 'name required'],
    ['nothing', {}, 'name required'],
    ['a name without end', { name: 'x'.repeat(201) }, 'name tooLong'],
    ['a path with a slash', { slug: 'a/b' }, 'slug invalidIdentifier'],
    ['a path that is a page', { slug: 'queue' }, 'slug invalidIdentifier'],
    ['a code of four digits', { nis: '4404' }, 'nis invalidIdentifier'],
    ['a code of letters', { ovo: 'OVO12' }, 'ovo invalidIdentifier'],
    ['a day that is none', { name: 'N', from: '2025-02-30T00:00:00Z' }, 'from notInstant'],
  ])('is not changed to %s', async (_, input, problem) => {
    await refusesWithoutTrace(world, () => change(input), invalidWith(problem))
  })
})

describe('a name of another', () => {
  const operator = (input: OperatorIdentityInput) => setIdentity(system(), town.id, input)

  test.each<[string, string]>([
    ['with Greek and Cyrillic letters', 'Gemeente Βе'],
    ['with one Cyrillic letter', 'Lindenrоde'],
    ['of Cyrillic letters alone that reads as plain', 'Gemeente Асе'],
    ['that is turned round', 'Linden\u200frode'],
  ])('%s is refused to everybody', async (_, name) => {
    const code = name.includes('\u200f') ? 'name notText' : 'name nameLookAlike'
    await refusesWithoutTrace(world, () => change({ name, sharesName: true }), invalidWith(code))
    await refusesWithoutTrace(world, () => operator({ name, sharesName: true }), invalidWith(code))
  })

  test.each([
    'Sint-Niklaas',
    '’s-Gravenvoeren',
    'Braine‑l’Alleud',
    'Liège',
    'Nazareth-De Pinte',
    'Büllingen',
    'Œudeghien',
    'Łódź & Þorlákshöfn (Ærø)',
    'Straße 12, hoek B*',
  ])('an honest one is none: %s', async (name) => {
    await change({ name })
    expect((await own()).name).toBe(name)
  })

  test.each([
    ['Zavelbɛkɛ', 'ɛ'],
    ['Zavǝlbeke', 'ǝ'],
    ['Zavelbeĸe', 'ĸ'],
    ['Zavelbᥱke', 'ᥱ'],
    ['Zavelˑbeke', 'ˑ'],
    ['Zavelbɩke', 'ɩ'],
    ['Zavelbeke ①', '①'],
    ['Zav℮lbeke', '℮'],
    ['Zave|beke', '|'],
    ['Завельбеке', 'З'],
  ])('%s has a sign that is none of the languages served: %s', async (name, sign) => {
    for (const attempt of [() => change({ name, sharesName: true }), () => operator({ name })]) {
      const { kind, problems } = (await refusalOf(attempt())) as { kind: string; problems?: unknown }
      expect([kind, problems]).toEqual(['invalid', [{ path: 'name', code: 'nameSign', params: { sign } }]])
    }
    await refusesWithoutTrace(world, () => change({ name, sharesName: true }), invalidWith('name nameSign'))
  })

  test.each(['Lekboek', 'LEKB0EK', 'Lek-boek', 'Lekboek Support', 'Beheer van Lekboek', 'Iekboek nv'])(
    'that is this platform’s is borne by nobody: %s',
    async (name) => {
      await refusesWithoutTrace(world, () => change({ name }), invalidWith('name namePlatform'))
      await refusesWithoutTrace(world, () => operator({ name }), invalidWith('name namePlatform'))
    },
  )

  test.each([
    'GBA',
    'Gegevensbeschermingsautoriteit',
    'VTC',
    'AP',
    'CNIL',
    'APD',
    'Gegevensbescherm1ngsautoriteit',
  ])('that is an authority’s is borne by nobody: %s', async (name) => {
    await refusesWithoutTrace(
      world,
      () => change({ name, sharesName: true }),
      invalidWith('name nameReserved'),
    )
    await refusesWithoutTrace(world, () => operator({ name }), invalidWith('name nameReserved'))
  })

  test.each([
    ['Zavelbeke', 'gemeente', 'Lokaal bestuur Zavelbeke', 'nameTaken'],
    ['Zavelbeke', 'gemeente', 'Gemeente Zavelbeke vzw', 'nameTaken'],
    ['Zavelbeke', 'gemeente', 'De gemeente en het OCMW Zavelbeke', 'nameTaken'],
    ['Zavelbeke', 'gemeente', 'Gemeente Zave7beke', 'nameResembles'],
    ['Zavelbeke', 'gemeente', 'Gemeente Zavelþeke', 'nameResembles'],
    ['Zavelbeke', 'gemeente', 'Gemeente Zavelbekee', 'nameNear'],
    ['Zavelbeke', 'gemeente', 'Stad Zavelbeke', 'nameTaken'],
    ['Zavelbeke', 'gemeente', 'Gemeente Zavelbeke', 'nameTaken'],
    ['Gemeente Zavelbeke', null, 'Stad Zavelbeke', 'nameTaken'],
    ['Stad Zavelbeke', 'stad', 'Zavelbeke', 'nameTaken'],
    ['Zavelbeke', 'gemeente', 'Zavelbeke (stad)', 'nameTaken'],
    ['Luik', 'stad', 'Ville de Luik', 'nameTaken'],
    ['Luik', 'stad', 'Commune d’Luik', 'nameTaken'],
    ['Eupen', 'gemeente', 'Stadt Eupen', 'nameTaken'],
    ['Zavelbeke', 'gemeente', '5tad Zavelbeke', 'nameResembles'],
    ['Zavelbeke', 'gemeente', 'Gerneente Zavelbeke', 'nameResembles'],
    ['Zavelbeke', 'gemeente', 'Stad Zave1beke', 'nameResembles'],
    ['Zavelbeke', 'gemeente', 'Z4v3lb3k3', 'nameResembles'],
    ['Lindenbos', 'gemeente', 'L1ndenb0s', 'nameResembles'],
    ['Zavelbeke', 'OCMW', 'CPAS de Zavelbeke', 'nameTaken'],
  ])('%s (%s): what it is does not tell %s apart', async (known, form, name, code) => {
    const other = await openTown(world, known)
    await world.rows('UPDATE organisation SET form = $2 WHERE id = $1', [other.id, form])
    await refusesWithoutTrace(world, () => change({ name }), invalidWith(`name ${code}`))
    await refusesWithoutTrace(world, () => operator({ name }), invalidWith(`name ${code}`))
    if (code !== 'nameResembles') await change({ name, sharesName: true })
  })

  test.each([
    ['Zavelbeke', 'gemeente', 'OCMW Zavelbeke', null],
    ['Zavelbeke', 'gemeente', 'Zavelbeke', 'OCMW'],
    ['Zavelbeke', 'gemeente', 'Politiezone Zavelbeke', null],
    ['Antwerpen', 'stad', 'Provincie Antwerpen', 'provincie'],
    ['Politiezone 5345', null, 'Politiezone 5346', null],
    ['Politiezone 5341', null, 'Politiezone 5347', null],
    ['Villers', 'gemeente', 'Rs', null],
    ['Pinte', 'gemeente', 'De Pinte', 'gemeente'],
  ])('%s (%s) is another than %s (%s)', async (known, form, name, own) => {
    const other = await openTown(world, known)
    await world.rows('UPDATE organisation SET form = $2 WHERE id = $1', [other.id, form])
    await world.rows('UPDATE organisation SET form = $2 WHERE id = $1', [town.id, own])
    await change({ name })
  })

  test('may be that of a town in another province, as the operator’s file brings it or once somebody says so', async () => {
    const other = await openTown(world, 'Zavelbeke')
    for (const [id, kbo] of [
      [town.id, '0998.000.039'],
      [other.id, '0998.000.732'],
    ] as const)
      await world.rows("UPDATE organisation SET form = 'gemeente', kbo = $2 WHERE id = $1", [id, kbo])
    await refusesWithoutTrace(world, () => change({ name: 'Stad Zavelbeke' }), invalidWith('name nameTaken'))
    await change({ name: 'Stad Zavelbeke', sharesName: true })
    expect((await own()).name).toBe('Stad Zavelbeke')
  })

  test.each(['Zavelbeke', 'ZAVELBEKE '])('%s is borne only by who says that they share it', async (name) => {
    await openTown(world, 'Zavelbeke')
    await refusesWithoutTrace(world, () => change({ name }), invalidWith('name nameTaken'))
    await refusesWithoutTrace(world, () => operator({ name }), invalidWith('name nameTaken'))
    await refusesWithoutTrace(world, () => change({ name, sharesName: false }), invalidWith('name nameTaken'))
    await change({ name, sharesName: true })
    await operator({ name: `${name.trim()} op den Berg` })
    await operator({ name, sharesName: true })
  })

  test('that is only written otherwise is borne by nobody', async () => {
    await openTown(world, 'Oosterlo')
    for (const name of ['0osterlo', 'Oosterl0']) {
      const refused = invalidWith('name nameResembles')
      await refusesWithoutTrace(world, () => change({ name, sharesName: true }), refused)
      await refusesWithoutTrace(world, () => operator({ name, sharesName: true }), refused)
    }
  })

  test.each([
    ['Oosterlo', '0osterlo', 'nameResembles'],
    ['Oosterlo', 'Oosterlo', 'nameTaken'],
  ])('%s and %s are taken by one of two at the same moment', async (one, another, code) => {
    const other = await openTown(world, 'Zavelbeke')
    const outcomes = await raceOver(
      world,
      [town.id, other.id],
      [
        () => change({ name: one }),
        async () => changeIdentity(await world.as(other.admin), other.id, { name: another, version: 1 }),
      ],
    )
    expect(loserOf(outcomes)).toMatchObject(invalidWith(`name ${code}`))
  })

  test('is taken by one of the operator and an organisation at the same moment', async () => {
    const other = await openTown(world, 'Zavelbeke')
    const outcomes = await raceOver<unknown>(
      world,
      [town.id, other.id],
      [
        () => operator({ name: 'Oosterlo' }),
        async () => changeIdentity(await world.as(other.admin), other.id, { name: '0osterlo', version: 1 }),
      ],
    )
    expect(loserOf(outcomes)).toMatchObject(invalidWith('name nameResembles'))
  })

  describe('planned for a day', () => {
    const day = () => world.at(48)
    const plan = async (name: string) => {
      const from = day()
      await change({ name, from })
      return from
    }
    const align = (at: string) => alignOrganisation(system(), { organisationId: town.id, at })
    /** Another one is called so all of a sudden, as whoever brings it aboard may mean it. */
    const appears = async (name: string) => {
      const other = await openTown(world, 'Zavelbeke')
      await world.rows('UPDATE organisation SET name = $2 WHERE id = $1', [other.id, name])
      return other
    }

    test.each([
      ['0osterlo', 'nameResembles'],
      ['Oosterlo', 'nameTaken'],
    ])('%s is nobody else’s to take or to plan beside it', async (name, code) => {
      const other = await openTown(world, 'Zavelbeke')
      await plan('Oosterlo')
      const taking = async (from: string | null) =>
        changeIdentity(await world.as(other.admin), other.id, { name, from, version: 1 })
      for (const from of [null, world.at(24), world.at(96)])
        await refusesWithoutTrace(world, () => taking(from), invalidWith(`name ${code}`))
    })

    test('does not begin where another is called almost so by then, and its administrators hear of it', async () => {
      const from = await plan('0osterlo')
      const other = await appears('Oosterlo')
      world.pass(48)
      const before = (await world.rows('SELECT id FROM mail')).length
      expect(await align(from)).toMatchObject({
        value: '0osterlo',
        inTheWay: { name: 'Oosterlo', organisationIds: [other.id] },
      })
      expect(await own()).toMatchObject({ name: 'Lindenrode', formerNames: [] })
      expect(await historyOf('name')).toEqual([['Lindenrode', since, null]])
      const told = await world.rows("SELECT about_id FROM mail WHERE kind = 'nameWithheld'")
      expect(told).toEqual([{ about_id: `${town.id} ${town.admin.id}` }])
      expect(await world.rows('SELECT id FROM mail')).toHaveLength(before + 1)
      expect((await checkedJournal(world, town)).at(-1)?.verb).toBe('organisation.nameWithheld')
      expect(await align(from)).toBeNull()
      expect(await world.rows('SELECT id FROM mail')).toHaveLength(before + 1)
    })

    test('does not begin by another change either, and the one after it begins on its day', async () => {
      const from = await plan('0osterlo')
      await change({ name: 'Lindenrode-Zuid', from: world.at(72) }, 2)
      await appears('Oosterlo')
      world.pass(48)
      await change({ slug: 'lindenrode' }, 3).catch(() => change({ ovo: 'OVO001234' }, 3))
      expect(await own()).toMatchObject({ name: 'Lindenrode', formerNames: [] })
      expect(await align(from)).toMatchObject({ value: '0osterlo' })
      world.pass(24)
      expect(await align(world.now)).toBeNull()
      expect(await own()).toMatchObject({ name: 'Lindenrode-Zuid', formerNames: ['Lindenrode'] })
    })

    test('begins where whoever was called so is no more', async () => {
      const from = await plan('0osterlo')
      const other = await appears('Oosterlo')
      await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [other.id, world.at(24)])
      world.pass(48)
      expect(await align(from)).toBeNull()
      expect(await own()).toMatchObject({ name: '0osterlo', formerNames: ['Lindenrode'] })
    })
  })

  test('of an OCMW is its town’s', async () => {
    const other = await openTown(world, 'Zavelbeke')
    await world.rows('UPDATE organisation SET form = $2 WHERE id = $1', [other.id, 'OCMW'])
    await world.rows('UPDATE organisation SET form = $2 WHERE id = $1', [town.id, 'gemeente'])
    await change({ name: 'Zavelbeke' })
  })

  test('whose time or service is over is free', async () => {
    const other = await openTown(world, 'Zavelbeke')
    await world.rows('UPDATE organisation SET service_ends_at = $2 WHERE id = $1', [other.id, world.at(-1)])
    await change({ name: 'Zavelbeke' })
    const third = await openTown(world, 'Oosterdonk')
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [third.id, world.at(-1)])
    await change({ name: 'Oosterdonk' }, 2)
  })

  test('that passes into this one is the successor’s to bear, while it is planned', async () => {
    const other = await openTown(world, 'Zavelbeke')
    const input = { successorId: town.id, predecessorIds: [other.id], takesEffectAt: world.at(48) }
    const [merger] = await planMergersForOperator(system(), input)
    expect(merger).toBeDefined()
    await change({ name: 'Zavelbeke' })
    await change({ name: 'Lindenrode' }, 2)
    await world.rows('UPDATE merger SET withdrawn_at = $1', [world.now])
    await refusesWithoutTrace(world, () => change({ name: 'Zavelbeke' }, 3), invalidWith('name nameTaken'))
  })
})

test('only whoever says how the organisation works changes what it is called', async () => {
  for (const person of [town.reporter, town.handler, town.decider, town.auditor])
    await refusesWithoutTrace(world, () => change({ name: 'X' }, 1, person), { kind: 'forbidden' })
  const stranger = await openTown(world, 'Vreemd')
  expect(await refusalOf(change({ name: 'X' }, 1, stranger.admin))).toEqual({ kind: 'notFound' })
  await change({ name: 'Nieuw' }, 1, town.dpo)
})

describe('whoever comes in by the number of their organisation', () => {
  const issuer = 'https://provider.example'
  const secret = 'a secret of forty characters for tests.1'
  const providers = new Providers({ secret, baseUrl: 'http://localhost:8080', network: 'public' })
  const provided = async () => {
    await setProvider({ ...(await world.as(town.admin)), providers }, town.id, {
      ...{ preset: 'other', issuer, clientId: 'x', clientSecret: 'x', roleTable: [], trustsFactor: true },
      ...{ factorAcrs: [], admitsReporters: false, isOnly: false, isOn: true, version: 0 },
    })
  }
  const foundBy = async (kbo: string, at = world.now) =>
    (await selectProviderByKbo(world.database, { issuer, clientId: 'x', kbo }, at))?.organisationId ?? null

  test('is let in by the number that it bears at that moment, and by no other', async () => {
    await provided()
    await setIdentity(system(), town.id, { kbo: '0998.000.039' })
    const day = world.at(24)
    await setIdentity(system(), town.id, { kbo: '0998.000.732', from: day })
    expect(await foundBy('0998.000.039', world.at(24 - 1 / 3600))).toBe(town.id)
    expect(await foundBy('0998.000.732', world.at(24 - 1 / 3600))).toBeNull()
    // No job has run yet: the day alone decides.
    expect(await foundBy('0998.000.732', day)).toBe(town.id)
    expect(await foundBy('0998.000.039', day)).toBeNull()
    const { slug: old } = await own()
    await setIdentity(system(), town.id, { slug: 'nieuw-pad' })
    // By what one person alone set up, nobody is let in who looks for the former one.
    expect(await selectProviderBySlug(world.database, old, world.now)).toBeNull()
    await world.rows('UPDATE identity_provider SET confirmed_at = $2 WHERE organisation_id = $1', [
      ...[town.id, world.now],
    ])
    expect((await selectProviderBySlug(world.database, old, world.now))?.organisationId).toBe(town.id)
  })

  test('of one that passed into another, is told so; of what never was, nothing', async () => {
    await provided()
    const { slug } = await own()
    const begin = async (who: string) =>
      refusalOf(
        beginProviderSignIn({ ...world.nobody(), providers, sessionToken: null, idleMinutes: 120 } as never, {
          who,
        }),
      )
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [town.id, world.now])
    expect(await begin(slug)).toMatchObject(invalidWith('who organisationEnded'))
    expect(await begin('nergens')).toMatchObject(invalidWith('who providerUnknown'))
  })
})
