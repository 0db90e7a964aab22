import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inRegister, systemActor } from '@lekboek/database'
import {
  addOwnAgreement,
  askFromDossier,
  askSupplierAgain,
  askSuppliers,
  bringTogether,
  dismissIncident,
  findIncident,
  handInAnswer,
  listDossierQuestions,
  listSupplierQuestions,
  lookAtQuestion,
  OneTimeLinks,
  saveAnswer,
  sealIncident,
  sealOlderAnswers,
  takeBackQuestion,
  takeOver,
  Receipts,
  type SupplierContext,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  linkBase,
  linkSecret,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  tokenIn,
  verbsOf,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let dossier: TestDossier
let agreement: string
let count = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  dossier = await openDossier(world, town)
  const named = { processorName: 'Drukkerij', service: 'Drukwerk' }
  const contactEmail = `druk${(count += 1)}@inkt.example`
  agreement = String(
    (await addOwnAgreement(await world.as(town.dpo), town.id, { ...named, contactEmail }))['id'],
  )
})

const supplier = (): SupplierContext => ({
  ...world.nobody(),
  links: new OneTimeLinks(linkSecret, linkBase),
  receipts: new Receipts(linkSecret),
})
const ask = async (person: TestPerson = town.dpo, change: object = {}) =>
  askFromDossier(await world.as(person), town.id, dossier.id, {
    ...{ agreements: [agreement], text: 'Treft de inbraak u?', dueAt: world.at(48), ...change },
  })
async function askedToken(): Promise<{ readonly id: string; readonly token: string }> {
  const [question] = await ask()
  const letters = await new Letters(world).deliver()
  return {
    ...{
      id: String(question?.id),
      token: tokenIn(letters.findLast(({ text }) => text.includes('/answer#'))?.text ?? ''),
    },
  }
}
const yes = { isHit: true, text: 'Onze server werd versleuteld.', contact: 'Jan, 09 000 00 00' }
const reports = () =>
  world.rows<{ incident_id: string; text: string }>(
    `SELECT incident_id, text FROM report WHERE organisation_id = $1 AND source = 'processor'`,
    [town.id],
  )
const inDossier = async (person = town.dpo) =>
  listDossierQuestions(await world.as(person), town.id, dossier.id)

