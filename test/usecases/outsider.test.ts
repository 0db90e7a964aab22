import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAttachment,
  addOutsiderPhoto,
  answerOutsider,
  assignHandler,
  changeOutsiderPage,
  deliverForwarded,
  dismissIncident,
  eraseOutsiderIdentity,
  findIncident,
  findOutsiderPage,
  findReportTakers,
  followReport,
  forwardReport,
  giveUpForward,
  listReadings,
  nameDeputy,
  readOutsiderMessages,
  readOutsiderReport,
  receiveReport,
  Receipts,
  sealIncident,
  showOutsiderIdentity,
  startInvestigation,
  writeFromOutside,
  writeReadings,
  type Files,
  type OutsiderContext,
} from '@lekboek/usecases'
import { uuidv7, type Selection } from '@lekboek/database'
import {
  checkedJournal,
  invalidWith,
  Letters,
  linkSecret,
  openTown,
  openWorld,
  outsiderDoor,
  race,
  refusalOf,
  refusesWithoutTrace,
  takenPhoto,
  tellFromOutside,
  temporaryFiles,
  verbsOf,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
let letters: Letters
let outside: OutsiderContext
beforeAll(async () => {
  world = await openWorld()
  letters = new Letters(world)
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Oosterzeel')
  await outsiderDoor(world, town)
  await outsiderDoor(world, other)
  outside = { ...world.nobody(), receipts: new Receipts(linkSecret) }
})
afterAll(() => world.close())

const reason = 'De melder vroeg zelf om teruggebeld te worden.'
const asked = { id: true } as const
const whole: Selection = {
  ...{ id: true, number: true, status: true, awareAt: true, isHint: true, source: true, version: true },
  reports: {
    ...{ id: true, text: true, reporterName: true, reportedAt: true },
    outsider: {
      ...{ kind: true, toldWhen: true, mayForward: true, toldAt: true, cameFrom: true, forwardedTo: true },
      ...{ returnedAt: true, returnedFrom: true, returnKind: true },
      ...{ hasIdentity: true, identityErasedAt: true },
      messages: { authorName: true, text: true, writtenAt: true, readAt: true },
    },
  },
}

interface Dossier {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly version: number
  readonly reports: readonly {
    readonly text: string
    readonly reportedAt: string
    readonly outsider: Readonly<Record<string, unknown>> & {
      readonly messages: readonly Readonly<Record<string, unknown>>[]
    }
  }[]
}

/** The dossier of a report, as the DPO of its organisation reads it. */
async function dossierOf(reportId: string, of = town): Promise<Dossier> {
  const [row] = await world.rows<{ year: number; sequence: number }>(
    'SELECT i.year, i.sequence FROM report r JOIN incident i ON i.id = r.incident_id WHERE r.id = $1',
    [reportId],
  )
  const number = `${row?.year}-${String(row?.sequence).padStart(3, '0')}`
  const found: unknown = await findIncident(await world.as(of.dpo), of.id, number, whole)
  return found as Dossier
}
const outsiderOf = async (reportId: string, of = town) => (await dossierOf(reportId, of)).reports[0]!.outsider

const writes = (code: string, text: string, formId = uuidv7(), of: { readonly id: string } = town) =>
  writeFromOutside(outside, of.id, { receipt: code, text, formId })

describe('what somebody outside tells', () => {
  test('opens a dossier as a hint, and lets DPO and deputy know without its content', async () => {
    const fresh = await openTown(world, 'Zuidbeek')
    await outsiderDoor(world, fresh)
    const period = { from: world.now, until: world.at(100) }
    await nameDeputy(await world.as(fresh.dpo), fresh.id, fresh.dpo.id, fresh.handler.id, period)
    await letters.deliver()
    const { id } = await tellFromOutside(world, fresh)
    expect(await dossierOf(id, fresh)).toMatchObject({
      ...{ source: 'outsider', status: 'reported', awareAt: null, isHint: true },
      reports: [{ reporterName: 'Buitenstaander', outsider: { kind: 'papersFound', mayForward: false } }],
    })
    const told = await letters.deliver()
    expect(told.map(({ to }) => to).toSorted()).toEqual(
      [fresh.dpo, fresh.handler].map((one) => `${one.id}@lekboek.example`).toSorted(),
    )
    for (const { text, html, subject } of told)
      expect(`${text}${html}${subject}`).not.toMatch(/map met dossiers|glasbak|Kerkstraat/)
    expect(await verbsOf(world, fresh)).toContain('report.cameFromOutside')
  })

  test('is refused where none are taken, like where nobody is', async () => {
    const closed = await openTown(world, 'Gesloten')
    const read = readOutsiderReport(
      {
        ...{ text: 'Iets', kind: 'other', place: null, toldWhen: null, name: null },
        contact: null,
        mayForward: false,
        language: 'nl',
      },
      world.now,
    )
    for (const id of [closed.id, uuidv7()])
      expect(await refusalOf(receiveReport(outside, id, read, uuidv7()))).toEqual({ kind: 'notFound' })
  })

  test('with scripts in it stands in letters, lists and pages as text', async () => {
    const { id, code } = await tellFromOutside(world, town, {
      text: '=HYPERLINK("http://x")<script>1</script>',
    })
    expect((await dossierOf(id)).reports[0]?.text).toContain('<script>')
    expect((await followReport(outside, town.id, code))?.text).toContain('<script>')
  })
})

describe('two-way messages', () => {
  test('go both ways, are told by letter, and are marked as read by whoever read them', async () => {
    const { id, code } = await tellFromOutside(world, town)
    await letters.deliver()
    world.pass(1)
    await writes(code, 'Ik heb de map nog.')
    const sent = await letters.deliver()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [`${town.dpo.id}@lekboek.example`, 'Iemand van buiten schreef u'],
    ])
    expect(sent[0]?.text).not.toMatch(/de map|LIN 2026/)
    expect((await outsiderOf(id)).messages).toMatchObject([{ authorName: null, readAt: null }])
    const dpo = await world.as(town.dpo)
    await readOutsiderMessages(dpo, town.id, id, asked)
    expect((await outsiderOf(id)).messages).toMatchObject([{ readAt: expect.any(String) }])
    await answerOutsider(dpo, town.id, id, 'Dank u. Breng ze naar het stadhuis.', asked)
    expect((await outsiderOf(id)).messages[1]).toMatchObject({ authorName: town.dpo.name, readAt: null })
    const view = await followReport(outside, town.id, code)
    expect(view?.messages.map(({ text }) => text)).toEqual([
      'Ik heb de map nog.',
      'Dank u. Breng ze naar het stadhuis.',
    ])
    expect((await outsiderOf(id)).messages[1]).toMatchObject({ readAt: expect.any(String) })
  })

  test('nothing new to read changes nothing and leaves no leaf', async () => {
    const { id } = await tellFromOutside(world, town)
    const before = (await checkedJournal(world, town)).length
    await readOutsiderMessages(await world.as(town.dpo), town.id, id, asked)
    expect((await checkedJournal(world, town)).length).toBe(before)
  })

  test('a letter is not sent once what was written has been read', async () => {
    const { id, code } = await tellFromOutside(world, town)
    await letters.deliver()
    await world.rows('UPDATE outsider_message SET read_at = $1 WHERE author_name IS NULL', [world.now])
    await writes(code, 'Nog iets.')
    await readOutsiderMessages(await world.as(town.dpo), town.id, id, asked)
    expect(await letters.deliver()).toEqual([])
  })

  test('the same form twice at once adds one, and a receipt that opens nothing adds none', async () => {
    const { id, code } = await tellFromOutside(world, town)
    const [row] = await world.rows<{ incident_id: string }>('SELECT incident_id FROM report WHERE id = $1', [
      id,
    ])
    const form = uuidv7()
    await race(world, row?.incident_id ?? '', [
      () => writes(code, 'Eén keer', form),
      () => writes(code, 'Eén keer', form),
    ])
    expect((await outsiderOf(id)).messages).toHaveLength(1)
    expect(await refusalOf(writes(code, 'Iets anders', form))).toEqual(invalidWith('text repeated'))
    // Nor is it taken for sent where it stands in another report.
    const another = await tellFromOutside(world, town)
    expect(await refusalOf(writes(another.code, 'Eén keer', form))).toEqual(invalidWith('text repeated'))
    expect((await outsiderOf(another.id)).messages).toEqual([])
    for (const wrong of ['0000000000000000', '', 'x'])
      expect(await refusalOf(writes(wrong, 'Iets'))).toEqual({ kind: 'notFound' })
    expect(await refusalOf(writes(code, 'Iets', uuidv7(), other))).toEqual({ kind: 'notFound' })
    expect(await refusalOf(writes(code, ' '))).toEqual(invalidWith('text required'))
  })

  test('of a report of staff there are none', async () => {
    const dpo = await world.as(town.dpo)
    const id = (
      await world.rows<{ id: string }>(`SELECT id FROM report WHERE source <> 'outsider' LIMIT 1`)
    )[0]?.id
    expect(id).toBeUndefined()
    for (const act of [
      () => answerOutsider(dpo, town.id, uuidv7(), 'Iets', asked),
      () => readOutsiderMessages(dpo, town.id, uuidv7(), asked),
    ])
      await refusesWithoutTrace(world, act, { kind: 'notFound' })
  })
})

