import type { AttemptRule } from '@lekboek/usecases'

/** What requests do: look something up, change something, or take a file along. */
export const requestKinds = ['read', 'write', 'export'] as const
export type RequestKind = (typeof requestKinds)[number]

/** By whom: a person, a program, or whoever comes from one address. */
type Requester = 'account' | 'token' | 'address'

export type RequestLimits = Readonly<Record<RequestKind, Readonly<Record<Requester, AttemptRule>>>>

const minute = 60
const quarter = 900

/**
 * How often each may ask. A person clicks a few times a minute and a page asks some five things; a program that copies a
 * register does so in pages of a hundred; a whole town hall may sit behind one address. What one address asks of GraphQL is
 * counted before it is read, so reads and writes are one there.
 */
export const requestLimits: RequestLimits = {
  read: {
    account: { seconds: minute, max: 1200 },
    token: { seconds: minute, max: 600 },
    address: { seconds: minute, max: 12_000 },
  },
  write: {
    account: { seconds: minute, max: 240 },
    token: { seconds: minute, max: 120 },
    address: { seconds: minute, max: 12_000 },
  },
  export: {
    account: { seconds: quarter, max: 60 },
    token: { seconds: quarter, max: 30 },
    address: { seconds: quarter, max: 600 },
  },
}

/** The same limits, so many times as wide. */
export function widened(limits: RequestLimits, factor: number): RequestLimits {
  const rule = ({ seconds, max }: AttemptRule) => ({ seconds, max: max * factor })
  const each = ({ account, token, address }: RequestLimits[RequestKind]) => ({
    account: rule(account),
    token: rule(token),
    address: rule(address),
  })
  return { read: each(limits.read), write: each(limits.write), export: each(limits.export) }
}
