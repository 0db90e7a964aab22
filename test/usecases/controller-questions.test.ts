import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answerControllers,
  askProcessor,
  bringQuestion,
  changeKeptAnswer,
  deliverAnswers,
  deliverDispatches,
  dismissIncident,
  findBreach,
  findIncident,
  giveUpAnswer,
  giveUpQuestion,
  keepAnswer,
  listControllerQuestions,
  listDeliveries,
  previewAnswers,
  removeKeptAnswer,
  processorOverview,
  readProcessorAnswers,
  recordBreach,
  sealIncident,
  settleProcessorQuestion,
  withdrawDelivery,
  withdrawProcessorQuestion,
  type Context,
  type QuestionConnection,
  type Selection,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  Letters,
  loserOf,
  messagesTo,
  openTown,
  openWorld,
  race,
  refusalOf,
  refusesWithoutTrace,
  tell,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let processor: TestOrganisation
let contact: TestPerson
let context: Context
let towns: [Town, Town, Town]
let breachId: string
let number: string
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  context = await world.as(contact)
  towns = [
    await openTown(world, 'Gemeente Lindenrode'),
    await openTown(world, 'Gemeente Oosterdonk'),
    await openTown(world, 'Gemeente Zavelbeke'),
  ]
  for (const town of towns) await world.agreement(processor, town)
  const content = {
    ...{ title: 'Gijzelsoftware', awareAt: world.at(-4), description: 'Versleuteld.', dataTypes: [] },
    ...{ measures: 'Losgekoppeld.', contact: 'soc@burgerloket.example' },
  }
  const row = await recordBreach(context, processor.id, content, { id: true, number: true })
  breachId = String(row['id'])
  number = String(row['number'])
  await tell(
    world,
    context,
    processor.id,
    breachId,
    towns.map(({ id }) => ({ controllerId: id })),
  )
  await deliverDispatches(world.nobody(), await messagesTo(world, breachId))
  letters = new Letters(world)
  await letters.deliver()
})

const one = { id: true } as const
const words = 'Stonden onze paspoortnummers erbij?'
const answer = 'Neen, paspoortnummers stonden niet op die server.'
const addressOf = ({ id }: TestPerson) => `${id}@lekboek.example`

interface Question {
  readonly id: string
  readonly version: number
  readonly text: string
  readonly arrivedAt: string | null
  readonly failedAt: string | null
  readonly answeredAt: string | null
  readonly settledAt: string | null
  readonly withdrawnAt: string | null
  readonly answers: readonly { text: string; readAt: string | null; sentAt: string; arrivedAt: string }[]
}

const reportIn = async ({ id }: Town) => {
  const [row] = await world.rows<{ id: string; incident: string; number: string }>(
    `SELECT p.id, p.incident_id AS incident, to_char(i.year, 'FM0000') || '-' || CASE WHEN i.sequence < 0 THEN 'S' || -i.sequence
        ELSE lpad(i.sequence::text, 3, '0') END AS number
      FROM report p JOIN incident i ON i.id = p.incident_id JOIN delivery d ON d.id = p.delivery_id
      WHERE p.organisation_id = $1 AND d.breach_id = $2`,
    [id, breachId],
  )
  if (!row) throw new Error('the report did not arrive')
  return row
}
const asked = {
  ...{ id: true, version: true, text: true, arrivedAt: true, failedAt: true, answeredAt: true },
  ...{ settledAt: true, withdrawnAt: true, askedByName: true },
  answers: { text: true, readAt: true, sentAt: true, arrivedAt: true },
} as const satisfies Selection
const questionsIn = async (town: Town, person = town.dpo): Promise<readonly Question[]> => {
  const { number: dossier } = await reportIn(town)
  const read = await findIncident(await world.as(person), town.id, dossier, { reports: { questions: asked } })
  return (read['reports'] as { questions: Question[] }[])[0]!.questions
}
const ask = async (town: Town, text = words, person = town.dpo) =>
  askProcessor(await world.as(person), town.id, { reportId: (await reportIn(town)).id, text }, one)
