import {
  appendJournal,
  inRegister,
  insertReportAddition,
  readPlatform,
  selectOrganisation,
  supplierLinkStatement,
  systemActor,
  updateSupplierQuestion,
  uuidv7,
  type Actor,
  type Register,
  type SupplierLinkRow,
} from '@lekboek/database'
import { emptySection, type Instant } from '@lekboek/domain'
import { createIncident } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { instantOf } from '../input/instant-of.ts'
import type { PublicContext } from '../public-context.ts'
import { invalid } from '../refusal.ts'
import { heldQuestion, type QuestionRow } from './question-row.ts'

/** What the page of a supplier's link shows. */
export type QuestionView =
  | { readonly state: 'unknown' | 'expired' | 'takenBack' }
  | {
      readonly state: 'open' | 'answered'
      readonly organisation: string
      readonly supplierName: string
      readonly service: string
      readonly text: string
      readonly dueAt: Instant
      readonly timeZone: string
      readonly language: string
      readonly draft: unknown
      readonly isHit: boolean | null
      /** When the answer was there; the receipt. */
      readonly answeredAt: Instant | null
    }

/** What a supplier types: kept until it hands it in. */
export interface SupplierAnswer {
  readonly isHit?: unknown
  readonly text?: unknown
  readonly awareAt?: unknown
  readonly contact?: unknown
}

/** Whoever holds the link: the supplier, as the register knows it. */
const supplierActor = ({ id, supplierName }: QuestionRow): Actor => ({
  ...{ ...systemActor, id: `supplier-${id}`, name: supplierName, role: 'supplier' },
})

/** Shows a question to whoever holds its link, and keeps when it was first opened. */
export async function lookAtQuestion(context: PublicContext, token: unknown): Promise<QuestionView> {
  const now = context.now()
  const link = await linkOf(context, token)
  if (link === null) return { state: 'unknown' }
  if (instantOf(link.expiresAt) <= now) return { state: 'expired' }
  const organisation = await selectOrganisation(context.database, link.organisationId)
  if (!organisation) return { state: 'unknown' }
  const row = await inRegister(context.database, systemActor, link.organisationId, async (register) => {
    const held = await heldQuestion(register, link.id)
    if (held.openedAt === null) await updateSupplierQuestion(register, link.id, { openedAt: now })
    return held
  })
  if (row.takenBackAt !== null) return { state: 'takenBack' }
  return viewOf(row, organisation)
}

function viewOf(row: QuestionRow, organisation: { name: string; timeZone: string }): QuestionView {
  const { supplierName, service, text, language, draft, isHit } = row
  return {
    state: row.answeredAt === null ? 'open' : 'answered',
    ...{ organisation: organisation.name, supplierName, service, text, language, draft, isHit },
    ...{ dueAt: instantOf(row.dueAt), timeZone: organisation.timeZone },
    answeredAt: row.answeredAt === null ? null : instantOf(row.answeredAt),
  }
}

/** Keeps what a supplier typed so far, for the same link. @throws {Refusal} as where it is handed in. */
export async function saveAnswer(
  context: PublicContext,
  token: unknown,
  answer: SupplierAnswer,
): Promise<object> {
  const fields = new Fields(answer, context.now())
  const draft = {
    isHit: typeof answer.isHit === 'boolean' ? answer.isHit : null,
    text: fields.optionalText('text', { max: longText }) ?? '',
    contact: fields.optionalText('contact', { max: shortText }) ?? '',
    awareAt: fields.optionalInstant('awareAt'),
  }
  fields.refuse()
  return withQuestion(context, token, async (register, row) => {
    if (row.answeredAt !== null) throw invalid([{ path: 'token', code: 'linkUsed' }])
    await updateSupplierQuestion(register, row.id, { draft: JSON.stringify(draft) })
    return {}
  })
}

/**
 * A supplier hands its answer in, once. That it is hit opens a dossier with its words, as its report, from the moment it was
 * there; that it is not is kept with the question. A supplier that said no may say yes later.
 *
 * @throws {Refusal} invalid at `token` for a link that opens nothing: `linkUnknown`, `linkExpired`, `linkWithdrawn`, `linkUsed`.
 */
