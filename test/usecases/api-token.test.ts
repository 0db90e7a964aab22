import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  approveApiToken,
  chooseLanguage,
  invite,
  issueApiToken,
  listAccess,
  listApiTokens,
  listIncidents,
  listQueue,
  mostTokens,
  openIncident,
  openRegister,
  readCounts,
  requestReset,
  revokeApiToken,
  rightsOfToken,
  submitReport,
  type ApiTokenInput,
  type Context,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  pictureOf,
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
  town = await openTown(world, 'Lindenrode')
  await openDossier(world, town)
})

const issue = async (input: ApiTokenInput, by: TestPerson = town.admin) =>
  issueApiToken(await world.as(by), town.id, { name: 'Meldpunt', ...input })
const idOf = ({ token }: Awaited<ReturnType<typeof issue>>) => String(token['id'])
const approve = async (id: string, version = 1, by: TestPerson = town.dpo) =>
  approveApiToken(await world.as(by), town.id, id, version)
const program = (secret: string): Context => ({
  ...world.nobody(),
  rights: rightsOfToken(world.database, secret, world.now),
})
const forbidden = { kind: 'forbidden' }
const unauthenticated = { kind: 'unauthenticated' }
const incidents = (context: Context, id = town.id) =>
  listIncidents(context, id, { first: 5 }, { edges: { node: { id: true } } })
const report = (context: Context, id = town.id) =>
  submitReport(context, id, { text: 'Een brief lag open.', noticedAt: world.at(-1) }, { id: true })

