import type { Access } from '@lekboek/access'
import type { Instant } from '@lekboek/domain'
import {
  isUuid,
  selectBareRights,
  selectViewer,
  selectViewerIn,
  type Database,
  type ViewerKey,
} from '@lekboek/database'
import type { RegisterUse } from '../access-list/note-use.ts'
import { bareAccesses, viewerOf } from './read-rights.ts'
import type { Viewer } from './viewer.ts'

/**
 * Who asks, and what that person may enter at the instant of the request. Read from the database when a use case needs
 * it, once for each question, and gone with the request: no cache outlives a revocation. Answers are null for nobody.
 */
export interface Rights {
  /** The person with this register alone, where it is open to them; with none for what is no id. */
  in(organisationId: string | null): Promise<Viewer | null>
  /** The person with every register, for the page that shows where they may go. */
  everywhere(): Promise<Viewer | null>
  /** The rights alone, in every register: for work over hundreds of them. */
  bare(): Promise<readonly Access[] | null>
  /** Registers that were asked about one by one and are open to this person: those that the request went into. */
  entered(): Promise<readonly RegisterUse[]>
}

/** The rights of whoever holds this session or has this id; of nobody for null. */
export function rightsOf(database: Database, key: ViewerKey | null, at: Instant): Rights {
  if (key === null) return nobody
  const asked = new Map<string | null, Promise<Viewer | null>>()
  let whole: Promise<Viewer | null> | undefined
  let bare: Promise<readonly Access[] | null> | undefined
  return {
    in(organisationId) {
      const id = organisationId !== null && isUuid(organisationId) ? organisationId : null
      const answer = asked.get(id) ?? selectViewerIn(database, key, at, id).then(viewerOf)
      asked.set(id, answer)
      return answer
    },
    everywhere: () => (whole ??= selectViewer(database, key, at).then(viewerOf)),
    async entered() {
      const viewers = await Promise.all(asked.values())
      return viewers.flatMap((viewer) =>
        (viewer?.registers ?? []).map(({ userId, organisationId }) => ({ userId, organisationId })),
      )
    },
    bare: () => (bare ??= selectBareRights(database, key, at).then((rows) => rows && bareAccesses(rows))),
  }
}

/** The rights of a stranger. */
export const nobody: Rights = {
  in: () => Promise.resolve(null),
  everywhere: () => Promise.resolve(null),
  bare: () => Promise.resolve(null),
  entered: () => Promise.resolve([]),
}
