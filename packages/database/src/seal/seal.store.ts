import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'

/** Somebody whom a sealed dossier names. */
export interface Named {
  readonly userId: string
  readonly name: string
}

export interface NewSeal {
  readonly id: string
  readonly incidentId: string
  readonly reason: string
  readonly sealedAt: string
}

export async function insertSeal(register: Register, seal: NewSeal): Promise<void> {
  const { organisationId, actor } = register
  await register.query({
    name: 'seal.insert',
    text: `INSERT INTO seal (organisation_id, id, incident_id, reason, sealed_at, sealed_by, sealed_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [organisationId, seal.id, seal.incidentId, seal.reason, seal.sealedAt, actor.id, actor.name],
  })
}

/** Ends the seal that a dossier is under. */
export async function liftSeal(
  register: Register,
  incidentId: string,
  {
    at,
    reason,
    knownTo,
  }: { readonly at: string; readonly reason: string; readonly knownTo: readonly string[] },
): Promise<void> {
  await register.query({
    name: 'seal.lift',
    text: `UPDATE seal SET lifted_at = $3, lifted_by = $4, lifted_by_name = $5, lifted_reason = $6, known_to = $7
      WHERE organisation_id = $1 AND incident_id = $2 AND lifted_at IS NULL`,
    values: [
      register.organisationId,
      incidentId,
      at,
      register.actor.id,
      register.actor.name,
      reason,
      knownTo,
    ],
  })
}

/** Names persons; who is named already stays as they are. */
export async function insertNamedPersons(
  register: Register,
  incidentId: string,
  persons: readonly Named[],
  at: string,
): Promise<void> {
  await register.query({
    name: 'named-person.insert',
    text: `INSERT INTO named_person (organisation_id, incident_id, user_id, user_name, named_by, named_at)
      SELECT $1, $2, p.user_id, p.user_name, $5, $6 FROM unnest($3::text[], $4::text[]) AS p (user_id, user_name)
      ON CONFLICT (organisation_id, incident_id, user_id) DO NOTHING`,
    values: [
      register.organisationId,
      incidentId,
      persons.map(({ userId }) => userId),
      persons.map(({ name }) => name),
      register.actor.id,
      at,
    ],
  })
}

export async function deleteNamedPersonsExcept(
  register: Register,
  incidentId: string,
  userIds: readonly string[],
): Promise<void> {
  await register.query({
    name: 'named-person.delete',
    text: 'DELETE FROM named_person WHERE organisation_id = $1 AND incident_id = $2 AND user_id <> ALL ($3::text[])',
    values: [register.organisationId, incidentId, userIds],
  })
}

/**
 * Takes a person off the sealed dossiers that name them, whoever is left. Answers off which; inside
 * {@link Register.throughSeals}.
 */
export async function takeNameOff(register: Register, userId: string): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'named-person.take-off',
    text: `WITH taken AS (
        DELETE FROM named_person n WHERE n.organisation_id = $1 AND n.user_id = $2
        RETURNING n.incident_id)
      UPDATE incident SET seen_by = seen_by - $2::text, version = version + 1
      WHERE organisation_id = $1 AND id IN (SELECT incident_id FROM taken) AND seen_by IS NOT NULL RETURNING id`,
    values: [register.organisationId, userId],
  })
  return rows.map(({ id }) => id)
}

/** Whom a sealed dossier names. */
export async function selectNamedIds(register: Register, incidentId: string): Promise<string[]> {
  const rows = await register.query<{ userId: string }>({
    name: 'named-person.of',
    text: `SELECT user_id AS "userId" FROM named_person WHERE organisation_id = $1 AND incident_id = $2 ORDER BY user_id`,
    values: [register.organisationId, incidentId],
  })
  return rows.map(({ userId }) => userId)
}

/** Whether any sealed dossier of the register names this person. */
export function isNamedStatement(organisationId: string, userId: string): Statement {
  return {
    name: 'named-person.is-named',
    text: 'SELECT 1 FROM named_person WHERE organisation_id = $1 AND user_id = $2 LIMIT 1',
    values: [organisationId, userId],
  }
}

/** Takes everybody else off the dossier: who handles it is one of those named. */
export async function deleteHandlersExcept(
  register: Register,
  incidentId: string,
  userIds: readonly string[],
): Promise<void> {
  await register.query({
    name: 'handler.delete-except',
    text: 'DELETE FROM handler WHERE organisation_id = $1 AND incident_id = $2 AND user_id <> ALL ($3::text[])',
    values: [register.organisationId, incidentId, userIds],
  })
}

/** Where a dossier stands among the numbers, and who sees it there. */
export interface SealedPlace {
  /** Person to instant; null for a dossier that is not sealed. */
  readonly seenBy: Readonly<Record<string, string>> | null
  readonly sequence: number
  readonly reference: string
  readonly formerReference: string | null
}

/** The writer must be among those who see it afterwards: row-level security refuses the row otherwise. */
export async function updateSeenBy(
  register: Register,
  incidentId: string,
  place: SealedPlace,
): Promise<void> {
  await register.query({
    name: 'incident.seen-by',
    text: `UPDATE incident SET seen_by = $3::jsonb, glass_until = NULL, sequence = $4, reference = $5, former_reference = $6
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      register.organisationId,
      incidentId,
      place.seenBy && JSON.stringify(place.seenBy),
      place.sequence,
      place.reference,
      place.formerReference,
    ],
  })
}