const seen = async (town: Town, index = 0) => {
  const question = (await questionsIn(town))[index]!
  return { reportId: (await reportIn(town)).id, questionId: question.id, version: question.version }
}
const settle = async (town: Town, index = 0) =>
  settleProcessorQuestion(await world.as(town.dpo), town.id, await seen(town, index), one)
const withdraw = async (town: Town, index = 0) =>
  withdrawProcessorQuestion(await world.as(town.dpo), town.id, await seen(town, index), one)
const read = async (town: Town, person = town.dpo) =>
  readProcessorAnswers(await world.as(person), town.id, (await reportIn(town)).id)

const jobs = async <Data extends object>(name: string) =>
  (
    await world.rows<{ data: Data }>(
      `SELECT data FROM pgboss.job WHERE name = $1 AND data ->> CASE WHEN $1 = 'ask-processor' THEN 'registerId' ELSE 'processorId' END
        = ANY ($2) ORDER BY created_on, id`,
      [name, [processor.id, ...towns.map(({ id }) => id)]],
    )
  ).map(({ data }) => data)
/** As the worker would, and as a job that comes twice. */
const carry = async (times = 1) => {
  for (let time = 0; time < times; time += 1) {
    for (const job of await jobs<{ registerId: string; questionId: string }>('ask-processor'))
      await bringQuestion(world.nobody(), job)
    const answers = await jobs<{ processorId: string; answerId: string }>('deliver-answer')
    expect(await deliverAnswers(world.nobody(), answers)).toEqual(answers.map(() => null))
  }
}

interface Listed {
  readonly id: string
  readonly version: number
  readonly controllerName: string
  readonly text: string
  readonly isOpen: boolean
  readonly settledAt: string | null
  readonly withdrawnAt: string | null
  readonly answers: readonly {
    text: string
    deliveredAt: string | null
    readAt: string | null
    failedAt: string | null
  }[]
}
const node = {
  ...{ id: true, version: true, controllerName: true, text: true, isOpen: true },
  ...{ settledAt: true, withdrawnAt: true },
  answers: { text: true, deliveredAt: true, readAt: true, failedAt: true },
} as const satisfies Selection
const list = async (page: { first?: number; after?: string | null; isOpen?: boolean } = {}) =>
  listControllerQuestions(context, processor.id, number, { first: 50, ...page }, { edges: { node } })
const rowsOf = ({ edges }: QuestionConnection) => edges.map(({ node: row }) => row as typeof row & Listed)
const listed = async () => rowsOf(await list())
const reply = async (text = answer, questions?: readonly Listed[], isNameMeant = false) =>
  answerControllers(
    context,
    processor.id,
    breachId,
    {
      ...{ text, isNameMeant },
      questions: (questions ?? (await listed())).map(({ id, version }) => ({ id, version })),
    },
    one,
  )

