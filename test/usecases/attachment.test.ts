import fs from 'node:fs/promises'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { destroyOrganisationKeys, inRegister, systemActor } from '@lekboek/database'
import {
  addAttachment,
  addToReport,
  clamdScanner,
  deliverDispatches,
  dismissIncident,
  findBreach,
  findIncident,
  giveUpDispatch,
  listReadings,
  ownReports,
  planDeliveries,
  previewDelivery,
  recordBreach,
  readAttachment,
  receiveFile,
  removeAttachment,
  removeBlob,
  removeDelivery,
  sendBreach,
  sendUpdate,
  showWithdrawnReport,
  submitReport,
  sweepBlobs,
  usualFileLimits,
  withdrawDelivery,
  type AttachmentPlace,
  type Context,
  type FileContext,
  type Files,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  loserOf,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  cameraMaker,
  takenPhoto,
  temporaryFiles,
  type TemporaryFiles,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let foreign: Town
let files: TemporaryFiles
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  files = await temporaryFiles(world)
  town = await openTown(world, 'Lindenrode')
  foreign = await openTown(world, 'Beukendorp')
  dossier = await openDossier(world, town)
})
afterAll(() => world.close())

const withFiles = (context: Context, others: Files = files): FileContext => ({ ...context, files: others })
const as = async (person: TestPerson, others?: Files) => withFiles(await world.as(person), others)

async function* parts(bytes: Uint8Array, length = 30_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const letter = Buffer.from('De brief ging naar het oude adres van An Peeters.')
const asked = {
  id: true,
  name: true,
  mediaType: true,
  size: true,
  isCleaned: true,
  addedBy: true,
  note: true,
} as const

interface Sent {
  readonly by?: TestPerson
  readonly to?: { readonly place: AttachmentPlace; readonly id: string }
  readonly name?: string
  readonly bytes?: Uint8Array | AsyncIterable<Uint8Array>
  readonly note?: string
  readonly into?: Files
  readonly in?: Town
}
async function add({
  by = town.dpo,
  to,
  name = 'brief.txt',
  bytes = letter,
  note,
  into,
  in: where = town,
}: Sent = {}) {
  const source = bytes instanceof Uint8Array ? parts(bytes) : bytes
  return addAttachment(
    await as(by, into),
    where.id,
    to ?? { place: 'incident', id: dossier.id },
    { name, bytes: source, ...(note !== undefined && { note }) },
    asked,
  )
}
const addedId = async (sent?: Sent) => String((await add(sent))['id'])
async function read(id: string, by = town.dpo, where = town): Promise<Buffer> {
  const file = await readAttachment(await as(by), where.id, id)
  const read: Uint8Array[] = []
  for await (const part of file.bytes) read.push(part)
  return Buffer.concat(read)
}
const blobs = async () => (await world.rows('SELECT id FROM blob')).length
/** What stands in tables and folder of files, to see that nothing came or went. */
const trace = async () => [
  await blobs(),
  (await world.rows('SELECT id FROM attachment')).length,
  (await files.list()).length,
  (await world.rows('SELECT 1 FROM journal_leaf')).length,
]
async function refusesAll(sent: Sent, code: string): Promise<void> {
  const before = await trace()
  expect(await refusalOf(add(sent))).toEqual(invalidWith(`file ${code}`))
  expect(await trace()).toEqual(before)
}

describe('a file on a dossier', () => {
  test('is kept as it came, with who, when and what, and comes back', async () => {
    const row = await add({ note: 'De enveloppe' })
    expect(row).toMatchObject({
      ...{ name: 'brief.txt', mediaType: 'text/plain', size: letter.length, isCleaned: false },
      ...{ addedBy: town.dpo.name, note: 'De enveloppe' },
    })
    expect((await read(String(row['id']))).equals(letter)).toBe(true)
    const shown = await findIncident(await world.as(town.dpo), town.id, dossier.number, {
      attachments: { id: true, name: true, sha256: true },
    })
    expect(shown['attachments']).toMatchObject([{ id: row['id'], name: 'brief.txt' }])
  })

  test('stands nowhere in the clear: not on disk, not in the database beyond its name', async () => {
    await add({ bytes: Buffer.from('Rijksregisternummer 85.07.30-033.28') })
    for (const file of await files.list()) expect((await fs.readFile(file)).includes('85.07.30')).toBe(false)
    const [{ dump }] = (await world.rows<{ dump: string }>(
      `SELECT string_agg(a::text, ' ') AS dump FROM attachment a`,
    )) as [{ dump: string }]
    expect(dump).not.toContain('85.07.30')
  })

  test('leaves ids, kind and size in the journal, and no name', async () => {
    const id = await addedId({ name: 'klacht van An Peeters.txt', note: 'Van An Peeters' })
    const leaf = JSON.parse((await checkedJournal(world, town)).at(-1)!.body)
    expect(leaf).toMatchObject({
      verb: 'attachment.added',
      incidentId: dossier.id,
      summary: { attachmentId: id, mediaType: 'text/plain', size: letter.length },
    })
    expect(JSON.stringify(leaf)).not.toContain('Peeters')
  })

  test('is a photo without the place where it was taken', async () => {
    const photo = await takenPhoto()
    expect(photo.includes(cameraMaker)).toBe(true)
    const row = await add({ name: 'foto.png', bytes: photo })
    expect(row).toMatchObject({ name: 'foto.png.jpg', mediaType: 'image/jpeg', isCleaned: true })
    expect((await read(String(row['id']))).includes(cameraMaker)).toBe(false)
  })

  test.each<[string, string, Uint8Array]>([
    ['required', 'leeg.txt', Buffer.alloc(0)],
    ['fileKind', 'programma.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['fileKind', 'laat.txt', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from('\0')])],
    [
      'fileBroken',
      'foto.jpg',
      Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(90)]),
    ],
  ])('is refused with %s and leaves nothing: %s', async (code, name, bytes) => {
    await refusesAll({ name, bytes }, code)
  })

  test('that is too large is read no further than it may be long', async () => {
    let taken = 0
    async function* endless() {
      for (;;) {
        taken += 50_000
        yield Buffer.alloc(50_000, 'a')
      }
    }
    const small = { ...files, limits: { ...usualFileLimits, uploadBytes: 200_000 } }
    await refusesAll({ bytes: endless(), into: small }, 'fileTooLarge')
    expect(taken).toBe(250_000)
  })

  test('whose sender breaks off leaves nothing', async () => {
    async function* broken() {
      yield letter
      throw new Error('the line broke')
    }
    const before = await trace()
    await expect(add({ bytes: broken() })).rejects.toThrow('the line broke')
    expect(await trace()).toEqual(before)
  })

  test('asks before its first byte whether it may come', async () => {
    let isRead = false
    async function* watched() {
      isRead = true
      yield letter
    }
    expect(await refusalOf(add({ by: town.reporter, bytes: watched() }))).toEqual({ kind: 'notFound' })
    expect(await refusalOf(add({ by: town.auditor, bytes: watched() }))).toEqual({ kind: 'forbidden' })
    expect(await refusalOf(add({ by: foreign.dpo, in: town, bytes: watched() }))).toEqual({
      kind: 'notFound',
    })
    const elsewhere = { place: 'incident', id: dossier.id } as const
    expect(await refusalOf(add({ by: foreign.dpo, in: foreign, to: elsewhere, bytes: watched() }))).toEqual({
      kind: 'notFound',
    })
    expect(isRead).toBe(false)
  })

  test('is frozen with it', async () => {
    const other = await openDossier(world, town, 'Vals alarm')
    const id = await addedId({ to: { place: 'incident', id: other.id } })
    const seen = await findIncident(await world.as(town.dpo), town.id, other.number, { version: true })
    const dismissal = { reason: 'Het was een oefening, geen datalek.', version: Number(seen['version']) }
    await dismissIncident(await world.as(town.dpo), town.id, other.id, dismissal, { id: true })
    const adding = add({ to: { place: 'incident', id: other.id } })
    expect(await refusalOf(adding)).toEqual(invalidWith('status isClosed'))
    const removing = removeAttachment(await world.as(town.dpo), town.id, id, 'Staat er dubbel bij.', {
      id: true,
    })
    expect(await refusalOf(removing)).toEqual(invalidWith('status isClosed'))
    expect((await read(id)).equals(letter)).toBe(true)
  })
})

