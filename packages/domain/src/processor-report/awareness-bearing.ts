import { liesBefore } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'

/** What a processor's report that arrived by another way bears on when its controller became aware. */
export type AwarenessBearing = 'unfixed' | 'earlier' | 'none'

/**
 * A controller is aware once its processor told it of the breach (article 33(2); EDPB 9/2022, II.A.4): a report that arrived before the
 * instant that was fixed says that awareness may have been earlier, and one in a dossier without that instant that it may be
 * fixed. It moves nothing by itself: what the report told, and whether it told of this breach, a DPO judges.
 *
 * @param arrivedAt when it could be read here, whether or not anybody did.
 * @param awareAt as it was fixed; null while it is not.
 */
export function awarenessBearing(arrivedAt: Instant, awareAt: Instant | null): AwarenessBearing {
  if (awareAt === null) return 'unfixed'
  return liesBefore(arrivedAt, awareAt) ? 'earlier' : 'none'
}
