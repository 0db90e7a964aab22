import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAgreementFile } from '@lekboek/documents'
import {
  addOwnAgreement,
  answerAgreement,
  exportAgreements,
  importAgreements,
  listAgreements,
  type ImportReport,
} from '@lekboek/usecases'
import {
  invalidWith,
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
  type Town,
  type World,
} from '../support/src/index.ts'

const sender = { person: 'els', organisation: 'a town' }

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})

const header =
  'Verwerker;KBO-nummer;Dienst;Termijn (uren);Soorten gegevens;Nood overdag: telefoon;Subverwerkers;Einddatum'
const csv = (...rows: string[]) => Buffer.from([header, ...rows].join('\n'))
const bring = async (bytes: Uint8Array, isDryRun = false, person = town.dpo): Promise<ImportReport> =>
  importAgreements(await world.as(person), town.id, {
    file: Buffer.from(bytes).toString('base64'),
    isDryRun,
  })
const listed = async () => listAgreements(await world.as(town.dpo), town.id)
const wolk =
  'Wolk;998000039;Hosting;24;"Contactgegevens; basic";09 000 00 00;"Park (racks, be); Kabel";31/01/2027'
const reasonsOf = ({ rows }: ImportReport) =>
  rows.map(({ line, reasons }) => [line, ...reasons.map(({ path, code }) => `${path} ${code}`)])

