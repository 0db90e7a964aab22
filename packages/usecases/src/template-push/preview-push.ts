import {
  inRegister,
  readRegister,
  receivedAmongStatement,
  type ReceivedTemplateRow,
  type TemplateMemberRow,
  type TemplateRow,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { planReceipt } from '../received-template/plan-receipt.ts'
import { openTemplates } from '../template/open-templates.ts'
import { isSetting } from '../template/template-content.ts'
import { countsOf, type OneOutcome, type OutcomeCount, type PushTarget } from './find-push.ts'
import { chosenPush, type PushInput } from './push-templates.ts'

/** What a push would do. */
export interface PushPreview {
  readonly organisations: readonly Omit<PushTarget, 'isFailed'>[]
  readonly counts: readonly OutcomeCount[]
}

/** Registers that are looked into at once: most of the pool stays with the people who wait for a page. */
const atOnce = 4

/**
 * What pushing templates to organisations would do; nothing is done. Of each organisation it says what would become of
 * these very templates, and nothing else of its register.
 */
export async function previewPush(
  context: Context,
  organisationId: string,
  input: PushInput,
): Promise<PushPreview> {
  const { actor } = await openTemplates(context, organisationId, 'read')
  const now = context.now()
  const { templates, members } = await inRegister(context.database, actor, organisationId, (register) =>
    chosenPush(register, input, now),
  )
  const organisations: (Omit<PushTarget, 'isFailed'> | undefined)[] = []
  const waiting = members.entries()
  const look = async () => {
    for (const [index, member] of waiting) {
      const outcomes = await outcomesFor(context, organisationId, templates, member)
      organisations[index] = { id: member.id, name: member.name, outcomes }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, look))
  const looked = organisations.filter((one) => one !== undefined)
  return { organisations: looked, counts: countsOf(looked.flatMap(({ outcomes }) => outcomes)) }
}

async function outcomesFor(
  { database }: Context,
  umbrellaId: string,
  templates: readonly TemplateRow[],
  { id, isReceiving }: TemplateMemberRow,
): Promise<OneOutcome[]> {
  if (!isReceiving) return templates.map((one) => ({ templateId: one.id, outcome: 'declined' }))
  const looked = templates.filter(({ kind }) => !isSetting(kind)).map((one) => one.id)
  const rows =
    looked.length === 0
      ? []
      : await readRegister<{ row: ReceivedTemplateRow }>(
          database,
          id,
          receivedAmongStatement(id, umbrellaId, looked),
        )
  const known = new Map(rows.map(({ row }) => [row.templateId, row]))
  return templates.map((template) => ({
    templateId: template.id,
    outcome: isSetting(template.kind)
      ? 'settled'
      : planReceipt(null, template, known.get(template.id) ?? null),
  }))
}
