import {
  addOwnAgreement,
  askProcessor,
  askSuppliers,
  addAttachment,
  addCommunication,
  addMeasure,
  assignHandler,
  bringTogether,
  changeSettings,
  deliverDispatches,
  findIncident,
  invite,
  keepAnswer,
  keepTemplate,
  issueApiToken,
  nameDeputy,
  planDeliveries,
  prepareNotification,
  pushTemplates,
  recordBreach,
  recordDutyReport,
  recordTold,
  submitReport,
  type BreachInput,
  type CommunicationInput,
  type Context,
  refuseMandateUser,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  describeBreach,
  openDossier,
  openTown,
  outsiderDoor,
  tellFromOutside,
  tell,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'
import { sentText, withFiles, type Ids } from './acts.ts'
import { uuidv7 } from '@lekboek/database'

/** A town with something in every corner of its register. */
export interface PopulatedTown extends Town {
  readonly processorContact: TestPerson
  readonly umbrellaAdmin: TestPerson
  readonly ids: Ids
}

const asked = { id: true } as const

/** Perhaps the two were found to look alike when the report came in. */
async function likenessOf(
  world: World,
  { id }: Town,
  incidentId: string,
  earlierId: string,
): Promise<string> {
  const rows = await world.rows<{ id: string }>(
    `INSERT INTO likeness (organisation_id, id, incident_id, earlier_id, score, reasons, found_at)
      VALUES ($1, $2, $3, $4, 60, ARRAY['words'], $5)
      ON CONFLICT (organisation_id, incident_id, earlier_id) DO UPDATE SET score = 60 RETURNING id`,
    [id, uuidv7(), incidentId, earlierId, world.now],
  )
  return rows[0]?.id ?? ''
}

/** A dossier that was brought into another, that other, and one that could be. */
async function togetherOf(
  world: World,
  town: Town,
): Promise<Readonly<Record<'second' | 'brought' | 'remaining', string>>> {
  const [remaining, brought, second] = [
    await openDossier(world, town, `Mail aan ${town.name}`),
    await openDossier(world, town, `Zelfde mail aan ${town.name}`),
    await openDossier(world, town, `Nog een mail aan ${town.name}`),
  ]
  await describeBreach(world, town, brought)
  const input = {
    ...{ into: { incident: remaining.id, version: 1 }, others: [{ incident: brought.id, version: 1 }] },
    reason: `Twee keer dezelfde mail aan ${town.name}.`,
  }
  await bringTogether(await world.as(town.dpo), town.id, input, asked)
  return { remaining: remaining.id, brought: brought.id, second: second.id }
}

export async function populatedTown(world: World, name: string): Promise<PopulatedTown> {
  const town = await openTown(world, name, { kinds: ['controller', 'processor', 'consultancy', 'umbrella'] })
  const processorContact = await world.member(town, 'processorContact')
  const umbrellaAdmin = await world.member(town, 'umbrellaAdmin')
  const dossier = await confirmedDossier(world, town, `Verloren laptop in ${name}`)
  const dpo = await world.as(town.dpo)
  const measure = { text: `Blokkeren in ${name}`, kind: 'corrective', owner: 'ICT' } as const
  const message = {
    ...{
      audience: 'Ouders',
      language: 'nl',
      subject: `Datalek in ${name}`,
      whatHappened: `Een lijst van ${name} ging verkeerd.`,
    },
    ...{ consequences: 'Geen', measures: 'Teruggevraagd', advice: 'Niets', contact: 'dpo@lekboek.example' },
  } as const
  const added = await addMeasure(dpo, town.id, dossier.id, measure, asked)
  const attached = await addAttachment(
    withFiles(dpo),
    town.id,
    { place: 'incident', id: dossier.id },
    { name: `brief van ${name}.txt`, bytes: sentText(`Een brief van ${name}.`) },
    asked,
  )
  const ownDuty = await insuredTown(world, town)
  const reported = await recordDutyReport(
    dpo,
    town.id,
    dossier.id,
    { duty: ownDuty, sentAt: world.now, channel: 'email' },
    asked,
  )
  await describeBreach(world, town, dossier)
  await prepareNotification(dpo, town.id, dossier.id, { authority: 'GBA', phase: 'initial' }, asked)
  await addCommunication(dpo, town.id, dossier.id, message, asked)
  const toldPartly = await partlyTold(dpo, town, dossier.id, { ...message, audience: 'Leerkrachten' })
  await assignHandler(dpo, town.id, dossier.id, town.handler.id, asked)
  const report = await submitReport(
    await world.as(town.reporter),
    town.id,
    { text: `Iets in ${name}`, noticedAt: world.now },
    { id: true, incidentId: true },
  )
  const breach = await toldBreach(world, town, processorContact)
  const parts = await findIncident(dpo, town.id, dossier.number, {
    notifications: asked,
    communications: asked,
  })
  const office = await world.organisation('Raad', { kinds: ['consultancy'] })
  const mandate = await world.mandate(town, office, 'read')
  const mandateUser = await world.member(office, 'reporter', 'Consultant')
  await world.assign(mandate, mandateUser)
  const refusedUser = await world.member(office, 'reporter', 'Geweigerde consultant')
  await world.assign(mandate, refusedUser)
  await refuseMandateUser(await world.as(town.admin), town.id, mandate, refusedUser.id)
  return {
    ...{ ...town, processorContact, umbrellaAdmin },
    ids: {
      incident: dossier.id,
      number: dossier.number,
      report: String(report['id']),
      likeness: await likenessOf(world, town, String(report['incidentId']), dossier.id),
      ...(await togetherOf(world, town)),
      measure: String(added['id']),
      attachment: String(attached['id']),
      dutyReport: String(reported['id']),
      ownDuty,
      notification: firstId(parts['notifications']),
      communication: firstId(parts['communications']),
      toldPartly,
      ...breach,
      ...(await deliveredReport(world, town)),
      ...(await outsideOf(world, town)),
      mandate,
      ...{ mandateUser: mandateUser.id, refusedUser: refusedUser.id },
      ...(await keptOut(world, town)),
      heldMandate: await world.mandate(await world.organisation('Klant'), town, 'read'),
      user: town.handler.id,
      invitation: String(
        (
          await invite(await world.as(town.admin), town.id, {
            email: `straks.${town.id}@lekboek.example`,
            roles: ['reporter'],
          })
        )['id'],
      ),
      membership: await membershipOf(world, town, town.auditor),
      leaver: (await world.member(town, 'reporter', 'Vertrekker')).id,
      principal: town.dpo.id,
      deputy: await namedDeputy(world, town),
      apiToken: await waitingToken(world, town),
      merger: await waitingMerger(world, town),
      agreement: await world.agreement(
        await world.organisation(`Verwerker van ${town.name}`, { kinds: ['processor'] }),
        town,
      ),
      question: await askedSupplier(world, town),
      servedBy: await world.agreement(town, await world.organisation(`Klant van ${town.name}`)),
      ...(await umbrellaRows(world, town, umbrellaAdmin)),
    },
  }
}

/** What the town asked a supplier that is on no platform. */
async function askedSupplier(world: World, town: Town): Promise<string> {
  const dpo = await world.as(town.dpo)
  const named = { processorName: `Drukker van ${town.name}`, service: 'Drukwerk' }
  const agreement = await addOwnAgreement(dpo, town.id, { ...named, contactEmail: 'druk@lekboek.example' })
  const [asked] = await askSuppliers(dpo, town.id, {
    ...{ agreements: [String(agreement['id'])], text: `Treft dit ${town.name}?`, dueAt: world.at(72) },
  })
  return String(asked?.id)
}

/** An organisation that passed into the town long ago, and somebody of its consultancy whom that one had refused. */
async function keptOut(world: World, town: Town) {
  const office = await world.organisation('Bureau', { kinds: ['consultancy'] })
  await world.mandate(town, office, 'read')
  const person = await world.member(office, 'reporter', 'Geweerde consultant')
  const passed = await world.organisation(`Opgegaan in ${town.name}`, { validUntil: '2026-01-01T00:00:00Z' })
  await world.rows('UPDATE organisation SET successor_id = $2 WHERE id = $1', [passed.id, town.id])
  await world.rows(
    `INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ($1, $2, '2026-01-01T00:00:00Z')`,
    [passed.id, town.id],
  )
  await world.rows('INSERT INTO mandate_refusal VALUES ($1, $2, $3, $4)', [
    ...[passed.id, person.id, 'test', world.now],
  ])
  return { passedRegister: passed.id, keptOutUser: person.id }
}

/** What people without an account told the town, and somebody to whom it may be passed on. */
async function outsideOf(world: World, town: Town) {
  await outsiderDoor(world, town)
  const other = await openTown(world, `Gemeente naast ${town.name}`)
  await outsiderDoor(world, other)
  const told = async (about: Parameters<typeof tellFromOutside>[2]) =>
    (await tellFromOutside(world, town, { text: `Papieren van ${town.name} op straat`, ...about })).id
  const known = { name: `Vinder van ${town.name}` }
  return {
    outsider: await told({}),
    forwardable: await told({ mayForward: true }),
    identified: await told(known),
    erasable: await told(known),
    taker: other.id,
  }
}

/** A message that did not reach everybody of its group. */
async function partlyTold(
  dpo: Context,
  town: Town,
  incident: string,
  message: CommunicationInput,
): Promise<string> {
  const row = await addCommunication(dpo, town.id, incident, message, { communications: asked })
  const [id = ''] = (row['communications'] as { id: string }[]).map((one) => one.id).slice(-1)
  const left = { leftReason: 'Van vier mensen is geen adres bekend.', leftDueAt: null }
  const told = { toldAt: dpo.now(), channel: 'letter', reachedCount: 5, version: 1, ...left } as const
  await recordTold(dpo, town.id, id, told, asked)
  return id
}

async function membershipOf(world: World, town: Town, person: TestPerson): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    'SELECT id FROM membership WHERE organisation_id = $1 AND user_id = $2',
    [town.id, person.id],
  )
  return String(row?.id)
}

