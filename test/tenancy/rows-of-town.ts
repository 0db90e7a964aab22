import {
  issueApiToken,
  keepQueueView,
  openIncident,
  recordSubProcessors,
  sealIncident,
  submitReport,
} from '@lekboek/usecases'
import { uuidv7 } from '@lekboek/database'
import type { TestPerson, World } from '../support/src/index.ts'
import type { PopulatedTown } from './populated-town.ts'

/** A row of each kind that some place of the schema takes the id of, by the name that {@link placeTakes} gives the kind. */
export async function rowsOfTown(
  world: World,
  town: PopulatedTown,
  viewer: TestPerson,
): Promise<Readonly<Record<string, string>>> {
  return {
    ...town.ids,
    organisation: town.id,
    request: await askedInNeed(world, town, viewer),
    view: await keptView(world, viewer),
    waitingToken: await waitingTokenOf(world, town),
    ownDuty: town.ids.ownDuty.replace(/^own:/, ''),
    subProcessor: await subProcessorOf(world, town),
    toldBy: await idOf(world, 'SELECT processor_id AS id FROM report WHERE id = $1', town.ids.delivered),
    consultancy: (await world.organisation(`Kantoor voor ${town.name}`, { kinds: ['consultancy'] })).id,
    served: await servedBy(world, town),
    reachable: await reachableOf(world, town),
    claimedQuestion: await claimedBy(world, town),
    underUmbrella: await memberOf(world, town, 'Lid'),
    alsoUnderUmbrella: await memberOf(world, town, 'Buurlid'),
    ownReport: await reportOf(world, town, viewer),
    keyHolder: await keyHolderOf(world, town),
    sealed: await sealedBy(world, town, viewer),
  }
}

/** Kinds that bear the name of the place; others by what stands here. */
const otherNames: Readonly<Record<string, string>> = {
  ...{
    mandates: 'heldMandate',
    users: 'user',
    persons: 'principal',
    anew: 'principal',
    views: 'view',
    leftOut: 'keyHolder',
  },
  'assignMandates(mandates)': 'heldMandate',
  'unassignMandate(mandate)': 'heldMandate',
  'refuseMandateUser(user)': 'mandateUser',
  'admitMandateUser(user)': 'refusedUser',
  'answerAgreement(agreement)': 'servedBy',
  'admitKeptOutUser(register)': 'passedRegister',
  'admitKeptOutUser(user)': 'keptOutUser',
  'confirmReportReceipt(report)': 'delivered',
  'readReplies(report)': 'ownReport',
  'answerOutsider(report)': 'outsider',
  'readOutsiderMessages(report)': 'outsider',
  'forwardReport(report)': 'forwardable',
  'forwardReport(to)': 'taker',
  'showOutsiderIdentity(report)': 'identified',
  'eraseOutsiderIdentity(report)': 'erasable',
  'openReceivedReport(report)': 'delivered',
  'recordBreachFromReport(report)': 'delivered',
  'showWithdrawnReport(report)': 'delivered',
  'askProcessor(report)': 'delivered',
  'readProcessorAnswers(report)': 'delivered',
  'settleProcessorQuestion(report)': 'delivered',
  'settleProcessorQuestion(question)': 'processorQuestion',
  'withdrawProcessorQuestion(report)': 'delivered',
  'withdrawProcessorQuestion(question)': 'withdrawableQuestion',
  'answerPreviews(questions)': 'deliveryQuestion',
  'input.questions.id': 'deliveryQuestion',
  'takeOver(input.reportId)': 'delivered',
  'bringTogether(input.into.incident)': 'incident',
  'bringTogether(input.others.incident)': 'second',
  'takeApart(input.incident)': 'brought',
  'takeOverBrought(input.incident)': 'remaining',
  'takeOverBrought(input.from)': 'brought',
  'incidents(filter.processor)': 'toldBy',
  'recordRestTold(communication)': 'toldPartly',
  'endMember(user)': 'leaver',
  'refuseApiToken(apiToken)': 'waitingToken',
  'nameSealReaders(incident)': 'sealed',
  'unsealIncident(incident)': 'sealed',
  'input.seal.persons': 'principal',
  'input.seal.leftOut': 'keyHolder',
  'input.consultancyId': 'consultancy',
  'input.successorId': 'underUmbrella',
  'input.predecessorIds': 'alsoUnderUmbrella',
  'input.organisations': 'underUmbrella',
  'deliveries.controllerId': 'served',
  deliveries: 'delivery',
  'removeDelivery(delivery)': 'plannedDelivery',
  'input.agreement': 'agreement',
  'askSuppliers(input.agreements)': 'reachable',
  'askFromDossier(input.agreements)': 'reachable',
  'answerClaimedQuestion(question)': 'claimedQuestion',
  'filingOffers(attachments)': 'attachment',
  'fileReport(input.incident)': 'incident',
  'fileReport(input.attachments)': 'attachment',
  'input.ownDuties.id': 'ownDuty',
  'input.links.id': 'subProcessor',
  'filter.organisations': 'organisation',
  'input.filter.organisations': 'organisation',
  'input.templates.id': 'template',
  'input.checklist': 'received',
  'input.step': 'templateStep',
  'input.checklist.steps.id': 'templateStep',
  'content.checklist.steps.id': 'templateStep',
}