describe('where it stands for whoever told it', () => {
  const statusOf = async (code: string) => (await followReport(outside, town.id, code))?.status

  test('is told in few words, and goes on being written to once it is closed', async () => {
    const { id, code } = await tellFromOutside(world, town)
    expect(await statusOf(code)).toBe('received')
    const dpo = await world.as(town.dpo)
    const { id: incident, version } = await dossierOf(id)
    await startInvestigation(dpo, town.id, incident, version, asked)
    expect(await statusOf(code)).toBe('inInvestigation')
    const now = await dossierOf(id)
    await dismissIncident(
      dpo,
      town.id,
      incident,
      { reason: 'Het waren reclamefolders, geen gegevens.', version: now.version },
      asked,
    )
    expect(await statusOf(code)).toBe('closed')
    await letters.deliver()
    await writes(code, 'Er lag nog een map onder.')
    expect(await letters.deliver()).toHaveLength(1)
    await answerOutsider(dpo, town.id, id, 'We kijken opnieuw.', asked)
    expect((await outsiderOf(id)).messages).toHaveLength(2)
  })

  test('reads as before once the dossier is sealed, and those alone whom it names hear of what is written', async () => {
    const mine = await openTown(world, 'Verzegeld')
    await outsiderDoor(world, mine)
    const second = await world.member(mine, 'dpo', 'tweede DPO')
    const { id, code } = await tellFromOutside(world, mine)
    const { id: incident, version } = await dossierOf(id, mine)
    await sealIncident(
      await world.as(mine.dpo),
      mine.id,
      incident,
      { version, reason: 'Het gaat over een collega.', persons: [mine.dpo.id] },
      asked,
    )
    await letters.deliver()
    expect((await followReport(outside, mine.id, code))?.status).toBe('received')
    await writes(code, 'Het was de auto van de burgemeester.', uuidv7(), mine)
    expect((await letters.deliver()).map(({ to }) => to)).toEqual([`${mine.dpo.id}@lekboek.example`])
    const blind = await world.as(second)
    for (const act of [
      () => answerOutsider(blind, mine.id, id, 'Iets', asked),
      () => showOutsiderIdentity(blind, mine.id, { report: id, reason }),
    ])
      await refusesWithoutTrace(world, act, { kind: 'notFound' })
  })
})