describe('a token', () => {
  test('hands in signals at once, and the journal says that a program did', async () => {
    const { secret, token } = await issue({ scopes: ['report'] })
    expect(secret).toMatch(/^lkb_[A-Za-z0-9_-]{43}$/)
    expect(token).toMatchObject({
      name: 'Meldpunt',
      scopes: ['report'],
      createdBy: town.admin.name,
      version: 1,
    })
    expect(Date.parse(String(token['expiresAt'])) - Date.parse(world.now)).toBe(90 * 86_400_000)
    await report(program(secret))
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(JSON.parse(leaf?.body ?? '')).toMatchObject({
      verb: 'report.submitted',
      actor: { name: 'Meldpunt', role: 'service', mandateHolder: null },
    })
  })

  test('is kept as a hash alone', async () => {
    const { secret } = await issue({ scopes: ['report'] })
    expect(JSON.stringify(await pictureOf(world))).not.toContain(secret)
    expect(JSON.stringify(await listApiTokens(await world.as(town.admin), town.id))).not.toContain(secret)
    const [row] = await world.rows<{ length: number }>('SELECT length(secret_hash) FROM api_token LIMIT 1')
    expect(row?.length).toBe(32)
  })

  test('that shows dossiers opens nothing until the DPO has consented', async () => {
    const issued = await issue({ scopes: ['read'] })
    expect(issued.token['approvedAt']).toBeNull()
    expect(await refusalOf(incidents(program(issued.secret)))).toEqual(unauthenticated)
    await refusesWithoutTrace(world, () => approve(idOf(issued), 1, town.admin), forbidden)
    const approved = await approve(idOf(issued))
    expect(approved).toMatchObject({ approvedBy: town.dpo.name, version: 2 })
    expect((await incidents(program(issued.secret))).edges).toHaveLength(1)
    await refusesWithoutTrace(world, () => approve(idOf(issued), 2), { kind: 'notFound' })
  })

  test('of an administrator who is DPO as well needs nobody else', async () => {
    await world.membership(town.admin, town, 'dpo')
    const { secret, token } = await issue({ scopes: ['read', 'export'] })
    expect(token['approvedBy']).toBe(town.admin.name)
    expect((await incidents(program(secret))).edges).toHaveLength(1)
  })

  test('is consented to neither by a deputy nor under a mandate', async () => {
    const issued = await issue({ scopes: ['read'] })
    const consultant = await world.consultant(town, 'dpo', { mayDecide: true })
    await refusesWithoutTrace(world, () => approve(idOf(issued), 1, consultant), forbidden)
    for (const person of [town.handler, town.decider, town.auditor, town.reporter])
      await refusesWithoutTrace(world, () => approve(idOf(issued), 1, person), forbidden)
  })

  test('ends at its hour, to the millisecond', async () => {
    const { secret } = await issue({ scopes: ['report'], days: 1 })
    world.pass(24 - 1 / 3_600_000)
    await report(program(secret))
    world.pass(1 / 3_600_000)
    expect(await refusalOf(report(program(secret)))).toEqual(unauthenticated)
  })

  test('ends when it is revoked, at the next request', async () => {
    const issued = await issue({ scopes: ['report'] })
    const before = program(issued.secret)
    await openRegister(before, town.id)
    await revokeApiToken(await world.as(town.dpo), town.id, idOf(issued), 1)
    expect(await refusalOf(report(program(issued.secret)))).toEqual(unauthenticated)
    const again = async () => revokeApiToken(await world.as(town.admin), town.id, idOf(issued), 2)
    await refusesWithoutTrace(world, again, { kind: 'notFound' })
  })

  test('ends with its organisation', async () => {
    const { secret } = await issue({ scopes: ['report'] })
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [town.id, world.now])
    expect(await refusalOf(report(program(secret)))).toEqual(unauthenticated)
  })

  test('says what is stored to whoever saw an older version', async () => {
    const issued = await issue({ scopes: ['read'] })
    await approve(idOf(issued))
    const late = async () => revokeApiToken(await world.as(town.admin), town.id, idOf(issued), 1)
    expect(await refusalOf(late())).toMatchObject({ kind: 'conflict', version: 2, current: { version: 2 } })
  })

  test('of two who revoke it at once is ended by one', async () => {
    const id = idOf(await issue({ scopes: ['report'] }))
    const revoke = async (by: TestPerson) => revokeApiToken(await world.as(by), town.id, id, 1)
    const ends = await Promise.allSettled([revoke(town.admin), revoke(town.dpo)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('beyond its scopes a token', () => {
  const all = async () => {
    const issued = await issue({ scopes: ['report', 'counts', 'read', 'export'] })
    await approve(idOf(issued))
    return program(issued.secret)
  }

  test('opens nothing', async () => {
    const reporting = program((await issue({ scopes: ['report'] })).secret)
    await refusesWithoutTrace(world, () => incidents(reporting), forbidden)
    await refusesWithoutTrace(world, () => readCounts(reporting, town.id), forbidden)
    const counting = program((await issue({ scopes: ['counts'] })).secret)
    expect(await readCounts(counting, town.id)).toMatchObject({ isSum: false, registers: 1 })
    await refusesWithoutTrace(world, () => incidents(counting), forbidden)
    await refusesWithoutTrace(world, () => report(counting), forbidden)
  })

  test('makes no token, consents to none, lists none and ends none', async () => {
    const context = await all()
    const id = idOf(await issue({ scopes: ['read'] }))
    for (const act of [
      () => issueApiToken(context, town.id, { name: 'Nog een', scopes: ['report'] }),
      () => approveApiToken(context, town.id, id, 1),
      () => revokeApiToken(context, town.id, id, 1),
      () => listApiTokens(context, town.id),
      () => listAccess(context, town.id),
      () => invite(context, town.id, { email: 'x@lekboek.example', roles: ['admin'] }),
      () => chooseLanguage(context, 'en'),
    ])
      await refusesWithoutTrace(world, act, forbidden)
  })

  test('changes no dossier', async () => {
    const input = {
      title: 'T',
      text: 'T',
      noticedAt: world.at(-2),
      reportedAt: world.at(-1),
      source: 'dpo',
    } as const
    const context = await all()
    await refusesWithoutTrace(world, () => openIncident(context, town.id, input, { id: true }), forbidden)
  })

  test('never enters another register', async () => {
    const foreign = await openTown(world, 'Eikenhove')
    await openDossier(world, foreign)
    const context = await all()
    for (const id of [foreign.id, '01a20226-2542-7b91-84f4-f3118239ce69', 'x']) {
      await refusesWithoutTrace(world, () => incidents(context, id), { kind: 'notFound' })
      await refusesWithoutTrace(world, () => report(context, id), { kind: 'notFound' })
    }
    const queue = await listQueue(context, { window: 'all', first: 5 }, {})
    expect(queue.counts.registers).toBe(1)
    expect(
      (await context.rights.everywhere())?.registers.map(({ organisationId }) => organisationId),
    ).toEqual([town.id])
  })

  test('gains nothing from roles that somebody would write beside its account', async () => {
    const { secret, token } = await issue({ scopes: ['report'] })
    const person = { id: `service-${String(token['id'])}`, name: 'Meldpunt' }
    await world.membership(person, town, 'dpo')
    expect(await refusalOf(incidents(program(secret)))).toEqual(forbidden)
  })
})

describe('what is no token opens nothing', () => {
  test.each([
    ['nothing', ''],
    ['a prefix', 'lkb_'],
    ['a text of the right length', `lkb_${'A'.repeat(43)}`],
    ['one sign too many', `lkb_${'A'.repeat(44)}`],
    ['ten thousand signs', `lkb_${'A'.repeat(10_000)}`],
    ['a NUL', `lkb_${'A'.repeat(42)}\0`],
  ])('%s', async (_, secret) => {
    expect(await program(secret).rights.everywhere()).toBeNull()
    expect(await refusalOf(report(program(secret)))).toEqual(unauthenticated)
  })

  test('the hash of one, as it stands in the database', async () => {
    await issue({ scopes: ['report'] })
    const [row] = await world.rows<{ hash: Buffer }>('SELECT secret_hash AS hash FROM api_token')
    const hash = row?.hash.toString('base64url') ?? ''
    expect(await program(`lkb_${hash}`).rights.everywhere()).toBeNull()
  })
})

describe('making one', () => {
  test.each([
    [{ name: ' ', scopes: ['report'] }, 'name required'],
    [{ name: 'x'.repeat(201), scopes: ['report'] }, 'name tooLong'],
    [{ scopes: [] }, 'scopes required'],
    [{ scopes: ['report', 'report'] }, 'scopes repeated'],
    [{ scopes: ['report', 'decide'] }, 'scopes notInList'],
    [{ scopes: ['report'], days: 0 }, 'days outOfRange'],
    [{ scopes: ['report'], days: 366 }, 'days outOfRange'],
    [{ scopes: ['report'], days: 1.5 }, 'days notWhole'],
  ])('refuses %j', async (input, problem) => {
    await refusesWithoutTrace(world, () => issue(input), invalidWith(problem))
  })

  test('lasts a year at most', async () => {
    const { token } = await issue({ scopes: ['report'], days: 365 })
    expect(Date.parse(String(token['expiresAt'])) - Date.parse(world.now)).toBe(365 * 86_400_000)
  })

  test('is for organisations with a register of their own', async () => {
    const umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
    const admin = await world.member(umbrella, 'admin')
    const context = await world.as(admin)
    const act = () => issueApiToken(context, umbrella.id, { name: 'x', scopes: ['counts'] })
    expect(await refusalOf(act())).toMatchObject({ kind: 'invalid' })
  })

  test('stops at a number that no organisation needs, also when two make them at once', async () => {
    for (let index = 0; index < mostTokens - 1; index += 1) await issue({ scopes: ['report'] })
    const last = await Promise.allSettled([issue({ scopes: ['report'] }), issue({ scopes: ['report'] })])
    expect(last.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await refusesWithoutTrace(world, () => issue({ scopes: ['report'] }), { kind: 'rateLimited' })
  })

  test('stands in the journal, and so do consent and end', async () => {
    const issued = await issue({ scopes: ['read'] })
    await approve(idOf(issued))
    await revokeApiToken(await world.as(town.admin), town.id, idOf(issued), 2)
    const leaves = (await checkedJournal(world, town)).slice(-3).map(({ body }) => JSON.parse(body) as object)
    expect(leaves).toMatchObject([
      { verb: 'apiToken.issued', summary: { name: 'Meldpunt', scopes: ['read'], isApproved: false } },
      { verb: 'apiToken.approved', actor: { id: town.dpo.id } },
      { verb: 'apiToken.revoked', actor: { id: town.admin.id } },
    ])
    expect(JSON.stringify(leaves)).not.toContain(issued.secret)
  })
})

describe('who can see the register', () => {
  test('names every token that opens something, with what for, and none that does not', async () => {
    const open = await issue({ scopes: ['report', 'counts'] })
    await issue({ name: 'Wacht nog', scopes: ['read'] })
    const over = await issue({ name: 'Voorbij', scopes: ['report'] })
    await revokeApiToken(await world.as(town.admin), town.id, idOf(over), 1)
    const rows = await listAccess(await world.as(town.dpo), town.id)
    expect(rows.filter(({ way }) => way === 'token')).toMatchObject([
      {
        ...{ name: 'Meldpunt', email: null, tokenScopes: ['report', 'counts'], givenBy: town.admin.name },
        ...{ until: open.token['expiresAt'], lastUsedAt: null },
      },
    ])
  })
})

test('nobody gets a letter, or a way in, at the address of a service account', async () => {
  const { token } = await issue({ scopes: ['report'] })
  const [row] = await world.rows<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [
    `service-${String(token['id'])}`,
  ])
  const email = row?.email ?? ''
  expect(email).toMatch(/@service\.invalid$/)
  const before = await pictureOf(world)
  await requestReset(world.nobody(), email)
  expect(await pictureOf(world)).toEqual(before)
  const inviting = async () => invite(await world.as(town.admin), town.id, { email, roles: ['dpo'] })
  expect(await refusalOf(inviting())).toMatchObject({ kind: 'invalid' })
})
