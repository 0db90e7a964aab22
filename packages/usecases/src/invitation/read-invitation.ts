import { grantableRoles, type Access } from '@lekboek/access'
import { letterLanguages, type LetterLanguage } from '@lekboek/documents'
import type { Instant, Role } from '@lekboek/domain'
import { readEmail } from '../email/email-address.ts'
import { Fields } from '../input/fields.ts'

export interface InvitationInput {
  readonly email: string
  readonly roles: readonly Role[]
  /** Language of the mail for somebody who has not chosen one. */
  readonly language?: string | null
  /** Days until the link ends. */
  readonly days?: number | null
}

/** An invitation as it was asked for, checked. */
export interface ReadInvitation {
  readonly email: string
  readonly roles: readonly Role[]
  readonly language: LetterLanguage | null
  readonly days: number
}

const usualDays = 7
const mostDays = 30
const longestInput = 320

/** @throws {Refusal} invalid: also for a role that this person may not give, or that does not fit the organisation. */
export function readInvitation(input: InvitationInput, access: Access, now: Instant): ReadInvitation {
  const fields = new Fields(input, now)
  const text = fields.text('email', { max: longestInput })
  const email = text === '' ? { address: '' } : readEmail(text)
  if ('problem' in email) fields.add('email', email.problem)
  const grantable = grantableRoles(access)
  const roles = fields.choices('roles', grantable)
  if (roles.length === 0) fields.addOnce('roles', 'required')
  const language = fields.optionalChoice('language', letterLanguages)
  const days = fields.optionalWholeNumber('days', { min: 1, max: mostDays }) ?? usualDays
  fields.refuse()
  return { email: 'address' in email ? email.address : '', roles, language, days }
}

/** When a link that goes out now ends. */
export function endAfter(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) + days * 86_400_000).toISOString()
}