describe('a full disk', () => {
  test('is said as such, and leaves nothing', async () => {
    // Every write to this device fails as on a disk that is full.
    const store = {
      ...files.store,
      async write(_id: string, _key: Uint8Array, source: AsyncIterable<Uint8Array>) {
        for await (const part of source) await fs.writeFile('/dev/full', part)
      },
    }
    await refusesAll({ into: { ...files, store } }, 'filesNoRoom')
  })
})

describe('how much', () => {
  test('an organisation may keep is counted over all its files, also of two that come at once', async () => {
    const own = await openTown(world, 'Volrode')
    const full = await openDossier(world, own)
    const into = { ...files, limits: { ...usualFileLimits, heldBytes: 150 } }
    const to = { place: 'incident', id: full.id } as const
    const other = { place: 'incident', id: (await openDossier(world, own, 'Nog een')).id } as const
    const bytes = Buffer.alloc(100, 'a')
    const both = await Promise.allSettled(
      [to, other].map((one) => add({ by: own.dpo, in: own, to: one, bytes, into })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(add({ by: own.dpo, in: own, to, bytes, into }))).toEqual(
      invalidWith('file filesFull'),
    )
    await add({ by: own.dpo, in: own, to, bytes: bytes.subarray(0, 50), into })
  })
})

describe('taking a file along', () => {
  test('is for who reads its dossier; foreign, absent and malformed ids answer alike', async () => {
    const id = await addedId()
    expect((await read(id, town.auditor)).equals(letter)).toBe(true)
    const absent = '01a20226-2542-7b91-84f4-f3118239ce69'
    for (const [by, where, which] of [
      [town.reporter, town, id],
      [town.handler, town, id],
      [foreign.dpo, foreign, id],
      [foreign.dpo, town, id],
      [town.dpo, town, absent],
      [town.dpo, town, '../../etc/passwd'],
    ] as const) {
      expect(await refusalOf(read(which, by, where))).toEqual({ kind: 'notFound' })
    }
  })

  test('is noted in the log of who read what', async () => {
    const own = await openTown(world, 'Leesrode')
    const to = { place: 'incident', id: (await openDossier(world, own)).id } as const
    await read(await addedId({ by: own.dpo, in: own, to }), own.auditor, own)
    const log = await listReadings(await world.as(own.dpo), own.id, { first: 10 })
    expect(log.edges.map(({ node }) => [node.reader, node.kind])).toContainEqual([
      own.auditor.name,
      'document',
    ])
  })

  test('finds a file out whose bytes were changed, exchanged or lost', async () => {
    const [id, other] = [
      await addedId(),
      await addedId({ bytes: Buffer.from('Iets heel anders, even lang als nodig.') }),
    ]
    const placeOf = async (which: string) => {
      const [row] = await world.rows<{ blob_id: string }>('SELECT blob_id FROM attachment WHERE id = $1', [
        which,
      ])
      return (await files.list()).find((file) => file.endsWith(row!.blob_id))!
    }
    const [place, otherPlace] = [await placeOf(id), await placeOf(other)]
    const whole = await fs.readFile(place)
    await fs.copyFile(otherPlace, place)
    await expect(read(id)).rejects.toThrow('sealed bytes')
    await fs.writeFile(place, whole.subarray(0, -1))
    await expect(read(id)).rejects.toThrow('sealed bytes')
    await fs.rm(place)
    await expect(read(id)).rejects.toThrow('not where it was written')
    await fs.writeFile(place, whole)
    expect((await read(id)).equals(letter)).toBe(true)
  })

  test('ends for everybody when the organisation’s key is destroyed', async () => {
    const own = await openTown(world, 'Wisrode')
    const to = { place: 'incident', id: (await openDossier(world, own)).id } as const
    const id = await addedId({ by: own.dpo, in: own, to })
    await inRegister(world.database, systemActor, own.id, (register) =>
      destroyOrganisationKeys(register, world.now),
    )
    expect(await refusalOf(read(id, own.dpo, own))).toEqual({ kind: 'notFound' })
  })
})

describe('taking a file away', () => {
  test('asks why, keeps that, and leaves neither key nor bytes', async () => {
    const id = await addedId()
    const remove = async (reason: string, by = town.dpo) =>
      removeAttachment(await world.as(by), town.id, id, reason, { removedReason: true, removedBy: true })
    expect(await refusalOf(remove('weg'))).toEqual(invalidWith('reason tooShort'))
    expect(await refusalOf(remove('Staat er dubbel bij.', town.auditor))).toEqual({ kind: 'forbidden' })
    expect(await refusalOf(remove('Staat er dubbel bij.', town.reporter))).toEqual({ kind: 'notFound' })
    const [{ blob_id: blobId }] = (await world.rows('SELECT blob_id FROM attachment WHERE id = $1', [
      id,
    ])) as [{ blob_id: string }]
    expect(await remove('Staat er dubbel bij.')).toEqual({
      removedReason: 'Staat er dubbel bij.',
      removedBy: town.dpo.name,
    })
    expect(await refusalOf(read(id))).toEqual({ kind: 'notFound' })
    expect(await refusalOf(remove('Staat er dubbel bij.'))).toEqual(invalidWith('attachment isRemoved'))
    const leaf = JSON.parse((await checkedJournal(world, town)).at(-1)!.body)
    expect(leaf).toMatchObject({ verb: 'attachment.removed', summary: { attachmentId: id } })
    expect(JSON.stringify(leaf)).not.toContain('dubbel')
    await removeBlob({ ...world, files }, { blobId })
    await removeBlob({ ...world, files }, { blobId })
    expect((await files.list()).filter((file) => file.includes(blobId))).toEqual([])
    expect(await world.rows('SELECT 1 FROM blob WHERE id = $1', [blobId])).toEqual([])
  })

  test('happens once, however many do it at once', async () => {
    const id = await addedId()
    const context = await world.as(town.dpo)
    const both = await Promise.allSettled(
      [1, 2].map(() => removeAttachment(context, town.id, id, 'Staat er dubbel bij.', { id: true })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('what broke off', () => {
  test('between its bytes and its row is swept a day later, and nothing that is used', async () => {
    const kept = await addedId()
    // As it stands when the process is killed before the last transaction.
    const lost = '0195a7c0-0000-7000-8000-0000000000aa'
    const half = '0195a7c0-0000-7000-8000-0000000001aa'
    await world.admin.query('INSERT INTO blob (id, created_at) VALUES ($1, $3), ($2, $3)', [
      lost,
      half,
      world.now,
    ])
    await files.store.write(lost, Buffer.alloc(32), parts(letter))
    const whole = (await files.list()).find((file) => file.endsWith(lost))!
    await fs.copyFile(whole, whole.replace(lost, `${half}.part`))
    const sweep = () => sweepBlobs({ database: world.database, files, now: () => world.now })
    const lying = async () =>
      (await files.list()).filter((file) => file.includes(lost) || file.includes(half)).length
    await sweep()
    expect(await lying()).toBe(2)
    world.pass(25)
    expect(await sweep()).toBeGreaterThanOrEqual(2)
    expect(await lying()).toBe(0)
    expect((await read(kept)).equals(letter)).toBe(true)
  })
})

describe('a file on a report', () => {
  const report = async (by = town.reporter) => {
    const input = { text: 'Ik vond papieren op straat.', noticedAt: world.at(-2) }
    return String((await submitReport(await world.as(by), town.id, input, { id: true }))['id'])
  }

  test('is its reporter’s to add and to read, and shows on the dossier', async () => {
    const id = await report()
    const attachment = await addedId({ by: town.reporter, to: { place: 'report', id }, name: 'straat.txt' })
    expect((await read(attachment, town.reporter)).equals(letter)).toBe(true)
    expect((await read(attachment, town.dpo)).equals(letter)).toBe(true)
    const own = await ownReports(await world.as(town.reporter), town.id, 5, { attachments: { name: true } })
    expect(own[0]).toEqual({ attachments: [{ name: 'straat.txt' }] })
    expect(await refusalOf(add({ by: town.dpo, to: { place: 'report', id } }))).toEqual({ kind: 'forbidden' })
    expect(await refusalOf(add({ by: town.admin, to: { place: 'report', id } }))).toEqual({
      kind: 'notFound',
    })
    await addToReport(await world.as(town.reporter), town.id, id, 'Er lag nog meer.', { id: true })
  })

  test('is taken away by who works on the dossier, and its reporter does not read why', async () => {
    const id = await report()
    const attachment = await addedId({ by: town.reporter, to: { place: 'report', id } })
    const remove = async (by: TestPerson) =>
      removeAttachment(await world.as(by), town.id, attachment, 'Toont een onbekende.', { id: true })
    expect(await refusalOf(remove(town.reporter))).toEqual({ kind: 'notFound' })
    await remove(town.dpo)
    const own = await ownReports(await world.as(town.reporter), town.id, 1, {
      attachments: { removedReason: true },
    })
    expect(own).toEqual([{ attachments: [] }])
  })
})

describe('a file of somebody without an account', () => {
  const report = async (where: Town) => {
    const input = { text: 'Ik vond papieren op straat.', noticedAt: world.at(-2) }
    return String((await submitReport(await world.as(where.reporter), where.id, input, { id: true }))['id'])
  }
  const receive = (
    organisationId: string,
    reportId: string,
    bytes: Uint8Array = letter,
    into: Files = files,
  ) =>
    receiveFile(
      { database: world.database, now: () => world.now, files: into },
      { organisationId, reportId },
      { name: 'foto van An Peeters.txt', bytes: parts(bytes) },
    )

  test('hangs on the report, says nothing of who sent it, and fills what is held of strangers alone', async () => {
    const own = await openTown(world, 'Meldrode')
    const into = { ...files, limits: { ...usualFileLimits, heldBytes: letter.length * 20 } }
    const reportId = await report(own)
    const id = await receive(own.id, reportId, letter, into)
    expect((await read(id, own.dpo, own)).equals(letter)).toBe(true)
    const leaf = (await checkedJournal(world, own)).at(-1)!.body
    expect(JSON.parse(leaf)).toMatchObject({ verb: 'attachment.added', actor: { id: 'outsider' } })
    expect(leaf).not.toContain('Peeters')
    const to = { place: 'incident', id: (await openDossier(world, own)).id } as const
    await add({ by: own.dpo, in: own, to, into })
    const other = await report(own)
    const both = await Promise.allSettled([reportId, other].map((one) => receive(own.id, one, letter, into)))
    expect(loserOf(both)).toMatchObject(invalidWith('file filesFull'))
    expect(await refusalOf(receive(own.id, other, letter, into))).toMatchObject(invalidWith('file filesFull'))
  })

  test('is refused as anybody’s is, and leaves nothing; so is one for a report elsewhere or too many', async () => {
    const own = await openTown(world, 'Drukrode')
    const reportId = await report(own)
    const before = await trace()
    expect(await refusalOf(receive(own.id, reportId, Buffer.from([77, 90, 0])))).toEqual(
      invalidWith('file fileKind'),
    )
    expect(await refusalOf(receive(town.id, reportId))).toEqual({ kind: 'notFound' })
    expect(await trace()).toEqual(before)
    for (let count = 0; count < 19; count += 1) await receive(own.id, reportId)
    const both = await Promise.allSettled([receive(own.id, reportId), receive(own.id, reportId)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(receive(own.id, reportId))).toEqual(invalidWith('file filesMany'))
  })
})

describe('files of a processor', () => {
  const newestOf = async (deliveryId: string) => {
    const rows = await world.rows<{ id: string }>(
      'SELECT id FROM dispatch WHERE delivery_id = $1 ORDER BY serial DESC LIMIT 1',
      [deliveryId],
    )
    return rows[0]!.id
  }
  /** A breach with a file for all, sent to two controllers of which one gets a file of its own. */
  async function sentBreach() {
    const processor = await world.organisation('Drukkerij', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    const [one, other] = [await openTown(world, 'Eerste'), await openTown(world, 'Tweede')]
    for (const town of [one, other]) await world.agreement(processor, town)
    const context = withFiles(await world.as(contact))
    const breach = await recordBreach(
      context,
      processor.id,
      {
        ...{
          title: 'Inbraak',
          awareAt: world.at(-1),
          description: 'Inbraak op de server.',
          dataTypes: ['basic'],
        },
        ...{ measures: 'Afgesloten', contact: 'soc@lekboek.example' },
      },
      { id: true },
    )
    const bring = (place: AttachmentPlace, id: string, name: string, text: string) =>
      addAttachment(context, processor.id, { place, id }, { name, bytes: parts(Buffer.from(text)) }, asked)
    const breachId = String(breach['id'])
    await bring('breach', breachId, 'algemeen.txt', 'Voor iedereen.')
    const inputs = [one, other].map(({ id }) => ({ controllerId: id }))
    await planDeliveries(context, processor.id, breachId, { deliveries: inputs }, { id: true })
    const planned = await world.rows<{ id: string; controller_id: string }>(
      'SELECT id, controller_id FROM delivery WHERE breach_id = $1',
      [breachId],
    )
    const deliveryOf = (town: Town) => planned.find((row) => row.controller_id === town.id)!.id
    await bring('delivery', deliveryOf(one), 'lijst van Eerste.txt', 'Alleen voor Eerste.')
    await sendBreach(context, processor.id, breachId, { version: 1 }, { id: true })
    const carriageTo = async (town: Town) => {
      const deliveryId = deliveryOf(town)
      const processorId = processor.id
      const dispatchId = await newestOf(deliveryId)
      const failures = await deliverDispatches({ ...world, now: () => world.now }, [
        { processorId, dispatchId },
      ])
      expect(failures).toEqual([null])
      return { processorId, dispatchId, deliveryId, controllerId: town.id }
    }
    const counted = async () => {
      const row = await findBreach(context, processor.id, await numberOf(breachId), { ownFiles: true })
      return row['ownFiles']
    }
    return { processor, contact, context, one, other, breachId, bring, deliveryOf, carriageTo, counted }
  }
  /** As a job that comes a second time: the mark that it arrived was lost. */
  const carryAgain = async ({ processorId, dispatchId }: { processorId: string; dispatchId: string }) => {
    await world.rows('UPDATE dispatch SET delivered_at = NULL WHERE id = $1', [dispatchId])
    const job = { processorId, dispatchId }
    return deliverDispatches({ ...world, now: () => world.now }, [job])
  }
  const filesOf = async (where: Town) => {
    const rows = await world.rows<{ id: string; name: string; blob_id: string }>(
      'SELECT id, name, blob_id FROM attachment WHERE organisation_id = $1 ORDER BY name',
      [where.id],
    )
    return rows
  }

  test('reach each controller once, without a copy of a byte; its own reach nobody else', async () => {
    const { one, other, carriageTo, counted } = await sentBreach()
    expect(await counted()).toEqual({ count: 1, controllerCount: 1 })
    const lying = (await files.list()).length
    const [toOne, toOther] = [await carriageTo(one), await carriageTo(other)]
    const again = await Promise.all([carryAgain(toOne), carryAgain(toOne), carryAgain(toOther)])
    expect(again).toEqual([[null], [null], [null]])
    const [got, alsoGot] = [await filesOf(one), await filesOf(other)]
    expect(got.map(({ name }) => name)).toEqual(['algemeen.txt', 'lijst van Eerste.txt'])
    expect(alsoGot.map(({ name }) => name)).toEqual(['algemeen.txt'])
    expect(alsoGot[0]!.blob_id).toBe(got[0]!.blob_id)
    expect((await files.list()).length).toBe(lying)
    expect((await read(got[1]!.id, one.dpo, one)).toString()).toBe('Alleen voor Eerste.')
    expect((await read(alsoGot[0]!.id, other.dpo, other)).toString()).toBe('Voor iedereen.')
    expect(await refusalOf(read(got[1]!.id, other.dpo, other))).toEqual({ kind: 'notFound' })
    const leaves = (await checkedJournal(world, one)).map(({ body }) => JSON.parse(body))
    expect(leaves.filter(({ verb }) => verb === 'attachment.carried')).toHaveLength(1)
    expect(JSON.stringify(leaves)).not.toContain('lijst van')
  })

  test('that were sent stand as they were sent; what was not is taken away', async () => {
    const { processor, context, one, other, breachId, bring, deliveryOf, carriageTo } = await sentBreach()
    const remove = (id: unknown) =>
      removeAttachment(context, processor.id, String(id), 'Was een oudere versie.', { id: true })
    const idOf = async (name: string) =>
      (await filesOf(processor as Town)).find((file) => file.name === name)!.id
    const [common, own] = [await idOf('algemeen.txt'), await idOf('lijst van Eerste.txt')]
    await carriageTo(one)
    for (const id of [common, own])
      expect(await refusalOf(remove(id))).toEqual(invalidWith('attachment alreadySent'))
    // Nothing left for the other yet: what waits for it goes without.
    const late = await bring('delivery', deliveryOf(other), 'lijst van Tweede.txt', 'Alleen voor Tweede.')
    await remove(late['id'])
    const asked = { attachments: { id: true, name: true, sentWith: true } } as const
    const row = await findBreach(context, processor.id, await numberOf(breachId), asked)
    expect(row).toEqual({ attachments: [{ id: common, name: 'algemeen.txt', sentWith: 1 }] })
  })
  const numberOf = async (breachId: string) =>
    (await world.rows<{ number: string }>('SELECT number FROM breach WHERE id = $1', [breachId]))[0]!.number

  test('of who is taken out before anything left go with them, and that they were there stays', async () => {
    const { processor, context, breachId, bring } = await sentBreach()
    const third = await openTown(world, 'Derde')
    await world.agreement(processor, third)
    const plan = () =>
      planDeliveries(
        context,
        processor.id,
        breachId,
        { deliveries: [{ controllerId: third.id }] },
        { id: true },
      )
    const planned = async () =>
      (
        await world.rows<{ id: string }>(
          'SELECT id FROM delivery WHERE breach_id = $1 AND controller_id = $2',
          [...[breachId, third.id]],
        )
      )[0]!.id
    await plan()
    const [kept, gone] = [
      await bring('delivery', await planned(), 'lijst van Derde.txt', 'Alleen voor Derde.'),
      await bring('delivery', await planned(), 'fout.txt', 'Verkeerd.'),
    ]
    await removeAttachment(context, processor.id, String(gone['id']), 'Was het verkeerde bestand.', {
      id: true,
    })
    const [{ blob_id: blobId } = { blob_id: '' }] = (await filesOf(processor as Town)).filter(
      ({ id }) => id === kept['id'],
    )
    await removeDelivery(context, processor.id, await planned(), { id: true })
    await removeBlob({ database: world.database, files }, { blobId })
    expect(await files.list()).not.toContain(blobId)
    const left = await world.rows(
      'SELECT name, breach_id, removed_reason FROM attachment WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) ORDER BY name',
      [processor.id, [kept['id'], gone['id']]],
    )
    expect(left).toEqual([
      { name: 'fout.txt', breach_id: breachId, removed_reason: 'Was het verkeerde bestand.' },
      { name: 'lijst van Derde.txt', breach_id: breachId, removed_reason: third.name },
    ])
    await plan()
    expect(await previewDelivery(context, processor.id, await planned())).toMatchObject({
      files: [{ name: 'algemeen.txt', isCommon: true }],
    })
  })

  test('that cannot be opened keep their own message back, and no other', async () => {
    const { processor, one, other, deliveryOf } = await sentBreach()
    await world.rows('UPDATE attachment SET file_key = $2 WHERE delivery_id = $1', [
      ...[deliveryOf(one), Buffer.from('not a sealed key')],
    ])
    const jobOf = async (where: Town) => ({
      processorId: processor.id,
      dispatchId: await newestOf(deliveryOf(where)),
    })
    const jobs = [await jobOf(one), await jobOf(other)]
    const system = { ...world, now: () => world.now }
    expect(await deliverDispatches(system, jobs)).toEqual([expect.any(Error), null])
    await giveUpDispatch(system, jobs[0]!)
    const states = await world.rows(
      'SELECT controller_name, state FROM delivery WHERE id = ANY ($1::uuid[]) ORDER BY 1',
      [[deliveryOf(one), deliveryOf(other)]],
    )
    expect(states).toEqual([
      { controller_name: 'Eerste', state: 'failed' },
      { controller_name: 'Tweede', state: 'delivered' },
    ])
    expect(await filesOf(one)).toEqual([])
    expect(await world.rows('SELECT id FROM incident WHERE organisation_id = $1', [one.id])).toEqual([])
  })

  test('that were taken away before they left never arrive', async () => {
    const { processor, context, one, carriageTo } = await sentBreach()
    const [common] = (await filesOf(processor as Town)).filter(({ name }) => name === 'algemeen.txt')
    await removeAttachment(context, processor.id, common!.id, 'Staat er dubbel bij.', { id: true })
    await carriageTo(one)
    expect((await filesOf(one)).map(({ name }) => name)).toEqual(['lijst van Eerste.txt'])
  })

  test('that come later travel with the next update, each to whom it is for', async () => {
    const { processor, context, one, other, breachId, bring, deliveryOf, carriageTo } = await sentBreach()
    await bring('breach', breachId, 'nieuw.txt', 'Nieuws voor iedereen.')
    await bring('delivery', deliveryOf(other), 'lijst van Tweede.txt', 'Alleen voor Tweede.')
    await carriageTo(one)
    await carriageTo(other)
    expect((await filesOf(one)).map(({ name }) => name)).toEqual(['algemeen.txt', 'lijst van Eerste.txt'])
    expect((await filesOf(other)).map(({ name }) => name)).toEqual(['algemeen.txt'])
    const said = {
      hasUnsentChanges: true,
      behindCount: true,
      versions: { number: true, changed: true },
    } as const
    const before = await findBreach(context, processor.id, await numberOf(breachId), said)
    expect(before).toMatchObject({ hasUnsentChanges: true, behindCount: 1 })
    const update = { version: 1, kind: 'update', reason: 'Twee lijsten erbij.' } as const
    await sendUpdate(context, processor.id, breachId, update, { id: true })
    await carriageTo(one)
    await carriageTo(other)
    expect((await filesOf(one)).map(({ name }) => name)).toEqual([
      ...['algemeen.txt', 'lijst van Eerste.txt', 'nieuw.txt'],
    ])
    expect((await filesOf(other)).map(({ name }) => name)).toEqual([
      ...['algemeen.txt', 'lijst van Tweede.txt', 'nieuw.txt'],
    ])
    const after = await findBreach(context, processor.id, await numberOf(breachId), said)
    expect(after).toEqual({
      ...{ hasUnsentChanges: false, behindCount: 0 },
      versions: [
        { number: 2, changed: ['attachments'] },
        { number: 1, changed: [] },
      ],
    })
    const versions = await versionsAt(other)
    expect(versions.map(({ attachments }) => attachments)).toEqual([
      [{ name: 'algemeen.txt' }],
      [{ name: 'lijst van Tweede.txt' }, { name: 'nieuw.txt' }].toSorted(byName),
    ])
  })
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
  const versionsAt = async (where: Town) => {
    const [incident] = await world.rows<{ number: string }>(
      `SELECT year || '-' || lpad(sequence::text, 3, '0') AS number FROM incident WHERE organisation_id = $1`,
      [where.id],
    )
    const row = await findIncident(await world.as(where.dpo), where.id, incident!.number, {
      reports: { versions: { attachments: { name: true } } },
    })
    const [report] = row['reports'] as [{ versions: { attachments: { name: string }[] }[] }]
    return report.versions.map(({ attachments }) => ({ attachments: attachments.toSorted(byName) }))
  }

  test('are listed before they are sent as each controller will see them', async () => {
    const { processor, context, one, other, deliveryOf } = await sentBreach()
    const shown = async (town: Town) => {
      const { files: listed } = await previewDelivery(context, processor.id, deliveryOf(town))
      return listed.map(({ name, isCommon }) => [name, isCommon])
    }
    expect(await shown(one)).toEqual([
      ['algemeen.txt', true],
      ['lijst van Eerste.txt', false],
    ])
    expect(await shown(other)).toEqual([['algemeen.txt', true]])
  })

  test('of a withdrawn report are hidden with its words, and given out after a request that is kept', async () => {
    const { processor, context, one, other, deliveryOf, carriageTo } = await sentBreach()
    await carriageTo(one)
    await carriageTo(other)
    const got = await filesOf(one)
    const [{ version }] = (await world.rows('SELECT version FROM delivery WHERE id = $1', [
      deliveryOf(one),
    ])) as [{ version: number }]
    const withdrawal = { version, reason: 'Dit was voor een andere klant bedoeld.' }
    await withdrawDelivery(context, processor.id, deliveryOf(one), withdrawal, { id: true })
    await carriageTo(one)
    const [incident] = await world.rows<{ number: string; report_id: string }>(
      `SELECT i.year || '-' || lpad(i.sequence::text, 3, '0') AS number, p.id AS report_id
        FROM incident i JOIN report p ON p.incident_id = i.id WHERE i.organisation_id = $1`,
      [one.id],
    )
    const { number, report_id: reportId } = incident!
    const seen = await findIncident(await world.as(one.dpo), one.id, number, {
      attachments: { id: true },
      reports: { attachments: { id: true }, versions: { attachments: { id: true } } },
    })
    expect(seen).toMatchObject({
      attachments: [],
      reports: [{ attachments: [], versions: [{ attachments: [] }, { attachments: [] }] }],
    })
    for (const { id } of got) expect(await refusalOf(read(id, one.dpo, one))).toEqual({ kind: 'notFound' })
    const shown = await showWithdrawnReport(
      await world.as(one.dpo),
      one.id,
      { reportId, reason: 'Nagaan of er iets van ons bij is.' },
      { serial: true, attachments: { id: true } },
    )
    const listed = (shown[0]!['attachments'] as { id: string }[]).map(({ id }) => id)
    expect(listed.toSorted()).toEqual(got.map(({ id }) => id).toSorted())
    expect((await read(got[1]!.id, one.dpo, one)).toString()).toBe('Alleen voor Eerste.')
    // Who asked is who may; for an hour.
    expect(await refusalOf(read(got[1]!.id, one.auditor, one))).toEqual({ kind: 'notFound' })
    world.pass(2)
    expect(await refusalOf(read(got[1]!.id, one.dpo, one))).toEqual({ kind: 'notFound' })
    // The other controller's stand as they stood.
    expect((await read((await filesOf(other))[0]!.id, other.dpo, other)).toString()).toBe('Voor iedereen.')
  })

  test('tell one controller nothing of another: no id, no count, no route', async () => {
    const { processor, one, other, carriageTo } = await sentBreach()
    await carriageTo(one)
    await carriageTo(other)
    const ofProcessor = await filesOf(processor as Town)
    const ofOne = await filesOf(one)
    for (const { id } of [...ofProcessor, ...ofOne]) {
      for (const where of [other, processor as Town, one])
        expect(await refusalOf(read(id, other.dpo, where))).toEqual({ kind: 'notFound' })
    }
    const rows = await world.rows(
      `SELECT (a.*)::text AS row FROM attachment a WHERE a.organisation_id = $1
        UNION ALL SELECT body FROM journal_leaf WHERE organisation_id = $1`,
      [other.id],
    )
    const told = JSON.stringify(rows)
    expect(told).not.toContain('Eerste')
    for (const { id } of ofOne) expect(told).not.toContain(id)
    for (const { id, name } of ofProcessor) if (name !== 'algemeen.txt') expect(told).not.toContain(id)
  })

  test('are the processor’s people’s alone, by one answer for whatever they may not', async () => {
    const { processor, breachId } = await sentBreach()
    const auditor = await world.member(processor, 'auditor')
    const [common] = await filesOf(processor as Town)
    expect(await refusalOf(read(common!.id, auditor, processor as Town))).toEqual({ kind: 'notFound' })
    const adding = add({ by: auditor, in: processor as Town, to: { place: 'breach', id: breachId } })
    expect(await refusalOf(adding)).toEqual({ kind: 'forbidden' })
    const removing = removeAttachment(await world.as(auditor), processor.id, common!.id, 'Mag ik dit wel?', {
      id: true,
    })
    expect(await refusalOf(removing)).toEqual({ kind: 'notFound' })
  })
})

describe('a scanner', () => {
  /** Speaks as clamd does. */
  async function clamd(answer: (file: Buffer) => string | null) {
    const server = net.createServer((socket) => {
      let taken: Buffer = Buffer.alloc(0)
      socket.on('error', () => undefined)
      socket.on('data', (part) => {
        taken = Buffer.concat([taken, part])
        if (!taken.subarray(-4).equals(Buffer.alloc(4))) return
        expect(taken.subarray(0, 10).toString()).toBe('zINSTREAM\0')
        const said = answer(unframed(taken.subarray(10)))
        if (said === null) socket.destroy()
        else socket.end(`${said}\0`)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return { server, into: { ...files, scanner: clamdScanner({ host: '127.0.0.1', port: address.port }) } }
  }
  const unframed = (framed: Buffer): Buffer => {
    const length = framed.readUInt32BE()
    return length === 0
      ? Buffer.alloc(0)
      : Buffer.concat([framed.subarray(4, 4 + length), unframed(framed.subarray(4 + length))])
  }

  test('sees all of a file, and lets it in when it finds nothing', async () => {
    let seen: Buffer = Buffer.alloc(0)
    const { server, into } = await clamd((file) => {
      seen = file
      return 'stream: OK'
    })
    const large = Buffer.alloc(300_000, 'lek ')
    const id = await addedId({ bytes: large, into })
    expect(seen.equals(large)).toBe(true)
    expect((await read(id)).equals(large)).toBe(true)
    server.close()
  })

  test('keeps out what it finds, and says no more than that', async () => {
    const { server, into } = await clamd((file) =>
      file.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
    )
    await refusesAll({ bytes: Buffer.from('EICAR'), into }, 'fileInfected')
    server.close()
  })

  test.each<[string, (file: Buffer) => string | null]>([
    ['says that it cannot', () => 'INSTREAM size limit exceeded. ERROR'],
    ['hangs up', () => null],
  ])('that %s lets nothing in', async (_, answer) => {
    const { server, into } = await clamd(answer)
    await refusesAll({ into }, 'fileUnscanned')
    server.close()
  })

  test('that is not there lets nothing in', async () => {
    await refusesAll(
      { into: { ...files, scanner: clamdScanner({ host: '127.0.0.1', port: 1 }) } },
      'fileUnscanned',
    )
  })
})
