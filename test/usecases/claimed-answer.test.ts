import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addOwnAgreement,
  addToAnswer,
  answerClaimedQuestion,
  askSuppliers,
  carryAnswer,
  carryClaim,
  claimAnswer,
  handInAnswer,
  judgeClaim,
  listAgreements,
  listClaimedQuestions,
  listSupplierQuestions,
  OneTimeLinks,
  Receipts,
  takeBackQuestion,
  type SupplierContext,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  linkBase,
  linkSecret,
  loserOf,
  openTown,
  openWorld,
  refusesWithoutTrace,
  tokenIn,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let printer: TestOrganisation
let contact: TestPerson
let agreement: string
let count = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  printer = await world.organisation(`Drukkerij ${(count += 1)}`, { kinds: ['processor'] })
  contact = await world.member(printer, 'processorContact', 'Contact')
  const named = {
    processorName: 'De drukker',
    service: 'Drukwerk',
    contactEmail: `druk${count}@inkt.example`,
  }
  agreement = String((await addOwnAgreement(await world.as(town.dpo), town.id, named))['id'])
})

const doors = () => ({
  links: new OneTimeLinks(linkSecret, linkBase),
  receipts: new Receipts(linkSecret),
})
const supplier = (): SupplierContext => ({ ...world.nobody(), ...doors() })
const as = async (person: TestPerson): Promise<SupplierContext> => ({
  ...(await world.as(person)),
  ...doors(),
})
async function asked(): Promise<{ readonly id: string; readonly token: string }> {
  const [question] = await askSuppliers(await world.as(town.dpo), town.id, {
    ...{ agreements: [agreement], text: 'Treft de inbraak u?', dueAt: world.at(48) },
  })
  const letters = await new Letters(world).deliver()
  const letter = letters.findLast(({ text }) => text.includes('/answer#'))
  return { id: String(question?.id), token: tokenIn(letter?.text ?? '') }
}
const yes = { isHit: true, text: 'Onze server werd versleuteld.', contact: 'Jan, 09 000 00 00' }
async function answered() {
  const { id, token } = await asked()
  const { receipt } = await handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-3) })
  return { id, token, receipt }
}
const claim = async (code: unknown, person = contact, organisation = printer) =>
  claimAnswer(await as(person), organisation.id, code)
const job = (questionId: string, processor = printer) => ({
  ...{ controllerId: town.id, processorId: processor.id, questionId },
})
const own = async () => listClaimedQuestions(await world.as(contact), printer.id)
const listed = async () => listSupplierQuestions(await world.as(town.dpo), town.id)
const judge = async (id: string, isRight: boolean, person = town.dpo) =>
  judgeClaim(await world.as(person), town.id, id, isRight)

