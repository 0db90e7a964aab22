import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addOwnAgreement,
  addToAnswer,
  answerClaimedQuestion,
  askFromDossier,
  askSuppliers,
  carryAnswer,
  carryClaim,
  carryOutMerger,
  claimAnswer,
  dismissIncident,
  giveUpClaim,
  giveUpOwnAnswer,
  handInAnswer,
  judgeClaim,
  listAgreements,
  listClaimedQuestions,
  listDossierQuestions,
  listSupplierQuestions,
  lookAtQuestion,
  OneTimeLinks,
  planMergersForOperator,
  Receipts,
  sealIncident,
  takeBackQuestion,
  type SupplierContext,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  Letters,
  linkBase,
  linkSecret,
  loserOf,
  openDossier,
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

/** Seals the one dossier of the register. */
async function seal(): Promise<void> {
  const [row] = await world.rows<{ id: string; version: number }>(
    'SELECT id, version FROM incident WHERE organisation_id = $1',
    [town.id],
  )
  const input = { reason: 'Over een collega van de dienst.', persons: [town.dpo.id], version: row!.version }
  await sealIncident(await world.as(town.dpo), town.id, row!.id, input, { id: true })
}

test.each([
  ['open', true],
  ['sealed', false],
] as const)(
  'who judges a claim and reads no dossiers reads nothing of the answer in one that is %s',
  async (is, isRight) => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    if (is === 'sealed') await seal()
    expect(await judge(id, isRight, town.admin)).toMatchObject({
      ...{ id, isClaimRight: isRight, claimedByName: expect.any(String) },
      ...{ isHit: null, answer: null, contact: null, awareAt: null, earlier: null, draft: null },
      ...{ reportId: null, landedIn: null },
    })
  },
)

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
      const claims = (await checkedJournal(world, town)).filter(({ verb }) => /claimed/i.test(verb))
      // It hangs on the dossier that the answer opened.
      expect(claims).toMatchObject([{ verb: 'incident.supplierClaimed', incident_id: expect.any(String) }])
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

