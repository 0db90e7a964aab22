import type { Database } from '../door/database.ts'
import { onPlatform, type Platform } from '../door/on-platform.ts'

/** What a letter is about; its text follows from that. */
export const mailKinds = [
  'invitation',
  'passwordReset',
  'passwordChanged',
  'factorsReset',
  'newBrowser',
  'deputyNamed',
  'dossierOpened',
  'keyHoldersAppointed',
  'breakGlassAsked',
  'breakGlassMissed',
  'breakGlassRefused',
  'readLogAsked',
  'serviceEnds',
  'providerProof',
  'providerLinked',
  'providerChanged',
  'apiTokenWaits',
  'mergerWaits',
  'providerRefused',
  'apiTokenRefused',
  'mergerRefused',
  'reportWaits',
  'replyWaits',
  'processorReported',
  'reportUpdated',
  'reportWithdrawn',
  'questionAnswered',
  'questionWaits',
  'adviceWaits',
  'decisionWaits',
  'deputyGiven',
  'mandateGiven',
  'mandateHeld',
  'nameWithheld',
  'agreementChanged',
  'agreementAdded',
  'agreementObjected',
  'supplierWrote',
  'answerClaimed',
  'claimConfirmed',
  'claimRefused',
  'numbersMissing',
  'supplierAsked',
  'outsiderWrote',
  'forwardReturned',
] as const
export type MailKind = (typeof mailKinds)[number]

export interface NewMail {
  readonly id: string
  readonly kind: MailKind
  /** Id of what it is about: an invitation, a reset, a person, a browser, a deputyship; of a dossier its organisation and whoever is told, never which. */
  readonly aboutId: string
  readonly createdAt: string
}

/** Puts a letter in the outbox. */
export async function insertMail(platform: Pick<Platform, 'query'>, mail: NewMail): Promise<void> {
  await insertMails(platform, [mail])
}

/** The same for many letters in one statement. */
export async function insertMails(
  platform: Pick<Platform, 'query'>,
  mails: readonly NewMail[],
): Promise<void> {
  await platform.query({
    name: 'mail.insert',
    text: `INSERT INTO mail (id, kind, about_id, state, created_at)
      SELECT m.id, m.kind, m."aboutId", 'waiting', m."createdAt"
      FROM json_to_recordset($1) AS m (id uuid, kind text, "aboutId" text, "createdAt" timestamptz)`,
    values: [JSON.stringify(mails)],
  })
}

/** Letters that a newer one replaces stay unsent. */
export async function dropWaitingMail(
  platform: Pick<Platform, 'query'>,
  kind: MailKind,
  aboutId: string,
  at: string,
): Promise<void> {
  await platform.query({
    name: 'mail.drop-waiting',
    text: `UPDATE mail SET state = 'dropped', settled_at = $3 WHERE kind = $1 AND about_id = $2 AND state = 'waiting'`,
    values: [kind, aboutId, at],
  })
}

/** A letter that this process alone may send for a while. */
export interface TakenMail {
  readonly kind: MailKind
  readonly aboutId: string
  readonly createdAt: Date
}

/**
 * Takes a letter for sending; null where there is nothing to send: it was sent, dropped or given up. Whoever else asks
 * before `until` gets `taken`: two workers never speak to the mail server about the same letter at once.
 */
export async function takeMail(
  database: Database,
  id: string,
  now: string,
  until: string,
): Promise<TakenMail | 'taken' | null> {
  return onPlatform(database, async (platform) => {
    const [taken] = await platform.query<{ kind: MailKind; aboutId: string; createdAt: Date }>({
      name: 'mail.take',
      text: `UPDATE mail SET taken_until = $3, attempts = attempts + 1
        WHERE id = $1 AND state = 'waiting' AND (taken_until IS NULL OR taken_until <= $2)
        RETURNING kind, about_id AS "aboutId", created_at AS "createdAt"`,
      values: [id, now, until],
    })
    if (taken) return taken
    const waiting = await platform.query({
      name: 'mail.is-waiting',
      text: `SELECT 1 AS one FROM mail WHERE id = $1 AND state = 'waiting'`,
      values: [id],
    })
    return waiting.length > 0 ? 'taken' : null
  })
}

/** Where a letter's way ended: sent, no longer wanted, or never to arrive. */
export type MailEnd = 'sent' | 'dropped' | 'failed'

/** The first end counts: a letter that was given up and came through after all stays what it was. */
export async function settleMail(
  database: Database,
  id: string,
  end: { readonly state: MailEnd; readonly answer: string | null; readonly at: string },
): Promise<void> {
  await onPlatform(database, (platform) =>
    platform.query({
      name: 'mail.settle',
      text: `UPDATE mail SET state = $2, last_answer = COALESCE($3, last_answer), settled_at = $4, taken_until = NULL
        WHERE id = $1 AND state = 'waiting'`,
      values: [id, end.state, end.answer, end.at],
    }),
  )
}

/** Lets go of a letter that could not be sent now. `answer` is a code, never what a server said in words. */
export async function releaseMail(database: Database, id: string, answer: string): Promise<void> {
  await onPlatform(database, (platform) =>
    platform.query({
      name: 'mail.release',
      text: `UPDATE mail SET taken_until = NULL, last_answer = $2 WHERE id = $1 AND state = 'waiting'`,
      values: [id, answer],
    }),
  )
}

/** Letters that were given up wait again. @returns their ids. */
export async function reviveMail(platform: Platform): Promise<string[]> {
  const rows = await platform.query<{ id: string }>({
    text: `UPDATE mail SET state = 'waiting', settled_at = NULL WHERE state = 'failed' RETURNING id`,
    values: [],
  })
  return rows.map(({ id }) => id)
}