describe('asking', () => {
  test('brings the words to the processor, once, and says when they arrived', async () => {
    world.pass(1)
    await ask(towns[0])
    expect(await questionsIn(towns[0])).toMatchObject([{ text: words, arrivedAt: null }])
    world.pass(1)
    await carry(3)
    const [question] = await listed()
    expect(await listed()).toHaveLength(1)
    expect(question).toMatchObject({ controllerName: 'Gemeente Lindenrode', text: words, isOpen: true })
    const [stored] = await questionsIn(towns[0])
    expect(new Date(stored!.arrivedAt!).toISOString()).toBe(world.now)
    expect((await verbsOf(world, towns[0])).slice(-2)).toEqual([
      'report.questionAsked',
      'report.questionArrived',
    ])
    expect((await verbsOf(world, processor)).slice(-1)).toEqual(['breach.questionArrived'])
    for (const leaf of [
      ...(await checkedJournal(world, processor)),
      ...(await checkedJournal(world, towns[0])),
    ])
      expect(leaf.body).not.toContain('paspoort')
  })

  test('by two workers at once stands there once', async () => {
    await ask(towns[0])
    const [job] = await jobs<{ registerId: string; questionId: string }>('ask-processor')
    await Promise.all([1, 2, 3].map(() => bringQuestion(world.nobody(), job!)))
    expect(await listed()).toHaveLength(1)
    const verbs = await verbsOf(world, processor)
    expect(verbs.filter((verb) => verb === 'breach.questionArrived')).toHaveLength(1)
  })

  test('the same by two people at once asks once; something else is another question', async () => {
    const { incident } = await reportIn(towns[0])
    await race(world, incident, [() => ask(towns[0]), () => ask(towns[0], `${words} `)])
    await ask(towns[0], 'En rijksregisternummers?')
    expect((await questionsIn(towns[0])).map(({ text }) => text)).toEqual([words, 'En rijksregisternummers?'])
    await carry()
    // In the order in which they were asked, whichever job came first.
    expect((await listed()).map(({ text }) => text)).toEqual([words, 'En rijksregisternummers?'])
  })

  test.each([
    ['nothing', ' ', 'text required'],
    ['too much', 'Wat? '.repeat(500), 'text tooLong'],
    ['what is no text', 'a\0b', 'text notText'],
  ])('%s is refused', async (_, text, problem) => {
    await refusesWithoutTrace(world, () => ask(towns[0], text), invalidWith(problem))
  })

  test('about what the processor withdrew is refused', async () => {
    await withdrawFrom(towns[0])
    await refusesWithoutTrace(world, () => ask(towns[0]), invalidWith('report reportWithdrawn'))
  })

  test('in a dossier that is done with is refused; what was asked before is still read and settled', async () => {
    await ask(towns[0])
    await carry()
    await reply()
    const { incident, number: dossier } = await reportIn(towns[0])
    const dpo = await world.as(towns[0].dpo)
    const { version } = await findIncident(dpo, towns[0].id, dossier, { version: true })
    const why = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: Number(version) }
    await dismissIncident(dpo, towns[0].id, incident, why, one)
    await refusesWithoutTrace(world, () => ask(towns[0], 'Nog iets?'), invalidWith('status isClosed'))
    await carry()
    expect(await read(towns[0])).toBe(true)
    await settle(towns[0])
    const { status } = await findIncident(dpo, towns[0].id, dossier, { status: true })
    expect(status).toBe('dismissed')
  })

  test.each(['auditor', 'decider', 'reporter', 'admin'] as const)('is not for %s', async (role) => {
    const refusal = await refusalOf(ask(towns[0], words, towns[0][role]))
    expect(refusal.kind).toBe(role === 'auditor' || role === 'decider' ? 'forbidden' : 'notFound')
  })

  test('of a processor that takes part no more is refused, and one on its way is given up', async () => {
    await ask(towns[0])
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [processor.id, world.now])
    await refusesWithoutTrace(
      world,
      () => ask(towns[0], 'Is daar nog iemand?'),
      invalidWith('report organisationEnded'),
    )
    const [job] = await jobs<{ registerId: string; questionId: string }>('ask-processor')
    await expect(bringQuestion(world.nobody(), job!)).rejects.toThrow('nobody works')
    await giveUpQuestion(world.nobody(), job!)
    await giveUpQuestion(world.nobody(), job!)
    expect((await questionsIn(towns[0]))[0]).toMatchObject({ failedAt: expect.any(String), arrivedAt: null })
    const verbs = await verbsOf(world, towns[0])
    expect(verbs.filter((verb) => verb === 'report.questionNotDelivered')).toHaveLength(1)
  })
})

const withdrawFrom = async (town: Town) => {
  const { edges } = await listDeliveries(
    context,
    processor.id,
    number,
    { first: 5, filter: { name: town.name } },
    { edges: { node: { id: true, version: true } } },
  )
  const delivery = edges[0]!.node
  const input = {
    version: Number(delivery['version']),
    reason: 'Deze gemeente is geen klant van dit product.',
  }
  await withdrawDelivery(context, processor.id, String(delivery['id']), input, one)
  await deliverDispatches(world.nobody(), await messagesTo(world, breachId))
}

