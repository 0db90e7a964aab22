import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addOwnAgreement,
  addToAnswer,
  askFromDossier,
  askSupplierAgain,
  askSuppliers,
  handInAnswer,
  listSupplierQuestions,
  lookAtQuestion,
  OneTimeLinks,
  processorOverview,
  saveAnswer,
  sealIncident,
  takeBackQuestion,
  Receipts,
  type SupplierContext,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  linkBase,
  linkSecret,
  loserOf,
  confirmedDossier,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  tokenIn,
  verbsOf,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let agreement: string
let count = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  agreement = await agreed(`druk${(count += 1)}@inkt.example`)
})

const links = new OneTimeLinks(linkSecret, linkBase)
const supplier = (): SupplierContext => ({
  ...{ ...world.nobody(), links, receipts: new Receipts(linkSecret) },
})
async function agreed(contactEmail: string | null, contactLanguage: 'nl' | 'fr' = 'nl'): Promise<string> {
  const named = { processorName: `Drukkerij ${(count += 1)}`, service: 'Drukwerk' }
  const input = { ...named, contactEmail, contactLanguage }
  return String((await addOwnAgreement(await world.as(town.dpo), town.id, input))['id'])
}
const ask = async (agreements = [agreement], person = town.dpo) =>
  askSuppliers(await world.as(person), town.id, {
    ...{ agreements, text: 'Treft de inbraak bij Wolk u?', dueAt: world.at(48) },
  })
/** Asks one supplier, and reads its link out of the letter. */
async function askedToken(): Promise<{ readonly id: string; readonly token: string }> {
  const [question] = await ask()
  const letters = await new Letters(world).deliver()
  const letter = letters.find(({ subject }) => subject.includes('vraag'))
  return { id: String(question?.id), token: tokenIn(letter?.text ?? '') }
}
const yes = { isHit: true, text: 'Onze server werd versleuteld.', contact: 'Jan, 09 000 00 00' }
const no = { isHit: false, contact: 'Jan, 09 000 00 00' }
const listed = async () => listSupplierQuestions(await world.as(town.dpo), town.id)

describe('suppliers that are asked', () => {
  test('each get a letter in their language with a link of their own, and the question stands behind it alone', async () => {
    const french = await agreed('imprimerie@encre.example', 'fr')
    const asked = await ask([agreement, french])
    expect(asked).toMatchObject([{ sentCount: 1, openedAt: null }, { language: 'fr' }])
    const letters = (await new Letters(world).deliver()).filter(({ text }) => text.includes('/answer#'))
    expect(letters.map(({ subject }) => subject).toSorted()).toEqual([
      'Een vraag over gegevens die u verwerkt',
      'Une question sur des données que vous traitez',
    ])
    expect(letters.map(({ text }) => text).join()).not.toContain('inbraak')
    expect(new Set(letters.map(({ text }) => tokenIn(text))).size).toBe(2)
    expect((await verbsOf(world, town)).at(-1)).toBe('supplier.asked')
    const view = await lookAtQuestion(supplier(), tokenIn(letters[0]?.text ?? ''))
    expect(view).toMatchObject({
      state: 'open',
      organisation: 'Lindenrode',
      text: expect.stringContaining('inbraak'),
    })
  })

  test('are none without an address, of another controller, or where the agreement ended', async () => {
    const silent = await agreed(null)
    await refusesWithoutTrace(world, () => ask([agreement, silent]), invalidWith('agreements.1 notEmail'))
    const other = await openTown(world, 'Oosterdonk')
    const theirs = await addOwnAgreement(await world.as(other.dpo), other.id, {
      ...{ processorName: 'X', service: 'Y', contactEmail: 'x@y.example' },
    })
    for (const id of [String(theirs['id']), 'x'])
      await refusesWithoutTrace(world, () => ask([id]), invalidWith('agreements.0 notInList'))
    await refusesWithoutTrace(world, () => ask([]), invalidWith('agreements required'))
  })

  test('are asked by whoever keeps the agreements', async () => {
    for (const person of [town.decider, town.handler, town.auditor, town.reporter])
      await refusesWithoutTrace(world, () => ask([agreement], person), { kind: 'forbidden' })
  })
})

