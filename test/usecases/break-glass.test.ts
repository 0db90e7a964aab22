import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  appointKeyHolders,
  askBreakGlass,
  assignMandate,
  carryOutMerger,
  confirmBreakGlass,
  endMember,
  endRole,
  endService,
  findIncident,
  giveRole,
  invite,
  listActivity,
  listBreakGlass,
  listIncidents,
  listKeyHoldings,
  listQueue,
  listSealChoices,
  listSealKeyHolders,
  nameSealReaders,
  openIncident,
  planMergersForOperator,
  readKeyHolders,
  Refusal,
  refuseBreakGlass,
  renameIncident,
  sealIncident,
  sendMail,
  unsealIncident,
  withdrawBreakGlass,
} from '@lekboek/usecases'
import { smtpPost } from '@lekboek/worker'
import {
  checkedJournal,
  invalidWith,
  Letters,
  MailServer,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let otherDpo: TestPerson
let sealed: TestDossier
const reason = 'De genoemde DPO is ziek en de termijn loopt vanavond af.'
const asked = { id: true, number: true, title: true } as const
const isGlass = ({ verb }: { readonly verb: string }) => verb.startsWith('breakGlass.')

beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  otherDpo = await world.member(town, 'dpo', 'Andere DPO')
  const { id } = await openDossier(world, town)
  const sealing = { reason: 'Het lek gaat over een collega van de dienst.', persons: [], version: 1 }
  const row = await sealIncident(await world.as(town.dpo), town.id, id, sealing, { number: true })
  sealed = { id, number: String(row['number']) }
  await appoint(town.admin, otherDpo, town.auditor)
})
afterAll(() => world.close())

const appoint = async (...persons: TestPerson[]) => {
  const admin = await world.as(town.admin)
  const { version, hours } = await readKeyHolders(admin, town.id)
  return appointKeyHolders(admin, town.id, { persons: persons.map(({ id }) => id), hours, version })
}
const ask = async (person: TestPerson, number = sealed.number) =>
  askBreakGlass(await world.as(person), town.id, { number, reason })
const confirm = (person: TestPerson, request: string) => async () =>
  confirmBreakGlass(await world.as(person), town.id, request)
/** To whom letters of a kind about this organisation go. */
const toldOf = async (kind: string) => {
  const mails = await world.rows<{ about_id: string }>(
    `SELECT about_id FROM mail WHERE kind = $1 AND about_id LIKE $2 AND state = 'waiting'`,
    [kind, `${town.id} %`],
  )
  return mails.map((mail) => mail.about_id.split(' ')[1]).toSorted()
}
const refuse = (person: TestPerson, request: string, why = 'Dit kan wachten tot de DPO terug is.') => {
  return async () => refuseBreakGlass(await world.as(person), town.id, request, { reason: why })
}
const holdingOf = async (person: TestPerson) => listKeyHoldings(await world.as(person))
const emailOf = async ({ id }: TestPerson) =>
  String((await world.rows('SELECT email FROM "user" WHERE id = $1', [id]))[0]?.['email'])
const open = async (person: TestPerson) => findIncident(await world.as(person), town.id, sealed.number, asked)

