import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { changeIncident } from './change-incident.ts'
import { checkVersion } from './move-incident.ts'

/** Gives a dossier another title. */
export async function renameIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: { readonly title: string; readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields(input, context.now())
  const title = fields.text('title', { max: shortText })
  fields.refuse()
  const act = { action: 'change', part: 'Incident', verb: 'incident.renamed' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async ({ stored, dossier }) => {
    checkVersion(stored, input.version)
    if (title === stored.title) return null
    return { after: dossier, columns: { title }, summary: { title: { before: stored.title, after: title } } }
  })
}
