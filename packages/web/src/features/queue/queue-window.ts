import type { QueueWindow } from '../../generated/graphql.ts'

export const queueWindows = ['now', 'today', 'later', 'all'] as const satisfies readonly QueueWindow[]

/** The tab named in the address; everything when none is. */
export function readWindow(asked: unknown): QueueWindow {
  return queueWindows.find((window) => window === asked) ?? 'all'
}