describe('a sealed dossier in need', () => {
  test('is neither asked for nor opened once the service has ended; what was asked before stays to be read', async () => {
    const { id } = await ask(town.admin)
    await endService(await world.as(town.admin), town.id, {
      ...{ endsAt: world.at(1), readableUntil: world.at(24 * 40), version: 1 },
    })
    world.pass(1)
    const context = await world.as(town.admin)
    const attempts: (() => Promise<unknown>)[] = [
      confirm(otherDpo, id),
      () => ask(town.admin),
      () => withdrawBreakGlass(context, town.id, id),
    ]
    for (const attempt of attempts) await refusesWithoutTrace(world, attempt, { kind: 'forbidden' })
    expect((await refusalOf(open(otherDpo))).kind).toBe('notFound')
    expect(await listBreakGlass(context, town.id)).toHaveLength(1)
  })

  test('is asked for by its number as it is printed, and by no number of another register', async () => {
    const request = await ask(otherDpo, ` lin ${sealed.number.toLowerCase()} `)
    expect(request.number).toBe(sealed.number)
    expect(await confirm(town.auditor, request.id)()).toMatchObject({
      confirmedBy: expect.any(String) as string,
    })
    for (const number of [`OOS ${sealed.number}`, 'LIN', 'LIN 2026'])
      await refusesWithoutTrace(world, () => ask(otherDpo, number), invalidWith('number noSealedNumber'))
  })

  test('was never asked for, to a key holder who is left out, who cannot spoil it either', async () => {
    const third = await world.member(town, 'decider', 'Derde sleutel')
    await appoint(town.auditor, otherDpo, third)
    const leaving = { persons: [], leftOut: [otherDpo.id], version: 2 }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, leaving, asked)
    const { id } = await ask(town.auditor)
    const theirs = async () => listBreakGlass(await world.as(otherDpo), town.id)
    expect(await theirs()).toEqual([])
    expect(await holdingOf(otherDpo)).toMatchObject([{ waiting: 0 }])
    const gone = await ask(third, '2026-S100002')
    await withdrawBreakGlass(await world.as(third), town.id, gone.id)
    expect(await theirs()).toEqual([])
    await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'notFound' })
    const context = await world.as(otherDpo)
    await refusesWithoutTrace(world, () => withdrawBreakGlass(context, town.id, id), { kind: 'notFound' })
    expect(await toldOf('breakGlassMissed')).toEqual([])
    // What two others opened is not there for them either, nor tells a request of their own more than an absent number does.
    expect(await confirm(third, id)()).toMatchObject({ confirmedBy: 'Derde sleutel' })
    expect(await theirs()).toEqual([])
    await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'notFound' })
    const [own, absent] = [await ask(otherDpo), await ask(otherDpo, '2026-S100001')]
    for (const request of [own, absent])
      expect(await refusalOf(confirm(third, request.id)())).toEqual({ kind: 'notFound' })
    const bare = (await theirs()).map(({ id: _, number: __, askedAt: ___, ...rest }) => rest)
    expect(bare[0]).toEqual(bare[1])
  })

  test('is there in need for no key holder who is left out, whether they ask or confirm, and says nothing of that', async () => {
    const names = await nameSealReaders(
      await world.as(town.dpo),
      town.id,
      sealed.id,
      { persons: [], leftOut: [otherDpo.id], version: 2 },
      { keyRefusals: { name: true } },
    )
    expect(names['keyRefusals']).toEqual([{ name: 'Andere DPO' }])
    for (const [first, second] of [
      [otherDpo, town.auditor],
      [town.auditor, otherDpo],
    ] as const) {
      const absent = await ask(first, '2026-S100001')
      const asking = await ask(first)
      expect(Object.keys(asking)).toEqual(Object.keys(absent))
      expect(await refusalOf(confirm(second, asking.id)())).toEqual(
        await refusalOf(confirm(second, absent.id)()),
      )
      for (const person of [first, second])
        expect(await refusalOf(open(person))).toEqual({ kind: 'notFound' })
    }
    const seen = await listBreakGlass(await world.as(otherDpo), town.id)
    expect(seen.filter(({ number }) => number === sealed.number)).toMatchObject([{ askedById: otherDpo.id }])
    const { id } = await ask(town.auditor)
    await confirm(town.admin, id)()
    expect(await open(town.admin)).toMatchObject({ number: sealed.number })
    expect(await refusalOf(open(otherDpo))).toEqual({ kind: 'notFound' })
  })

  test('tells nobody once the seal is lifted who had been left out: opened sealed, sealed later, named anew', async () => {
    const context = await world.as(town.dpo)
    const leftOut = [otherDpo.id]
    const told = {
      ...{ title: 'Over een DPO', text: 'Over een DPO.', source: 'dpo' as const },
      ...{ noticedAt: world.at(-2), reportedAt: world.at(-1) },
      seal: { reason, persons: [], leftOut },
    }
    const row = await openIncident(context, town.id, told, { id: true })
    const id = String(row['id'])
    await nameSealReaders(context, town.id, id, { persons: [], leftOut, version: 1 }, asked)
    await unsealIncident(context, town.id, id, { reason, version: 2 }, asked)
    await sealIncident(context, town.id, id, { reason, persons: [], leftOut, version: 3 }, asked)
    const { number } = await unsealIncident(context, town.id, id, { reason, version: 4 }, { number: true })
    // As older versions wrote it.
    await world.rows(
      `UPDATE journal_leaf SET body = replace(body, '"title":"Over een DPO"', '"leftOut":["Andere DPO"],"title":"Over een DPO"')
        WHERE organisation_id = $1 AND incident_id = $2 AND verb = 'incident.opened'`,
      [town.id, id],
    )
    for (const person of [otherDpo, town.auditor, town.dpo]) {
      const seen = await findIncident(await world.as(person), town.id, String(number), {
        timeline: { verb: true, summary: true },
        keyRefusals: { name: true },
      })
      const shown = JSON.stringify(seen)
      expect(shown).toContain('Over een DPO')
      expect(shown).not.toContain('leftOut')
      expect(shown).not.toContain(otherDpo.name)
    }
    const [leaf] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM journal_leaf WHERE organisation_id = $1 AND verb <> 'incident.opened' AND strpos(body, 'leftOut') > 0`,
      [town.id],
    )
    expect(leaf?.count).toBe(0)
  })

  test('leaves two key holders at least, and nobody out who is none', async () => {
    const context = await world.as(town.dpo)
    expect((await listSealKeyHolders(context, town.id)).map(({ userId }) => userId).toSorted()).toEqual(
      [town.admin.id, otherDpo.id, town.auditor.id].toSorted(),
    )
    const leaveOut = (...people: TestPerson[]) => {
      const input = { persons: [], leftOut: people.map(({ id }) => id), version: 2 }
      return () => nameSealReaders(context, town.id, sealed.id, input, asked)
    }
    const tooFew = invalidWith('leftOut keysTooFew')
    await refusesWithoutTrace(world, leaveOut(otherDpo, town.auditor), tooFew)
    await refusesWithoutTrace(world, leaveOut(otherDpo, town.auditor, town.admin), tooFew)
    await refusesWithoutTrace(world, leaveOut(town.decider), invalidWith('leftOut notInList'))
    await leaveOut(otherDpo)()
  })

  test('keeps out whom it leaves out, also after they were appointed anew, until the seal is named otherwise', async () => {
    const context = await world.as(town.dpo)
    const named = { persons: [], leftOut: [otherDpo.id], version: 2 }
    await nameSealReaders(context, town.id, sealed.id, named, asked)
    await appoint(town.admin, town.auditor)
    await appoint(town.admin, otherDpo, town.auditor)
    await nameSealReaders(context, town.id, sealed.id, { persons: [], version: 3 }, asked)
    const first = await ask(otherDpo)
    expect(await refusalOf(confirm(town.auditor, first.id)())).toEqual({ kind: 'notFound' })
    await nameSealReaders(context, town.id, sealed.id, { persons: [], leftOut: [], version: 4 }, asked)
    const second = await ask(otherDpo)
    await confirm(town.auditor, second.id)()
    expect(await open(otherDpo)).toMatchObject({ number: sealed.number })
  })

  test('is opened by two together, for both, to read, until the hours are over', async () => {
    const { id } = await ask(town.admin)
    for (const person of [town.admin, otherDpo]) expect((await refusalOf(open(person))).kind).toBe('notFound')
    const opened = await confirm(otherDpo, id)()
    expect(opened).toMatchObject({ askedBy: town.admin.name, confirmedBy: otherDpo.name })
    expect(await open(town.admin)).toMatchObject({ title: 'Verloren laptop' })
    expect(await open(otherDpo)).toMatchObject({ title: 'Verloren laptop' })
    expect((await refusalOf(open(town.auditor))).kind).toBe('notFound')
    const list = await listIncidents(
      await world.as(otherDpo),
      town.id,
      { first: 5 },
      { edges: { node: asked } },
    )
    expect(list.edges).toHaveLength(1)
    const forbidden = await refusalOf(
      listIncidents(await world.as(town.admin), town.id, { first: 5 }, { edges: { node: asked } }),
    )
    expect(forbidden.kind).toBe('forbidden')
    for (const person of [town.admin, otherDpo]) {
      const context = await world.as(person)
      const rename = () => renameIncident(context, town.id, sealed.id, { title: 'x', version: 2 }, asked)
      await refusesWithoutTrace(world, rename, { kind: 'notFound' })
    }
    world.pass(24)
    for (const person of [town.admin, otherDpo]) expect((await refusalOf(open(person))).kind).toBe('notFound')
    expect(await open(town.dpo)).toMatchObject({ title: 'Verloren laptop' })
  })

  test('tells those named, in its journal, on its page and in their queue', async () => {
    const { id } = await ask(town.admin)
    await confirm(town.auditor, id)()
    expect((await verbsOf(world, town)).slice(-2)).toEqual(['breakGlass.asked', 'breakGlass.opened'])
    const dpo = await world.as(town.dpo)
    const row = await findIncident(dpo, town.id, sealed.number, {
      glassBreaks: { askedBy: true, confirmedBy: true, reason: true },
      timeline: { verb: true },
    })
    expect(row['glassBreaks']).toEqual([{ askedBy: town.admin.name, confirmedBy: town.auditor.name, reason }])
    expect(row['timeline']).toContainEqual({ verb: 'breakGlass.opened' })
    const queue = await listQueue(
      dpo,
      { window: 'all', first: 5 },
      { edges: { node: { incident: { glassUntil: true } } } },
    )
    expect(new Date(String(queue.edges[0]?.node.incident['glassUntil'])).toISOString()).toBe(world.at(24))
  })

  test('tells those named by a letter that says neither which dossier nor that one is sealed', async () => {
    const { id } = await ask(town.admin)
    expect(
      await world.rows("SELECT id FROM mail WHERE kind = 'dossierOpened' AND about_id LIKE $1", [
        `${town.id}%`,
      ]),
    ).toEqual([])
    await confirm(otherDpo, id)()
    const mails = await world.rows<{ id: string; about_id: string }>(
      "SELECT id, about_id FROM mail WHERE kind = 'dossierOpened' AND about_id LIKE $1",
      [`${town.id}%`],
    )
    expect(mails.map((mail) => mail.about_id)).toEqual([`${town.id} ${town.dpo.id}`])
    const server = new MailServer()
    await server.start()
    try {
      const from = { name: 'Lekboek', address: 'lekboek@platform.example' }
      const post = smtpPost({ url: server.url, from })
      const context = { ...world.nobody(), post, links: new Letters(world).links }
      await sendMail(context, { mailId: mails[0]!.id })
      const [letter] = server.received
      expect(letter).toBeDefined()
      expect(JSON.stringify(letter)).not.toContain(sealed.number)
      expect(JSON.stringify(letter)).not.toMatch(/verzegel|laptop/i)
    } finally {
      await server.stop()
    }
  })

  test('tells every other key holder by a letter, sent over SMTP, that names neither who asks nor the dossier', async () => {
    await ask(town.admin)
    expect(await toldOf('breakGlassAsked')).toEqual([otherDpo.id, town.auditor.id].toSorted())
    const mails = await world.rows<{ id: string }>(
      "SELECT id FROM mail WHERE kind = 'breakGlassAsked' AND about_id LIKE $1",
      [`${town.id} %`],
    )
    const server = new MailServer()
    await server.start()
    try {
      const from = { name: 'Lekboek', address: 'lekboek@platform.example' }
      const post = smtpPost({ url: server.url, from })
      const context = { ...world.nobody(), post, links: new Letters(world).links }
      for (const { id } of mails) await sendMail(context, { mailId: id })
      const told = JSON.stringify(server.received)
      expect(server.received).toHaveLength(2)
      for (const holder of [otherDpo, town.auditor]) expect(told).toContain(await emailOf(holder))
      for (const other of [town.admin, town.decider, town.dpo])
        expect(told).not.toContain(await emailOf(other))
      for (const said of [sealed.number, 'verzegel', reason.slice(0, 20), town.admin.name])
        expect(told).not.toContain(said)
    } finally {
      await server.stop()
    }
  })

  test('tells key holders alike whether there is such a dossier or not, and who is left out of it too', async () => {
    const left = { persons: [], leftOut: [otherDpo.id], version: 2 }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, left, { number: true })
    for (const number of [sealed.number, '2026-S100001']) {
      await world.rows("DELETE FROM mail WHERE kind = 'breakGlassAsked' AND about_id LIKE $1", [
        `${town.id} %`,
      ])
      await ask(town.admin, number)
      expect(await toldOf('breakGlassAsked')).toEqual([otherDpo.id, town.auditor.id].toSorted())
    }
    expect(await holdingOf(otherDpo)).toEqual([{ organisation: town.id, waiting: 1 }])
  })

  test('tells by no letter of what was confirmed, withdrawn or lapsed meanwhile, nor whoever is appointed no more', async () => {
    const letters = new Letters(world)
    await letters.deliver()
    const to = async () =>
      (await letters.deliver()).filter(({ text }) => text.includes('als tweede')).map((one) => one.to)
    const first = await ask(town.admin)
    await confirm(otherDpo, first.id)()
    expect(await to()).toEqual([])
    const second = await ask(town.admin)
    await withdrawBreakGlass(await world.as(town.admin), town.id, second.id)
    expect(await to()).toEqual([])
    await ask(town.admin)
    world.pass(24)
    expect(await to()).toEqual([])
    await ask(town.admin)
    await appoint(town.admin, town.auditor)
    expect(await to()).toEqual([await emailOf(town.auditor)])
  })

  test('is shown to wait to those appointed, and to nobody else in any way', async () => {
    expect(await holdingOf(otherDpo)).toEqual([{ organisation: town.id, waiting: 0 }])
    const { id } = await ask(town.admin)
    expect(await holdingOf(otherDpo)).toEqual([{ organisation: town.id, waiting: 1 }])
    expect(await holdingOf(town.admin)).toEqual([{ organisation: town.id, waiting: 0 }])
    for (const other of [town.dpo, town.decider, town.handler, town.reporter])
      expect(await holdingOf(other)).toEqual([])
    await confirm(otherDpo, id)()
    expect(await holdingOf(town.auditor)).toEqual([{ organisation: town.id, waiting: 0 }])
    await ask(town.admin)
    // Whose request it was is appointed no more: nothing can be confirmed.
    await appoint(otherDpo, town.auditor)
    expect(await holdingOf(otherDpo)).toEqual([{ organisation: town.id, waiting: 0 }])
    expect(await holdingOf(town.admin)).toEqual([])
    await endService(await world.as(town.admin), town.id, {
      ...{ endsAt: world.at(1), readableUntil: world.at(24 * 40), version: 1 },
    })
    world.pass(1)
    expect(await holdingOf(otherDpo)).toEqual([])
  })

  test('tells nobody by letter who is named and reads no dossiers there any more', async () => {
    const { id } = await ask(town.admin)
    await confirm(otherDpo, id)()
    const end = 'UPDATE membership SET valid_until = $3 WHERE organisation_id = $1 AND user_id = $2'
    await world.rows(end, [town.id, town.dpo.id, world.at(-1)])
    const letters = new Letters(world)
    expect((await letters.deliver()).map(({ to }) => to)).not.toContain(await emailOf(town.dpo))
    expect(await toldOf('dossierOpened')).toEqual([])
  })

  test('is asked for alike whether there is one or not, and two together find that there is none', async () => {
    const absent = await ask(town.admin, '2026-S100001')
    const there = await ask(town.admin)
    const { id: _one, number: _absent, ...answer } = absent
    const { id: _other, number: _there, ...same } = there
    expect(answer).toEqual(same)
    expect(await refusalOf(confirm(otherDpo, absent.id)())).toEqual({ kind: 'notFound' })
    // A number without the letter is refused by its form, whether a dossier has it or not.
    for (const number of [(await openDossier(world, town)).number, '2026-999'])
      await refusesWithoutTrace(world, () => ask(town.admin, number), invalidWith('number noSealedNumber'))
    const requests = await listBreakGlass(await world.as(otherDpo), town.id)
    expect(requests.map(({ confirmedAt }) => confirmedAt)).toEqual([null])
  })

  test('keeps in the journal that a number was tried in vain, and tells every other DPO and decider by a letter', async () => {
    const { id } = await ask(town.admin, '2026-S100001')
    await refusalOf(confirm(otherDpo, id)())
    expect((await verbsOf(world, town)).at(-1)).toBe('breakGlass.missed')
    await refusesWithoutTrace(world, confirm(town.auditor, id), invalidWith('request linkWithdrawn'))
    const [leaf] = await world.rows<{ incident_id: string | null; body: string }>(
      `SELECT incident_id, body FROM journal_leaf WHERE organisation_id = $1 AND verb = 'breakGlass.missed'`,
      [town.id],
    )
    expect(leaf?.incident_id).toBeNull()
    expect(leaf?.body).toContain('2026-S100001')
    expect(await toldOf('breakGlassMissed')).toEqual([town.dpo.id, town.decider.id].toSorted())
  })

  test('is asked for five times a day by one person, whether there is one or not', async () => {
    for (let count = 0; count < 5; count += 1) await ask(town.admin, `2026-S10000${count}`)
    const before = await verbsOf(world, town)
    for (const number of [sealed.number, '2026-S100009'])
      expect(await refusalOf(ask(town.admin, number))).toEqual({ kind: 'rateLimited' })
    expect(await listBreakGlass(await world.as(town.admin), town.id)).toHaveLength(5)
    expect(await verbsOf(world, town)).toEqual(before)
    await ask(otherDpo)
    world.pass(24)
    await ask(town.admin)
  })

  test('is asked for twenty times a day by all of them together', async () => {
    const more = await Promise.all([1, 2, 3].map((one) => world.member(town, 'auditor', `Auditor ${one}`)))
    const holders = [town.admin, otherDpo, ...more]
    await appoint(...holders)
    for (const holder of holders.slice(0, 4))
      for (let count = 0; count < 5; count += 1) await ask(holder, `2026-S10000${count}`)
    expect(await refusalOf(ask(holders[4]!))).toEqual({ kind: 'rateLimited' })
  })

  test('is not opened by one person alone', async () => {
    const { id } = await ask(town.admin)
    await refusesWithoutTrace(world, confirm(town.admin, id), invalidWith('request samePerson'))
  })

  test('is not opened a day after it was asked', async () => {
    const { id } = await ask(town.admin)
    world.pass(24)
    await refusesWithoutTrace(world, confirm(otherDpo, id), invalidWith('request linkExpired'))
  })

  test('is not opened once the request was withdrawn, which is up to whoever asked', async () => {
    const { id } = await ask(town.admin)
    const withdraw = (person: TestPerson) => async () =>
      withdrawBreakGlass(await world.as(person), town.id, id)
    await refusesWithoutTrace(world, withdraw(otherDpo), invalidWith('request notAsker'))
    await withdraw(town.admin)()
    await refusesWithoutTrace(world, confirm(otherDpo, id), invalidWith('request linkWithdrawn'))
  })

  test('shows those named what came of each request, and nobody else that one missed it once the seal is lifted', async () => {
    const context = await world.as(town.dpo)
    const naming = { persons: [], leftOut: [otherDpo.id], version: 2 }
    await nameSealReaders(context, town.id, sealed.id, naming, asked)
    const gone = await ask(town.admin)
    await withdrawBreakGlass(await world.as(town.admin), town.id, gone.id)
    const missed = await ask(otherDpo)
    expect(await refusalOf(confirm(town.auditor, missed.id)())).toEqual({ kind: 'notFound' })
    const absent = await ask(town.admin, '2026-S100001')
    await withdrawBreakGlass(await world.as(town.admin), town.id, absent.id)
    // Each leaf of one request is a leaf of the same dossier, or of none.
    const leaves = await world.rows<{ request: string; incidents: (string | null)[] }>(
      `SELECT body::json -> 'summary' ->> 'requestId' AS request, array_agg(DISTINCT incident_id) AS incidents FROM journal_leaf
        WHERE organisation_id = $1 AND verb LIKE 'breakGlass.%' GROUP BY 1`,
      [town.id],
    )
    expect(Object.fromEntries(leaves.map(({ request, incidents }) => [request, incidents]))).toEqual({
      [gone.id]: [sealed.id],
      [missed.id]: [sealed.id],
      [absent.id]: [null],
    })
    const told = async (person: TestPerson, number: string) => {
      const row = await findIncident(await world.as(person), town.id, number, { timeline: { verb: true } })
      const verbs = (row['timeline'] as { verb: string }[]).map(({ verb }) => verb)
      return verbs.filter((verb) => verb.startsWith('breakGlass.')).toSorted()
    }
    const came = ['breakGlass.asked', 'breakGlass.asked', 'breakGlass.withdrawn']
    expect(await told(town.dpo, sealed.number)).toEqual([came[0], came[1], 'breakGlass.missed', came[2]])
    const { number } = await unsealIncident(context, town.id, sealed.id, { reason, version: 3 }, asked)
    // That somebody asked shows to who was left out that a dossier was not there for them: it stays with those named.
    expect(await told(town.dpo, String(number))).toEqual(came)
    for (const person of [otherDpo, town.auditor]) expect(await told(person, String(number))).toEqual([])
  })

  test('shows who was left out nothing afterwards: no request that was hidden, none opened, and no entry of one', async () => {
    const context = await world.as(town.dpo)
    const left = async () => (await listBreakGlass(await world.as(otherDpo), town.id)).map(({ id }) => id)
    const waiting = async () => (await listKeyHoldings(await world.as(otherDpo)))[0]?.waiting
    const seen = (await ask(town.admin)).id
    await confirm(town.auditor, seen)()
    const gone = await ask(town.admin)
    expect(await left()).toEqual([gone.id, seen])
    world.pass(1)
    const naming = { persons: [], leftOut: [otherDpo.id] }
    await nameSealReaders(context, town.id, sealed.id, { ...naming, version: 2 }, asked)
    // What was opened before, nobody could have withdrawn.
    expect(await left()).toEqual([seen])
    const hidden = await ask(town.admin)
    const opened = await ask(town.auditor)
    await confirm(town.admin, opened.id)()
    expect([await left(), await waiting()]).toEqual([[seen], 0])
    // Neither when they are let in, nor when there is nothing left to be let in to.
    await nameSealReaders(context, town.id, sealed.id, { persons: [], leftOut: [], version: 3 }, asked)
    expect([await left(), await waiting()]).toEqual([[seen], 0])
    const fresh = await ask(town.auditor)
    await nameSealReaders(context, town.id, sealed.id, { ...naming, version: 4 }, asked)
    const { number } = await unsealIncident(context, town.id, sealed.id, { reason, version: 5 }, asked)
    expect([await left(), await waiting()]).toEqual([[seen], 0])
    for (const { id } of [gone, hidden, fresh])
      await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'notFound' })
    expect(await listBreakGlass(await world.as(town.auditor), town.id)).toHaveLength(5)
    const selection = { glassBreaks: { id: true }, timeline: { verb: true, sequence: true } } as const
    const read = async (person: TestPerson) => {
      const row = await findIncident(await world.as(person), town.id, String(number), selection)
      const timeline = row['timeline'] as { verb: string; sequence: number }[]
      expect(timeline.map(({ sequence }) => sequence)).toEqual(timeline.map((_, at) => timeline.length - at))
      return [(row['glassBreaks'] as unknown[]).length, timeline.filter(isGlass).length]
    }
    expect(await read(town.dpo)).toEqual([2, 7])
    for (const person of [otherDpo, town.auditor]) expect(await read(person)).toEqual([0, 0])
    // Nor does another seal that names them.
    world.pass(1)
    const again = { reason, persons: [otherDpo.id], version: 6 }
    const second = await sealIncident(context, town.id, sealed.id, again, asked)
    const row = await findIncident(await world.as(otherDpo), town.id, String(second['number']), selection)
    expect([row['glassBreaks'], (row['timeline'] as { verb: string }[]).filter(isGlass)]).toEqual([[], []])
  })

  test('is neither opened nor left closed by a request of another register, by one that is none, nor by what is no id', async () => {
    const elsewhere = await openTown(world, 'Eikenhove')
    const admin = await world.as(elsewhere.admin)
    const { version, hours } = await readKeyHolders(admin, elsewhere.id)
    const persons = [elsewhere.admin.id, elsewhere.dpo.id]
    await appointKeyHolders(admin, elsewhere.id, { persons, hours, version })
    const foreign = await askBreakGlass(admin, elsewhere.id, { number: sealed.number, reason })
    const context = await world.as(otherDpo)
    for (const id of [foreign.id, town.id, 'x']) {
      await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'notFound' })
      await refusesWithoutTrace(world, () => withdrawBreakGlass(context, town.id, id), { kind: 'notFound' })
    }
  })

  test('is opened once by one request', async () => {
    const { id } = await ask(town.admin)
    const both = await Promise.allSettled([confirm(otherDpo, id)(), confirm(town.auditor, id)()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await refusesWithoutTrace(world, confirm(town.auditor, id), invalidWith('request linkUsed'))
    const withdraw = async () => withdrawBreakGlass(await world.as(town.admin), town.id, id)
    await refusesWithoutTrace(world, withdraw, invalidWith('request linkUsed'))
  })

  test('is neither asked for nor opened nor looked at by whoever is not appointed, named or not', async () => {
    const { id } = await ask(town.admin)
    for (const person of [town.decider, town.dpo, town.handler]) {
      await refusesWithoutTrace(world, confirm(person, id), { kind: 'forbidden' })
      await refusesWithoutTrace(world, () => ask(person), { kind: 'forbidden' })
      expect((await refusalOf(listBreakGlass(await world.as(person), town.id))).kind).toBe('forbidden')
    }
    expect(await listBreakGlass(await world.as(otherDpo), town.id)).toHaveLength(1)
  })

  test('is not opened with somebody whose membership or appointment ended since', async () => {
    const { id } = await ask(town.admin)
    await appoint(otherDpo, town.auditor)
    await refusesWithoutTrace(world, confirm(otherDpo, id), invalidWith('request noKeyHolder'))
    await appoint(town.admin, otherDpo, town.auditor)
    const end = 'UPDATE membership SET valid_until = $3 WHERE organisation_id = $1 AND user_id = $2'
    await world.rows(end, [town.id, otherDpo.id, world.at(-1)])
    await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'notFound' })
    await world.rows(end, [town.id, town.admin.id, world.at(-1)])
    await refusesWithoutTrace(world, confirm(town.auditor, id), invalidWith('request noKeyHolder'))
  })

  test('closes again when those named save their names anew', async () => {
    const { id } = await ask(town.admin)
    await confirm(otherDpo, id)()
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, { persons: [], version: 2 }, asked)
    for (const person of [town.admin, otherDpo]) expect((await refusalOf(open(person))).kind).toBe('notFound')
    const row = await findIncident(await world.as(town.dpo), town.id, sealed.number, {
      ...{ glassUntil: true, glassBreaks: { openUntil: true } },
    })
    const [opening] = row['glassBreaks'] as { openUntil: string }[]
    expect(row['glassUntil']).toBeNull()
    expect(new Date(opening!.openUntil).toISOString()).toBe(world.now)
  })

  test('leaves somebody who is named what they had', async () => {
    await appoint(town.dpo, otherDpo)
    const { id } = await ask(town.dpo)
    await confirm(otherDpo, id)()
    world.pass(48)
    expect(await open(town.dpo)).toMatchObject({ title: 'Verloren laptop' })
  })
})

describe('what was asked in need stays with those whom it is for', () => {
  const versionOf = async (id = sealed.id) =>
    Number(
      (await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id]))[0]?.version,
    )
  const lift = async () => {
    const lifting = { reason: 'De collega is van alles vrijgesproken.', version: await versionOf() }
    return String(
      (await unsealIncident(await world.as(town.dpo), town.id, sealed.id, lifting, asked))['number'],
    )
  }
  const nameWith = async (by: TestPerson, persons: TestPerson[], leftOut: TestPerson[]) => {
    const ids = { persons: persons.map(({ id }) => id), leftOut: leftOut.map(({ id }) => id) }
    await nameSealReaders(
      await world.as(by),
      town.id,
      sealed.id,
      { ...ids, version: await versionOf() },
      asked,
    )
  }
  const third = async () => {
    const person = await world.member(town, 'decider', 'Derde sleutel')
    await appoint(town.auditor, otherDpo, person)
    return person
  }
  const read = async (person: TestPerson, number: string) =>
    findIncident(await world.as(person), town.id, number, {
      ...{ number: true, formerReference: true, seals: { reason: true } },
      ...{ timeline: { verb: true, summary: true }, glassBreaks: { id: true } },
    })
  const glassOf = async (person: TestPerson, number: string) => {
    const { timeline, glassBreaks } = await read(person, number)
    return [...(timeline as { verb: string }[]).filter(isGlass), ...(glassBreaks as unknown[])]
  }

  test.each(['ask', 'withdraw', 'say no', 'confirm in vain'])(
    'to %s counts in no activity of a consultancy, whether there is such a dossier or not',
    async (act) => {
      const bureau = await world.organisation('Bureau', { kinds: ['consultancy'] })
      const holder = await world.member(town, 'auditor', 'Sleutel en adviseur')
      await world.membership(holder, bureau, 'reporter')
      await world.assign(await world.mandate(town, bureau, 'dpo'), holder)
      await appoint(holder, otherDpo)
      if (act === 'confirm in vain') {
        await appoint(holder, otherDpo, town.auditor)
        await nameWith(town.dpo, [], [otherDpo])
      }
      for (const number of ['2026-S100001', sealed.number]) {
        const { id } = await ask(act === 'ask' || act === 'withdraw' ? holder : otherDpo, number)
        if (act === 'withdraw') await withdrawBreakGlass(await world.as(holder), town.id, id)
        if (act === 'say no') await refuse(holder, id)()
        if (act === 'confirm in vain')
          expect(await refusalOf(confirm(holder, id)())).toEqual({ kind: 'notFound' })
        expect(await listActivity(await world.as(holder), bureau.id, '2026-11')).toMatchObject({
          clients: [],
        })
      }
    },
  )

  test('not with whoever sealed it and was taken off since; why they did they keep reading', async () => {
    const { id } = await openDossier(world, town)
    const why = 'Het lek gaat over een andere collega.'
    const sealing = { reason: why, persons: [town.dpo.id], version: 1 }
    const row = await sealIncident(await world.as(otherDpo), town.id, id, sealing, { number: true })
    sealed = { id, number: String(row['number']) }
    world.pass(1)
    await nameWith(town.dpo, [], [])
    await appoint(town.admin, town.auditor, otherDpo)
    world.pass(1)
    await refuse(town.auditor, (await ask(town.admin)).id, 'Ik vertrouw de andere DPO niet in deze zaak.')()
    await confirm(town.auditor, (await ask(town.admin)).id)()
    expect(await refusalOf(read(otherDpo, sealed.number))).toEqual({ kind: 'notFound' })
    // Nor with whom it is merely opened for: that it is open for them they see.
    const own = await ask(otherDpo)
    await confirm(town.auditor, own.id)()
    expect(await glassOf(otherDpo, sealed.number)).toEqual([{ id: own.id }])
    const number = await lift()
    expect(await glassOf(otherDpo, number)).toEqual([])
    expect((await read(otherDpo, number))['seals']).toEqual([{ reason: why }])
    expect(await glassOf(town.dpo, number)).toHaveLength(8)
  })

  test('and not with whom it was hidden from, once they are named', async () => {
    const person = await third()
    await nameWith(town.dpo, [], [otherDpo])
    expect(await refusalOf(confirm(person, (await ask(otherDpo)).id)())).toEqual({ kind: 'notFound' })
    await refuse(person, (await ask(town.auditor)).id, 'Het gaat over de Andere DPO, wacht daarmee.')()
    await confirm(person, (await ask(town.auditor)).id)()
    await nameWith(town.dpo, [otherDpo], [])
    expect(await glassOf(otherDpo, sealed.number)).toEqual([])
    expect(await glassOf(town.dpo, sealed.number)).toHaveLength(7)
    // What was asked since is theirs to see.
    await ask(town.auditor)
    expect(await glassOf(otherDpo, sealed.number)).toHaveLength(1)
  })

  test('nor does a number tell who was left out that it was theirs, once the seal is lifted', async () => {
    const person = await third()
    await nameWith(town.dpo, [], [otherDpo])
    expect(await refusalOf(confirm(person, (await ask(otherDpo)).id)())).toEqual({ kind: 'notFound' })
    const number = await lift()
    // Neither the one who was left out, nor the one who found nothing together with them, nor anybody who may have heard of that.
    for (const one of [otherDpo, person, town.decider, town.auditor])
      expect(await refusalOf(read(one, sealed.number))).toEqual(await refusalOf(read(one, '2026-S100001')))
    expect(await read(town.dpo, sealed.number)).toMatchObject({ number })
    for (const one of [otherDpo, person, town.decider, town.auditor]) {
      const shown = await read(one, number)
      expect(shown['formerReference']).toBeNull()
      expect(JSON.stringify(shown)).not.toContain(sealed.number)
      const references = (shown['timeline'] as { verb: string; summary: { reference?: unknown } }[])
        .filter(({ verb }) => verb.startsWith('incident.') && verb.endsWith('sealed'))
        .map(({ verb, summary }) => [verb, summary.reference])
      expect(references).toEqual([
        ['incident.unsealed', { after: `LIN ${number}` }],
        ['incident.sealed', { before: 'LIN 2026-001' }],
      ])
    }
    expect(await read(town.dpo, number)).toMatchObject({ formerReference: `LIN ${sealed.number}` })
    expect(JSON.stringify((await read(town.dpo, number))['timeline'])).toContain(sealed.number)
  })

  test('nor where nobody confirmed; everybody else finds it', async () => {
    const person = await third()
    await nameWith(town.dpo, [], [otherDpo])
    await ask(otherDpo)
    const number = await lift()
    expect(await refusalOf(read(otherDpo, sealed.number))).toEqual({ kind: 'notFound' })
    for (const one of [person, town.decider, town.auditor])
      expect(await read(one, sealed.number)).toMatchObject({ number, formerReference: null })
  })

  test('but leads whom the seal named in the end to it, also by a number under which it was hidden from them', async () => {
    const person = await third()
    await nameWith(town.dpo, [], [otherDpo])
    expect(await refusalOf(confirm(person, (await ask(otherDpo)).id)())).toEqual({ kind: 'notFound' })
    await nameWith(town.dpo, [otherDpo], [])
    const number = await lift()
    expect(await read(otherDpo, sealed.number)).toMatchObject({
      number,
      formerReference: `LIN ${sealed.number}`,
    })
  })
})

describe('a key holder who says no', () => {
  const why = 'Dit kan wachten tot de DPO terug is.'
  beforeEach(async () => {
    await appoint(town.admin, otherDpo, town.auditor)
  })

  test('says why, to whoever asked and to those named; another one may still open it together', async () => {
    const { id } = await ask(town.admin)
    const refusal = { userId: otherDpo.id, name: 'Andere DPO', reason: why }
    expect(await refuse(otherDpo, id)()).toMatchObject({ refusals: [refusal], withdrawnAt: null })
    for (const person of [town.admin, town.auditor, otherDpo])
      expect(await listBreakGlass(await world.as(person), town.id)).toMatchObject([{ refusals: [refusal] }])
    expect(await holdingOf(otherDpo)).toMatchObject([{ waiting: 0 }])
    expect(await holdingOf(town.auditor)).toMatchObject([{ waiting: 1 }])
    expect(await toldOf('breakGlassRefused')).toEqual([town.admin.id])
    const entries = await checkedJournal(world, town)
    expect(entries.at(-1)).toMatchObject({ verb: 'breakGlass.refused', incident_id: sealed.id })
    await refusesWithoutTrace(world, confirm(otherDpo, id), invalidWith('request saidNo'))
    await refusesWithoutTrace(world, refuse(otherDpo, id), invalidWith('request saidNo'))
    await confirm(town.auditor, id)()
    expect(await open(town.admin)).toMatchObject({ title: 'Verloren laptop' })
    expect((await refusalOf(open(otherDpo))).kind).toBe('notFound')
  })

  test('is answered alike where no dossier has that number', async () => {
    const bare = async (number: string) => {
      const { id } = await ask(town.admin, number)
      const { id: _, number: __, ...rest } = await refuse(otherDpo, id)()
      return rest
    }
    expect(await bare(sealed.number)).toEqual(await bare('2026-S100001'))
  })

  test('tells whoever asked by a letter, that they are appointed no more by none', async () => {
    const [one, other] = [await ask(town.admin), await ask(town.auditor)]
    await refuse(otherDpo, one.id)()
    await refuse(otherDpo, other.id)()
    await appoint(town.admin, otherDpo)
    const askers = [await emailOf(town.admin), await emailOf(town.auditor)]
    const sent = (await new Letters(world).deliver()).filter(({ to }) => askers.includes(to))
    const letters = sent.filter(({ text }) => text.includes(' neen op uw vraag'))
    expect(letters.map(({ to }) => to)).toEqual(askers.slice(0, 1))
    const [letter] = letters
    for (const secret of [why, sealed.number, 'Andere DPO', 'dossier'])
      expect(`${letter?.subject} ${letter?.text}`).not.toContain(secret)
  })

  test('says no to nobody’s own, withdrawn, opened or late request, without a reason, nor without being appointed', async () => {
    const [own, gone, opened] = [await ask(town.admin), await ask(town.auditor), await ask(town.auditor)]
    await refusesWithoutTrace(world, refuse(town.admin, own.id), invalidWith('request samePerson'))
    await refusesWithoutTrace(world, refuse(otherDpo, own.id, 'Neen.'), invalidWith('reason tooShort'))
    await withdrawBreakGlass(await world.as(town.auditor), town.id, gone.id)
    await refusesWithoutTrace(world, refuse(otherDpo, gone.id), invalidWith('request linkWithdrawn'))
    await confirm(town.admin, opened.id)()
    await refusesWithoutTrace(world, refuse(otherDpo, opened.id), invalidWith('request linkUsed'))
    await refusesWithoutTrace(world, refuse(town.decider, own.id), { kind: 'forbidden' })
    await refusesWithoutTrace(world, refuse(otherDpo, 'none'), { kind: 'notFound' })
    world.pass(24)
    await refusesWithoutTrace(world, refuse(otherDpo, own.id), invalidWith('request linkExpired'))
  })

  test('and is left out for that dossier finds no request to say no to', async () => {
    const third = await world.member(town, 'decider', 'Derde sleutel')
    await appoint(town.admin, otherDpo, town.auditor, third)
    const leaving = { persons: [], leftOut: [otherDpo.id], version: 2 }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, leaving, asked)
    const { id } = await ask(town.admin)
    await refusesWithoutTrace(world, refuse(otherDpo, id), { kind: 'notFound' })
  })

  test('twice at the same moment says it once', async () => {
    const { id } = await ask(town.admin)
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => refuse(otherDpo, id)()))
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
    const told = lost.map(({ reason: refusal }) => (refusal instanceof Refusal ? refusal.reason : refusal))
    expect(told).toEqual([1, 2].map(() => invalidWith('request saidNo')))
    expect(await toldOf('breakGlassRefused')).toEqual([town.admin.id])
  })

  test('and yes at the same moment says one of both', async () => {
    const { id } = await ask(town.auditor)
    const client = await world.admin.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1 FROM break_glass WHERE id = $1 FOR UPDATE', [id])
    const waits = async (count: number) => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
      await expect.poll(async () => (await world.rows(waiting)).length).toBe(count)
    }
    const no = refuse(otherDpo, id)()
    await waits(1)
    const yes = refusalOf(confirm(otherDpo, id)())
    await waits(2)
    await client.query('COMMIT')
    client.release()
    expect((await no).refusals).toHaveLength(1)
    expect(await yes).toEqual(invalidWith('request saidNo'))
    expect(await refusalOf(open(town.auditor))).toEqual({ kind: 'notFound' })
  })

  test('at once with another one who says yes: both words stand, whoever comes first', async () => {
    for (const yes of [0, 1]) {
      const { id } = await ask(town.admin)
      const words = [refuse(otherDpo, id), confirm(town.auditor, id)]
      const outcomes = await Promise.allSettled((yes ? words.toReversed() : words).map((word) => word()))
      const [request] = await listBreakGlass(await world.as(town.admin), town.id)
      expect(request?.confirmedBy).toBe(`auditor of ${town.name}`)
      const lost = outcomes.filter(({ status }) => status === 'rejected').length
      expect(request?.refusals.length).toBe(1 - lost)
    }
  })
})

describe('a sealed dossier in a register that passed into another organisation', () => {
  let next: Town
  beforeEach(async () => {
    next = await openTown(world, 'Lindenrode-Zavelbeke')
    const admin = await world.as(next.admin)
    const { version, hours } = await readKeyHolders(admin, next.id)
    const persons = [next.dpo, next.auditor, next.handler, next.admin].map(({ id }) => id)
    await appointKeyHolders(admin, next.id, { persons, hours, version })
  })
  const versionNow = async () =>
    Number(
      (await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [sealed.id]))[0]
        ?.version,
    )
  const passing = async () => {
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const input = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system, input)
    return () => carryOutMerger(system, { mergerId: merger!.id })
  }

  test('is opened by two key holders of the successor, from the day itself on and not before', async () => {
    const carryOut = await passing()
    for (const person of [next.dpo, next.auditor, next.handler])
      await refusesWithoutTrace(world, () => ask(person), { kind: 'notFound' })
    world.pass(1)
    const { id } = await ask(next.dpo)
    expect((await refusalOf(open(next.dpo))).kind).toBe('notFound')
    expect(await holdingOf(next.handler)).toContainEqual({ organisation: town.id, waiting: 1 })
    expect(await holdingOf(next.decider)).toEqual([])
    const sent = (await new Letters(world).deliver()).map(({ to }) => to)
    expect(sent).toContain(await emailOf(next.handler))
    await carryOut()
    await confirm(next.handler, id)()
    for (const person of [next.dpo, next.handler])
      expect(await open(person)).toMatchObject({ title: 'Verloren laptop' })
    expect((await refusalOf(open(next.auditor))).kind).toBe('notFound')
    const { holders: known, isHolder } = await readKeyHolders(await world.as(next.auditor), town.id)
    expect([known.map(({ userId }) => userId).toSorted(), isHolder]).toEqual([
      [next.dpo, next.auditor, next.handler, next.admin].map(({ id: one }) => one).toSorted(),
      true,
    ])
    world.pass(24)
    for (const person of [next.dpo, next.handler])
      expect((await refusalOf(open(person))).kind).toBe('notFound')
  })

  test('stays open for the hours of the successor, which every key holder reads before', async () => {
    const admin = await world.as(next.admin)
    const { version } = await readKeyHolders(admin, next.id)
    const persons = [next.dpo, next.auditor].map(({ id }) => id)
    await appointKeyHolders(admin, next.id, { persons, hours: 8, version })
    await passing()
    world.pass(1)
    expect(await readKeyHolders(await world.as(next.auditor), town.id)).toMatchObject({ hours: 8 })
    const { id } = await ask(next.dpo)
    await confirm(next.auditor, id)()
    world.pass(7.5)
    expect(await open(next.auditor)).toMatchObject({ title: 'Verloren laptop' })
    world.pass(0.5)
    for (const person of [next.dpo, next.auditor])
      expect((await refusalOf(open(person))).kind).toBe('notFound')
  })

  test('is opened no more by those whom the old organisation appointed, also where they are in both', async () => {
    await world.membership(otherDpo, next, 'dpo')
    const { id } = await ask(otherDpo)
    const mine = await ask(town.auditor)
    await passing()
    world.pass(1)
    for (const person of [town.admin, town.auditor]) {
      await refusesWithoutTrace(world, confirm(person, id), { kind: 'notFound' })
      await refusesWithoutTrace(world, () => ask(person), { kind: 'notFound' })
    }
    await refusesWithoutTrace(world, confirm(otherDpo, mine.id), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => ask(otherDpo), { kind: 'forbidden' })
    await refusesWithoutTrace(world, confirm(next.dpo, id), invalidWith('request noKeyHolder'))
  })

  test('is opened by nobody of the successor who is not appointed there, or has nothing to do in that register', async () => {
    await passing()
    world.pass(1)
    const { id } = await ask(next.auditor)
    const others: [TestPerson, string][] = [
      [next.decider, 'forbidden'],
      [next.admin, 'notFound'],
      [next.reporter, 'notFound'],
    ]
    for (const [person, kind] of others) {
      await refusesWithoutTrace(world, confirm(person, id), { kind })
      await refusesWithoutTrace(world, () => ask(person), { kind })
      expect((await refusalOf(listBreakGlass(await world.as(person), town.id))).kind).toBe(kind)
    }
    await endRoleOf(next, next.auditor, 'auditor')
    await refusesWithoutTrace(world, confirm(next.dpo, id), invalidWith('request noKeyHolder'))
  })

  test('is told to those key holders of the successor who can open it, by a letter', async () => {
    await passing()
    world.pass(1)
    await ask(next.dpo)
    expect(await toldOf('breakGlassAsked')).toEqual([next.auditor.id, next.handler.id].toSorted())
    // Who can open nothing there any more when it is sent gets none.
    await endRoleOf(next, next.handler, 'handler')
    await world.membership(next.handler, next, 'admin')
    await world.rows(
      'INSERT INTO key_holder (organisation_id, user_id, appointed_by, appointed_at) VALUES ($1, $2, $2, $3) ON CONFLICT DO NOTHING',
      [next.id, next.handler.id, world.now],
    )
    const sent = (await new Letters(world).deliver()).map(({ to }) => to)
    expect(sent).toContain(await emailOf(next.auditor))
    expect(sent).not.toContain(await emailOf(next.handler))
  })

  test('names people of the successor, by who may read there, and of the old organisation nobody', async () => {
    await world.membership(town.dpo, next, 'dpo')
    const consultant = await world.consultant(next, 'read')
    const keptOut = await world.consultant(next, 'read')
    const counting = await world.consultant(next, 'statistics')
    await world.rows(
      'INSERT INTO mandate_refusal (client_id, user_id, refused_by, refused_at) VALUES ($1, $2, $3, $4)',
      [town.id, keptOut.id, town.admin.id, world.now],
    )
    const plain = await openDossier(world, town)
    const carryOut = await passing()
    world.pass(1)
    await carryOut()
    const chosen = async () =>
      (await listSealChoices(await world.as(town.dpo), town.id)).map(({ userId }) => userId).toSorted()
    expect(await chosen()).toEqual(
      [town.dpo, next.dpo, next.decider, next.auditor, next.handler, consultant]
        .map(({ id }) => id)
        .toSorted(),
    )
    const version = await versionNow()
    const name = async (persons: readonly string[]) =>
      nameSealReaders(await world.as(town.dpo), town.id, sealed.id, { persons, version }, asked)
    for (const one of [town.auditor, town.decider, next.admin, next.reporter, counting, keptOut])
      await refusesWithoutTrace(world, () => name([one.id]), invalidWith('persons notInList'))
    await name([next.auditor.id, consultant.id])
    for (const one of [next.auditor, consultant])
      expect(await open(one)).toMatchObject({ title: 'Verloren laptop' })
    expect((await refusalOf(open(next.decider))).kind).toBe('notFound')
    const secret = { reason: 'Het gaat over een collega.', persons: [next.auditor.id], version: 1 }
    const row = await sealIncident(await world.as(next.dpo), town.id, plain.id, secret, { number: true })
    const find = async (person: TestPerson) =>
      findIncident(await world.as(person), town.id, String(row['number']), { title: true })
    expect(await find(next.auditor)).toHaveProperty('title')
    expect((await refusalOf(find(town.dpo))).kind).toBe('notFound')
  })

  test('leaves out key holders of the successor who could open it', async () => {
    await world.membership(town.dpo, next, 'dpo')
    const carryOut = await passing()
    world.pass(1)
    await carryOut()
    const holders = await listSealKeyHolders(await world.as(town.dpo), town.id)
    expect(holders.map(({ userId }) => userId).toSorted()).toEqual(
      [next.dpo, next.auditor, next.handler].map(({ id }) => id).toSorted(),
    )
    const version = await versionNow()
    const leave = async (out: TestPerson) =>
      nameSealReaders(
        await world.as(town.dpo),
        town.id,
        sealed.id,
        { persons: [], leftOut: [out.id], version },
        asked,
      )
    for (const one of [town.auditor, next.admin])
      await refusesWithoutTrace(world, () => leave(one), invalidWith('leftOut notInList'))
    await leave(next.auditor)
    await ask(next.dpo)
    expect(await listBreakGlass(await world.as(next.auditor), town.id)).toEqual([])
  })

  test('is not there for whom it names who left the successor and came back', async () => {
    const both = await world.member(town, 'auditor', 'In beide')
    const late = await world.member(town, 'auditor', 'Later erbij')
    await world.membership(both, next, 'auditor')
    const naming = { persons: [both.id, late.id, town.decider.id], version: 2 }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, naming, asked)
    await world.membership(town.dpo, next, 'dpo')
    const carryOut = await passing()
    world.pass(1)
    await carryOut()
    expect(await open(both)).toMatchObject({ number: sealed.number })
    await endMember(await world.as(next.admin), next.id, both.id, {})
    world.pass(1)
    const letters = new Letters(world)
    for (const person of [both, late]) {
      const email = await emailOf(person)
      await invite(await world.as(next.admin), next.id, { email, roles: ['auditor'] })
      const token = await letters.tokenTo(email)
      await acceptInvitation({ ...(await world.as(person)), links: letters.links }, { token })
      expect(
        await listIncidents(await world.as(person), town.id, { first: 5 }, { edges: { node: asked } }),
      ).toMatchObject({ edges: [] })
      expect((await refusalOf(open(person))).kind).toBe('notFound')
    }
    const row = await findIncident(await world.as(town.dpo), town.id, sealed.number, {
      namedPersons: { userId: true },
      timeline: { verb: true },
    })
    expect((row['namedPersons'] as { userId: string }[]).map(({ userId }) => userId)).toEqual([town.dpo.id])
    expect(row['timeline']).toContainEqual({ verb: 'incident.nameEnded' })
    await checkedJournal(world, town)
  })

  describe('ends for whom it names with what they were named through, whoever is left', () => {
    const name = async (...persons: TestPerson[]) =>
      nameSealReaders(
        await world.as(town.dpo),
        town.id,
        sealed.id,
        { persons: persons.map(({ id }) => id), version: 2 },
        asked,
      )
    const passOver = async () => {
      const carryOut = await passing()
      world.pass(1)
      await carryOut()
    }
    const leave = async (at: Town, person: TestPerson, until: string | null = null) => {
      await endMember(await world.as(at.admin), at.id, person.id, { until })
      world.pass(2)
    }
    const invited = async (at: Town, person: TestPerson) => {
      await invite(await world.as(at.admin), at.id, { email: await emailOf(person), roles: ['auditor'] })
      const letters = new Letters(world)
      const token = await letters.tokenTo(await emailOf(person))
      await acceptInvitation({ ...(await world.as(person)), links: letters.links }, { token })
    }
    /** By the consultancy's own act, under a mandate of the organisation. */
    const consulting = async (client: Town, person: TestPerson) => {
      const bureau = await world.organisation('Bureau', { kinds: ['consultancy'] })
      const boss = await world.member(bureau, 'admin')
      await world.membership(person, bureau, 'reporter')
      const mandate = await world.mandate(client, bureau, 'read')
      await assignMandate(await world.as(boss), bureau.id, mandate, person.id)
    }
    const seesNothing = async (person: TestPerson) => {
      const list = await listIncidents(
        await world.as(person),
        town.id,
        { first: 5 },
        { edges: { node: asked } },
      )
      expect(list.edges).toEqual([])
      expect((await refusalOf(open(person))).kind).toBe('notFound')
    }

    test('who left the successor comes under its mandate', async () => {
      const both = await world.member(town, 'auditor', 'In beide')
      await world.membership(both, next, 'auditor')
      await name(both, town.decider)
      await passOver()
      expect(await open(both)).toMatchObject({ number: sealed.number })
      await leave(next, both)
      await consulting(next, both)
      await seesNothing(both)
    })

    test('who was never at the successor comes under its mandate', async () => {
      const old = await world.member(town, 'auditor', 'Alleen oud')
      await name(old, town.decider)
      await passOver()
      await consulting(next, old)
      await seesNothing(old)
      expect(await verbsOf(world, town)).toContain('incident.nameEnded')
    })

    test('none of those named is an officer of the successor, and one comes back to it', async () => {
      const both = await world.member(town, 'auditor', 'In beide')
      await world.membership(both, next, 'auditor')
      await name(both, town.decider)
      await passOver()
      await leave(next, both)
      await invited(next, both)
      await seesNothing(both)
    })

    test('a role that ended on its day, and a mandate comes after it', async () => {
      const person = await world.member(town, 'auditor', 'Weg op datum')
      await name(person, town.decider)
      await leave(town, person, world.at(1))
      await consulting(town, person)
      await seesNothing(person)
    })

    test('a mandate that ended, and another comes after it; not while it runs', async () => {
      const consultant = await world.person('Consultant')
      await consulting(town, consultant)
      await name(consultant, town.decider)
      await consulting(town, consultant)
      expect(await open(consultant)).toMatchObject({ number: sealed.number })
      await world.rows('UPDATE mandate SET revoked_at = $2 WHERE client_id = $1', [town.id, world.now])
      world.pass(1)
      await consulting(town, consultant)
      await seesNothing(consultant)
    })

    test('the last DPO left, then an auditor, who comes back as such', async () => {
      const auditor = await world.member(town, 'auditor', 'Auditor genoemd')
      await name(auditor)
      for (const person of [town.dpo, auditor]) await leave(town, person)
      for (const person of [town.dpo, auditor]) {
        await invited(town, person)
        await seesNothing(person)
      }
      await checkedJournal(world, town)
    })

    test('nobody is touched by an assignment that is refused', async () => {
      const old = await world.member(town, 'auditor', 'Alleen oud')
      await name(old, town.decider)
      await leave(town, old, world.at(1))
      const bureau = await world.organisation('Bureau', { kinds: ['consultancy'] })
      const boss = await world.as(await world.member(bureau, 'admin'))
      const mandate = await world.mandate(town, bureau, 'read')
      await refusesWithoutTrace(world, () => assignMandate(boss, bureau.id, mandate, old.id), {
        kind: 'notFound',
      })
    })
  })

  test('is told to DPO and decider of the successor where it was guessed at, by a letter', async () => {
    await passing()
    world.pass(1)
    const { id } = await ask(next.auditor, '2026-S100001')
    await refusalOf(confirm(next.handler, id)())
    expect(await toldOf('breakGlassMissed')).toEqual([next.dpo.id, next.decider.id].toSorted())
    const sent = (await new Letters(world).deliver()).map(({ to }) => to)
    expect(sent).toEqual(expect.arrayContaining([await emailOf(next.dpo), await emailOf(next.decider)]))
  })
})

const endRoleOf = (at: Town, person: TestPerson, role: string) =>
  world.rows(
    'UPDATE membership SET valid_until = $4 WHERE organisation_id = $1 AND user_id = $2 AND role = $3',
    [at.id, person.id, role, world.now],
  )

describe('who may open in need', () => {
  /** Every role of a person ends, or the one named. */
  const end = async (person: TestPerson, role?: string) => {
    const admin = await world.as(town.admin)
    if (role === undefined) return endMember(admin, town.id, person.id, {})
    const [row] = await world.rows<{ id: string; version: number }>(
      'SELECT id, version FROM membership WHERE organisation_id = $1 AND user_id = $2 AND role = $3',
      [town.id, person.id, role],
    )
    return endRole(admin, town.id, row!.id, { version: row!.version })
  }
  const holders = async () => {
    const { holders: all } = await readKeyHolders(await world.as(town.admin), town.id)
    return all.map(({ userId }) => userId).toSorted()
  }

  test('is nobody whose last role that asks for a second factor ended, until appointed anew', async () => {
    const { id } = await ask(town.admin)
    await giveRole(await world.as(town.admin), town.id, otherDpo.id, 'reporter')
    await end(otherDpo, 'dpo')
    await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => ask(otherDpo), { kind: 'forbidden' })
    expect(await verbsOf(world, town)).toContain('settings.keyHolderEnded')
    await giveRole(await world.as(town.admin), town.id, otherDpo.id, 'auditor')
    await refusesWithoutTrace(world, confirm(otherDpo, id), { kind: 'forbidden' })
    await appoint(town.admin, otherDpo)
    expect(await holders()).toEqual([town.admin.id, otherDpo.id].toSorted())
  })

  test('is not who left and came back, also where the end was named beforehand and came by itself', async () => {
    await end(otherDpo)
    await world.membership(otherDpo, town, 'auditor')
    expect(await holders()).toEqual([town.admin.id, town.auditor.id].toSorted())
    await appoint(town.admin, town.auditor, otherDpo)
    const until = 'UPDATE membership SET valid_until = $3 WHERE organisation_id = $1 AND user_id = $2'
    await world.rows(until, [town.id, otherDpo.id, world.at(-1)])
    await world.membership(otherDpo, town, 'reporter')
    expect(await holders()).toEqual([town.admin.id, town.auditor.id].toSorted())
    await giveRole(await world.as(town.admin), town.id, otherDpo.id, 'dpo')
    expect(await holders()).toEqual([town.admin.id, town.auditor.id].toSorted())
  })

  test('keeps the key with one role less, as long as another asks for a second factor', async () => {
    await giveRole(await world.as(town.admin), town.id, otherDpo.id, 'auditor')
    await end(otherDpo, 'dpo')
    expect(await holders()).toContain(otherDpo.id)
  })

  test('is told to every DPO and decider by a letter, which names neither the appointed nor a dossier', async () => {
    expect(await toldOf('keyHoldersAppointed')).toEqual(
      [town.dpo.id, otherDpo.id, town.decider.id].toSorted(),
    )
    const letters = new Letters(world)
    const sent = (await letters.deliver()).filter(({ text }) => text.includes('aangewezen wie samen'))
    expect(sent.map(({ to }) => to)).toContain(await emailOf(town.decider))
    expect(JSON.stringify(sent)).not.toContain(sealed.number)
    await appoint(town.admin, otherDpo)
    await world.rows('UPDATE membership SET valid_until = $2 WHERE user_id = $1', [
      town.decider.id,
      world.at(-1),
    ])
    const later = (await letters.deliver()).map(({ to }) => to)
    expect(later).toContain(await emailOf(town.dpo))
    expect(later).not.toContain(await emailOf(town.decider))
  })

  test('is appointed by the administrator: two at least, with a role that asks for a second factor', async () => {
    const admin = await world.as(town.admin)
    const { version, choices, isHolder } = await readKeyHolders(admin, town.id)
    expect(isHolder).toBe(true)
    expect(choices?.map(({ userId }) => userId)).not.toContain(town.reporter.id)
    const put =
      (persons: string[], hours = 24, seen = version) =>
      () =>
        appointKeyHolders(admin, town.id, { persons, hours, version: seen })
    await refusesWithoutTrace(world, put([otherDpo.id]), invalidWith('persons twoPersons'))
    await refusesWithoutTrace(world, put([otherDpo.id, 'user-nobody']), invalidWith('persons notInList'))
    await refusesWithoutTrace(world, put([otherDpo.id, town.reporter.id]), invalidWith('persons notInList'))
    await refusesWithoutTrace(world, put([], 0), invalidWith('hours outOfRange'))
    await refusesWithoutTrace(world, put([], 24, version + 1), { kind: 'conflict' })
    expect(await put([otherDpo.id, town.auditor.id], 8)()).toMatchObject({ hours: 8, isHolder: false })
    for (const person of [town.dpo, town.decider]) {
      const context = await world.as(person)
      expect((await refusalOf(readKeyHolders(context, town.id))).kind).toBe('forbidden')
      const input = { persons: [], hours: 24, version: version + 1 }
      await refusesWithoutTrace(world, () => appointKeyHolders(context, town.id, input), {
        kind: 'forbidden',
      })
    }
    expect((await readKeyHolders(await world.as(town.auditor), town.id)).choices).toBeNull()
  })
})
