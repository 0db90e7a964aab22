import {
  isBorneByAnother,
  isDuplicate,
  nextIdentityVersion,
  putIdentifier,
  putSlug,
  selectIdentifiers,
  type IdentifierRow,
  type Jobs,
  type Platform,
} from '@lekboek/database'
import { identifierProblems, type Instant, type Problem } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { alignNames } from './align-names.ts'
import type { IdentityWish } from './read-identity.ts'

/** What changed, as the journal keeps it. */
export interface IdentityChange extends IdentityWish {
  readonly before: string | null
}

/**
 * Writes what an organisation is called from an instant on: at once where that has come, and by a job when it comes. The
 * organisation and the names are held by the caller, who looked at a name among them. Empty where nothing changes.
 *
 * @throws {Refusal} invalid: `repeated` for what another bears then, `beforeLastChange` for what would come before a
 * change that has acted already.
 */
export async function applyIdentity(
  {
    platform,
    jobs,
    isOwnChoice,
  }: {
    readonly platform: Pick<Platform, 'query'>
    readonly jobs: Jobs
    /** Whether its own people want it, and not the operator. */
    readonly isOwnChoice: boolean
  },
  organisationId: string,
  wishes: readonly IdentityWish[],
  now: Instant,
): Promise<IdentityChange[]> {
  const history = await selectIdentifiers(platform, organisationId)
  const changes = wishes.flatMap((wish) => changeOf(history, wish))
  if (changes.length === 0) return []
  await refuseWrong(platform, organisationId, history, changes, now)
  try {
    for (const change of changes) {
      if (change.kind === 'slug' && change.value !== null)
        await putSlug(platform, organisationId, { slug: change.value, isOwnChoice }, now)
      else await putIdentifier(platform, organisationId, change, now)
    }
    const looked = changes.find(({ kind, from }) => kind === 'name' && from <= now)?.value ?? null
    await alignNames(platform, organisationId, now, looked)
  } catch (error) {
    // The unique index decides between two that take one number at the same moment.
    if (!isDuplicate(error)) throw error
    throw invalid([{ path: changes[0]?.kind ?? 'name', code: 'repeated' }])
  }
  const later = changes.map(({ from }) => from).filter((from) => from > now)
  for (const at of new Set(later)) await jobs.enqueueAt('align-identity', { organisationId, at }, at)
  await nextIdentityVersion(platform, organisationId)
  return changes
}

const ofKind = (history: readonly IdentifierRow[], kind: string) => history.filter((one) => one.kind === kind)

/** None where the same stands then already, and nothing else is to come. */
function changeOf(history: readonly IdentifierRow[], wish: IdentityWish): IdentityChange[] {
  const rows = ofKind(history, wish.kind)
  const isLater = rows.some(({ from }) => instantOf(from) > wish.from)
  const standing = rows.findLast(
    ({ from, until }) => instantOf(from) <= wish.from && (until === null || instantOf(until) > wish.from),
  )
  // What was before the first row was never said otherwise.
  const before = standing?.value ?? rows[0]?.value ?? null
  return before === wish.value && !isLater ? [] : [{ ...wish, before }]
}

async function refuseWrong(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  history: readonly IdentifierRow[],
  changes: readonly IdentityChange[],
  now: Instant,
): Promise<void> {
  const problems: Problem[] = []
  for (const { kind, value, from } of changes) {
    // The first row stands for all that was before the organisation came aboard.
    const acted = ofKind(history, kind)
      .slice(1)
      .filter((row) => instantOf(row.from) <= now)
    if (acted.some((row) => instantOf(row.from) >= from && instantOf(row.from) !== now))
      problems.push({ path: 'from', code: 'beforeLastChange' })
    const isShared = kind === 'name' || kind === 'nis' || value === null
    if (!isShared && (await isBorneByAnother(platform, organisationId, { kind, value, from })))
      problems.push({ path: kind, code: 'repeated' })
    if ((kind === 'kbo' || kind === 'ovo' || kind === 'nis') && value !== null) {
      const wrong = identifierProblems([{ kind, value, validFrom: from, validUntil: null }])
      problems.push(...wrong.map(({ code }) => ({ path: kind, code })))
    }
  }
  refuseProblems(problems)
}