describe('a file of agreements', () => {
  test('is looked at first, then brought in, and changes nothing the second time', async () => {
    const seen = await bring(csv(wolk, 'Post;;Mail;;;;;'), true)
    expect(seen).toMatchObject({ isDryRun: true, counts: { created: 2, refused: 0 } })
    expect(await listed()).toEqual([])
    expect(await bring(csv(wolk, 'Post;;Mail;;;;;'))).toMatchObject({
      isDryRun: false,
      counts: { created: 2 },
    })
    expect(await listed()).toMatchObject([
      { processorName: 'Post', service: 'Mail', termHours: null },
      {
        ...{ processorName: 'Wolk', processorKbo: '0998.000.039', service: 'Hosting', termHours: 24 },
        ...{ dataTypes: ['basic', 'contact'], emergencyDay: { phone: '09 000 00 00' } },
        subProcessors: [
          { name: 'Park', service: 'racks', country: 'BE' },
          { name: 'Kabel', service: null, country: null },
        ],
        until: '2027-01-30T23:00:00+00:00',
      },
    ])
    expect((await verbsOf(world, town)).filter((verb) => verb.startsWith('agreement'))).toEqual([
      'agreement.imported',
    ])
    expect((await bring(csv(wolk, 'POST;;Mail;;;;;'))).counts).toMatchObject({ created: 0, unchanged: 2 })
    expect(await listed()).toHaveLength(2)
  })

  const emergency = 'Nood overdag: naam;Nood overdag: telefoon;Contact: e-mail;Einddatum;Kleur'
  const more = (...rows: string[]) =>
    Buffer.from([`Verwerker;Dienst;Termijn (uren);${emergency}`, ...rows].join('\n'))
  const outcomesOf = ({ rows }: ImportReport) =>
    rows.map(({ outcome, reasons }) => [outcome, ...reasons.map(({ path, code }) => `${path} ${code}`)])

  test('fills in what an agreement did not say, leaves what it says otherwise, and tells both by row', async () => {
    const context = await world.as(town.dpo)
    const said = { service: 'Hosting', termHours: 24 }
    await addOwnAgreement(context, town.id, { processorName: 'Wolk', ...said })
    await addOwnAgreement(context, town.id, {
      ...{ processorName: 'Park', ...said, emergencyDay: { name: 'Jan', phone: null } },
    })
    const rows = [
      'Wolk;Hosting;24;An;09 000 00 00;nood@wolk.example;31/01/2027;rood',
      'Park;Hosting;48;Piet;09 000 00 01;;;',
      'Post;Mail;;;;;;',
    ]
    const expected = [
      [...['updated', 'dayName filled', 'dayPhone filled', 'contactEmail filled', 'until filled']],
      ['unchanged', 'termHours differs', 'dayName differs', 'dayPhone differs'],
      ['created'],
    ]
    const seen = await bring(more(...rows), true)
    expect(outcomesOf(seen)).toEqual(expected)
    expect(seen).toMatchObject({
      ...{ unused: ['Kleur'], isDryRun: true },
      counts: { created: 1, updated: 1, unchanged: 1 },
    })
    expect(await listed()).toHaveLength(2)
    expect(outcomesOf(await bring(more(...rows)))).toEqual(expected)
    expect(await listed()).toMatchObject([
      {
        ...{ processorName: 'Park', termHours: 24, emergencyDay: { name: 'Jan', phone: null }, version: 1 },
      },
      { processorName: 'Post' },
      {
        ...{ processorName: 'Wolk', termHours: 24, emergencyDay: { name: 'An', phone: '09 000 00 00' } },
        ...{ contactEmail: 'nood@wolk.example', until: '2027-01-30T23:00:00+00:00', version: 2 },
      },
    ])
    expect((await verbsOf(world, town)).slice(-1)).toEqual(['agreement.imported'])
    expect(outcomesOf(await bring(more(...rows)))[0]).toEqual(['unchanged'])
    expect((await verbsOf(world, town)).filter((verb) => verb === 'agreement.imported')).toHaveLength(1)
  })

  test('tells a processor on the platform what was filled in, whose answer stays', async () => {
    const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [processor.id, '0998.000.237'])
    const added = await addOwnAgreement(await world.as(town.dpo), town.id, {
      ...{ processorName: 'Softbouw', processorKbo: '0998.000.237', service: 'A' },
    })
    await answerAgreement(await world.as(contact), processor.id, String(added['id']), 1, { isRight: true })
    await bring(csv('Zachtbouw;0998000237;A;24;;09 000 00 00;;'))
    expect(await listed()).toMatchObject([
      {
        ...{ processorId: processor.id, processorName: 'Softbouw', termHours: 24, version: 3 },
        ...{ confirmedAt: expect.any(String), emergencyDay: { phone: '09 000 00 00' } },
      },
    ])
    const told = await world.rows(
      `SELECT id FROM mail WHERE kind = 'agreementChanged' AND about_id = $1 AND state = 'waiting'`,
      [`${processor.id} ${contact.id}`],
    )
    expect(told).toHaveLength(1)
  })

  test('says of an address that is none what it is', async () => {
    const report = await bring(more('Wolk;Hosting;;;;drukkerij;;'), true)
    expect(reasonsOf(report)).toEqual([[2, 'contactEmail notEmail']])
  })

  test('comes in not at all where a row is refused, with what is wrong in which column', async () => {
    const bad = [
      ';0998.000.038;;over een dag;Kleur;bel;"(BE)";gisteren',
      'Wolk;;Hosting;24;;;;',
      'wolk;;Hosting;48;;;;',
      'Te;veel;velden;;;;;;',
    ]
    const report = await bring(csv(wolk.replace('Wolk', 'Goed'), ...bad))
    expect(report).toMatchObject({ isDryRun: true, counts: { created: 2, refused: 3 } })
    expect(reasonsOf(report).filter(([line]) => line !== 3)).toEqual([
      [2],
      [4],
      [5, 'service repeated'],
      [6, 'null wrongFieldCount'],
    ])
    expect(reasonsOf(report)[1]).toEqual(
      expect.arrayContaining([
        ...['termHours notWhole', 'dataTypes unknownWord', 'until notInstant', 'service required'],
        ...['processorKbo invalidIdentifier', 'processorName required', 'dayPhone invalidIdentifier'],
      ]),
    )
    expect(await listed()).toEqual([])
  })

  test('tells the processors on the platform once it comes in, and not while it is looked at', async () => {
    const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [processor.id, '0998.000.138'])
    const rows = csv('Zachtbouw;0998000138;A;;;;;', 'Zachtbouw;0998000138;B;;;;;')
    const told = async () =>
      world.rows(
        `SELECT id FROM mail WHERE kind = 'agreementAdded' AND about_id = $1 AND state = 'waiting'`,
        [`${processor.id} ${contact.id}`],
      )
    const seen = await bring(rows, true)
    expect(JSON.stringify(seen)).not.toContain('Softbouw')
    expect(await told()).toEqual([])
    await bring(rows)
    expect(await listed()).toMatchObject([{ processorName: 'Softbouw' }, { processorName: 'Softbouw' }])
    expect(await told()).toHaveLength(1)
  })

  test('brought in twice at once is there once', async () => {
    const both = await Promise.all([bring(csv(wolk)), bring(csv(wolk), false, town.admin)])
    expect(both.map(({ counts }) => counts.created).toSorted()).toEqual([0, 1])
    expect(await listed()).toHaveLength(1)
  })

  test('of 2,000 rows comes in; a longer one, one of too many bytes and no file are refused', async () => {
    const rows = (count: number) => csv(...Array.from({ length: count }, (_, at) => `P${at};;S;;;;;`))
    expect((await bring(rows(2000))).counts).toMatchObject({ created: 2000 })
    expect((await bring(rows(2001), true)).problems).toMatchObject([{ code: 'tooManyRows' }])
    const long = Buffer.alloc(700_001, 'x')
    await refusesWithoutTrace(world, () => bring(long), invalidWith('file tooLong'))
    await refusesWithoutTrace(world, () => bring(new Uint8Array()), invalidWith('file notText'))
  })

  test('is no file of whoever changes no agreements, nor of a processor', async () => {
    for (const person of [town.decider, town.handler, town.auditor, town.reporter])
      await refusesWithoutTrace(world, () => bring(csv(wolk), true, person), { kind: 'forbidden' })
    const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
    const admin = await world.as(await world.member(processor, 'admin'))
    const file = csv(wolk).toString('base64')
    await refusesWithoutTrace(world, () => importAgreements(admin, processor.id, { file, isDryRun: true }), {
      kind: 'forbidden',
    })
  })
})