describe('a supplier’s answer', () => {
  test('is saved on the way, and gone on with by the same link', async () => {
    const { token } = await askedToken()
    await saveAnswer(supplier(), token, { isHit: true, text: 'Nog aan het kijken', contact: '' })
    expect(await lookAtQuestion(supplier(), token)).toMatchObject({
      state: 'open',
      draft: { isHit: true, text: 'Nog aan het kijken', contact: '', awareAt: null },
    })
    const [row] = await listed()
    expect(row).toMatchObject({ openedAt: expect.any(String), answeredAt: null, isHit: null })
  })

  test('that it is hit opens one dossier with its words from that moment on, and the DPO is told', async () => {
    const { token } = await askedToken()
    world.pass(2)
    const both = await Promise.allSettled([
      handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-1) }),
      handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-1) }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const reports = await world.rows(
      `SELECT source, text, reported_at, processor_name FROM report WHERE organisation_id = $1`,
      [town.id],
    )
    expect(reports).toMatchObject([
      { source: 'processor', text: expect.stringContaining('versleuteld'), reported_at: new Date(world.now) },
    ])
    const told = await world.rows(`SELECT id FROM mail WHERE kind = 'processorReported' AND about_id = $1`, [
      `${town.id} ${town.dpo.id}`,
    ])
    expect(told).toHaveLength(1)
    expect(await lookAtQuestion(supplier(), token)).toMatchObject({
      ...{ state: 'answered', isHit: true, answeredAt: world.now },
    })
    expect((await verbsOf(world, town)).at(-1)).toBe('report.supplierAnswered')
    const journal = await world.rows('SELECT body FROM journal_leaf WHERE organisation_id = $1', [town.id])
    expect(JSON.stringify(journal)).not.toMatch(/versleuteld|09 000/)
  })

  test('may be added to, and may be no; who said no may say yes later, and not the other way', async () => {
    const { token } = await askedToken()
    await handInAnswer(supplier(), token, no)
    expect(await world.rows('SELECT id FROM incident WHERE organisation_id = $1', [town.id])).toEqual([])
    await refusesWithoutTrace(
      world,
      () => addToAnswer(supplier(), token, 'Nog iets'),
      invalidWith('text isClosed'),
    )
    await refusesWithoutTrace(world, () => handInAnswer(supplier(), token, no), invalidWith('token linkUsed'))
    const saidNo = world.now
    world.pass(3)
    await handInAnswer(supplier(), token, yes)
    expect((await listed())[0]).toMatchObject({
      ...{ isHit: true, answer: yes.text },
      earlier: { answer: '', contact: no.contact, answeredAt: expect.any(String) },
    })
    expect(Date.parse((await listed())[0]?.earlier?.answeredAt ?? '')).toBe(Date.parse(saidNo))
    await addToAnswer(supplier(), token, 'Het waren er twaalf.')
    const additions = await world.rows(
      'SELECT text, added_by FROM report_addition WHERE organisation_id = $1',
      [town.id],
    )
    expect(additions).toMatchObject([
      { text: 'Het waren er twaalf.', added_by: expect.stringContaining('Drukkerij') },
    ])
    await refusesWithoutTrace(world, () => handInAnswer(supplier(), token, no), invalidWith('token linkUsed'))
    await refusesWithoutTrace(world, () => saveAnswer(supplier(), token, no), invalidWith('token linkUsed'))
  })

  describe('that it is hit, into the dossier that asked,', () => {
    const subject = 'Een verwerker rapporteerde een datalek'
    const addressOf = ({ id }: { readonly id: string }) => `${id}@lekboek.example`
    async function askedFrom(opened = openDossier): Promise<{
      readonly id: string
      readonly number: string
      readonly token: string
    }> {
      const { id, number } = await opened(world, town)
      const input = { agreements: [agreement], text: 'Treft het u?', dueAt: world.at(48) }
      await askFromDossier(await world.as(town.dpo), town.id, id, input)
      const letter = (await new Letters(world).deliver()).findLast(({ text }) => text.includes('/answer#'))
      return { id, number, token: tokenIn(letter?.text ?? '') }
    }

    test('is told as a first report, by a letter that leads to the dossier', async () => {
      const { number, token } = await askedFrom()
      await handInAnswer(supplier(), token, yes)
      const [letter, ...others] = await new Letters(world).deliver()
      expect(others).toEqual([])
      expect(letter).toMatchObject({ to: addressOf(town.dpo), subject })
      expect(letter?.text).toMatch(new RegExp(`/incidents/${number}\n`))
      expect(letter?.text).not.toMatch(/versleuteld|Drukkerij/)
    })

    test.each([
      ['a no with words', { ...no, text: 'Wij draaien op andere servers.' }],
      ['what is added to it', yes],
    ] as const)('or %s, is told by a letter that leads there', async (_, said) => {
      // Somebody works on it: it waits for nobody any more.
      const { number, token } = await askedFrom(confirmedDossier)
      await handInAnswer(supplier(), token, said)
      if (said.isHit) {
        await new Letters(world).deliver()
        world.pass(1)
        await addToAnswer(supplier(), token, 'Het waren er twaalf.')
      }
      const [letter, ...others] = await new Letters(world).deliver()
      expect(others).toEqual([])
      expect(letter).toMatchObject({
        to: addressOf(town.dpo),
        subject: 'Een leverancier schreef bij een dossier',
      })
      expect(letter?.text).toMatch(new RegExp(`/incidents/${number}\n`))
      expect(letter?.text).not.toMatch(/twaalf|servers|Drukkerij/)
    })

    test('is told where that is sealed to those alone whom it names, and leads to no dossier', async () => {
      const { id, token } = await askedFrom()
      await world.member(town, 'dpo', 'niet genoemd')
      const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id])
      const seal = {
        reason: 'Over een collega van de dienst.',
        persons: [town.dpo.id],
        version: row!.version,
      }
      await sealIncident(await world.as(town.dpo), town.id, id, seal, { id: true })
      await new Letters(world).deliver()
      await handInAnswer(supplier(), token, yes)
      const [letter, ...others] = await new Letters(world).deliver()
      expect(others).toEqual([])
      expect(letter).toMatchObject({ to: addressOf(town.dpo), subject })
      expect(letter?.text).not.toContain('/incidents/')
    })
  })

  test('into a sealed dossier is there for nobody but those whom it names; of others’ the administrator hears that there is one', async () => {
    const { id, token } = await askedToken()
    await handInAnswer(supplier(), token, yes)
    const byAdmin = async () => listSupplierQuestions(await world.as(town.admin), town.id)
    expect(await byAdmin()).toMatchObject([
      { id, answeredAt: expect.any(String), isHit: null, answer: null, contact: null, landedIn: null },
    ])
    const [dossier] = await world.rows<{ id: string; version: number }>(
      'SELECT id, version FROM incident WHERE organisation_id = $1',
      [town.id],
    )
    const seal = {
      reason: 'Dit gaat over een collega van de dienst.',
      persons: [town.dpo.id],
      version: dossier!.version,
    }
    await sealIncident(await world.as(town.dpo), town.id, dossier!.id, seal, { id: true })
    const other = await world.member(town, 'dpo', 'niet genoemd')
    expect(await listed()).toMatchObject([{ id, answer: yes.text }])
    expect(await listSupplierQuestions(await world.as(other), town.id)).toEqual([])
    const take = async () => takeBackQuestion(await world.as(other), town.id, id)
    await refusesWithoutTrace(world, take, { kind: 'notFound' })
  })

  test('brings the term of its agreement along', async () => {
    const named = { processorName: 'Drukkerij Termijn', service: 'Drukwerk', termHours: 24 }
    const input = { ...named, contactEmail: 'termijn@inkt.example', contactLanguage: 'nl' as const }
    agreement = String((await addOwnAgreement(await world.as(town.dpo), town.id, input))['id'])
    const { token } = await askedToken()
    await handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-100) })
    const duties = await world.rows('SELECT state FROM duty WHERE organisation_id = $1 AND kind = $2', [
      ...[town.id, 'processorReport'],
    ])
    expect(duties).toEqual([{ state: 'metLate' }])
  })

  test('may have its link closed: then nothing is added any more, and what was said stays', async () => {
    const { id, token } = await askedToken()
    await handInAnswer(supplier(), token, yes)
    await takeBackQuestion(await world.as(town.dpo), town.id, id)
    // Whoever holds the link reads nothing of it there any more.
    expect(await lookAtQuestion(supplier(), token)).toEqual({ state: 'takenBack' })
    const add = () => addToAnswer(supplier(), token, 'Nog iets')
    await refusesWithoutTrace(world, add, invalidWith('token linkWithdrawn'))
    expect(await listed()).toMatchObject([{ id, isHit: true, answer: yes.text }])
  })

  test.each([
    ['no answer', { contact: 'Jan' }, 'isHit required'],
    ['a yes without words', { isHit: true, contact: 'Jan' }, 'text required'],
    ['nobody to reach', { isHit: false }, 'contact required'],
    ['another kind of answer', { isHit: 'ja', contact: 'Jan' }, 'isHit notBoolean'],
    ['an hour to come', { ...yes, awareAt: '2099-01-01T00:00:00.000Z' }, 'awareAt inFuture'],
  ])('is refused with %s', async (_, input, problem) => {
    const { token } = await askedToken()
    await refusesWithoutTrace(world, () => handInAnswer(supplier(), token, input), invalidWith(problem))
  })
})

