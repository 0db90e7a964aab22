import fs from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selectDoubtedNames } from '@lekboek/database'
import {
  acceptInvitation,
  alignOrganisation,
  importOrganisations,
  endMember,
  listAccess,
  listInvitations,
  lookAtInvitation,
  onboardOrganisations,
  openRegister,
  readCounts,
  resendInvitation,
  setIdentity,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  openWorld,
  pictureOf,
  raceOver,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'

let world: World
let umbrella: TestOrganisation
let greet: TestPerson
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
  letters = new Letters(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.rows('UPDATE organisation SET kbo = NULL, ovo = NULL')
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
})

const header = 'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf'
const row = (name: string, kbo: string) => `${name};gemeente;${kbo};;;info@x.example;nl;GBA;;;`
const [first, second] = ['0998.000.039', '0998.000.732'] as const
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const csv = (...rows: string[]) => base64([header, ...rows].join('\n'))
const onboard = async (file: string, isDryRun = false, person = greet, at = umbrella) =>
  onboardOrganisations(await world.as(person), at.id, { file, isDryRun })
const aboard = () =>
  world.rows<{ name: string; id: string }>(
    'SELECT id, name FROM organisation WHERE umbrella_id = $1 ORDER BY name',
    [umbrella.id],
  )

describe('an umbrella', () => {
  test('sees first what a file would do, and nothing is done', async () => {
    const before = await pictureOf(world)
    const report = await onboard(csv(row('Berkenveld', first), row('Fout', '0998.000.040')), true)
    expect(report).toMatchObject({
      isDryRun: true,
      counts: { created: 1, refused: 1, updated: 0, unchanged: 0 },
    })
    expect(report.rows[1]?.reasons).toMatchObject([{ path: 'kbo', code: 'invalidIdentifier' }])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('brings its organisations aboard, which then are its own; once more changes nothing', async () => {
    const file = csv(row('Berkenveld', first), row('Waterhoek', second))
    expect((await onboard(file)).counts).toMatchObject({ created: 2 })
    expect((await aboard()).map(({ name }) => name)).toEqual(['Berkenveld', 'Waterhoek'])
    expect((await onboard(file)).counts).toMatchObject({ created: 0, unchanged: 2 })
    expect(await verbsOf(world, umbrella)).toEqual(['organisations.onboarded'])
  })

  test('and another one bring one of two aboard that look alike, at the same moment', async () => {
    const others = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    const marc = await world.member(others, 'umbrellaAdmin', 'Marc')
    const outcomes = await raceOver(
      world,
      [umbrella.id, others.id],
      [
        () => onboard(csv(row('Oosterlo', first))),
        () => onboard(csv(row('0osterlo', second)), false, marc, others),
      ],
    )
    const rows = outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value.rows : []))
    expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'refused'])
    expect(rows.find(({ outcome }) => outcome === 'refused')).toMatchObject({
      reasons: [{ path: 'name', code: 'nameResembles' }],
    })
  })

  test('brings one aboard whose look-alike somebody took, where it says that it means it; the operator sees both', async () => {
    const squatter = await world.organisation('0udenaarde')
    const file = csv(row('Oudenaarde', first), row('Waterhoek', second))
    const said = { path: 'name', params: { name: '0udenaarde' } }
    const refusing = await onboard(file, true)
    expect(refusing.rows[0]).toMatchObject({
      outcome: 'refused',
      reasons: [{ ...said, code: 'nameResembles' }],
    })
    const meaning = async (isDryRun: boolean, meant: string[]) =>
      onboardOrganisations(await world.as(greet), umbrella.id, { file, isDryRun, meant })
    expect((await meaning(true, ['Waterhoek'])).counts).toMatchObject({ created: 1, refused: 1 })
    const before = await pictureOf(world)
    const meant = await meaning(true, ['Oudenaarde'])
    expect(meant.rows[0]).toMatchObject({ outcome: 'created', reasons: [{ ...said, code: 'nameMeant' }] })
    expect(await pictureOf(world)).toEqual(before)
    expect((await meaning(false, ['Oudenaarde'])).counts).toMatchObject({ created: 2 })
    const doubted = async () =>
      (await selectDoubtedNames(world.database)).filter(({ name }) => name === squatter.name)
    expect(await doubted()).toMatchObject([{ name: '0udenaarde', byName: 'Oudenaarde' }])
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    await setIdentity(system, squatter.id, { name: 'Kwaad Opzet' })
    expect(await doubted()).toEqual([])
  })

  test('is told of a name that another planned, and takes it where it means it', async () => {
    const planner = await world.organisation('Wilgenmere')
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const at = world.at(24)
    await setIdentity(system, planner.id, { name: 'Z1lverhout', from: at })
    const file = csv(row('Zilverhout', first))
    expect((await onboard(file)).rows[0]).toMatchObject({ reasons: [{ params: { name: 'Z1lverhout' } }] })
    await onboardOrganisations(await world.as(greet), umbrella.id, {
      ...{ file, isDryRun: false, meant: ['Zilverhout'] },
    })
    world.pass(24)
    const withheld = await alignOrganisation(system, { organisationId: planner.id, at })
    expect(withheld?.inTheWay).toMatchObject({ name: 'Zilverhout' })
  })

  test('gets no look into any, and no count before it is given one', async () => {
    await onboard(csv(row('Berkenveld', first)))
    const [one] = await aboard()
    expect((await refusalOf(openRegister(await world.as(greet), String(one?.id)))).kind).toBe('notFound')
    expect((await refusalOf(listAccess(await world.as(greet), String(one?.id)))).kind).toBe('notFound')
    expect(await readCounts(await world.as(greet), umbrella.id)).toMatchObject({
      ...{ isSum: true, organisations: 1, registers: 0, years: [] },
    })
  })

  test('takes a file as umbrellas keep it, and the rows that are wrong stay behind', async () => {
    const file = await fs.readFile(new URL('organisaties-voorbeeld.csv', import.meta.url))
    const report = await onboard(base64(file), true)
    expect(report.problems).toEqual([])
    expect(report.counts).toMatchObject({ created: 3, refused: 2 })
  })

  test('changes those it brought aboard, until they have people of their own', async () => {
    await onboard(csv(row('Berkenveld', first)))
    expect((await onboard(csv(row('Berkenveld aan Zee', first)))).counts).toMatchObject({ updated: 1 })
    const [one] = await aboard()
    await world.member({ id: String(one?.id), name: 'Berkenveld' }, 'admin')
    const report = await onboard(csv(row('Overgenomen', first)))
    expect(report.rows).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'managesItself' }] }])
    expect(await aboard()).toEqual([one])
  })

  test('neither changes nor takes over an organisation of others, and learns nothing of it', async () => {
    const others = await world.organisation('Andermans')
    await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [others.id, first])
    const before = await pictureOf(world)
    const report = await onboard(csv(row('Mijn', first)))
    expect(report.rows).toEqual([
      {
        ...{ line: 2, name: 'Mijn', outcome: 'refused' },
        reasons: [{ path: 'kbo', code: 'repeated', params: { line: 0 } }],
        people: [],
      },
    ])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('and another one that bring the same aboard at one moment: one has it, the other is told', async () => {
    const other = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    const chief = await world.member(other, 'umbrellaAdmin', 'Chef')
    const file = csv(row('Berkenveld', first), row('Waterhoek', second))
    const reports = await Promise.all([onboard(file), onboard(file, false, chief, other)])
    expect(reports.map(({ counts }) => counts.created).toSorted()).toEqual([0, 2])
    expect(reports.map(({ counts }) => counts.refused).toSorted()).toEqual([0, 2])
  })

  test.each([
    ['nothing', '', 'file notText'],
    ['what is no base64', 'é', 'file notText'],
    ['more than fits', base64(new Uint8Array(700_001)), 'file tooLong'],
  ])('does not send %s', async (_, file, problem) => {
    await refusesWithoutTrace(world, () => onboard(file), invalidWith(problem))
  })

  test('is told of a file that is none, and of one with too many rows', async () => {
    expect((await onboard(base64('PK\u0003\u0004 no workbook'))).problems).toMatchObject([
      { code: 'notWorkbook' },
    ])
    const many = csv(...Array.from({ length: 2001 }, (_, index) => row(`N${index}`, '1')))
    expect((await onboard(many)).problems).toMatchObject([{ code: 'tooManyRows', params: { limit: 2000 } }])
  })
})