describe('agreements as a file', () => {
  const bytesOf = async (isEmpty: boolean, language: 'nl' | 'en' = 'nl') => {
    const context = await world.as(town.dpo)
    const file = await exportAgreements(context, town.id, { language, isEmpty })
    const chunks: Uint8Array[] = []
    for await (const chunk of file.bytes) chunks.push(chunk)
    return { name: file.fileName, bytes: new Uint8Array(Buffer.concat(chunks)) }
  }

  test.each(['nl', 'en'] as const)('are read again as they are, in %s', async (language) => {
    await addOwnAgreement(await world.as(town.dpo), town.id, {
      ...{ processorName: 'Wolk', service: 'Hosting', termHours: 24, dataTypes: ['basic', 'health'] },
      ...{ mustTell: 'Alles.', emergencyDay: { phone: '112' }, contactLanguage: 'fr', until: world.at(720) },
      subProcessors: [
        { name: 'Park', service: 'racks (koud)', country: 'BE' },
        { name: 'Kabel', country: 'NL' },
      ],
    })
    const [before] = await listed()
    const { bytes } = await bytesOf(false, language)
    await world.rows('UPDATE agreement SET service = $2 WHERE controller_id = $1', [town.id, 'Oud'])
    await bring(bytes)
    const after = (await listed()).find(({ service }) => service === 'Hosting')
    const { id: _id, from: _from, until: _until, ...said } = before ?? {}
    expect(after).toMatchObject(said)
    expect((await verbsOf(world, town)).slice(-2)).toEqual(['agreement.exported', 'agreement.imported'])
  })

  test('are empty where one is to be filled in, which nobody needs to know', async () => {
    const { name, bytes } = await bytesOf(true)
    expect(name).toBe('verwerkersovereenkomsten.xlsx')
    expect(await readAgreementFile(bytes, sender)).toEqual({ rows: [], problems: [] })
    expect(await verbsOf(world, town)).not.toContain('agreement.exported')
  })
})