describe('who told it', () => {
  test('is sealed, shown with a reason that is kept, and forgotten on request', async () => {
    const told = { name: 'Jo Peeters', contact: 'jo@example.org' }
    const { id } = await tellFromOutside(world, town, told)
    expect(await outsiderOf(id)).toMatchObject({ hasIdentity: true })
    const stored = await world.rows<{ name: Buffer }>('SELECT name FROM outsider_identity WHERE id = $1', [
      id,
    ])
    expect(stored[0]?.name.toString('latin1')).not.toContain('Peeters')
    const dpo = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => showOutsiderIdentity(dpo, town.id, { report: id, reason: 'zomaar' }),
      invalidWith('reason tooShort'),
    )
    expect(await showOutsiderIdentity(dpo, town.id, { report: id, reason })).toEqual(told)
    const leaf = (await checkedJournal(world, town)).findLast(({ verb }) => verb === 'report.identityShown')
    expect(leaf?.body).toContain(reason)
    expect(leaf?.body).not.toContain('Peeters')
    await writeReadings(world.nobody())
    const readings = await listReadings(dpo, town.id, { filter: { kind: 'identity' }, first: 50 })
    expect(JSON.stringify(readings)).toContain(town.dpo.name)
    await eraseOutsiderIdentity(
      dpo,
      town.id,
      { report: id, reason: 'Jo vroeg om vergeten te worden.' },
      asked,
    )
    expect(await outsiderOf(id)).toMatchObject({ hasIdentity: false, identityErasedAt: expect.any(String) })
    for (const act of [
      () => showOutsiderIdentity(dpo, town.id, { report: id, reason }),
      () => eraseOutsiderIdentity(dpo, town.id, { report: id, reason }, asked),
    ])
      await refusesWithoutTrace(world, act, { kind: 'notFound' })
  })

  test('is no handler’s, reader’s or stranger’s to see', async () => {
    const { id } = await tellFromOutside(world, town, { name: 'Jo' })
    const { id: incident } = await dossierOf(id)
    await assignHandler(await world.as(town.dpo), town.id, incident, town.handler.id, asked)
    for (const [person, kind] of [
      [town.handler, 'forbidden'],
      [town.decider, 'forbidden'],
      [town.auditor, 'forbidden'],
      [town.admin, 'notFound'],
      [other.dpo, 'notFound'],
    ] as const) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => showOutsiderIdentity(context, town.id, { report: id, reason }), {
        kind,
      })
    }
  })

  test('opens in its row alone', async () => {
    const one = await tellFromOutside(world, town, { name: 'Eén' })
    const two = await tellFromOutside(world, town, { name: 'Twee' })
    await world.rows(
      'UPDATE outsider_identity SET name = (SELECT name FROM outsider_identity WHERE id = $1) WHERE id = $2',
      [one.id, two.id],
    )
    const dpo = await world.as(town.dpo)
    await expect(showOutsiderIdentity(dpo, town.id, { report: two.id, reason })).rejects.toThrow()
  })
})