const peopleHeader = `${header};nodig uit als beheerder;nodig uit als dpo`
const withPeople = (...rows: string[]) => base64([peopleHeader, ...rows].join('\n'))
const named = (name: string, kbo: string, admins: string, dpos = '') => `${row(name, kbo)};${admins};${dpos}`
let number = 0
const fresh = () => `eerste${++number}@berkenveld.example`
const stranger = () => ({ ...world.nobody(), links: letters.links })
const sentTo = (email: string) => letters.sent.filter(({ to }) => to === email)
const join = (token: string) =>
  acceptInvitation(stranger(), { token, name: 'Eerste Mens', password: 'zeven regenlaarzen op zolder' })

describe('the first people that a file names', () => {
  test('are shown first, with their roles, and nobody is written to', async () => {
    const [ann, koen] = [fresh(), fresh()]
    const before = await pictureOf(world)
    const report = await onboard(
      withPeople(named('Berkenveld', first, `${ann}, ${koen}`, koen.toUpperCase())),
      true,
    )
    expect(report.rows[0]?.people).toEqual([
      { email: koen, roles: ['dpo', 'admin'], state: 'invited' },
      { email: ann, roles: ['admin'], state: 'invited' },
    ])
    expect(report.counts).toMatchObject({ created: 1, invited: 2 })
    expect(await pictureOf(world)).toEqual(before)
  })

  test('get one letter, that says who invites and for which umbrella, and open their register with it', async () => {
    const [ann, koen] = [fresh(), fresh()]
    const report = await onboard(withPeople(named('Berkenveld', first, ann, koen)))
    expect(report.counts).toMatchObject({ created: 1, invited: 2 })
    const token = await letters.tokenTo(ann)
    expect(sentTo(ann)).toHaveLength(1)
    expect(sentTo(ann)[0]?.text).toContain('Greet (Koepel)')
    expect(await join(token)).toEqual({ organisation: 'Berkenveld' })
    const [one] = await aboard()
    const [person] = await world.rows<{ id: string }>('SELECT id FROM "user" WHERE email = $1', [ann])
    const admin = await world.as({ id: String(person?.id), name: 'Eerste Mens' })
    expect((await openRegister(admin, String(one?.id))).access.roles).toEqual(['admin'])
    const waiting = await listInvitations(admin, String(one?.id))
    expect(waiting.map(({ email, invitedBy }) => [email, invitedBy])).toContainEqual([koen, 'Greet (Koepel)'])
    const [leaf] = await world.rows<{ body: string }>(
      `SELECT body FROM journal_leaf WHERE organisation_id = $1 AND verb = 'organisations.onboarded'`,
      [umbrella.id],
    )
    expect(JSON.parse(String(leaf?.body))).toMatchObject({
      summary: { invited: [{ organisationId: one?.id, roles: ['dpo'] }, { roles: ['admin'] }] },
    })
    expect(leaf?.body).not.toContain('@')
  })

  test('are written to once: the same file again sends nothing, until a link has ended', async () => {
    const ann = fresh()
    const file = withPeople(named('Berkenveld', first, ann))
    await onboard(file)
    const before = await pictureOf(world)
    const again = await onboard(file)
    expect(again.rows[0]).toMatchObject({ outcome: 'unchanged', people: [{ email: ann, state: 'waiting' }] })
    expect(again.counts.invited).toBe(0)
    expect(await pictureOf(world)).toEqual(before)
    await world.rows(`UPDATE invitation SET expires_at = '2020-01-01' WHERE email = $1`, [ann])
    expect((await onboard(file)).counts).toMatchObject({ unchanged: 1, invited: 1 })
    await letters.deliver()
    expect(sentTo(ann)).toHaveLength(1)
  })

  test('are written to once by two runs at the same moment', async () => {
    const file = withPeople(named('Berkenveld', first, fresh()))
    const reports = await Promise.all([onboard(file), onboard(file)])
    expect(reports.map(({ counts }) => counts.invited).toSorted()).toEqual([0, 1])
  })

  test('are nobody where the organisation has, or had, people of its own, or is to hold the register of others', async () => {
    await onboard(csv(row('Berkenveld', first), row('Waterhoek', second)))
    const [berkenveld, waterhoek] = await aboard()
    const own = await world.member({ id: String(berkenveld?.id), name: 'Berkenveld' }, 'admin')
    await world.rows('UPDATE membership SET valid_until = valid_from WHERE user_id = $1', [own.id])
    const old = await world.organisation('Oud')
    await world.rows(
      `INSERT INTO merger (id, predecessor_id, successor_id, takes_effect_at, planned_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, '2030-01-01', 'operator', '2026-01-01')`,
      [old.id, waterhoek?.id],
    )
    const before = await pictureOf(world)
    const file = withPeople(named('Berkenveld', first, fresh()), named('Waterhoek', second, fresh()))
    const report = await onboard(file)
    expect(report.rows.flatMap(({ people }) => people)).toMatchObject([
      { state: 'ownPeople' },
      { state: 'ownPeople' },
    ])
    expect(await pictureOf(world)).toEqual(before)
  })

  test.each([
    ['no address', 'ann', 'people.admin notEmail'],
    ['one that looks like another', '\u0430nn@x.example', 'people.admin lookAlike'],
    ['a header in it', 'ann@x.example\\nBcc:b@x.example', 'people.admin notEmail'],
    [
      'more than a beginning needs',
      Array.from({ length: 21 }, (_, n) => `n${n}@x.example`).join(','),
      'null tooManyPeople',
    ],
  ])('leave their row behind for %s, and no other', async (_, address, reason) => {
    const good = fresh()
    const report = await onboard(withPeople(named('Fout', first, address), named('Waterhoek', second, good)))
    expect(report.rows).toMatchObject([
      { outcome: 'refused', people: [] },
      { outcome: 'created', people: [{ email: good, state: 'invited' }] },
    ])
    expect(report.rows[0]?.reasons.map(({ path, code }) => `${path} ${code}`)).toEqual([reason])
    expect((await aboard()).map(({ name }) => name)).toEqual(['Waterhoek'])
  })

  test('are at most so many in one run, and so often one mailbox', async () => {
    const same = fresh()
    const many = (index: number) => Array.from({ length: 19 }, (_, n) => `v${index}n${n}@x.example`).join(' ')
    const kbo = (index: number) => {
      const body = 7_000_000 + index
      return `0${body}${String(97 - (body % 97)).padStart(2, '0')}`
    }
    const rows = Array.from({ length: 30 }, (_, n) => named(`N${n}`, kbo(n), many(n), same))
    const { counts, rows: reported } = await onboard(withPeople(...rows), true)
    expect(counts).toMatchObject({ created: 30, invited: 500 })
    const states = reported.flatMap(({ people = [] }) => people).filter(({ email }) => email === same)
    expect(states.filter(({ state }) => state === 'invited')).toHaveLength(25)
    expect(states.at(-1)?.state).toBe('postponed')
  })

  test('are not written to by an umbrella that writes to thousands in a day', async () => {
    await world.rows(`INSERT INTO rate_limit (key, count, began_at) VALUES ($1, 3000, $2)`, [
      `invitations|umbrella|${umbrella.id}`,
      new Date(),
    ])
    const file = withPeople(named('Berkenveld', first, fresh()))
    await expect(onboard(file)).rejects.toMatchObject({ reason: { kind: 'rateLimited' } })
    expect(await aboard()).toEqual([])
  })

  test('are not invited by the operator, who is nobody to them', async () => {
    const bytes = Buffer.from(withPeople(named('Berkenveld', first, fresh())), 'base64')
    const report = await importOrganisations({ database: world.database, bytes, dryRun: false })
    expect(report.rows).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'umbrellaInvites' }] }])
  })
})

