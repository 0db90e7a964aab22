import {
  addAttempts,
  insertFirstInvitations,
  insertMails,
  uuidv7,
  type Database,
  type FirstInvitation,
  type FirstPeople,
  type Jobs,
  type Register,
} from '@lekboek/database'
import { letterLanguages } from '@lekboek/documents'
import type { Instant, Role } from '@lekboek/domain'
import { newNonce } from '../invitation/invite.ts'
import { endAfter } from '../invitation/read-invitation.ts'
import { rateLimited } from '../refusal.ts'
import type { FirstPersonReport, FirstPersonState } from './import-report.ts'
import type { PlannedRow } from './plan-import.ts'

/** The file comes before the meeting in which everybody is told: their links last as long as any may. */
const days = 30
/** One run writes to so many people; the same file once more goes on with the others. */
const mostAtOnce = 500
/** A DPO of many towns is one mailbox, and no mailbox is filled by a file. */
const mostToOneAddress = 25
const perDay = { seconds: 86_400, max: 3000 }

/** Says of everybody whom the rows name what becomes of them; nobody is written to yet. */
export function planFirstPeople(
  rows: readonly PlannedRow[],
  known: readonly FirstPeople[],
): readonly PlannedRow[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  const toAddress = new Map<string, number>()
  let sent = 0
  const stateOf = (
    { email }: { readonly email: string },
    before: FirstPeople | undefined,
  ): FirstPersonState => {
    if (before?.hasOwn) return 'ownPeople'
    if (before?.waiting.includes(email)) return 'waiting'
    const already = toAddress.get(email) ?? 0
    if (sent === mostAtOnce || already === mostToOneAddress) return 'postponed'
    sent += 1
    toAddress.set(email, already + 1)
    return 'invited'
  }
  return rows.map((row) => {
    const { organisationId, firstPeople = [] } = row
    if (row.outcome === 'refused' || !organisationId) return { ...row, people: [] }
    const before = byId.get(organisationId)
    return { ...row, people: firstPeople.map((one) => ({ ...one, state: stateOf(one, before) })) }
  })
}

/** How many letters the rows come to. */
export function countInvited(rows: readonly { readonly people?: readonly FirstPersonReport[] }[]): number {
  return rows.flatMap(({ people = [] }) => people).filter(({ state }) => state === 'invited').length
}

/** @throws {Refusal} rateLimited for an umbrella that writes to more people in a day than one can have. */
export async function countFirstPeople(
  database: Database,
  umbrellaId: string,
  count: number,
  now: Instant,
): Promise<void> {
  if (count === 0) return
  const key = `invitations|umbrella|${umbrellaId}`
  const counted = await addAttempts(database, [{ key, count }], perDay.seconds, now)
  if ((counted.get(key)?.count ?? 0) > perDay.max) throw rateLimited()
}

/** An invitation as the umbrella's journal keeps it: nobody's address. */
export interface InvitedLeaf {
  readonly organisationId: string
  readonly invitationId: string
  readonly roles: readonly Role[]
}

/** Stores the invitations, and the letters with their jobs, in the umbrella's open transaction. */
export async function inviteFirstPeople(
  umbrella: Register,
  jobs: Jobs,
  rows: readonly PlannedRow[],
  by: { readonly id: string; readonly name: string },
  now: Instant,
): Promise<readonly InvitedLeaf[]> {
  const invitations = rows.flatMap((row) => invitationsOf(row, by, now))
  if (invitations.length === 0) return []
  const mails = invitations.map(({ id }) => ({
    ...{ id: uuidv7(), kind: 'invitation' as const, aboutId: id, createdAt: now },
  }))
  await insertFirstInvitations(umbrella, invitations)
  await insertMails(umbrella, mails)
  await jobs.enqueueAll(
    'send-mail',
    mails.map(({ id }) => ({ mailId: id })),
  )
  return invitations.map(({ organisationId, id, roles }) => ({ organisationId, invitationId: id, roles }))
}

function invitationsOf(
  { organisationId, languages, people = [] }: PlannedRow,
  by: { readonly id: string; readonly name: string },
  now: Instant,
): (FirstInvitation & { readonly roles: readonly Role[] })[] {
  if (!organisationId) return []
  const language = letterLanguages.find((one) => languages?.includes(one)) ?? 'nl'
  return people
    .filter(({ state }) => state === 'invited')
    .map(({ email, roles }) => ({
      ...{ id: uuidv7(), organisationId, email, roles, language, nonce: newNonce() },
      ...{ invitedBy: by.id, invitedByName: by.name, createdAt: now, expiresAt: endAfter(now, days) },
    }))
}
