import type { Seen, SeenDuty } from './seen.ts'

export function afterHours(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}

export function stateOf({ duties }: Seen, key: string): string | undefined {
  return duties.find((duty) => duty.key === key)?.storedState
}

export function isLate(duty: SeenDuty | undefined, now: string): boolean {
  if (!duty) return false
  const { storedState, dueAt } = duty
  return storedState === 'metLate' || (storedState === 'running' && dueAt !== null && dueAt < now)
}

/** When the notification went that stands; what was withdrawn notifies nothing. */
export function openedIn({ notifications }: Seen): string | null {
  const sent = notifications.flatMap(({ sentAt, phase }) => (sentAt === null ? [] : [{ sentAt, phase }]))
  const inOrder = sent.toSorted((one, other) => (one.sentAt < other.sentAt ? -1 : 1))
  const last = inOrder.findLastIndex(({ phase }) => phase === 'withdrawal')
  return inOrder[last + 1]?.sentAt ?? null
}

export function countOf({ sections }: Seen): number | null {
  const people = sections.find(({ section }) => section === 'people')?.content
  return people && 'count' in people ? people.count : null
}

/** The graver the higher. */
export function rank(risk: string | undefined): number {
  return ['unlikely', 'undetermined', 'risk', 'high'].indexOf(risk ?? 'unlikely')
}
