import { mayOnDeputy } from '@lekboek/access'
import { membersStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister } from '../viewer/viewer.ts'

/** A colleague, as far as naming a deputy needs to know. */
export interface DeputyChoice {
  readonly userId: string
  readonly name: string
  /** Whether somebody can stand in for this person. */
  readonly isPrincipal: boolean
  /** Whether they decide for the organisation: whoever advises as its DPO must not (article 38(6) GDPR). */
  readonly decides: boolean
}

/**
 * The people of an organisation by name, neither addresses nor roles save of two who are called the same, but whether they decide: those for whom this person may name a deputy,
 * and everybody else, who can be one.
 */
export async function listDeputyChoices(
  context: Context,
  organisationId: string,
): Promise<ToldApart<DeputyChoice>[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!ability.can('read', 'Deputy')) throw forbidden()
  const statement = membersStatement(organisationId, context.now())
  const rows = await readPlatform<RowColumn>(context.database, statement)
  const byPerson = Map.groupBy(rows, ({ row }) => String(row['userId']))
  const choices = [...byPerson].flatMap(([userId, own]) => {
    const isDpo = own.some(({ row }) => row['role'] === 'dpo')
    if (isDpo && !mayOnDeputy(ability, 'grant', { principalId: userId })) return []
    const decides = own.some(({ row }) => row['role'] === 'decider')
    return [{ userId, name: String(own[0]?.row['name']), isPrincipal: isDpo, decides }]
  })
  return tellApart(context, { houseId: organisationId, ability }, choices)
}
