import type { InvitedTexts } from '@lekboek/documents'
import { roles, type Role } from '@lekboek/domain'
import { readEmail } from '../email/email-address.ts'
import type { ImportReason } from './import-report.ts'

/** Somebody whom a file asks to invite, with all the roles that it names for their address. */
export interface FirstPerson {
  readonly email: string
  readonly roles: readonly Role[]
}

/** Who comes first invites the others. */
const mostPeople = 20

/** Reads the addresses of one row; several in a field stand apart by commas, semicolons or spaces. */
export function readFirstPeople(invited: InvitedTexts): {
  readonly people: readonly FirstPerson[]
  readonly problems: readonly ImportReason[]
} {
  const rolesOf = new Map<string, Role[]>()
  const problems: ImportReason[] = []
  for (const role of roles) {
    for (const text of addressesIn(invited, role)) {
      const email = readEmail(text)
      if ('problem' in email) problems.push({ path: `people.${role}`, code: email.problem })
      else rolesOf.set(email.address, [...(rolesOf.get(email.address) ?? []), role])
    }
  }
  if (rolesOf.size > mostPeople)
    problems.push({ path: null, code: 'tooManyPeople', params: { max: mostPeople } })
  return { people: [...rolesOf].map(([email, held]) => ({ email, roles: held })), problems }
}

function addressesIn(invited: InvitedTexts, role: Role): Set<string> {
  const text = Object.entries(invited).find(([one]) => one === role)?.[1] ?? ''
  return new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))
}
