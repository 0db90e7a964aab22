import { OperatorError, selectDoubtedNames } from '@lekboek/database'
import {
  historyForOperator,
  mergerForOperator,
  midnightOf,
  planMergersForOperator,
  previewForOperator,
  setIdentity,
  setServiceEndFor,
  withdrawMergerForOperator,
  type OperatorIdentityInput,
} from '@lekboek/usecases'
import { say } from '../say.ts'
import type { Settings } from '../settings.ts'
import { idOf, withContext } from './with-context.ts'

/** A day as `2025-01-01`, which begins at midnight in Brussels; nothing for no day. */
function instantOfDay(day: string | undefined): string | null {
  if (day === undefined) return null
  const at = midnightOf(day)
  if (at === null) throw new OperatorError(`'${day}' is no day: write it as 2025-01-01.`)
  return at
}

/** Lets an organisation be called otherwise, or bear another number, from a day on. */
export function changeIdentityOf(
  settings: Settings,
  slug: string,
  {
    from: day,
    sameName = false,
    ...changes
  }: Omit<OperatorIdentityInput, 'from' | 'sharesName'> & {
    readonly from?: string
    readonly sameName?: boolean
  },
): Promise<void> {
  const from = instantOfDay(day)
  return withContext(settings, async (context) => {
    const changed = await setIdentity(context, await idOf(context, slug), {
      ...changes,
      from,
      sharesName: sameName,
    })
    for (const { kind, before, value, from: at } of changed)
      say(`${kind}: ${before ?? 'none'} → ${value ?? 'none'} from ${at}`)
    if (changed.length === 0) say('Nothing changes.')
  })
}

/** Says what an organisation is, was and will be called. */
export function tellHistory(settings: Settings, slug: string): Promise<void> {
  return withContext(settings, async (context) => {
    for (const { kind, value, from, until } of await historyForOperator(context, await idOf(context, slug)))
      say(`${kind.padEnd(5)} ${value}  from ${from}${until === null ? '' : ` until ${until}`}`)
  })
}

/** Lists the organisations at whose names the operator should look; whoever is called otherwise is listed no more. */
export function tellLookAlikes(settings: Settings): Promise<void> {
  return withContext(settings, async ({ database }) => {
    const doubted = await selectDoubtedNames(database)
    for (const { name, slug, byName, bySlug, at } of doubted)
      say(`${slug}  "${name}"  beside ${bySlug}  "${byName}"  since ${at}`)
    if (doubted.length === 0) say('There are none.')
  })
}

/** Lets organisations pass into another on a day, also one that is behind us; first says what that does. */
export function mergeInto(
  settings: Settings,
  slugs: readonly string[],
  { into, on, dryRun }: { readonly into: string; readonly on: string; readonly dryRun: boolean },
): Promise<void> {
  return withContext(settings, async (context) => {
    const predecessorIds: string[] = []
    for (const slug of slugs) predecessorIds.push(await idOf(context, slug))
    const successorId = await idOf(context, into)
    const input = { successorId, predecessorIds, takesEffectAt: instantOfDay(on) ?? context.now() }
    for (const one of await previewForOperator(context, input)) {
      say(
        `${one.name}: ${one.leavers} of ${one.people} people lose all access; ${one.readers} of ${into} read it;`,
      )
      say(`  ${one.mandates} mandates, ${one.tokens} tokens and ${one.invitations} invitations end;`)
      say(
        `  ${one.agreements} agreements go on; ${one.open} open and ${one.closed} closed dossiers stay where they are.`,
      )
    }
    if (dryRun) return say('A dry run: nothing was changed.')
    await planMergersForOperator(context, input)
    say(`It takes effect at ${input.takesEffectAt}.`)
  })
}

/** Takes the merger of an organisation back before its day. */
export function withdrawMergerOf(settings: Settings, slug: string): Promise<void> {
  return withContext(settings, async (context) => {
    const merger = await mergerForOperator(context, await idOf(context, slug))
    if (merger === null) throw new OperatorError('It passes into nobody.')
    await withdrawMergerForOperator(context, merger)
    say(`It does not pass into ${merger.successorName}.`)
  })
}

/** Ends the service of an organisation, or lets it go on. */
export function endServiceOf(
  settings: Settings,
  slug: string,
  {
    on,
    readableUntil,
    goOn,
  }: { readonly on?: string; readonly readableUntil?: string; readonly goOn: boolean },
): Promise<void> {
  return withContext(settings, async (context) => {
    const until = instantOfDay(readableUntil)
    if (!goOn && until === null)
      throw new OperatorError('Say until when it is read: --readable-until 2030-01-01.')
    const input = goOn || until === null ? null : { endsAt: instantOfDay(on), readableUntil: until }
    const { end, isChanged } = await setServiceEndFor(context, await idOf(context, slug), input)
    if (goOn && !isChanged) throw new OperatorError('It does not end: there is nothing to go on with.')
    if (!isChanged) return say('Nothing changes.')
    say(
      end
        ? `Nothing is written from ${end.endsAt} on; it is read until ${end.readableUntil}.`
        : 'It goes on.',
    )
  })
}