describe('the overview of processors', () => {
  const overview = async () => processorOverview(await world.as(town.dpo), town.id)

  test('has what was asked, a no, and a yes as a report in time or late', async () => {
    const { token } = await askedToken()
    expect(await overview()).toMatchObject([{ processorId: null, openQuestions: 1, notHit: 0, reports: 0 }])
    await handInAnswer(supplier(), token, no)
    expect(await overview()).toMatchObject([{ openQuestions: 0, openSince: null, notHit: 1, reports: 0 }])
    await handInAnswer(supplier(), token, { ...yes, awareAt: world.at(-1) })
    expect(await overview()).toMatchObject([
      { openQuestions: 0, notHit: 0, reports: 1, unconfirmed: 0, averageHours: 1 },
    ])
  })

  test('says of what was asked from a sealed dossier nothing to anybody', async () => {
    const dossier = await openDossier(world, town)
    const asked = { agreements: [agreement], text: 'Treft het u?', dueAt: world.at(48) }
    await askFromDossier(await world.as(town.dpo), town.id, dossier.id, asked)
    expect(await overview()).toMatchObject([{ openQuestions: 1 }])
    const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [
      dossier.id,
    ])
    const seal = { reason: 'Over een collega van de dienst.', persons: [town.dpo.id], version: row!.version }
    await sealIncident(await world.as(town.dpo), town.id, dossier.id, seal, { id: true })
    const other = await world.member(town, 'dpo', 'niet genoemd')
    for (const person of [town.dpo, other])
      expect(await processorOverview(await world.as(person), town.id)).toMatchObject([{ openQuestions: 0 }])
  })
})