describe('a claim is told', () => {
  const sent = async () => {
    const letters = await new Letters(world).deliver()
    return letters.map(({ to, subject, text }) => ({ to, subject, text }))
  }
  const addressOf = ({ id }: TestPerson) => `${id}@lekboek.example`
  const subject = 'Iemand zegt dat een antwoord op uw vraag van hen is'
  const claimed = async () => {
    const { id, receipt } = await answered()
    await sent()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    return id
  }

  test('to the controller as a claim, by a letter that leads to where it is judged', async () => {
    const id = await claimed()
    const [letter, ...others] = await sent()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: addressOf(town.dpo), subject })
    expect(letter?.text).toMatch(/\/agreements\n/)
    expect(letter?.text).not.toContain(printer.name)
    await carryClaim(world.nobody(), job(id))
    expect(await sent()).toEqual([])
  })

  test('no more once it was judged', async () => {
    await judge(await claimed(), false)
    expect((await sent()).filter(({ to }) => to === addressOf(town.dpo))).toEqual([])
  })

  test.each([
    [true, 'Een klant bevestigde dat een antwoord van u is'],
    [false, 'Een klant zegt dat een antwoord niet van u is'],
  ])('to whoever claimed it as judged: %s', async (isRight, judged) => {
    const id = await claimed()
    await sent()
    await judge(id, isRight)
    const [letter, ...others] = await sent()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ to: addressOf(contact), subject: judged })
    expect(letter?.text).toMatch(/\/agreements\n/)
    expect(letter?.text).not.toContain('Lindenrode')
  })

  test.each(['before', 'after'])(
    'to those alone whom the dossier names that was sealed %s it came',
    async (when) => {
      const second = await world.member(town, 'dpo', 'niet genoemd')
      const { id, receipt } = await answered()
      if (when === 'before') await seal()
      await sent()
      await claim(receipt)
      await carryClaim(world.nobody(), job(id))
      if (when === 'after') await seal()
      const told = (await sent()).filter((one) => one.subject === subject).map(({ to }) => to)
      expect(told).toEqual([addressOf(town.dpo)])
      expect(told).not.toContain(addressOf(second))
    },
  )
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

  test('is not said from a sealed dossier: its agreement and its letter would tell of it', async () => {
    const dossier = await openDossier(world, town)
    await seal()
    const [question] = await askFromDossier(await world.as(town.dpo), town.id, dossier.id, {
      ...{ agreements: [agreement], text: 'Treft de inbraak u?', dueAt: world.at(48) },
    })
    const letter = (await new Letters(world).deliver()).findLast(({ text }) => text.includes('/answer#'))
    const { receipt } = await handInAnswer(supplier(), tokenIn(letter?.text ?? ''), { ...yes, awareAt: null })
    await claim(receipt)
    const id = String(question?.id)
    await carryClaim(world.nobody(), job(id))
    await new Letters(world).deliver()
    await refusesWithoutTrace(world, () => judge(id, true), invalidWith('isRight tellsOfSealed'))
    expect(await listAgreements(await world.as(town.dpo), town.id)).toMatchObject([{ processorId: null }])
    await judge(id, false)
    expect(await new Letters(world).deliver()).toMatchObject([{ to: expect.stringContaining(contact.id) }])
  })

  test('is not said of an answer that opened a dossier which was sealed since, and whoever is kept out reads nothing of it', async () => {
    const second = await world.member(town, 'dpo', 'niet genoemd')
    const { id, receipt } = await answered()
    await seal()
    await claim(receipt)
    await carryClaim(world.nobody(), job(id))
    await new Letters(world).deliver()
    await refusesWithoutTrace(world, () => judge(id, true), invalidWith('isRight tellsOfSealed'))
    expect(await listAgreements(await world.as(second), town.id)).toMatchObject([{ processorId: null }])
    await judge(id, false)
    await takeBackQuestion(await world.as(town.dpo), town.id, id)
    const told = (await new Letters(world).deliver()).map(({ to }) => to)
    expect(told).toEqual([expect.stringContaining(contact.id)])
    const leaves = (await checkedJournal(world, town)).filter(({ verb }) => /claim|takenBack/i.test(verb))
    const [{ id: dossier } = { id: '' }] = await world.rows<{ id: string }>(
      'SELECT id FROM incident WHERE organisation_id = $1',
      [town.id],
    )
    expect(leaves.map(({ verb, incident_id }) => [verb, incident_id])).toEqual([
      ['incident.supplierClaimed', dossier],
      ['incident.supplierClaimJudged', dossier],
      ['incident.supplierTakenBack', dossier],
    ])
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

/** Under a claim that was found right, a further question stands open in the processor's register. */
async function furtherQuestion(): Promise<{ readonly id: string; readonly token: string }> {
  const { id, receipt } = await answered()
  await claim(receipt)
  await carryClaim(world.nobody(), job(id))
  await judge(id, true)
  const next = await asked()
  await carryClaim(world.nobody(), job(next.id))
  return next
}
const answerOwn = async (id: string, said: object = yes) =>
  answerClaimedQuestion(await world.as(contact), printer.id, id, said)
const ownOf = async (id: string) => (await own()).find((one) => one.id === id)
const reportsOf = () => world.rows('SELECT id FROM report WHERE organisation_id = $1', [town.id])
const end = (organisationId: string, column: 'service_ends_at' | 'valid_until') =>
  world.rows(`UPDATE organisation SET ${column} = $2 WHERE id = $1`, [organisationId, world.at(-1)])

describe('what is asked under an agreement that the processor confirmed', () => {
  const confirm = (at: string | null) =>
    world.rows(
      `UPDATE agreement SET processor_id = $2, processor_name = NULL, confirmed_at = $3 WHERE id = $1`,
      [agreement, printer.id, at],
    )

  test('stands in its account at once, and is answered there', async () => {
    await confirm(world.now)
    const { id } = await asked()
    const queued = `SELECT data ->> 'processorId' AS id FROM pgboss.job WHERE name = 'carry-claim' AND data ->> 'questionId' = $1`
    expect(await world.rows(queued, [id])).toEqual([{ id: printer.id }])
    await carryClaim(world.nobody(), job(id))
    expect(await ownOf(id)).toMatchObject({ claimedByName: null, controllerName: 'Lindenrode' })
    await answerOwn(id)
    await carryAnswer(world.nobody(), job(id))
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ answer: yes.text })
  })

  test('is not brought to one that only the controller names', async () => {
    await confirm(null)
    const { id } = await asked()
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toEqual([])
  })
})

