import {
  inRegister,
  isUuid,
  selectPush,
  selectPushes,
  type Outcomes,
  type PushRow,
  type PushTargetRow,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { notFound } from '../refusal.ts'
import { openTemplates } from '../template/open-templates.ts'
import type { TemplateKind } from '../template/template-content.ts'
import { templateOutcomes, type TemplateOutcome } from './outcome.ts'

/** What became of one template in one organisation. */
export interface OneOutcome {
  readonly templateId: string
  readonly outcome: TemplateOutcome
}

/** How a push stands with one organisation. */
export interface PushTarget {
  readonly id: string
  readonly name: string
  /** None while it is on its way. */
  readonly outcomes: readonly OneOutcome[]
  /** Whether it could not be reached, after a day of trying. */
  readonly isFailed: boolean
}

/** How many organisations of a push came to the same. */
export interface OutcomeCount extends OneOutcome {
  readonly count: number
}

/** A push, without its organisations. */
export interface TemplatePush {
  readonly id: string
  readonly templates: readonly {
    readonly id: string
    readonly kind: TemplateKind
    readonly name: string
    readonly version: number
  }[]
  readonly pushedAt: Instant
  readonly pushedBy: string
  readonly undoneAt: Instant | null
  readonly undoneBy: string | null
  /** Organisations in all, and those of which it is known how it went. */
  readonly targets: number
  readonly settled: number
  readonly failed: number
}

export interface TemplatePushInFull extends TemplatePush {
  readonly counts: readonly OutcomeCount[]
  readonly organisations: readonly PushTarget[]
}

const pushOf = (row: PushRow): TemplatePush => ({
  ...row,
  templates: row.templates.map((template) => ({ ...template, kind: template.kind as TemplateKind })),
  pushedAt: instantOf(row.pushedAt),
  undoneAt: row.undoneAt && instantOf(row.undoneAt),
})

/** Pushes of this umbrella, the latest first, fifty at most. */
export async function listPushes(context: Context, organisationId: string): Promise<TemplatePush[]> {
  const { actor } = await openTemplates(context, organisationId, 'read')
  return inRegister(context.database, actor, organisationId, async (register) =>
    (await selectPushes(register)).map(pushOf),
  )
}

/** How a push went, organisation by organisation. @throws {Refusal} notFound. */
export async function findPush(
  context: Context,
  organisationId: string,
  pushId: string,
): Promise<TemplatePushInFull> {
  const { actor } = await openTemplates(context, organisationId, 'read')
  if (!isUuid(pushId)) throw notFound()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const found = await selectPush(register, pushId)
    if (!found) throw notFound()
    const push = pushOf(found.push)
    const organisations = found.targets.map((target) => targetOf(target, push))
    return { ...push, organisations, counts: countsOf(organisations.flatMap(({ outcomes }) => outcomes)) }
  })
}

/** A push that this transaction has just written. */
export async function pushById(register: Register, id: string): Promise<TemplatePush> {
  const found = await selectPush(register, id)
  if (!found) throw new Error('a push that was written disappeared')
  return pushOf(found.push)
}

function targetOf(
  { id, name, outcomes, undoOutcomes, isFailed }: PushTargetRow,
  push: TemplatePush,
): PushTarget {
  const known = push.undoneAt === null ? outcomes : undoOutcomes
  return { id, name, outcomes: outcomesOf(known, push.templates), isFailed }
}

export function outcomesOf(
  known: Outcomes | null,
  templates: readonly { readonly id: string }[],
): OneOutcome[] {
  if (known === null) return []
  return templates.flatMap(({ id: templateId }) => {
    const outcome = templateOutcomes.find((one) => one === known[templateId])
    return outcome ? [{ templateId, outcome }] : []
  })
}

/** In the order of the templates, then of the outcomes. */
export function countsOf(outcomes: readonly OneOutcome[]): OutcomeCount[] {
  const templates = [...new Set(outcomes.map(({ templateId }) => templateId))]
  return templates.flatMap((templateId) =>
    templateOutcomes.flatMap((outcome) => {
      const count = outcomes.filter((one) => one.templateId === templateId && one.outcome === outcome).length
      return count > 0 ? [{ templateId, outcome, count }] : []
    }),
  )
}