/** A token that opens nothing yet. */
async function waitingToken(world: World, town: Town): Promise<string> {
  const issued = await issueApiToken(await world.as(town.admin), town.id, {
    name: `Dienst van ${town.name}`,
    scopes: ['read'],
  })
  return String(issued.token['id'])
}

/** A deputy of next month, who changes nothing of who may do what today. */
async function namedDeputy(world: World, town: Town): Promise<string> {
  const period = { from: world.at(700), until: world.at(800) }
  const deputy = await world.member(town, 'reporter', 'Plaatsvervanger')
  const row = await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, deputy.id, period)
  return String(row['id'])
}

/** The town owes something to its insurer from awareness on; the key of that duty. */
async function insuredTown(world: World, town: Town): Promise<string> {
  const { ownDuties } = await changeSettings(await world.as(town.dpo), town.id, {
    regimes: ['nis2'],
    ownDuties: [
      {
        name: `Verzekeraar van ${town.name}`,
        trigger: 'aware',
        count: 48,
        unit: 'hours',
        validFromAt: '2026-01-01T00:00:00.000Z',
      },
    ],
    version: 1,
  })
  return `own:${String(ownDuties[0]?.id)}`
}

function breachOf(world: World, name: string): BreachInput {
  return {
    ...{
      title: `Inbraak in ${name}`,
      awareAt: world.now,
      description: `Inbraak op de server van ${name}.`,
      dataTypes: ['basic'],
    },
    ...{ measures: 'Afgesloten', contact: 'soc@lekboek.example' },
  }
}

