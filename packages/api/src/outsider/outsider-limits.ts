import type { FastifyRequest } from 'fastify'
import type { AttemptRule } from '@lekboek/usecases'
import { networkOf } from '../limits/limit-addresses.ts'
import type { RequestCounts } from '../limits/request-counts.ts'
import { RequestRefused } from '../server/request-refused.ts'

/** What is asked on the public pages, and by how many at most: from one address, and about one organisation. */
export interface OutsiderLimits {
  readonly page: { readonly address: AttemptRule }
  /** Reports whose device solved the sum. */
  readonly proved: { readonly address: AttemptRule; readonly organisation: AttemptRule }
  /** Reports without: from where no scripts run. */
  readonly plain: { readonly address: AttemptRule; readonly organisation: AttemptRule }
  /** Receipts that are tried, right or wrong. */
  readonly receipt: { readonly address: AttemptRule; readonly organisation: AttemptRule }
  readonly message: { readonly address: AttemptRule; readonly organisation: AttemptRule }
  readonly photo: { readonly address: AttemptRule; readonly organisation: AttemptRule }
  readonly document: { readonly address: AttemptRule; readonly organisation: AttemptRule }
}

const minute = 60
const quarter = 900
const hour = 3600

/** A whole town may sit behind one address of its library; a robot has many addresses, so an organisation has bounds of its own. */
export const outsiderLimits: OutsiderLimits = {
  page: { address: { seconds: minute, max: 300 } },
  proved: { address: { seconds: hour, max: 30 }, organisation: { seconds: hour, max: 600 } },
  plain: { address: { seconds: hour, max: 5 }, organisation: { seconds: hour, max: 60 } },
  receipt: { address: { seconds: quarter, max: 30 }, organisation: { seconds: quarter, max: 900 } },
  message: { address: { seconds: hour, max: 30 }, organisation: { seconds: hour, max: 600 } },
  photo: { address: { seconds: hour, max: 20 }, organisation: { seconds: hour, max: 200 } },
  document: { address: { seconds: quarter, max: 20 }, organisation: { seconds: quarter, max: 300 } },
}

/** The same limits, so many times as wide. */
export function widenedOutside(limits: OutsiderLimits, factor: number): OutsiderLimits {
  const rule = ({ seconds, max }: AttemptRule) => ({ seconds, max: max * factor })
  const both = ({ address, organisation }: OutsiderLimits[Counted]) => ({
    ...{ address: rule(address), organisation: rule(organisation) },
  })
  return {
    page: { address: rule(limits.page.address) },
    ...{ proved: both(limits.proved), plain: both(limits.plain), receipt: both(limits.receipt) },
    ...{ message: both(limits.message), photo: both(limits.photo), document: both(limits.document) },
  }
}

type Counted = Exclude<keyof OutsiderLimits, 'page'>

/** Counts what is asked, in memory at once and in the database every second; no answer waits for it. */
export class OutsiderCounts {
  readonly #counts: RequestCounts
  readonly #limits: OutsiderLimits

  constructor(counts: RequestCounts, limits: OutsiderLimits) {
    this.#counts = counts
    this.#limits = limits
  }

  /** @throws {RequestRefused} RATE_LIMITED, with when to come back. */
  countPage(request: FastifyRequest): void {
    const wait = this.#take('page|address', networkOf(request.ip), this.#limits.page.address)
    if (wait !== null) throw new RequestRefused('RATE_LIMITED', 'too many requests', wait)
  }

  /** @returns seconds to wait where it was too often; null where it may be done. */
  count(act: Counted, request: FastifyRequest, organisationId: string): number | null {
    const { address, organisation } = this.#limits[act]
    return (
      this.#take(`${act}|address`, networkOf(request.ip), address) ??
      this.#take(`${act}|organisation`, organisationId, organisation)
    )
  }

  #take(act: string, key: string, rule: AttemptRule): number | null {
    return this.#counts.take(`outsider|${act}|${key}`, rule)
  }
}