test('of two suppliers that write, whoever is kept out of the dossier of the later one hears of the earlier', async () => {
  const second = await world.member(town, 'dpo')
  const letters = new Letters(world)
  const wrote = async (by: string, title: string) => {
    const dossier = await openDossier(world, town, title)
    const asked = { agreements: [by], text: 'Treft dit u?', dueAt: world.at(48) }
    await askFromDossier(await world.as(town.dpo), town.id, dossier.id, asked)
    const letter = (await letters.deliver()).findLast(({ text }) => text.includes('/answer#'))
    return { dossier, token: tokenIn(letter?.text ?? '') }
  }
  const [first, later] = [
    await wrote(agreement, 'Mail aan verkeerd adres'),
    await wrote(await agreed('bind@inkt.example'), 'Over een collega'),
  ]
  await handInAnswer(supplier(), first.token, { ...no, text: 'Nee, andere servers.' })
  world.pass(0.01)
  await handInAnswer(supplier(), later.token, { ...no, text: 'Nee, hier niet.' })
  const { id } = later.dossier
  const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id])
  const seal = { reason: 'Over een collega van de dienst.', persons: [town.dpo.id], version: row!.version }
  await sealIncident(await world.as(town.dpo), town.id, id, seal, { id: true })
  const told = (await letters.deliver()).filter(({ to }) => to === `${second.id}@lekboek.example`)
  expect(told.map(({ subject }) => subject)).toEqual(['Een leverancier schreef bij een dossier'])
  expect(told[0]?.text).toContain(`/incidents/${first.dossier.number}\n`)
})