test('answers given to several at once are each sent when their own turn comes: none says how many went before', async () => {
  for (const town of towns) await ask(town)
  await carry()
  await reply()
  let clock = Date.parse(world.now)
  const ticking = { ...world.nobody(), now: () => new Date((clock += 1000)).toISOString() }
  const answers = await jobs<{ processorId: string; answerId: string }>('deliver-answer')
  await deliverAnswers(ticking, answers)
  const sent = await world.rows(
    'SELECT DISTINCT sent_at FROM processor_answer WHERE answer_id = ANY ($1::uuid[])',
    [answers.map(({ answerId }) => answerId)],
  )
  expect(sent).toHaveLength(towns.length)
})

describe('answering', () => {
  beforeEach(async () => {
    await ask(towns[0])
    await carry()
    await letters.deliver()
  })

  test('brings the answer back, once, with every instant, and tells the DPO without a word of it', async () => {
    world.pass(1)
    context = await world.as(contact)
    await reply()
    world.pass(1)
    await carry(2)
    const arrivedAt = world.now
    const [question] = await questionsIn(towns[0])
    expect(question!.answers).toHaveLength(1)
    expect(question!.answers[0]!.text).toBe(answer)
    expect([question!.answers[0]!.sentAt, question!.answers[0]!.arrivedAt].map(instant)).toEqual([
      arrivedAt,
      arrivedAt,
    ])
    const [letter, ...others] = await letters.deliver()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      to: addressOf(towns[0].dpo),
      subject: 'Een verwerker beantwoordde uw vraag',
    })
    expect(letter!.text).not.toMatch(/paspoort|Burgerloket/)
    const [dossier] = await world.rows<{ number: string }>(
      `SELECT i.year || '-' || lpad(i.sequence::text, 3, '0') AS number FROM report p JOIN incident i ON i.id = p.incident_id WHERE p.id = $1`,
      [(await reportIn(towns[0])).id],
    )
    expect(letter!.text).toContain(`/incidents/${dossier!.number}\n`)
    world.pass(1)
    expect(await read(towns[0], towns[0].auditor)).toBe(false)
    const reads = await Promise.all([read(towns[0]), read(towns[0])])
    expect(reads.toSorted()).toEqual([false, true])
    await carry(2)
    const [row] = await listed()
    expect(row!.isOpen).toBe(false)
    expect(row!.answers.map((given) => [given.deliveredAt, given.readAt].map(instant))).toEqual([
      [arrivedAt, world.now],
    ])
    expect((await verbsOf(world, towns[0])).slice(-4)).toEqual([
      'report.questionAsked',
      'report.questionArrived',
      'report.questionAnswered',
      'report.answerRead',
    ])
    expect((await verbsOf(world, processor)).slice(-4)).toEqual([
      'breach.questionArrived',
      'breach.questionsAnswered',
      'breach.answerDelivered',
      'breach.answerRead',
    ])
    const leaf = (await checkedJournal(world, towns[0])).at(-1)
    expect(leaf).toMatchObject({ actor_name: 'Lekboek' })
    expect(leaf?.body).not.toContain(towns[0].dpo.id)
  })

  test('read before the letter goes is told no more', async () => {
    await reply()
    await carry()
    await read(towns[0])
    expect(await letters.deliver()).toEqual([])
  })

  test('wrongly is corrected by a further answer; the first stays', async () => {
    await reply()
    await reply('Toch wel: van twaalf mensen.')
    await carry()
    expect((await questionsIn(towns[0]))[0]!.answers.map(({ text }) => text)).toEqual([
      answer,
      'Toch wel: van twaalf mensen.',
    ])
  })

  test('the same twice answers once, whatever version was seen', async () => {
    const before = await listed()
    await reply(answer, before)
    await reply(answer, before)
    await carry()
    expect((await questionsIn(towns[0]))[0]!.answers).toHaveLength(1)
  })

  test('what a colleague answered meanwhile is a conflict that shows it', async () => {
    const before = await listed()
    const outcomes = await Promise.allSettled([
      reply('Het ene antwoord.', before),
      reply('Het andere antwoord.', before),
    ])
    expect(loserOf(outcomes)).toMatchObject({
      ...{ kind: 'conflict', version: 2 },
      current: { controllerName: 'Gemeente Lindenrode', answers: [{ text: expect.any(String) }] },
    })
  })

  test('a question that is not there is refused like one of another breach', async () => {
    const [own] = await listed()
    const other = await recordBreach(
      context,
      processor.id,
      {
        ...{ title: 'Ander', awareAt: world.at(-4), description: 'Ander.', dataTypes: [] },
        ...{ measures: 'Geen.', contact: 'soc@burgerloket.example' },
      },
      one,
    )
    const absent = { ...own!, id: '01919191-0000-7000-8000-000000000000' }
    for (const questions of [[absent], [own!, absent], [{ ...own!, id: 'x' }]])
      await refusesWithoutTrace(world, () => reply(answer, questions), { kind: 'notFound' })
    const elsewhere = {
      text: '',
      questions: [{ id: own!.id, version: own!.version }],
    }
    await refusesWithoutTrace(
      world,
      () => answerControllers(context, processor.id, String(other['id']), elsewhere, one),
      { kind: 'notFound' },
    )
    await refusesWithoutTrace(world, () => reply(answer, []), invalidWith('questions required'))
    await refusesWithoutTrace(world, () => reply(answer, [own!, own!]), invalidWith('questions repeated'))
    await refusesWithoutTrace(world, () => reply(' '), invalidWith('text required'))
  })

  test('a question that was withdrawn, or whose report was, is refused', async () => {
    await withdraw(towns[0])
    await carry()
    const [question] = await listed()
    expect(question).toMatchObject({ isOpen: false, withdrawnAt: expect.any(String) })
    await refusesWithoutTrace(
      world,
      () => reply(),
      invalidWith(`questions.${question!.id} questionWithdrawn`),
    )
    await ask(towns[1])
    await carry()
    await withdrawFrom(towns[1])
    const [other] = (await listed()).filter(({ controllerName }) => controllerName === towns[1].name)
    expect(other).toMatchObject({ isOpen: false })
    await refusesWithoutTrace(
      world,
      () => reply(answer, [other!]),
      invalidWith(`questions.${other!.id} isWithdrawn`),
    )
  })

  test('whoever the register passed to gets the answer there; whoever passed into nobody gets none', async () => {
    const heir = await openTown(world, 'Fusiestad')
    await reply()
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [towns[0].id, world.now])
    const [job] = await jobs<{ processorId: string; answerId: string }>('deliver-answer')
    const [failure] = await deliverAnswers(world.nobody(), [job!])
    expect(failure?.message).toContain('takes part no more')
    await giveUpAnswer(world.nobody(), job!)
    await giveUpAnswer(world.nobody(), job!)
    // It waits again: nobody there has an answer.
    expect((await listed())[0]).toMatchObject({ isOpen: true, answers: [{ failedAt: expect.any(String) }] })
    const verbs = await verbsOf(world, processor)
    expect(verbs.filter((verb) => verb === 'breach.answerNotDelivered')).toHaveLength(1)
    await world.rows('INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ($1, $2, $3)', [
      ...[towns[0].id, heir.id, world.now],
    ])
    await reply()
    await carry()
    expect((await questionsIn(towns[0], heir.dpo))[0]!.answers).toMatchObject([
      { text: answer },
      { text: answer },
    ])
    expect((await letters.deliver()).map(({ to }) => to)).toEqual([addressOf(heir.dpo)])
  })

  test('in a sealed dossier it is there for those alone whom it names, and told to them', async () => {
    const [town] = towns
    const second = await world.member(town, 'dpo')
    const { incident, number: dossier } = await reportIn(town)
    const { version } = await findIncident(await world.as(town.dpo), town.id, dossier, { version: true })
    const reason = 'Dit gaat over een collega van de dienst.'
    const sealing = { reason, persons: [town.dpo.id], version: Number(version) }
    await sealIncident(await world.as(town.dpo), town.id, incident, sealing, one)
    await letters.deliver()
    await reply()
    await carry()
    expect((await letters.deliver()).map(({ to }) => to)).toEqual([addressOf(town.dpo)])
    expect((await questionsIn(town))[0]!.answers).toHaveLength(1)
    const other = await world.as(second)
    const { reportId, questionId, version: seenVersion } = await seen(town)
    const key = { reportId, questionId, version: seenVersion }
    const tries: readonly (() => Promise<unknown>)[] = [
      () => questionsIn(town, second),
      () => askProcessor(other, town.id, { reportId, text: words }, one),
      () => settleProcessorQuestion(other, town.id, key, one),
      () => withdrawProcessorQuestion(other, town.id, key, one),
      () => readProcessorAnswers(other, town.id, reportId),
    ]
    for (const attempt of tries) await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
    await ask(town, 'En nog iets?')
    for (const person of [town.dpo, second])
      expect(await processorOverview(await world.as(person), town.id)).toMatchObject([
        { openQuestions: 0, openSince: null },
      ])
  })
})