describe('a report for the wrong organisation', () => {
  const forward = async (id: string, to: string) =>
    forwardReport(
      await world.as(town.dpo),
      town.id,
      { report: id, to, reason: 'De map is van Oosterzeel.' },
      asked,
    )
  const job = (reportId: string) => ({ organisationId: town.id, reportId })
  const arrived = () =>
    world.rows<{ id: string; told_at: Date }>(
      'SELECT id, told_at FROM outsider_report WHERE organisation_id = $1 AND came_from IS NOT NULL ORDER BY id',
      [other.id],
    )

  test('goes to the other one with receipt, instant and teller, once, however often the job runs', async () => {
    const toldAt = world.now
    const { id, code } = await tellFromOutside(world, town, {
      mayForward: true,
      name: 'Jo',
      contact: '0470 00',
    })
    await writes(code, 'Er hangt een label van Oosterzeel aan.')
    await answerOutsider(await world.as(town.dpo), town.id, id, 'Dat is niet van ons.', asked)
    world.pass(5)
    await forward(id, other.id)
    expect(await outsiderOf(id)).toMatchObject({ forwardedTo: 'Oosterzeel' })
    await Promise.all(Array.from({ length: 4 }, () => deliverForwarded(world.nobody(), job(id))))
    await deliverForwarded(world.nobody(), job(id))
    const rows = await arrived()
    expect(rows.map(({ told_at }) => told_at.toISOString())).toEqual([toldAt])
    const there = String(rows[0]?.id)
    expect(await dossierOf(there, other)).toMatchObject({
      ...{ source: 'outsider', status: 'reported', isHint: true },
      reports: [
        {
          text: expect.stringContaining('glasbak'),
          outsider: {
            cameFrom: 'Lindenrode',
            hasIdentity: true,
            messages: [{ text: expect.stringContaining('label') }],
          },
        },
      ],
    })
    expect(
      await showOutsiderIdentity(await world.as(other.dpo), other.id, { report: there, reason }),
    ).toEqual({
      ...{ name: 'Jo', contact: '0470 00' },
    })
    expect((await followReport(outside, other.id, code))?.status).toBe('received')
    const old = await followReport(outside, town.id, code)
    expect(old?.forwardedTo).toMatchObject({
      name: 'Oosterzeel',
      slug: expect.stringContaining('oosterzeel'),
    })
    expect((await dossierOf(id)).status).toBe('reported')
    expect((await letters.deliver()).some(({ to }) => to === `${other.dpo.id}@lekboek.example`)).toBe(true)
    expect(await verbsOf(world, other)).toContain('report.forwardArrived')
    await refusesWithoutTrace(world, () => forward(id, other.id), invalidWith('report isForwarded'))
    const dpo = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => answerOutsider(dpo, town.id, id, 'Nog iets', asked),
      invalidWith('report isForwarded'),
    )
  })

  test('is not passed on without consent, nor to one that takes none, is not there, or is oneself', async () => {
    const without = await tellFromOutside(world, town)
    await refusesWithoutTrace(world, () => forward(without.id, other.id), invalidWith('report noConsent'))
    const { id } = await tellFromOutside(world, town, { mayForward: true })
    const closed = await openTown(world, 'Neemt niets aan')
    for (const to of [closed.id, uuidv7(), town.id, 'x'])
      await refusesWithoutTrace(world, () => forward(id, to), invalidWith('to takesNoReports'))
    await deliverForwarded(world.nobody(), job(id))
  })

  test('finds by name and number those that take reports', async () => {
    await world.rows(`UPDATE organisation SET kbo = '0207500123' WHERE id = $1`, [other.id])
    const dpo = await world.as(town.dpo)
    for (const words of ['oosterz', '0207.500.123'])
      expect((await findReportTakers(dpo, town.id, words)).map(({ name }) => name)).toEqual(['Oosterzeel'])
    expect(await findReportTakers(dpo, town.id, 'Lindenrode')).toEqual([])
    expect(await refusalOf(findReportTakers(dpo, town.id, 'x'))).toEqual(invalidWith('text tooShort'))
  })
})