describe('letters to one address', () => {
  // None is left for whoever reads their own afterwards.
  afterEach(async () => void (await new Letters(world).deliver()))

  const service = async (email: string, name: string, where = town) => {
    const named = { processorName: 'Drukkerij Inkt', service: name, contactEmail: email }
    return String((await addOwnAgreement(await world.as(where.dpo), where.id, named))['id'])
  }
  const services = async (email: string, size: number) => {
    const ids: string[] = []
    for (let place = 0; place < size; place += 1) ids.push(await service(email, `Dienst ${place}`))
    return ids
  }
  const many = invalidWith('agreements lettersMany')

  test('are at most twenty a day from one organisation, and what is refused is not counted', async () => {
    const ids = await services('Vol@inkt.example', 12)
    const [first] = await ask(ids)
    await refusesWithoutTrace(world, () => ask(ids), many)
    await ask(ids.slice(0, 7))
    await askSupplierAgain(await world.as(town.dpo), town.id, String(first?.id))
    await refusesWithoutTrace(world, () => ask(ids.slice(0, 1)), many)
    const again = async () => askSupplierAgain(await world.as(town.dpo), town.id, String(first?.id))
    await refusesWithoutTrace(world, again, invalidWith('question lettersMany'))
    const dossier = await openDossier(world, town)
    const input = { agreements: ids.slice(0, 1), text: 'En dit?', dueAt: world.at(48) }
    await refusesWithoutTrace(
      world,
      async () => askFromDossier(await world.as(town.dpo), town.id, dossier.id, input),
      many,
    )
    const other = await openTown(world, 'Oosterdonk')
    const theirs = { ...input, agreements: [await service('vol@INKT.example', 'Drukwerk', other)] }
    await askSuppliers(await world.as(other.dpo), other.id, theirs)
    world.pass(24)
    await ask(ids.slice(0, 1))
    const kept = await world.rows("SELECT key FROM rate_limit WHERE key LIKE 'supplier-letters%'")
    expect(JSON.stringify(kept)).not.toMatch(/inkt/i)
  })

  test('from a sealed dossier are counted apart, so that whoever is kept out cannot count them, and altogether', async () => {
    const [id = ''] = await services('geheim@inkt.example', 1)
    const dossier = await openDossier(world, town)
    const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [
      dossier.id,
    ])
    const seal = { reason: 'Over een collega van de dienst.', persons: [town.dpo.id], version: row!.version }
    await sealIncident(await world.as(town.dpo), town.id, dossier.id, seal, { id: true })
    const input = { agreements: [id], text: 'Treft het u?', dueAt: world.at(48) }
    const askSealed = async () => askFromDossier(await world.as(town.dpo), town.id, dossier.id, input)
    const [first] = await askSealed()
    await askSupplierAgain(await world.as(town.dpo), town.id, String(first?.id))
    const other = await world.member(town, 'dpo', 'niet genoemd')
    const askOpen = async () => askSuppliers(await world.as(other), town.id, input)
    for (let time = 0; time < 20; time += 1) await askOpen()
    await refusesWithoutTrace(world, askOpen, many)
    for (let time = 0; time < 18; time += 1) await askSealed()
    await refusesWithoutTrace(world, askSealed, many)
    world.pass(24)
    await askSealed()
    await world.rows(
      "UPDATE rate_limit SET count = 100 WHERE key LIKE 'supplier-letters|' || $1 || '|all|%'",
      [town.id],
    )
    await refusesWithoutTrace(world, askSealed, many)
  })

  test('of two that ask at once only those go that are not too many', async () => {
    const ids = await services('twee@inkt.example', 12)
    const both = await Promise.allSettled([ask(ids), ask(ids)])
    expect(loserOf(both)).toMatchObject(many)
    expect(await listed()).toHaveLength(12)
  })

  test('are at most a thousand a day from all organisations together', async () => {
    const [id = ''] = await services('iedereen@inkt.example', 1)
    await ask([id])
    await world.rows("UPDATE rate_limit SET count = 1000 WHERE key LIKE 'supplier-letters|all|%'")
    await refusesWithoutTrace(world, () => ask([id]), many)
  })
})