const instant = (at: string | null) => (at === null ? null : new Date(at).toISOString())

describe('what becomes of a question', () => {
  test('settled: the processor knows, and an answer that comes later is still read', async () => {
    await ask(towns[0])
    await carry()
    await settle(towns[0])
    const verbs = await verbsOf(world, towns[0])
    const again = { ...(await seen(towns[0])), version: 1 }
    await settleProcessorQuestion(await world.as(towns[0].dpo), towns[0].id, again, one)
    expect(await verbsOf(world, towns[0])).toEqual(verbs)
    await carry(2)
    expect((await listed())[0]).toMatchObject({ isOpen: false, settledAt: expect.any(String) })
    const processorVerbs = await verbsOf(world, processor)
    expect(processorVerbs.filter((verb) => verb === 'breach.questionSettled')).toHaveLength(1)
    await reply()
    await carry()
    expect((await questionsIn(towns[0]))[0]).toMatchObject({ answers: [{ text: answer }] })
    await refusesWithoutTrace(world, () => withdraw(towns[0]), invalidWith('question questionAnswered'))
  })

  test('settled over an answer that nobody saw is a conflict that shows it', async () => {
    await ask(towns[0])
    await carry()
    const before = await seen(towns[0])
    await reply()
    await carry()
    const dpo = await world.as(towns[0].dpo)
    await refusesWithoutTrace(world, () => settleProcessorQuestion(dpo, towns[0].id, before, one), {
      ...{ kind: 'conflict', version: 2, current: expect.objectContaining({ answers: [expect.anything()] }) },
    })
    await refusesWithoutTrace(world, () => withdraw(towns[0]), invalidWith('question questionAnswered'))
  })

  test('withdrawn before its job ran arrives as withdrawn; settling it is refused', async () => {
    await ask(towns[0])
    await withdraw(towns[0])
    await carry(2)
    expect(await listed()).toMatchObject([{ isOpen: false, withdrawnAt: expect.any(String) }])
    await refusesWithoutTrace(world, () => settle(towns[0]), invalidWith('question questionWithdrawn'))
  })

  test('an older job that comes late takes nothing back', async () => {
    await ask(towns[0])
    const [job] = await jobs<{ registerId: string; questionId: string }>('ask-processor')
    await settle(towns[0])
    await carry()
    await bringQuestion(world.nobody(), job!)
    expect(await listed()).toMatchObject([{ settledAt: expect.any(String) }])
  })

  test('by ids that are not there, or stand under another report, is refused alike', async () => {
    await ask(towns[0])
    await ask(towns[1])
    const own = await seen(towns[0])
    const foreign = await seen(towns[1])
    const dpo = await world.as(towns[0].dpo)
    const absent = '01919191-0000-7000-8000-000000000000'
    for (const questionId of [foreign.questionId, absent, 'x'])
      for (const act of [settleProcessorQuestion, withdrawProcessorQuestion])
        await refusesWithoutTrace(world, () => act(dpo, towns[0].id, { ...own, questionId }, one), {
          kind: 'notFound',
        })
    for (const reportId of [foreign.reportId, absent, 'x'])
      await refusesWithoutTrace(world, () => askProcessor(dpo, towns[0].id, { reportId, text: '' }, one), {
        kind: 'notFound',
      })
  })
})

