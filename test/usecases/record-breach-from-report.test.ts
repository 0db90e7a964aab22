import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  deliverDispatches,
  recordBreach,
  recordBreachFromReport,
  withdrawDelivery,
  type BreachInput,
} from '@lekboek/usecases'
import {
  messagesTo,
  openTown,
  openWorld,
  refusalOf,
  tell,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let below: TestOrganisation
let processor: TestOrganisation
let town: Town
let both: TestPerson
beforeAll(async () => {
  world = await openWorld()
  below = await world.organisation('Datacenter', { kinds: ['processor'] })
  processor = await world.organisation('Hosting', { kinds: ['processor', 'controller'] })
  town = await openTown(world, 'Lindenrode')
  both = await world.member(processor, 'processorContact')
  await world.membership(both, processor, 'dpo')
  await world.agreement(below, processor)
  await world.agreement(processor, town)
})
afterAll(() => world.close())

const input = (): BreachInput => ({
  ...{ title: 'Schijf gestolen', awareAt: world.at(-9), description: 'Uit het rek.', dataTypes: ['basic'] },
  ...{ measures: 'Sloten vervangen.', contact: 'soc@datacenter.example', services: ['Rekken'] },
})

/** What the sub-processor told the processor: the report's id in its register, and the delivery. */
async function told() {
  const contact = await world.as(await world.member(below, 'processorContact'))
  const breach = await recordBreach(contact, below.id, input(), { id: true })
  const to = [{ controllerId: processor.id, note: 'Rek 4.', peopleCount: 12 }]
  const messages = await tell(world, contact, below.id, String(breach['id']), to)
  await deliverDispatches(world.nobody(), messages)
  const deliveryId = String(messages[0]?.deliveryId)
  const [report] = await world.rows<{ id: string }>('SELECT id FROM report WHERE delivery_id = $1', [
    deliveryId,
  ])
  return { report: String(report?.id), deliveryId, contact, breachId: String(breach['id']) }
}

const said = {
  id: true,
  title: true,
  awareAt: true,
  services: true,
  peopleCount: true,
  contact: true,
  chain: true,
} as const

test('what a sub-processor reported goes on to the controllers with every instant', async () => {
  const { report } = await told()
  const at = world.at(0)
  const context = await world.as(both)
  const row = await recordBreachFromReport(context, processor.id, report, said)
  const link = { name: 'Datacenter', awareAt: world.at(-9), toldAt: at }
  expect(row).toMatchObject({
    ...{ title: 'Schijf gestolen', awareAt: at, services: [], peopleCount: 12, chain: [link] },
  })
  expect(row['contact']).toMatch(/^Hosting/)
  expect(await verbsOf(world, processor)).toContain('breach.recorded')

  const messages = await tell(world, context, processor.id, String(row['id']), [{ controllerId: town.id }])
  await deliverDispatches(world.nobody(), messages)
  const [version] = await world.rows<{ chain: unknown; content: unknown }>(
    'SELECT chain, content FROM received_version WHERE organisation_id = $1',
    [town.id],
  )
  expect(version?.chain).toEqual([link])
  expect(JSON.stringify(version)).not.toContain('Rek 4.')
})

test('whoever may not read the dossier is answered as if the report were not there', async () => {
  const { report } = await told()
  const alone = await world.as(await world.member(processor, 'processorContact'))
  expect(await refusalOf(recordBreachFromReport(alone, processor.id, report, said))).toMatchObject({
    kind: 'notFound',
  })
  const dpo = await world.as(await world.member(processor, 'dpo'))
  expect(await refusalOf(recordBreachFromReport(dpo, processor.id, report, said))).toMatchObject({
    kind: 'forbidden',
  })
})

test('of a report that was withdrawn no breach is made', async () => {
  const { report, deliveryId, contact, breachId } = await told()
  const [delivery] = await world.rows<{ version: number }>('SELECT version FROM delivery WHERE id = $1', [
    deliveryId,
  ])
  await withdrawDelivery(
    contact,
    below.id,
    deliveryId,
    { version: delivery?.version ?? 0, reason: 'Dit was voor een andere klant bedoeld.' },
    { id: true },
  )
  await deliverDispatches(world.nobody(), await messagesTo(world, breachId))
  expect(
    await refusalOf(recordBreachFromReport(await world.as(both), processor.id, report, said)),
  ).toMatchObject({ kind: 'notFound' })
})