/** What the town as a processor told one controller, and plans to tell another. */
async function toldBreach(
  world: World,
  town: Town,
  person: TestPerson,
): Promise<
  Pick<Ids, 'breach' | 'breachNumber' | 'delivery' | 'plannedDelivery' | 'deliveryQuestion' | 'keptAnswer'>
> {
  const contact = await world.as(person)
  const row = await recordBreach(contact, town.id, breachOf(world, town.name), { id: true, number: true })
  const breach = String(row['id'])
  const controllers = await Promise.all(
    ['Geraakte', 'Andere geraakte'].map((word) => world.organisation(`${word} van ${town.name}`)),
  )
  for (const controller of controllers) await world.agreement(town, controller)
  const [first, second] = controllers.map(({ id }) => ({ controllerId: id }))
  if (!first || !second) throw new Error('nobody is served')
  const [told] = await tell(world, contact, town.id, breach, [first])
  await planDeliveries(contact, town.id, breach, { deliveries: [second] }, asked)
  const [planned] = await world.rows<{ id: string }>(
    `SELECT id FROM delivery WHERE breach_id = $1 AND state = 'planned'`,
    [breach],
  )
  const ids = { delivery: String(told?.deliveryId), plannedDelivery: String(planned?.id) }
  const kept = { title: `Antwoord van ${town.name}`, text: `Zoals ${town.name} het kort zegt.` }
  const { keptAnswers } = await keepAnswer(contact, town.id, breach, kept, { keptAnswers: asked })
  const deliveryQuestion = uuidv7()
  await world.rows(
    `INSERT INTO delivery_question (organisation_id, id, breach_id, delivery_id, register_id, text, asked_at, arrived_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [
      town.id,
      deliveryQuestion,
      breach,
      ids.delivery,
      first.controllerId,
      `Vraag aan ${town.name}`,
      world.now,
    ],
  )
  return {
    ...{ breach, breachNumber: String(row['number']), ...ids },
    ...{ deliveryQuestion, keptAnswer: firstId(keptAnswers) },
  }
}

/** What a processor told the town through the platform, and what the town asked about it. */
async function deliveredReport(
  world: World,
  town: Town,
): Promise<Pick<Ids, 'delivered' | 'processorQuestion' | 'withdrawableQuestion'>> {
  const processor = await world.organisation('Softbouw', { kinds: ['processor'] })
  await world.agreement(processor, town)
  const contact = await world.as(await world.member(processor, 'processorContact'))
  const breach = await recordBreach(contact, processor.id, breachOf(world, town.name), asked)
  const controllers = [{ controllerId: town.id }]
  const jobs = await tell(world, contact, processor.id, String(breach['id']), controllers)
  await deliverDispatches(world.nobody(), jobs)
  const [report] = await world.rows<{ id: string }>(
    `SELECT id FROM report WHERE organisation_id = $1 AND source = 'processor'`,
    [town.id],
  )
  if (!report) throw new Error('the report did not arrive')
  const dpo = await world.as(town.dpo)
  for (const text of [`Hoeveel mensen van ${town.name}?`, `Welke dossiers van ${town.name}?`])
    await askProcessor(dpo, town.id, { reportId: report.id, text }, asked)
  const [first, second] = await world.rows<{ id: string }>(
    'SELECT id FROM processor_question WHERE organisation_id = $1 ORDER BY text',
    [town.id],
  )
  if (!first || !second) throw new Error('nothing was asked')
  return { delivered: report.id, processorQuestion: first.id, withdrawableQuestion: second.id }
}

function firstId(rows: unknown): string {
  const [first] = Array.isArray(rows) ? (rows as readonly { readonly id: string }[]) : []
  if (!first) throw new Error('the town lacks a part')
  return first.id
}

/** Somebody planned that the town passes into another, and it has not agreed. */
async function waitingMerger(world: World, town: Town): Promise<string> {
  const successor = await world.organisation(`Opvolger van ${town.name}`)
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO merger (id, predecessor_id, successor_id, takes_effect_at, planned_by, created_at)
      VALUES (gen_random_uuid(), $1, $2, '2098-01-01', 'test', $3) RETURNING id`,
    [town.id, successor.id, world.now],
  )
  return String(row?.id)
}

