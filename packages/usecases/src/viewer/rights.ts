import type { Instant } from '@lekboek/domain'
import {
  isUuid,
  selectBareRights,
  selectViewer,
  selectViewerIn,
  touchSession,
  type Database,
  type Known,
  type ViewerKey,
} from '@lekboek/database'
import type { RegisterUse } from '../access-list/note-use.ts'
import { factorRequired } from '../refusal.ts'
import { sessionKey, type SessionProof } from '../session/session-key.ts'
import { bareAccesses, viewerOf } from './read-rights.ts'
import type { BareAccess, Viewer } from './viewer.ts'

/**
 * Who asks, and what that person may enter at the instant of the request. Read from the database when a use case needs
 * it, once for each question, and gone with the request: no cache outlives a revocation. Every answer is null for nobody,
 * and a refusal for whoever has yet to prove a second factor.
 */
export interface Rights {
  /** Whether a program asks with a token, and no person. */
  readonly isService: boolean
  /** The person with this register alone, where it is open to them; with none for what is no id. */
  in(organisationId: string | null): Promise<Viewer | null>
  /** The person with every register, for the page that shows where they may go. */
  everywhere(): Promise<Viewer | null>
  /** The rights alone, in every register: for work over hundreds of them. */
  bare(): Promise<readonly BareAccess[] | null>
  /** Registers that were asked about one by one and are open to this person: those that the request went into. */
  entered(): Promise<readonly RegisterUse[]>
}

/** By whom rights are asked: the holder of a session, or a person in work without one. */
export type RightsKey = SessionProof | { readonly userId: string }

/** The rights of whoever holds this session or has this id; of nobody for null. */
export function rightsOf(database: Database, by: RightsKey | null, at: Instant): Rights {
  if (by === null) return nobody
  const key: ViewerKey = 'sessionToken' in by ? sessionKey(by, at) : by
  const opened = async <Answer>(reading: Promise<Known<Answer> | null>): Promise<Answer | null> => {
    const known = await reading
    if (known === null) return null
    if (known.standing !== 'whole') throw factorRequired()
    if (known.isStale && 'sessionToken' in by && by.isUnattended !== true) {
      markUsed(database, by.sessionToken, at)
    }
    return known.answer
  }
  const asked = new Map<string | null, Promise<Viewer | null>>()
  let whole: Promise<Viewer | null> | undefined
  let bare: Promise<readonly BareAccess[] | null> | undefined
  return {
    isService: false,
    in(organisationId) {
      const id = organisationId !== null && isUuid(organisationId) ? organisationId : null
      const answer = asked.get(id) ?? opened(selectViewerIn(database, key, at, id)).then(viewerOf)
      asked.set(id, answer)
      return answer
    },
    async entered() {
      // Whoever was refused entered nothing.
      const viewers = await Promise.all([...asked.values()].map((one) => one.catch(() => null)))
      return viewers.flatMap((viewer) =>
        (viewer?.registers ?? []).map(({ userId, organisationId }) => ({ userId, organisationId })),
      )
    },
    everywhere: () => (whole ??= opened(selectViewer(database, key, at)).then(viewerOf)),
    bare: () =>
      (bare ??= opened(selectBareRights(database, key, at)).then((rows) => rows && bareAccesses(rows))),
  }
}

/** Nobody waits for the mark, and a request does not fail for want of it: the next one writes it. */
function markUsed(database: Database, sessionToken: string, at: Instant): void {
  touchSession(database, sessionToken, at).catch(() => undefined)
}

/** The rights of a stranger. */
export const nobody: Rights = {
  isService: false,
  in: () => Promise.resolve(null),
  everywhere: () => Promise.resolve(null),
  bare: () => Promise.resolve(null),
  entered: () => Promise.resolve([]),
}