describe('photos', () => {
  const jpeg = async () => ({ name: 'x.jpg', bytes: once(await takenPhoto()) })
  async function* once(bytes: Uint8Array) {
    yield bytes
  }

  test('of strangers fill their own share alone, and one’s own people theirs', async () => {
    const mine = await openTown(world, 'Fotoschaal')
    await outsiderDoor(world, mine)
    const { id, code } = await tellFromOutside(world, mine)
    const wide = await temporaryFiles(world)
    const add = async (files: Files) =>
      addOutsiderPhoto({ ...outside, files }, mine.id, {
        receipt: code,
        upload: await jpeg(),
        formId: uuidv7(),
      })
    await add(wide)
    const [photo] = await world.rows<{ size: number }>(
      'SELECT size::int AS size FROM attachment WHERE report_id = $1',
      [id],
    )
    const limits = { ...wide.limits, heldBytes: Number(photo?.size) * 15 }
    const files = await temporaryFiles(world, { limits })
    const before = await files.list()
    expect(await refusalOf(add(files))).toMatchObject(invalidWith('file filesFull'))
    expect(await files.list()).toEqual(before)
    const { id: incident } = await dossierOf(id, mine)
    const dpo = { ...(await world.as(mine.dpo)), files }
    for (let count = 0; count < 10; count += 1)
      await addAttachment(dpo, mine.id, { place: 'incident', id: incident }, await jpeg(), asked)
  })

  test('are a few at once in memory, whoever brings them; one more is refused and may come later', async () => {
    const { id } = await tellFromOutside(world, town)
    const { id: incident } = await dossierOf(id)
    const dpo = { ...(await world.as(town.dpo)), files: await temporaryFiles(world) }
    const gate = Promise.withResolvers<undefined>()
    let begun = 0
    async function* held() {
      yield Buffer.concat([await takenPhoto(), Buffer.alloc(70_000)])
      begun += 1
      await gate.promise
    }
    const add = () =>
      addAttachment(
        dpo,
        town.id,
        { place: 'incident', id: incident },
        { name: 'x.jpg', bytes: held() },
        asked,
      )
    const inHand = Promise.all(Array.from({ length: 12 }, add))
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(12)
    expect(await refusalOf(add())).toMatchObject({ kind: 'tooOften' })
    gate.resolve(undefined)
    expect(await inHand).toHaveLength(12)
    await add()
  })

  test('of a form that was used are refused without being read', async () => {
    const { code } = await tellFromOutside(world, town)
    const files = await temporaryFiles(world)
    const formId = uuidv7()
    const add = (upload: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }) =>
      addOutsiderPhoto({ ...outside, files }, town.id, { receipt: code, upload, formId })
    await add(await jpeg())
    let isRead = false
    async function* watched() {
      isRead = true
      yield await takenPhoto()
    }
    expect(await refusalOf(add({ name: 'x.jpg', bytes: watched() }))).toEqual(invalidWith('file repeated'))
    expect(isRead).toBe(false)
  })
})

