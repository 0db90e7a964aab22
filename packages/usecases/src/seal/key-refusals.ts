import { mayOnIncident, passwordSuffices } from '@lekboek/access'
import {
  keyHoldersStatement,
  selectHeir,
  type KeyHolderRow,
  type Named,
  type Register,
} from '@lekboek/database'
import { keyHoldersWithin } from '../break-glass/key-holders.ts'
import type { Context } from '../context.ts'
import { forbidden, invalid } from '../refusal.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Those of whom two together open a dossier in need. */
const fewestHolders = 2

/**
 * Who opens a sealed dossier in need, for whoever seals one: their names, so that nobody is let in unseen.
 *
 * @throws {Refusal} forbidden for whoever may not seal.
 */
export async function listSealKeyHolders(
  context: Context,
  organisationId: string,
): Promise<ToldApart<KeyHolderRow>[]> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'unseal', 'Incident', { handlerIds: [] })) throw forbidden()
  const houseId = access.heir?.id ?? organisationId
  const holders = await keyHoldersWithin(context, { registerId: organisationId, houseId })
  return tellApart(context, { houseId, ability }, holders)
}

/**
 * Key holders who are left out for one dossier. Whoever was left out before may stay so without being one any more.
 *
 * @throws {Refusal} invalid `notInList` for whoever is neither; `twoPersons` where fewer than two would be left: nobody could
 * open it in need, and the page says so before.
 */
export async function readKeyRefusals(
  context: Pick<Context, 'database' | 'now'>,
  register: Register,
  userIds: readonly string[],
  before: readonly Named[],
): Promise<Named[]> {
  const ids = [...new Set(userIds)]
  if (ids.length === 0) return []
  const { organisationId } = register
  const now = context.now()
  const heirId = await selectHeir(register, organisationId, now)
  const holders =
    heirId === null
      ? await register.query<KeyHolderRow & Record<string, unknown>>(
          keyHoldersStatement(organisationId, now, passwordSuffices.roles),
        )
      : await keyHoldersWithin(context, { registerId: organisationId, houseId: heirId })
  const refused = ids.map((id) => [...holders, ...before].find(({ userId }) => userId === id))
  const known = refused.filter((one) => one !== undefined)
  if (known.length < ids.length) throw invalid([{ path: 'leftOut', code: 'notInList' }])
  const left = holders.filter(({ userId }) => !ids.includes(userId))
  if (left.length < holders.length && left.length < fewestHolders)
    throw invalid([{ path: 'leftOut', code: 'keysTooFew' }])
  return known.map(({ userId, name }) => ({ userId, name }))
}