/** What the town keeps ready and pushed as an umbrella, and a checklist that it got from one. */
async function umbrellaRows(
  world: World,
  town: Town,
  umbrellaAdmin: TestPerson,
): Promise<Pick<Ids, 'template' | 'push' | 'received' | 'templateStep'>> {
  const context = await world.as(umbrellaAdmin)
  const member = await world.organisation(`Lid van ${town.name}`)
  await world.rows('UPDATE organisation SET umbrella_id = $2 WHERE id = $1', [member.id, town.id])
  const kept = await keepTemplate(context, town.id, {
    ...{ kind: 'checklist', name: 'Eerste uur' },
    checklist: { language: 'nl', incidentTypes: [], steps: [{ text: 'Bellen', when: 'firstHour' }] },
  })
  const { id: push } = await pushTemplates(context, town.id, { templates: [kept] })
  const [received, templateStep] = [uuidv7(), uuidv7()]
  const step = { id: templateStep, when: 'firstHour', text: 'Bellen', why: null, doneText: null }
  await world.rows(
    `INSERT INTO received_template (organisation_id, id, umbrella_id, umbrella_name, template_id, template_version, push_id, kind, name,
        content, history, received_at) VALUES ($1, $2, $3, 'Koepel', $3, 1, $3, 'checklist', 'Eerste uur', $4, '[]', $5)`,
    [
      ...[town.id, received, uuidv7()],
      ...[JSON.stringify({ checklist: { language: 'nl', incidentTypes: [], steps: [step] } }), world.now],
    ],
  )
  return { template: kept.id, push, received, templateStep }
}