describe('the link of first people opens nothing any more', () => {
  const invitedOne = async () => {
    const ann = fresh()
    await onboard(withPeople(named('Berkenveld', first, ann)))
    const token = await letters.tokenTo(ann)
    const [one] = await aboard()
    expect((await lookAtInvitation(stranger(), token)).state).toBe('open')
    return { ann, token, id: String(one?.id) }
  }

  test('once whoever sent it administers the umbrella no longer', async () => {
    const { token } = await invitedOne()
    const chief = await world.member(umbrella, 'admin', 'Beheer')
    await endMember(await world.as(chief), umbrella.id, greet.id, {})
    await refusesWithoutTrace(world, () => join(token), invalidWith('token linkWithdrawn'))
  })

  test('once the organisation is no longer one of the umbrella', async () => {
    const { token, id } = await invitedOne()
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [id])
    await refusesWithoutTrace(world, () => join(token), invalidWith('token linkWithdrawn'))
  })

  test('once the organisation is to hold the register of others', async () => {
    const { token, id } = await invitedOne()
    const old = await world.organisation('Oud')
    await world.rows(
      `INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ($1, $2, '2030-01-01')`,
      [old.id, id],
    )
    await refusesWithoutTrace(world, () => join(token), invalidWith('token linkWithdrawn'))
  })

  test('until an administrator of its own sends it again, and answers for it', async () => {
    const { ann, id } = await invitedOne()
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [id])
    const admin = await world.as(await world.member({ id, name: 'Berkenveld' }, 'admin', 'Eigen'))
    const [invitation] = await listInvitations(admin, id)
    const again = await resendInvitation(admin, id, String(invitation?.['id']))
    expect(again).toMatchObject({ invitedBy: 'Eigen' })
    expect(await join(await letters.tokenTo(ann))).toEqual({ organisation: 'Berkenveld' })
  })
})

test('nobody else brings anybody aboard, not the administrator of a town nor one with the role in no umbrella', async () => {
  const town = await world.organisation('Lindenrode')
  const misplaced = await world.member(town, 'umbrellaAdmin', 'Verkeerd')
  const admin = await world.member(umbrella, 'admin', 'Beheer')
  const file = csv(row('Berkenveld', first))
  for (const [person, at] of [
    [misplaced, town],
    [admin, umbrella],
  ] as const)
    await refusesWithoutTrace(world, () => onboard(file, false, person, at), { kind: 'forbidden' })
})