export async function handInAnswer(
  context: PublicContext,
  token: unknown,
  input: SupplierAnswer,
): Promise<{ readonly answeredAt: Instant }> {
  const now = context.now()
  const fields = new Fields(input, now)
  const isHit = fields.boolean('isHit')
  const said = {
    text: isHit
      ? fields.text('text', { max: longText })
      : (fields.optionalText('text', { max: longText }) ?? ''),
    contact: fields.text('contact', { max: shortText }),
    awareAt: fields.optionalInstant('awareAt', { notInFuture: true }),
  }
  fields.refuse()
  return withQuestion(context, token, async (register, row) => {
    if (row.answeredAt !== null && (row.isHit === true || !isHit))
      throw invalid([{ path: 'token', code: 'linkUsed' }])
    const report = isHit ? await openDossier(context, register, row, said, now) : null
    await updateSupplierQuestion(register, row.id, {
      ...{ isHit, answer: said.text, contact: said.contact, awareAt: said.awareAt, answeredAt: now },
      ...{ draft: null, reportId: report?.reportId ?? null },
    })
    const summary = { questionId: row.id, supplierName: row.supplierName, isHit }
    const incidentId = report?.incidentId ?? null
    await appendJournal(register, { verb: 'supplier.answered', at: now, incidentId, summary })
    return { answeredAt: now }
  })
}

/** A supplier adds to what it handed in; it stands with its report, and what it said first stays. */
export async function addToAnswer(context: PublicContext, token: unknown, text: unknown): Promise<object> {
  const now = context.now()
  const fields = new Fields({ text }, now)
  const added = fields.text('text', { max: longText })
  fields.refuse()
  return withQuestion(context, token, async (register, row) => {
    if (row.reportId === null) throw invalid([{ path: 'text', code: 'isClosed' }])
    const id = uuidv7()
    await insertReportAddition(register, { id, reportId: row.reportId, text: added, addedAt: now })
    await tellTakers(context, register, now)
    const summary = { questionId: row.id, supplierName: row.supplierName, additionId: id }
    await appendJournal(register, { verb: 'supplier.added', at: now, incidentId: null, summary })
    return {}
  })
}

async function linkOf({ database, links }: PublicContext, token: unknown): Promise<SupplierLinkRow | null> {
  const id = links.idIn(token)
  const [link] =
    id === null
      ? []
      : await readPlatform<SupplierLinkRow & Record<string, unknown>>(database, supplierLinkStatement(id))
  if (!link) return null
  const isTrue = links.opens({ purpose: 'supplierQuestion', id: link.id, nonce: link.nonce }, String(token))
  return isTrue ? link : null
}

async function withQuestion<Answer>(
  context: PublicContext,
  token: unknown,
  work: (register: Register, row: QuestionRow) => Promise<Answer>,
): Promise<Answer> {
  const link = await linkOf(context, token)
  if (link === null) throw invalid([{ path: 'token', code: 'linkUnknown' }])
  if (instantOf(link.expiresAt) <= context.now()) throw invalid([{ path: 'token', code: 'linkExpired' }])
  const { database } = context
  const shown = await inRegister(database, systemActor, link.organisationId, (register) =>
    heldQuestion(register, link.id),
  )
  return inRegister(database, supplierActor(shown), link.organisationId, async (register) => {
    const row = await heldQuestion(register, link.id)
    if (row.takenBackAt !== null) throw invalid([{ path: 'token', code: 'linkWithdrawn' }])
    return work(register, row)
  })
}

async function openDossier(
  context: PublicContext,
  register: Register,
  row: QuestionRow,
  said: { readonly text: string; readonly contact: string; readonly awareAt: Instant | null },
  now: Instant,
): Promise<{ readonly incidentId: string; readonly reportId: string }> {
  const { supplierName, service } = row
  const { text, contact, awareAt } = said
  const created = await createIncident(
    register,
    {
      ...{
        title: `${supplierName}: ${service}`.slice(0, shortText),
        source: 'processor',
        text: `${text}\n\n${contact}`,
      },
      ...{ noticedAt: awareAt ?? now, reportedAt: now, reporterId: null, reporterName: supplierName },
      ...{ place: null, people: null, processorId: null, processorName: supplierName, breachNumber: null },
      ...{
        contractTermHours: null,
        deliveryId: null,
        agreementId: row.agreementId,
        processorReference: null,
      },
      facts: {
        timing: {
          ...{ ...emptySection('timing'), reportedAt: now, processorToldAt: now, processorAwareAt: awareAt },
          discovery: 'processor',
        },
        parties: { ...emptySection('parties'), processorName: supplierName, processorContact: contact },
      },
    },
    now,
  )
  await tellTakers(context, register, now)
  return created
}