describe('asked from a dossier', () => {
  test('the answer lands in it as a report of the supplier, to be taken over, and opens no other', async () => {
    const { token } = await askedToken()
    expect(await inDossier()).toMatchObject([{ askedFrom: dossier.number, landedIn: null, answeredAt: null }])
    await handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-2) })
    expect(await reports()).toEqual([{ incident_id: dossier.id, text: yes.text }])
    expect(await inDossier()).toMatchObject([
      { landedIn: dossier.number, answer: yes.text, contact: yes.contact },
    ])
    expect((await verbsOf(world, town)).slice(-2)).toEqual([
      'incident.supplierAsked',
      'report.supplierAnswered',
    ])
    const selection = {
      facts: { timing: { version: true } },
      reports: { id: true, versions: { kind: true } },
    } as const
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, selection)
    const found = (row['reports'] as { id: string; versions: { kind: string }[] }[]).find(
      ({ versions }) => versions.length > 0,
    )
    expect(found?.versions).toEqual([{ kind: 'answered' }])
    const timing = (row['facts'] as { timing: { version: number } }).timing.version
    await takeOver(
      await world.as(town.dpo),
      town.id,
      {
        ...{ reportId: String(found?.id), serial: 1, fields: ['toldAt', 'awareAt'] },
        versions: [{ section: 'timing', version: timing }],
      },
      { id: true },
    )
    expect((await verbsOf(world, town)).at(-1)).toBe('report.takenOver')
  })

  test('a no with words is quoted there, a no without stays with the question', async () => {
    const { token } = await askedToken()
    await handInAnswer(supplier(), token, { isHit: false, contact: 'Jan' })
    expect(await reports()).toEqual([])
    expect(await inDossier()).toMatchObject([{ isHit: false, landedIn: null }])
    const second = await askedToken()
    await handInAnswer(supplier(), second.token, { isHit: false, text: 'Andere servers.', contact: 'Jan' })
    expect(await reports()).toEqual([{ incident_id: dossier.id, text: 'Andere servers.' }])
  })

  test('once that is closed the answer opens a new one, and each leads to the other', async () => {
    const { token } = await askedToken()
    await dismissIncident(
      await world.as(town.dpo),
      ...([
        town.id,
        dossier.id,
        { reason: 'Er zijn geen persoonsgegevens geraakt.', version: 1 },
        { id: true },
      ] as const),
    )
    await handInAnswer(supplier(), token, yes)
    const [report] = await reports()
    expect(report?.incident_id).not.toBe(dossier.id)
    const [question] = await inDossier()
    expect(question).toMatchObject({ askedFrom: dossier.number })
    expect(question?.landedIn).not.toBe(dossier.number)
    const there = await listDossierQuestions(await world.as(town.dpo), town.id, String(report?.incident_id))
    expect(there).toMatchObject([{ askedFrom: dossier.number, landedIn: question?.landedIn }])
  })

  test('once that is closed under a seal the answer stays under it, and those whom it names are told', async () => {
    const { token } = await askedToken()
    const seal = { reason: 'Dit gaat over een collega van de dienst.', persons: [town.dpo.id], version: 1 }
    const { version } = await sealIncident(await world.as(town.dpo), town.id, dossier.id, seal, {
      version: true,
    })
    const dismissal = { reason: 'Er zijn geen persoonsgegevens geraakt.', version: Number(version) }
    await dismissIncident(await world.as(town.dpo), town.id, dossier.id, dismissal, { id: true })
    await new Letters(world).deliver()
    await handInAnswer(supplier(), token, yes)
    expect((await reports()).at(-1)).toMatchObject({ incident_id: dossier.id, text: yes.text })
    const unsealed = await world.rows(
      'SELECT id FROM incident WHERE organisation_id = $1 AND seen_by IS NULL',
      [town.id],
    )
    expect(unsealed).toEqual([])
    expect((await new Letters(world).deliver()).map(({ to }) => to)).toEqual([
      `${town.dpo.id}@lekboek.example`,
    ])
  })

  test('once that was brought into another the answer lands there', async () => {
    const { token } = await askedToken()
    const other = await openDossier(world, town)
    const reason = 'Twee signalen over dezelfde inbraak bij de drukker.'
    const [into, brought] = [other, dossier].map(({ id }) => ({ incident: id, version: 1 }))
    await bringTogether(
      await world.as(town.dpo),
      town.id,
      { into: into!, others: [brought!], reason },
      { id: true },
    )
    const there = async () => listDossierQuestions(await world.as(town.dpo), town.id, other.id)
    expect(await there()).toMatchObject([{ askedFrom: dossier.number, answeredAt: null }])
    await handInAnswer(supplier(), token, { isHit: false, contact: 'Jan' })
    expect(await there()).toMatchObject([{ askedFrom: dossier.number, isHit: false, landedIn: null }])
    await handInAnswer(supplier(), token, yes)
    expect((await reports()).at(-1)).toMatchObject({ incident_id: other.id, text: yes.text })
    expect(await there()).toHaveLength(1)
  })

  test('is for whoever is responsible for the dossier, and read by its readers without whom to reach', async () => {
    for (const person of [town.auditor, town.decider])
      await refusesWithoutTrace(world, () => ask(person), { kind: 'forbidden' })
    for (const person of [town.handler, town.reporter, town.admin])
      await refusesWithoutTrace(world, () => ask(person), { kind: 'notFound' })
    const { token } = await askedToken()
    await handInAnswer(supplier(), token, yes)
    expect(await inDossier(town.auditor)).toMatchObject([{ answer: yes.text, contact: null, email: '' }])
    for (const person of [town.reporter, town.handler])
      await refusesWithoutTrace(world, () => inDossier(person), { kind: 'notFound' })
  })

  test.each([
    ['no agreement', { agreements: [] }, 'agreements required'],
    ['one that is none', { agreements: ['x'] }, 'agreements.0 notInList'],
    ['no question', { text: ' ' }, 'text required'],
    ['an hour that is past', { dueAt: '2020-01-01T00:00:00.000Z' }, 'dueAt endBeforeBegin'],
  ])('is refused with %s', async (_, change, problem) => {
    await refusesWithoutTrace(world, () => ask(town.dpo, change), invalidWith(problem))
  })

  test('is not there for whom the dossier is not: an administrator, and who is not named once it is sealed', async () => {
    const { id, token } = await askedToken()
    const listed = async (person: TestPerson) => listSupplierQuestions(await world.as(person), town.id)
    expect(await listed(town.dpo)).toHaveLength(1)
    expect(await listed(town.admin)).toEqual([])
    for (const act of [askSupplierAgain, takeBackQuestion])
      await refusesWithoutTrace(world, async () => act(await world.as(town.admin), town.id, id), {
        kind: 'notFound',
      })
    const second = await world.member(town, 'dpo', 'Tweede DPO')
    await sealIncident(
      await world.as(town.dpo),
      ...([
        town.id,
        dossier.id,
        { reason: 'Het gaat over iemand van de dienst zelf.', persons: [town.dpo.id], version: 1 },
        { id: true },
      ] as const),
    )
    expect(await listed(town.dpo)).toHaveLength(1)
    expect(await listed(second)).toEqual([])
    await refusesWithoutTrace(world, () => inDossier(second), { kind: 'notFound' })
    await refusesWithoutTrace(world, async () => takeBackQuestion(await world.as(second), town.id, id), {
      kind: 'notFound',
    })
    // The supplier knows nothing of a seal, and its answer lands behind it.
    await handInAnswer(supplier(), token, yes)
    expect(await inDossier()).toMatchObject([{ answer: yes.text }])
    const mails = await world.rows<{ about_id: string }>(
      `SELECT about_id FROM mail WHERE kind = 'processorReported' AND about_id LIKE $1`,
      [`${town.id} %`],
    )
    expect(mails.map(({ about_id }) => about_id)).toEqual([`${town.id} ${town.dpo.id}`])
  })
})