describe('where nobody keeps a register any more', () => {
  test.each(['service_ends_at', 'valid_until'] as const)(
    'nothing is claimed or carried there (%s), and whoever answered reads that it did not arrive',
    async (column) => {
      const { id } = await furtherQuestion()
      const { receipt } = await answered()
      await answerOwn(id)
      await end(town.id, column)
      const before = await reportsOf()
      const journal = await verbsOf(world, town)
      await refusesWithoutTrace(world, () => claim(receipt), invalidWith('code organisationEnded'))
      for (const bring of [carryAnswer, carryClaim])
        await expect(bring(world.nobody(), job(id))).rejects.toThrow('takes part no more')
      await giveUpOwnAnswer(world.nobody(), job(id))
      await giveUpOwnAnswer(world.nobody(), job(id))
      expect(await reportsOf()).toEqual(before)
      expect(await verbsOf(world, town)).toEqual(journal)
      expect(await ownOf(id)).toMatchObject({ failedAt: expect.any(String), failedReason: 'notDelivered' })
      expect((await verbsOf(world, printer)).filter((verb) => verb === 'supplier.notCarried')).toHaveLength(1)
    },
  )

  test('a claim that could not be carried says so, and no more once it could', async () => {
    const { id, receipt } = await answered()
    await claim(receipt)
    await end(town.id, 'service_ends_at')
    await giveUpClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([{ words: null, failedReason: 'notDelivered' }])
    await world.rows('UPDATE organisation SET service_ends_at = NULL WHERE id = $1', [town.id])
    await carryClaim(world.nobody(), job(id))
    expect(await own()).toMatchObject([{ words: { answer: yes.text }, failedAt: null, failedReason: null }])
  })

  test('a processor whose service ended claims and answers nothing', async () => {
    const { id } = await furtherQuestion()
    const { receipt } = await answered()
    await end(printer.id, 'service_ends_at')
    await refusesWithoutTrace(world, () => claim(receipt), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => answerOwn(id), { kind: 'forbidden' })
    await expect(carryClaim(world.nobody(), job(id))).rejects.toThrow('takes part no more')
    await giveUpClaim(world.nobody(), job(id))
    expect(await verbsOf(world, printer)).not.toContain('supplier.notCarried')
  })
})