/** Of which kind the id is that fits into a place, `sendBreach(deliveries.controllerId)`. */
export function placeTakes(name: string): string {
  const path = name.replace(/^\w+\((.*)\)$/, '$1')
  return otherNames[name] ?? otherNames[path] ?? path
}

/** Of whoever looks: what was written to others is not theirs to read. */
async function reportOf(world: World, { id }: PopulatedTown, viewer: TestPerson): Promise<string> {
  const input = { text: 'Eigen signaal', noticedAt: world.now }
  return String((await submitReport(await world.as(viewer), id, input, { id: true }))['id'])
}

async function idOf(world: World, text: string, ...values: unknown[]): Promise<string> {
  const [row] = await world.rows<{ id: string }>(text, values)
  if (!row) throw new Error(`no row: ${text}`)
  return row.id
}

/** Asked by somebody else, so that the viewer, who is appointed, could confirm it. */
async function askedInNeed(world: World, { id }: PopulatedTown, viewer: TestPerson): Promise<string> {
  await world.rows(
    'INSERT INTO key_holder (organisation_id, user_id, appointed_by, appointed_at) VALUES ($1, $2, $2, $3)',
    [id, viewer.id, world.now],
  )
  const values = [id, uuidv7(), world.now]
  return idOf(
    world,
    `INSERT INTO break_glass (organisation_id, id, number, reason, asked_at, asked_by, asked_by_name)
      VALUES ($1, $2, '2026-S123456', 'x', $3, 'x', 'x') RETURNING id`,
    ...values,
  )
}

async function keptView(world: World, viewer: TestPerson): Promise<string> {
  const views = await keepQueueView(await world.as(viewer), { name: `Van ${viewer.name}`, filter: {} })
  return String(views.at(-1)?.id)
}

async function subProcessorOf(world: World, town: PopulatedTown): Promise<string> {
  const input = { links: [{ name: `Serverpark van ${town.name}`, awareAt: world.now }], version: 0 }
  const asked = { subProcessors: { links: { id: true } } } as const
  const row = await recordSubProcessors(await world.as(town.dpo), town.id, town.ids.incident, input, asked)
  const { links } = row['subProcessors'] as { links: { id: string }[] }
  return String(links[0]?.id)
}

async function servedBy(world: World, town: PopulatedTown): Promise<string> {
  const served = await world.organisation(`Bediende van ${town.name}`)
  await world.agreement(town, served)
  return served.id
}

/** What a controller asked it, and it claimed; its words are still on their way. */
function claimedBy(world: World, town: PopulatedTown): Promise<string> {
  return idOf(
    world,
    `INSERT INTO claimed_question (organisation_id, id, controller_id, controller_name) VALUES ($1, $2, $1, 'x') RETURNING id`,
    ...[town.id, uuidv7()],
  )
}

/** An agreement with a supplier that can be written to. */
function reachableOf(world: World, town: PopulatedTown): Promise<string> {
  const asked = 'SELECT agreement_id AS id FROM supplier_question WHERE organisation_id = $1 LIMIT 1'
  return idOf(world, asked, town.id)
}

async function memberOf(world: World, town: PopulatedTown, name: string): Promise<string> {
  const { id } = await world.organisation(`${name} onder ${town.name}`)
  await world.rows('UPDATE organisation SET umbrella_id = $2 WHERE id = $1', [id, town.id])
  return id
}

/** A dossier that names the viewer and nobody else. */
async function sealedBy(world: World, town: PopulatedTown, viewer: TestPerson): Promise<string> {
  const context = await world.as(viewer)
  const told = {
    ...{ title: `Verzegeld in ${town.name}`, text: `Iets in ${town.name}`, source: 'dpo' as const },
    ...{ noticedAt: world.at(-2), reportedAt: world.at(-1) },
  }
  const row = await openIncident(context, town.id, told, { id: true })
  const sealing = { reason: 'Het lek gaat over een collega van de dienst.', persons: [], version: 1 }
  const sealed = await sealIncident(context, town.id, String(row['id']), sealing, { id: true })
  return String(sealed['id'])
}

/** Somebody who holds a key, and whom a seal may leave out. */
async function keyHolderOf(world: World, town: PopulatedTown): Promise<string> {
  const { id } = await world.member(town, 'dpo', `Sleutelhouder van ${town.name}`)
  await world.rows(
    'INSERT INTO key_holder (organisation_id, user_id, appointed_by, appointed_at) VALUES ($1, $2, $2, $3)',
    [town.id, id, world.now],
  )
  return id
}

/** A token that nobody consented to: the other one is consented to on the way. */
async function waitingTokenOf(world: World, town: PopulatedTown): Promise<string> {
  const input = { name: 'Wacht op een antwoord', scopes: ['read'] }
  const { token } = await issueApiToken(await world.as(town.admin), town.id, input)
  return String(token['id'])
}
