import { mayInRegister, mayOnIncident } from '@lekboek/access'
import { numberingYear } from '@lekboek/domain'
import { type BreachContent } from '@lekboek/domain/breach'
import {
  holdOwnOrganisation,
  inRegister,
  isUuid,
  selectNewestWord,
  uuidv7,
  type BreachRow,
  type NewestWord,
  type OrganisationRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { lockDossier } from '../incident/load-dossier.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { contentOf } from './breach-by-id.ts'
import type { ChainLink } from './dispatch-message.ts'
import { storeBreach } from './record-breach.ts'

const longestContact = 200

/**
 * A processor makes a breach of what its sub-processor reported to it, so that its own controllers learn of it. The facts
 * are taken over as they stand; who knew when and told whom when goes along to every controller. Article 33(2) runs for it
 * from the moment at which it was told.
 *
 * @throws {Refusal} notFound for a report that was withdrawn, that came another way, or whose dossier may not be read.
 */
export async function recordBreachFromReport(
  context: Context,
  organisationId: string,
  reportId: string,
  selection: Selection,
): Promise<BreachRow> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(reportId)) throw notFound()
  const now = context.now()
  const year = numberingYear(now, access.organisation.timeZone)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const dossier = await lockDossier(register, { part: 'report', partId: reportId })
    if (!mayOnIncident(ability, 'read', 'Incident', dossier)) throw notFound()
    const word = await selectNewestWord(register, reportId)
    const own = await holdOwnOrganisation(register)
    if (!word || !own) throw notFound()
    const breach = { id: uuidv7(), year, content: ownContent(word, own), chain: chainOf(word), now, reportId }
    return storeBreach(register, breach, selection)
  })
}

/** Its services are those of the sub-processor, and the contact is there: controllers turn to their own processor. */
function ownContent({ content, toldAt }: NewestWord, own: OrganisationRow): BreachContent {
  // What this processor alone was told is no content of a breach.
  const { note: _, ...told } = content
  return {
    ...contentOf(told),
    services: [],
    awareAt: toldAt.toISOString(),
    contact: [own.name, own.phone, own.email]
      .filter((part) => part !== null)
      .join(', ')
      .slice(0, longestContact),
  }
}

function chainOf({ chain, processorName, awareAt, toldAt }: NewestWord): ChainLink[] {
  return [
    ...chain,
    { name: processorName ?? '', awareAt: (awareAt ?? toldAt).toISOString(), toldAt: toldAt.toISOString() },
  ]
}
