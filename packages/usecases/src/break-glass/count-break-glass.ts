import { countAttempt } from '@lekboek/database'
import type { Context } from '../context.ts'
import { rateLimited } from '../refusal.ts'

const day = 86_400
/** A number has six digits by chance: who may try a few in a day does not come upon one, however many key holders there are. */
const perPerson = { seconds: day, max: 5 }
const perOrganisation = { seconds: day, max: 20 }

/** Counts one more time that somebody asks to open in need. @throws {Refusal} rateLimited. */
export async function countBreakGlass(
  { database, now }: Pick<Context, 'database' | 'now'>,
  organisationId: string,
  userId: string,
): Promise<void> {
  const rules = [
    { key: `breakGlass|${organisationId}|${userId}`, rule: perPerson },
    { key: `breakGlass|${organisationId}`, rule: perOrganisation },
  ]
  for (const { key, rule } of rules) {
    const { isAllowed } = await countAttempt(database, key, rule, now())
    if (!isAllowed) throw rateLimited()
  }
}
