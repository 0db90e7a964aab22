import { noteUse, type Context } from '@lekboek/usecases'

/** As often as a mark is written at most: in between nothing reaches the database. */
const markMs = 60 * 60_000
/** More people in more registers than one process serves in an hour; then it forgets, and some marks are written again. */
const mostRemembered = 100_000

export interface UseMarks {
  /** Notes in which registers a request was, once it has been answered. Never waits, never fails. */
  note(context: Pick<Context, 'database' | 'now' | 'rights'>): void
  /** Waits for what is still being written. */
  settle(): Promise<void>
}

/** Who was in which register, written beside the requests: no reader waits for it. */
export function openUseMarks(warn: (message: string) => void): UseMarks {
  const markedAt = new Map<string, number>()
  const running = new Set<Promise<void>>()

  async function mark({ database, now, rights }: Parameters<UseMarks['note']>[0]): Promise<void> {
    for (const use of await rights.entered()) {
      const key = `${use.userId} ${use.organisationId}`
      const at = Date.parse(now())
      if (at - (markedAt.get(key) ?? -markMs) < markMs) continue
      if (markedAt.size >= mostRemembered) markedAt.clear()
      markedAt.set(key, at)
      await noteUse({ database, now }, use).catch((error: unknown) => {
        markedAt.delete(key)
        throw error
      })
    }
  }

  return {
    note(context) {
      const marking = mark(context)
        .catch(() => warn('a last-used mark could not be written'))
        .finally(() => running.delete(marking))
      running.add(marking)
    },
    async settle() {
      await Promise.all(running)
    },
  }
}