describe('an answer is claimed', () => {
  test.each(['receipt', 'token', 'address'] as const)(
    'by its %s, with its words and every instant',
    async (by) => {
      const { id, token, receipt } = await answered()
      world.pass(1)
      await addToAnswer(supplier(), token, 'Het waren er twaalf.')
      const typed = { receipt, token, address: `${linkBase}/answer#${token}` }
      await claim(typed[by])
      expect(await own()).toMatchObject([{ id, carriedAt: null, words: null, controllerName: 'Lindenrode' }])
      await carryClaim(world.nobody(), job(id))
      await carryClaim(world.nobody(), job(id))
      const [there] = await listed()
      expect(await own()).toMatchObject([
        {
          ...{
            askedAt: there?.askedAt,
            openedAt: there?.openedAt,
            answeredAt: there?.answeredAt,
            isHit: true,
          },
          ...{ awareAt: there?.awareAt, isRight: null, claimedByName: 'Contact' },
          words: {
            ...{ text: 'Treft de inbraak u?', answer: yes.text, contact: yes.contact },
            additions: [{ text: 'Het waren er twaalf.' }],
          },
        },
      ])
      expect(there).toMatchObject({ claimedByName: printer.name, isClaimRight: null })
      expect((await verbsOf(world, town)).filter((verb) => verb === 'supplier.claimed')).toHaveLength(1)
      expect((await verbsOf(world, printer))[0]).toBe('supplier.claimedOwn')
      const kept = await world.rows('SELECT * FROM claimed_question WHERE organisation_id = $1', [printer.id])
      const written = JSON.stringify(kept, (_, value: unknown) =>
        Buffer.isBuffer(value) ? value.toString('latin1') : value,
      )
      expect(written).not.toMatch(/versleuteld|09 000|inbraak/)
    },
  )

  test('once, by whoever is first', async () => {
    const { receipt } = await answered()
    const other = await world.organisation('Andere drukker', { kinds: ['processor'] })
    const rival = await world.member(other, 'processorContact', 'Rivaal')
    const both = await Promise.allSettled([claim(receipt), claim(receipt, rival, other)])
    expect(loserOf(both)).toMatchObject(invalidWith('code linkUsed'))
    await refusesWithoutTrace(world, () => claim(receipt), invalidWith('code linkUsed'))
  })

  test('by nobody with a code that opens nothing, was not answered, taken back or is over', async () => {
    for (const typed of ['', 'x', null, 7, '0000 0000 0000 0000', `${town.id}.${'A'.repeat(43)}`])
      await refusesWithoutTrace(world, () => claim(typed), invalidWith('code linkUnknown'))
    const open = await asked()
    await refusesWithoutTrace(world, () => claim(open.token), invalidWith('code notAnswered'))
    await takeBackQuestion(await world.as(town.dpo), town.id, open.id)
    await refusesWithoutTrace(world, () => claim(open.token), invalidWith('code linkWithdrawn'))
    const { receipt } = await answered()
    world.pass(48 + 60 * 24)
    await refusesWithoutTrace(world, () => claim(receipt), invalidWith('code linkExpired'))
  })

  test('by who hands in breaches or administers a processor, and by nobody else', async () => {
    const { receipt } = await answered()
    const reporter = await world.member(printer, 'reporter', 'Melder')
    await refusesWithoutTrace(world, () => claim(receipt, reporter), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => claim(receipt, contact, town), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => claim(receipt, town.dpo, town), { kind: 'forbidden' })
    await claim(receipt, await world.member(printer, 'admin', 'Beheerder'))
  })
})