describe('a link', () => {
  test('that is guessed, cut or of another thing opens nothing, and says the same', async () => {
    const { id, token } = await askedToken()
    const [own = '', proof = ''] = token.split('.')
    const forged = links.addressOf({ purpose: 'passwordReset', id, nonce: 'x' }).split('#')[1] ?? ''
    for (const tried of [`${own}.${'A'.repeat(43)}`, own, `${town.id}.${proof}`, forged, '', null, 7]) {
      expect(await lookAtQuestion(supplier(), tried)).toEqual({ state: 'unknown' })
      await refusesWithoutTrace(
        world,
        () => handInAnswer(supplier(), tried, yes),
        invalidWith('token linkUnknown'),
      )
    }
  })

  test('of before one was asked again opens nothing; what was saved is there by the new one', async () => {
    const { id, token } = await askedToken()
    await saveAnswer(supplier(), token, { text: 'Begin' })
    world.pass(1)
    const again = await askSupplierAgain(await world.as(town.dpo), town.id, id)
    expect(again).toMatchObject({ sentCount: 2 })
    expect(await lookAtQuestion(supplier(), token)).toEqual({ state: 'unknown' })
    const letter = (await new Letters(world).deliver()).findLast(({ text }) => text.includes('/answer#'))
    expect(await lookAtQuestion(supplier(), tokenIn(letter?.text ?? ''))).toMatchObject({
      draft: { text: 'Begin' },
    })
  })

  test.each(['service_ends_at', 'valid_until'])(
    'to an organisation of which %s is past opens nothing, and writes nothing there',
    async (column) => {
      const { token } = await askedToken()
      await world.rows(`UPDATE organisation SET ${column} = $2 WHERE id = $1`, [town.id, world.at(-1)])
      expect(await lookAtQuestion(supplier(), token)).toEqual({ state: 'over' })
      for (const act of [
        () => handInAnswer(supplier(), token, yes),
        () => handInAnswer(supplier(), token, no),
        () => saveAnswer(supplier(), token, yes),
      ])
        await refusesWithoutTrace(world, act, invalidWith('token organisationEnded'))
    },
  )

  test('that was taken back, or is long over, opens nothing', async () => {
    const { id, token } = await askedToken()
    await takeBackQuestion(await world.as(town.dpo), town.id, id)
    expect(await lookAtQuestion(supplier(), token)).toEqual({ state: 'takenBack' })
    await refusesWithoutTrace(
      world,
      () => handInAnswer(supplier(), token, yes),
      invalidWith('token linkWithdrawn'),
    )
    const closed = invalidWith('question isClosed')
    const context = await world.as(town.dpo)
    await refusesWithoutTrace(world, () => takeBackQuestion(context, town.id, id), closed)
    await refusesWithoutTrace(world, () => askSupplierAgain(context, town.id, id), closed)
    const second = await askedToken()
    world.pass(48 + 60 * 24)
    expect(await lookAtQuestion(supplier(), second.token)).toEqual({ state: 'expired' })
    await refusesWithoutTrace(
      world,
      () => handInAnswer(supplier(), second.token, yes),
      invalidWith('token linkExpired'),
    )
  })

  test('leads to no other controller’s question', async () => {
    const { id } = await askedToken()
    const other = await openTown(world, 'Oosterdonk')
    const context = await world.as(other.dpo)
    expect(await listSupplierQuestions(context, other.id)).toEqual([])
    for (const act of [askSupplierAgain, takeBackQuestion])
      await refusesWithoutTrace(world, () => act(context, other.id, id), { kind: 'notFound' })
  })
})