describe('a report that was passed on and comes back', () => {
  const passOn = async (from: Town, id: string, to: Town) => {
    const input = { report: id, to: to.id, reason: 'De map is van de andere gemeente.' }
    await forwardReport(await world.as(from.dpo), from.id, input, asked)
  }
  const bring = (from: Town, id: string) =>
    deliverForwarded(world.nobody(), { organisationId: from.id, reportId: id })
  const towns = async () => {
    const pair = [await openTown(world, 'Heen'), await openTown(world, 'Weer')] as const
    for (const one of pair) await outsiderDoor(world, one)
    return pair
  }
  const idIn = async (of: Town, code: string) => String((await followReport(outside, of.id, code))?.id)

  test('passed back, is answered again where it was first, with what was told elsewhere, once', async () => {
    const [here, there] = await towns()
    const { id, code } = await tellFromOutside(world, here, { mayForward: true })
    await writes(code, 'Er hangt een label aan.', uuidv7(), here)
    world.pass(1)
    await passOn(here, id, there)
    await bring(here, id)
    const second = await idIn(there, code)
    await writes(code, 'Nee, het label is van Heen.', uuidv7(), there)
    world.pass(1)
    await passOn(there, second, here)
    await letters.deliver()
    await Promise.all([bring(there, second), bring(there, second)])
    await bring(there, second)
    expect(await outsiderOf(id, here)).toMatchObject({
      ...{ forwardedTo: null, returnKind: 'passedBack', returnedFrom: there.name },
      messages: [{ text: 'Er hangt een label aan.' }, { text: 'Nee, het label is van Heen.' }],
    })
    const told = await letters.deliver()
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [`${here.dpo.id}@lekboek.example`, 'Een doorgestuurd signaal is weer bij u'],
    ])
    expect(told[0]?.text).not.toMatch(/label|glasbak|Weer\b/)
    expect((await verbsOf(world, here)).filter((verb) => verb === 'report.forwardReturned')).toHaveLength(1)
    expect((await followReport(outside, here.id, code))?.forwardedTo).toBeNull()
    expect((await followReport(outside, there.id, code))?.forwardedTo?.name).toBe(here.name)
    await answerOutsider(await world.as(here.dpo), here.id, id, 'U hebt gelijk.', asked)
  })

  test('goes to and fro as often as it is passed on, and an old job brings nothing', async () => {
    const [here, there] = await towns()
    const { id, code } = await tellFromOutside(world, here, { mayForward: true })
    await passOn(here, id, there)
    await bring(here, id)
    const second = await idIn(there, code)
    world.pass(1)
    await passOn(there, second, here)
    await bring(there, second)
    world.pass(1)
    await passOn(here, id, there)
    await bring(there, second)
    expect(await outsiderOf(id, here)).toMatchObject({ forwardedTo: there.name, returnKind: null })
    await bring(here, id)
    expect(await outsiderOf(second, there)).toMatchObject({ forwardedTo: null, returnedFrom: here.name })
    expect((await followReport(outside, there.id, code))?.forwardedTo).toBeNull()
    expect((await followReport(outside, here.id, code))?.forwardedTo?.name).toBe(there.name)
  })

  test('to an organisation that took part no more, is back at once and is answered', async () => {
    const [here, there] = await towns()
    const { id, code } = await tellFromOutside(world, here, { mayForward: true })
    await passOn(here, id, there)
    await world.rows('UPDATE organisation SET service_ends_at = $2 WHERE id = $1', [there.id, world.at(-1)])
    await letters.deliver()
    await bring(here, id)
    await bring(here, id)
    expect(await outsiderOf(id, here)).toMatchObject({ forwardedTo: null, returnKind: 'notDelivered' })
    expect((await letters.deliver()).map(({ to, subject }) => [to, subject])).toEqual([
      [`${here.dpo.id}@lekboek.example`, 'Een doorgestuurd signaal is weer bij u'],
    ])
    expect(await verbsOf(world, here)).toContain('report.forwardNotDelivered')
    expect(await followReport(outside, here.id, code)).toMatchObject({
      status: 'received',
      forwardedTo: null,
    })
    await answerOutsider(await world.as(here.dpo), here.id, id, 'We kijken zelf.', asked)
  })

  test('after a day of trying is given back, and one that arrives after all is not', async () => {
    const [here, there] = await towns()
    const told = [
      await tellFromOutside(world, here, { mayForward: true, name: 'Jo' }),
      await tellFromOutside(world, here, { mayForward: true, name: 'An' }),
    ] as const
    for (const { id } of told) await passOn(here, id, there)
    await world.rows(`UPDATE outsider_identity SET name = 'x' WHERE id = $1`, [told[0].id])
    await expect(bring(here, told[0].id)).rejects.toThrow()
    for (const { id } of told)
      for (let time = 0; time < 2; time += 1)
        await giveUpForward(world.nobody(), { organisationId: here.id, reportId: id })
    expect(await outsiderOf(told[0].id, here)).toMatchObject({
      ...{ forwardedTo: null, returnKind: 'notDelivered', returnedFrom: there.name },
    })
    expect(await outsiderOf(told[1].id, here)).toMatchObject({ forwardedTo: there.name, returnKind: null })
    expect(await followReport(outside, there.id, told[0].code)).toBeNull()
    expect((await followReport(outside, there.id, told[1].code))?.status).toBe('received')
  })
})

