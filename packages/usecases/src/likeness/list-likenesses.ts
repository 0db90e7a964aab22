import { incidentScope } from '@lekboek/access'
import { likenessesStatement, readRegister, type LikenessRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'

/** More than this nobody looks through. */
const most = 100

/**
 * Open dossiers of a register that look like the same thing, in pairs, the newest first; what was dismissed is left out.
 *
 * @throws {Refusal} forbidden for whoever does not read every dossier: a pair would show one that is not assigned to them.
 */
export async function listLikenesses(
  context: Context,
  organisationId: string,
): Promise<readonly LikenessRow[]> {
  const opening = await openRegister(context, organisationId)
  if (incidentScope(opening.ability) !== 'all') throw forbidden()
  const statement = likenessesStatement(organisationId, most)
  return readRegister<LikenessRow>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
}