describe('the controller says whether it is its supplier', () => {
  test('then the agreement leads there, confirmed, and further questions are answered there', async () => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    const before = await asked()
    await carryClaim(world.nobody(), job(before.id))
    // Without consent nothing further arrives.
    expect(await own()).toHaveLength(1)
    await judge(id, true)
    const agreements = await listAgreements(await world.as(town.dpo), town.id)
    expect(agreements).toMatchObject([
      { processorId: printer.id, processorName: printer.name, confirmedAt: expect.any(String), version: 2 },
    ])
    await carryClaim(world.nobody(), job(before.id))
    const open = (await own()).find((one) => one.id === before.id)
    expect(open).toMatchObject({ claimedAt: null, answeredAt: null, words: { answer: null } })
    world.pass(1)
    await answerClaimedQuestion(await world.as(contact), printer.id, before.id, {
      ...{ isHit: false, text: 'Andere servers.', contact: 'An' },
    })
    await carryAnswer(world.nobody(), job(before.id))
    await carryAnswer(world.nobody(), job(before.id))
    expect((await listed()).find((one) => one.id === before.id)).toMatchObject({
      ...{ isHit: false, answer: 'Andere servers.', contact: 'An' },
    })
    await carryClaim(world.nobody(), job(before.id))
    await refusesWithoutTrace(
      world,
      async () => answerClaimedQuestion(await world.as(contact), printer.id, before.id, yes),
      invalidWith('question isClosed'),
    )
  })

  test('else nothing changes, and it says so once', async () => {
    const { id, receipt } = await answered()
    await refusesWithoutTrace(world, () => judge(id, true), invalidWith('question isClosed'))
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    await judge(id, false)
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([{ isRight: false, words: { answer: yes.text } }])
    const agreements = await listAgreements(await world.as(town.dpo), town.id)
    expect(agreements).toMatchObject([{ processorId: null, version: 1 }])
    const next = await asked()
    await carryClaim(world.nobody(), job(next.id))
    expect(await own()).toHaveLength(1)
    await refusesWithoutTrace(world, () => judge(id, true), invalidWith('question isClosed'))
  })

  test('whoever was judged wrong is brought nothing more, and the supplier itself can claim the answer', async () => {
    const { id, token } = await asked()
    const no = { isHit: false, text: 'Neen.', contact: 'Jan' }
    const { receipt } = await handInAnswer(supplier(), token, no)
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    await judge(id, false)
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([{ isRight: false, words: { answer: 'Neen.' } }])
    world.pass(1)
    const later = await handInAnswer(supplier(), token, yes)
    await addToAnswer(supplier(), token, 'Ook de paspoorten.')
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([
      { isRight: false, isHit: false, words: { answer: 'Neen.', additions: [] } },
    ])
    for (const code of [token, later.receipt])
      await refusesWithoutTrace(world, () => claim(code), invalidWith('code linkUsed'))
    const other = await world.organisation('De echte drukker', { kinds: ['processor'] })
    await claim(later.receipt, await world.member(other, 'processorContact', 'Echt'), other)
    await carryClaim(world.nobody(), job(id, other))
    await carryClaim(world.nobody(), job(id))
    expect((await listed())[0]).toMatchObject({ claimedByName: 'De echte drukker', isClaimRight: null })
    expect(await own()).toMatchObject([{ isRight: false, words: { answer: 'Neen.', additions: [] } }])
    await judge(id, true)
    expect((await listed())[0]).toMatchObject({ claimedByName: 'De echte drukker', isClaimRight: true })
    expect(await listAgreements(await world.as(town.dpo), town.id)).toMatchObject([{ processorId: other.id }])
  })

  test('a judgement that comes after a new claim still reaches whoever was judged', async () => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    await judge(id, false)
    const other = await world.organisation('Wie het wel was', { kinds: ['processor'] })
    await claim(receipt, await world.member(other, 'processorContact', 'Echt'), other)
    await carryClaim(world.nobody(), job(id, other))
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([{ isRight: false, words: { answer: yes.text } }])
  })

  test('what is answered in its register after the question was taken back stands there as not answered', async () => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    await judge(id, true)
    const next = await asked()
    await carryClaim(world.nobody(), job(next.id))
    await answerClaimedQuestion(await world.as(contact), printer.id, next.id, yes)
    await takeBackQuestion(await world.as(town.dpo), town.id, next.id)
    await carryAnswer(world.nobody(), job(next.id))
    await carryClaim(world.nobody(), job(next.id))
    expect((await own()).find((one) => one.id === next.id)).toMatchObject({
      ...{ answeredAt: null, answeredByName: null, takenBackAt: expect.any(String), words: { answer: null } },
    })
    expect((await listed()).find((one) => one.id === next.id)).toMatchObject({ answeredAt: null })
  })

  test('as whoever keeps the agreements of its own register', async () => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    for (const person of [town.decider, town.auditor, town.handler])
      await refusesWithoutTrace(world, () => judge(id, true, person), { kind: 'forbidden' })
    const other = await openTown(world, 'Oosterdonk')
    await refusesWithoutTrace(world, async () => judgeClaim(await world.as(other.dpo), other.id, id, true), {
      kind: 'notFound',
    })
  })
})

test('a job for a processor that claimed nothing brings it nothing', async () => {
  const { id } = await answered()
  await carryClaim(world.nobody(), job(id))
  expect(await own()).toEqual([])
  expect((await listed())[0]).toMatchObject({ claimedByName: null })
})
