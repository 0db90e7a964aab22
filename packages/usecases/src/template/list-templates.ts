import { inRegister, selectTemplates, type TemplateRow } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { instantOf } from '../input/instant-of.ts'
import { openTemplates } from './open-templates.ts'
import { contentOf, type TemplateContent, type TemplateKind } from './template-content.ts'

/** A template as its umbrella sees it. */
export interface Template extends TemplateContent {
  readonly id: string
  readonly version: number
  readonly kind: TemplateKind
  readonly name: string
  readonly changedAt: Instant
  readonly changedBy: string
}

export const templateOf = ({ content, kind, changedAt, ...row }: TemplateRow): Template => ({
  ...{ ...contentOf(content), ...row },
  ...{ kind: kind as TemplateKind, changedAt: instantOf(changedAt) },
})

/** What an umbrella keeps ready for its organisations. */
export async function listTemplates(context: Context, organisationId: string): Promise<Template[]> {
  const { actor } = await openTemplates(context, organisationId, 'read')
  return inRegister(context.database, actor, organisationId, async (register) =>
    (await selectTemplates(register)).map(templateOf),
  )
}