describe('what a supplier writes is sealed', () => {
  const stored = () =>
    world.rows<Record<string, unknown>>('SELECT * FROM supplier_question WHERE organisation_id = $1', [
      town.id,
    ])

  test('as a draft and handed in; no word of it stands in the clear with the question', async () => {
    const { token } = await askedToken()
    await saveAnswer(supplier(), token, { text: 'Nog aan het kijken', contact: 'Jan Peeters' })
    const written = JSON.stringify(await stored(), (_, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('latin1') : value,
    )
    expect(written).not.toMatch(/kijken|Peeters/)
    expect(await lookAtQuestion(supplier(), token)).toMatchObject({ draft: { contact: 'Jan Peeters' } })
    await handInAnswer(supplier(), token, yes)
    const [row] = await stored()
    expect(row).toMatchObject({ draft: null, answer: null, contact: null, sealed_draft: null })
    for (const column of ['sealed_answer', 'sealed_contact'])
      expect((row?.[column] as Buffer).toString('latin1')).not.toMatch(/versleuteld|09 000/)
    const everywhere = await world.rows('SELECT text FROM report WHERE organisation_id = $1', [town.id])
    const facts = await world.rows('SELECT content FROM incident_section WHERE organisation_id = $1', [
      town.id,
    ])
    expect(JSON.stringify([everywhere, facts])).not.toMatch(/09 000/)
  })

  test('and what was written before that is sealed at the start, once', async () => {
    const [question] = await askSuppliers(await world.as(town.dpo), town.id, {
      ...{ agreements: [agreement], text: 'En dit?', dueAt: world.at(48) },
    })
    await world.rows('ALTER TABLE supplier_question DROP CONSTRAINT supplier_question_sealed')
    await world.rows(
      `UPDATE supplier_question SET draft = '{"isHit":null,"text":"half","contact":"","awareAt":null}', answer = 'oud antwoord',
        contact = 'oud contact' WHERE id = $1`,
      [question?.id],
    )
    await world.rows(
      `ALTER TABLE supplier_question ADD CONSTRAINT supplier_question_sealed CHECK (draft IS NULL AND answer IS NULL AND contact IS NULL) NOT VALID`,
    )
    expect(await sealOlderAnswers(world)).toBe(1)
    expect(await sealOlderAnswers(world)).toBe(0)
    const [row] = await stored()
    expect(row).toMatchObject({ draft: null, answer: null, contact: null })
    const [opened] = await listSupplierQuestions(await world.as(town.dpo), town.id)
    expect(opened).toMatchObject({ answer: 'oud antwoord', contact: 'oud contact', draft: { text: 'half' } })
  })

  test('and cannot be written in the clear any more', async () => {
    await askedToken()
    await expect(
      inRegister(world.database, systemActor, town.id, (register) =>
        register.query({
          name: 'test.plain',
          text: `UPDATE supplier_question SET answer = 'x' WHERE organisation_id = $1`,
          values: [town.id],
        }),
      ),
    ).rejects.toThrow()
  })
})
