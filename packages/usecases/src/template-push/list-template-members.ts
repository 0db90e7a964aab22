import { readPlatform, templateMembersStatement, type TemplateMemberRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { openTemplates } from '../template/open-templates.ts'

/** The organisations that this umbrella may push to, by name. */
export async function listTemplateMembers(
  context: Context,
  organisationId: string,
): Promise<TemplateMemberRow[]> {
  await openTemplates(context, organisationId, 'read')
  const rows = await readPlatform<{ row: TemplateMemberRow }>(
    context.database,
    templateMembersStatement(organisationId, context.now()),
  )
  return rows.map(({ row }) => row)
}