describe('the page', () => {
  test('is set up by DPO and administrator, and a stale version is shown what is stored', async () => {
    const mine = await openTown(world, 'Instelling')
    const dpo = await world.as(mine.dpo)
    expect(await findOutsiderPage(dpo, mine.id)).toMatchObject({ takesReports: false, version: 0 })
    const input = {
      ...{ takesReports: true, embedOrigins: ['https://www.Instelling.example/contact'], version: 0 },
      introductions: [{ language: 'fr', text: 'Bonjour' }],
    }
    const page = await changeOutsiderPage(dpo, mine.id, input)
    expect(page).toMatchObject({
      ...{ embedOrigins: ['https://www.instelling.example'], introductions: { fr: 'Bonjour' }, version: 1 },
      path: expect.stringMatching(/^\/meld\/instelling/),
    })
    const stale = await refusalOf(changeOutsiderPage(await world.as(mine.admin), mine.id, input))
    expect(stale).toMatchObject({ kind: 'conflict', version: 1, current: { takesReports: true } })
    expect(await verbsOf(world, mine)).toContain('outsiderPage.changed')
  })

  test.each([
    'http://example.org',
    'https://a.example; script-src *',
    "https://x' 'unsafe-inline'",
    '*',
    'https://jo@a.example',
    '',
  ])('lets no %j into its policy', async (origin) => {
    const mine = await world.as(town.dpo)
    const input = { takesReports: true, embedOrigins: [origin], introductions: [], version: 1 }
    await refusesWithoutTrace(world, () => changeOutsiderPage(mine, town.id, input), { kind: 'invalid' })
  })
})