/** Ends what was opened in need: the names stand as they are now. */
export async function endGlass(register: Register, incidentId: string, at: string): Promise<void> {
  await register.query({
    name: 'break-glass.end',
    text: `UPDATE break_glass SET open_until = $3
      WHERE organisation_id = $1 AND incident_id = $2 AND open_until > $3::timestamptz`,
    values: [register.organisationId, incidentId, at],
  })
}

/** Keeps for the reporters where their report stood when its dossier was sealed; null forgets it. */
export async function updateReportsWhenSealed(
  register: Register,
  incidentId: string,
  status: string | null,
): Promise<void> {
  await register.query({
    name: 'report.when-sealed',
    text: 'UPDATE report SET status_when_sealed = $3 WHERE organisation_id = $1 AND incident_id = $2',
    values: [register.organisationId, incidentId, status],
  })
}

/** Whether a dossier of the register has this number; sealed ones are seen inside {@link Register.throughSeals} only. */
export async function isGivenNumber(register: Register, year: number, sequence: number): Promise<boolean> {
  const rows = await register.query({
    name: 'incident.is-given',
    text: 'SELECT 1 FROM incident WHERE organisation_id = $1 AND year = $2 AND sequence = $3',
    values: [register.organisationId, year, sequence],
  })
  return rows.length > 0
}

/**
 * Leaves a number to the next dossier of its year while no later one bears a higher number: a dossier that is younger than
 * the one after it would prove for ever that one was sealed. Who opens a dossier at the same moment waits, or is waited for.
 */
export async function leaveLastNumber(register: Register, year: number, sequence: number): Promise<void> {
  // Sent in this order in one go, as everything that a change writes.
  await Promise.all([
    register.query({
      name: 'register-counter.hold',
      text: `SELECT last FROM register_counter WHERE organisation_id = $1 AND kind = 'incident' AND year = $2 FOR UPDATE`,
      values: [register.organisationId, year],
    }),
    register.query({
      name: 'vacant-number.leave',
      text: `INSERT INTO vacant_number (organisation_id, year, sequence)
      SELECT $1, $2, $3 WHERE NOT EXISTS (
        SELECT 1 FROM incident i WHERE i.organisation_id = $1 AND i.year = $2 AND i.sequence > $3)
      ON CONFLICT (organisation_id, year, sequence) DO NOTHING`,
      values: [register.organisationId, year, sequence],
    }),
  ])
}