describe('where the controller passed into another', () => {
  const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
  async function passInto(): Promise<Town> {
    const next = await openTown(world, 'Lindenrode-Zavelbeke')
    const input = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system(), input)
    world.pass(1)
    await carryOutMerger(system(), { mergerId: merger!.id })
    return next
  }
  async function askedFrom(incident: string) {
    const question = { agreements: [agreement], text: 'En dit?', dueAt: world.at(48) }
    const [one] = await askFromDossier(await world.as(town.dpo), town.id, incident, question)
    const letters = await new Letters(world).deliver()
    const letter = letters.findLast(({ text }) => text.includes('/answer#'))
    return { id: String(one?.id), token: tokenIn(letter?.text ?? '') }
  }

  test('what is answered to an open dossier lands in it, for its heir, by the link and from the account', async () => {
    await furtherQuestion()
    const dossier = await openDossier(world, town)
    const [first, second] = [await askedFrom(dossier.id), await askedFrom(dossier.id)]
    await carryClaim(world.nobody(), job(second.id))
    const next = await passInto()
    expect(await lookAtQuestion(supplier(), first.token)).toMatchObject({ state: 'open' })
    await handInAnswer(supplier(), first.token, yes)
    await answerOwn(second.id)
    await carryAnswer(world.nobody(), job(second.id))
    const there = await listDossierQuestions(await world.as(next.dpo), town.id, dossier.id)
    expect(there.map(({ answer, landedIn }) => [answer, landedIn])).toEqual([
      [yes.text, dossier.number],
      [yes.text, dossier.number],
    ])
  })

  test('nothing is claimed of its register: its heir could not say whether that is right', async () => {
    const { receipt } = await answered()
    await passInto()
    await refusesWithoutTrace(world, () => claim(receipt), invalidWith('code organisationEnded'))
  })

  test('nothing is begun in its register: what would open a dossier is refused, and given up', async () => {
    const next = await furtherQuestion()
    const closed = await openDossier(world, town)
    const { token } = await askedFrom(closed.id)
    const dismissal = { reason: 'Er zijn geen persoonsgegevens geraakt.', version: 1 }
    await dismissIncident(await world.as(town.dpo), town.id, closed.id, dismissal, { id: true })
    await passInto()
    await answerOwn(next.id)
    const before = await reportsOf()
    for (const one of [token, next.token]) {
      expect(await lookAtQuestion(supplier(), one)).toEqual({ state: 'over' })
      await refusesWithoutTrace(
        world,
        () => handInAnswer(supplier(), one, yes),
        invalidWith('token organisationEnded'),
      )
    }
    await expect(carryAnswer(world.nobody(), job(next.id))).rejects.toThrow('takes part no more')
    await giveUpOwnAnswer(world.nobody(), job(next.id))
    expect(await ownOf(next.id)).toMatchObject({ failedReason: 'notDelivered' })
    expect(await reportsOf()).toEqual(before)
  })
})

describe('where the agreement ended', () => {
  const endAgreement = () =>
    world.rows('UPDATE agreement SET valid_until = $2 WHERE id = $1', [agreement, world.at(-1)])

  test('nothing is answered from the account any more', async () => {
    const { id } = await furtherQuestion()
    await endAgreement()
    await refusesWithoutTrace(world, () => answerOwn(id), invalidWith('question agreementEnded'))
  })

  test('what was on its way stays, and whoever answered reads why', async () => {
    const { id } = await furtherQuestion()
    await answerOwn(id)
    const before = await reportsOf()
    await endAgreement()
    await carryAnswer(world.nobody(), job(id))
    await carryAnswer(world.nobody(), job(id))
    expect(await reportsOf()).toEqual(before)
    expect(await ownOf(id)).toMatchObject({ failedReason: 'agreementEnded' })
    expect((await verbsOf(world, printer)).filter((verb) => verb === 'supplier.notCarried')).toHaveLength(1)
  })
})

test('what it said before it said yes comes along with a claim', async () => {
  const { id, token } = await asked()
  await handInAnswer(supplier(), token, { isHit: false, text: 'Neen.', contact: 'An' })
  world.pass(1)
  const { receipt } = await handInAnswer(supplier(), token, yes)
  await claim(receipt)
  await carryClaim(world.nobody(), job(id))
  expect(await own()).toMatchObject([
    {
      words: {
        answer: yes.text,
        earlier: { answer: 'Neen.', contact: 'An', answeredAt: expect.any(String) },
      },
    },
  ])
})

test('a job for a processor that claimed nothing brings it nothing', async () => {
  const { id } = await answered()
  await carryClaim(world.nobody(), job(id))
  expect(await own()).toEqual([])
  expect((await listed())[0]).toMatchObject({ claimedByName: null })
})
