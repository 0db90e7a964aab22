import { replaceHoldings, selectPassings, type Holding, type Passing, type Platform } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { instantOf } from '../input/instant-of.ts'

type Step = Pick<Passing, 'predecessorId' | 'successorId' | 'at'>

/** Every register that comes into an organisation's hands sooner or later, its own included. */
export function registersThrough(passings: readonly Step[], organisationId: string): string[] {
  const found = new Set([organisationId])
  for (const id of found) {
    for (const { predecessorId, successorId } of passings) if (successorId === id) found.add(predecessorId)
  }
  return [...found]
}

/** In whose hands a register is, one after the other: an heir passes what it inherited on with its own. */
export function holdingsOf(passings: readonly Step[], registerId: string): Holding[] {
  const holdings: Holding[] = []
  const seen = new Set<string>()
  let step = passings.find(({ predecessorId }) => predecessorId === registerId)
  let from: Instant = ''
  while (step && !seen.has(step.predecessorId)) {
    const { predecessorId, successorId, at } = step
    seen.add(predecessorId)
    const next = passings.find((one) => one.predecessorId === successorId)
    const passedAt = instantOf(at)
    // Never before the hands from which it came had it, also where those were gone by then and never held it.
    from = from > passedAt ? from : passedAt
    const until = next ? instantOf(next.at) : null
    if (until === null || until > from) holdings.push({ registerId, heirId: successorId, from, until })
    step = next
  }
  return holdings
}

/** Brings the hands of every register in line that an organisation's passing touches. */
export async function alignHoldings(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<void> {
  const passings = await selectPassings(platform)
  const registers = registersThrough(passings, organisationId)
  await replaceHoldings(
    platform,
    registers,
    registers.flatMap((registerId) => holdingsOf(passings, registerId)),
  )
}