describe('answering several', () => {
  beforeEach(async () => {
    for (const town of towns) {
      world.pass(1)
      await ask(town)
    }
    context = await world.as(contact)
    await carry()
  })

  test('with one text answers each, and none of them knows of the others', async () => {
    await reply()
    await carry()
    for (const town of towns) expect(await questionsIn(town)).toMatchObject([{ answers: [{ text: answer }] }])
    const leaves = (await checkedJournal(world, processor)).filter(
      ({ verb }) => verb === 'breach.questionsAnswered' || verb === 'breach.answerDelivered',
    )
    expect(leaves).toHaveLength(2)
  })

  test('that names another controller is refused until somebody says that it is meant', async () => {
    const text = 'Zoals in Lindenrode stonden ze er niet bij.'
    const [lindenrode, oosterdonk] = await listed()
    const preview = await previewAnswers(context, processor.id, breachId, {
      questions: [lindenrode!.id, oosterdonk!.id],
      text,
    })
    expect(preview).toEqual([
      {
        ...{ questionId: lindenrode!.id, controllerName: 'Gemeente Lindenrode', question: words, text },
        names: [],
      },
      {
        ...{ questionId: oosterdonk!.id, controllerName: 'Gemeente Oosterdonk', question: words, text },
        names: ['Gemeente Lindenrode'],
      },
    ])
    await refusesWithoutTrace(world, () => reply(text), {
      ...{ kind: 'invalid' },
      problems: [{ path: 'text', code: 'namesOther', params: { name: 'Gemeente Lindenrode' } }],
    })
    await reply(text, [lindenrode!])
    await reply(text, [oosterdonk!], true)
    await carry()
    expect((await questionsIn(towns[1]))[0]!.answers).toMatchObject([{ text }])
  })

  test('of which one was settled meanwhile sends nothing to anybody', async () => {
    const before = await listed()
    await settle(towns[1])
    await carry()
    await refusesWithoutTrace(world, () => reply(answer, before), {
      ...{ kind: 'conflict', version: 2, current: { controllerName: 'Gemeente Oosterdonk' } },
    })
  })

  test('pages through them, those first that wait, and loses nobody', async () => {
    const [first] = await listed()
    await reply(answer, [first!])
    const names: string[] = []
    let after: string | null = null
    do {
      const page: QuestionConnection = await list({ first: 1, after })
      names.push(...rowsOf(page).map(({ controllerName }) => controllerName))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(names).toEqual([towns[1].name, towns[2].name, towns[0].name])
    expect(rowsOf(await list({ isOpen: true }))).toHaveLength(2)
    for (const cursor of ['x', Buffer.from('[1]').toString('base64url')])
      expect(await refusalOf(list({ after: cursor }))).toMatchObject({ kind: 'invalid' })
    expect(
      await refusalOf(listControllerQuestions(context, processor.id, '2026-999', { first: 1 }, {})),
    ).toMatchObject({ kind: 'notFound' })
  })

  test('shows on the board who waits, and how many', async () => {
    const counts = async () => {
      const breach = await findBreach(context, processor.id, number, { counts: true })
      return (breach['counts'] as { asked: number }).asked
    }
    const waiting = async () => {
      const node = { controllerName: true, isAsked: true } as const
      const page = { first: 10, filter: { isAsked: true } }
      const { edges } = await listDeliveries(context, processor.id, number, page, { edges: { node } })
      return edges.map((edge) => edge.node)
    }
    await ask(towns[0], 'Nog een vraag?')
    await carry()
    expect(await counts()).toBe(3)
    const [first] = await listed()
    await reply(answer, [first!])
    expect(await counts()).toBe(3)
    const [, , , lindenrode] = await listed()
    expect(lindenrode).toMatchObject({ controllerName: towns[0].name, isOpen: false })
    await reply(
      'Ook niet.',
      (await listed()).filter(({ text }) => text === 'Nog een vraag?'),
    )
    expect(await counts()).toBe(2)
    expect(await waiting()).toEqual([
      { controllerName: towns[1].name, isAsked: true },
      { controllerName: towns[2].name, isAsked: true },
    ])
  })

  test('tells those who answer once, until nothing waits any more', async () => {
    const told = async () => (await letters.deliver()).filter(({ to }) => to === addressOf(contact))
    const [letter, ...others] = await told()
    expect(others).toEqual([])
    expect(letter).toMatchObject({ subject: 'Een klant wacht op een antwoord' })
    expect(letter!.text).not.toMatch(/paspoort|Lindenrode/)
    await ask(towns[0], 'Nog een vraag?')
    await carry()
    expect(await told()).toEqual([])
    await reply()
    await ask(towns[0], 'Nog een derde?')
    await carry()
    expect(await told()).toHaveLength(1)
  })

  test('is counted per processor at the controller, with since when', async () => {
    const overview = async () => (await processorOverview(await world.as(towns[0].dpo), towns[0].id))[0]!
    const first = await overview()
    expect(first['openQuestions']).toBe(1)
    expect(new Date(String(first['openSince'])).toISOString()).toBe(world.at(-2))
    await reply()
    await carry()
    expect(await overview()).toMatchObject({ openQuestions: 0, openSince: null })
  })
})

describe('an answer that is kept', () => {
  const kept = async () => {
    const read = { keptAnswers: { id: true, version: true, title: true, text: true } } as const
    const { keptAnswers } = await findBreach(context, processor.id, number, read)
    return keptAnswers as { id: string; version: number; title: string; text: string }[]
  }
  const keep = () => keepAnswer(context, processor.id, breachId, { title: 'Paspoorten', text: answer }, one)

  test('is found with the breach and changed by who saw it last; what was sent stays', async () => {
    await ask(towns[0])
    await carry()
    await keep()
    const [stored] = await kept()
    expect(stored).toMatchObject({ version: 1, title: 'Paspoorten', text: answer })
    await reply(stored!.text)
    const change = (version: number, text: string) =>
      changeKeptAnswer(context, processor.id, stored!.id, { version, title: 'Paspoorten', text }, one)
    const outcomes = await Promise.allSettled([change(1, 'Toch wel.'), change(1, 'Misschien.')])
    expect(loserOf(outcomes)).toMatchObject({
      kind: 'conflict',
      version: 2,
      current: { title: 'Paspoorten' },
    })
    await carry()
    expect((await questionsIn(towns[0]))[0]!.answers).toMatchObject([{ text: answer }])
    expect((await verbsOf(world, processor)).filter((verb) => verb.includes('ept'))).toEqual([
      'breach.answerKept',
      'breach.keptAnswerChanged',
    ])
  })

  test('is taken away by who saw it last, once; what was sent of it stays', async () => {
    await ask(towns[0])
    await carry()
    await keep()
    const [stored] = await kept()
    await reply(stored!.text)
    const remove = (version: number) => removeKeptAnswer(context, processor.id, stored!.id, version, one)
    await refusesWithoutTrace(world, () => remove(2), { kind: 'conflict', version: 1 })
    const both = await Promise.allSettled([remove(1), remove(1)])
    expect(loserOf(both)).toMatchObject({ kind: 'notFound' })
    expect(await kept()).toEqual([])
    await carry()
    expect((await questionsIn(towns[0]))[0]!.answers).toMatchObject([{ text: answer }])
    expect(await verbsOf(world, processor)).toContain('breach.keptAnswerRemoved')
  })

  test('with nothing in it, or that is not there, is refused', async () => {
    const empty = { title: ' ', text: '' }
    await refusesWithoutTrace(
      world,
      () => keepAnswer(context, processor.id, breachId, empty, one),
      invalidWith('title required', 'text required'),
    )
    for (const id of ['01919191-0000-7000-8000-000000000000', 'x']) {
      const change = { ...empty, version: 1 }
      await refusesWithoutTrace(world, () => changeKeptAnswer(context, processor.id, id, change, one), {
        kind: 'notFound',
      })
      await refusesWithoutTrace(world, () => keepAnswer(context, processor.id, id, empty, one), {
        kind: 'notFound',
      })
    }
  })
})
