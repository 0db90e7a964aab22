import type { Register } from '../door/in-register.ts'

/** Somebody whom a sealed dossier names. */
export interface Named {
  readonly userId: string
  readonly name: string
}

/** The same with the keys of the ways in through which they are. */
export interface NamedThrough extends Named {
  readonly via: readonly string[]
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

/** Names persons, through the ways in that they have now; who is named already keeps the day. */
export async function insertNamedPersons(
  register: Register,
  incidentId: string,
  persons: readonly NamedThrough[],
  at: string,
): Promise<void> {
  await register.query({
    name: 'named-person.insert',
    text: `INSERT INTO named_person (organisation_id, incident_id, user_id, user_name, named_by, named_at, via)
      SELECT $1, $2, p.user_id, p.user_name, $5, $6, string_to_array(p.via, ',') FROM unnest($3::text[], $4::text[], $7::text[]) AS p (user_id, user_name, via)
      ON CONFLICT (organisation_id, incident_id, user_id) DO UPDATE SET via = EXCLUDED.via`,
    values: [
      register.organisationId,
      incidentId,
      persons.map(({ userId }) => userId),
      persons.map(({ name }) => name),
      register.actor.id,
      at,
      persons.map(({ via }) => via.join(',')),
    ],
  })
}

/** Forgets the names of everybody but these, and of those of them who are named anew: through no way of before. */
export async function deleteNamedPersonsExcept(
  register: Register,
  incidentId: string,
  persons: readonly NamedThrough[],
): Promise<void> {
  await register.query({
    name: 'named-person.delete',
    text: `DELETE FROM named_person n WHERE n.organisation_id = $1 AND n.incident_id = $2 AND NOT EXISTS (
        SELECT 1 FROM unnest($3::text[], $4::text[]) AS p (user_id, via) WHERE p.user_id = n.user_id AND n.via && string_to_array(p.via, ','))`,
    values: [
      register.organisationId,
      incidentId,
      persons.map(({ userId }) => userId),
      persons.map(({ via }) => via.join(',')),
    ],
  })
}

/** Names a person who is named already through other ways in; inside {@link Register.throughSeals}. */
export async function renewName(
  register: Register,
  incidentId: string,
  { userId, via }: NamedThrough,
): Promise<void> {
  await register.query({
    name: 'named-person.renew',
    text: `WITH old AS (SELECT n.via FROM named_person n WHERE n.organisation_id = $1 AND n.incident_id = $2 AND n.user_id = $3),
        renewed AS (UPDATE named_person n SET via = $4 WHERE n.organisation_id = $1 AND n.incident_id = $2 AND n.user_id = $3)
      UPDATE incident i SET seen_by = (i.seen_by - old.via) || (SELECT jsonb_object_agg(k, '') FROM unnest($4::text[]) k)
      FROM old WHERE i.organisation_id = $1 AND i.id = $2 AND i.seen_by IS NOT NULL`,
    values: [register.organisationId, incidentId, userId, via],
  })
}

/**
 * Takes a person off the sealed dossiers that name them, whoever is left; off one of them where it is said which. Answers off
 * which; inside {@link Register.throughSeals}.
 */
export async function takeNameOff(
  register: Register,
  userId: string,
  incidentId: string | null = null,
): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'named-person.take-off',
    text: `WITH taken AS (
        DELETE FROM named_person n WHERE n.organisation_id = $1 AND n.user_id = $2 AND ($3::uuid IS NULL OR n.incident_id = $3)
        RETURNING n.incident_id, n.via)
      UPDATE incident i SET seen_by = (i.seen_by - $2::text) - t.via, version = i.version + 1 FROM taken t
      WHERE i.organisation_id = $1 AND i.id = t.incident_id AND i.seen_by IS NOT NULL RETURNING i.id`,
    values: [register.organisationId, userId, incidentId],
  })
  return rows.map(({ id }) => id)
}

/** Whom the sealed dossiers of the register name, and through what; one of them where it is said which. */
export async function selectNamed(
  register: Register,
  incidentId: string | null,
): Promise<(NamedThrough & { readonly incidentId: string; readonly namedAt: string })[]> {
  return register.query<NamedThrough & { incidentId: string; namedAt: string }>({
    name: 'named-person.through',
    text: `SELECT incident_id AS "incidentId", user_id AS "userId", user_name AS name, via, to_json(named_at) #>> '{}' AS "namedAt"
      FROM named_person WHERE organisation_id = $1 AND ($2::uuid IS NULL OR incident_id = $2) ORDER BY incident_id, user_id`,
    values: [register.organisationId, incidentId],
  })
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
  /** Keys of ways in, of whoever is named; and person to instant for whom it was opened in need. Null for a dossier that is not sealed. */
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

/** Keeps under which number a dossier stood until now. */
export async function insertFormerNumber(
  register: Register,
  incidentId: string,
  { year, sequence }: { readonly year: number; readonly sequence: number },
  leftAt: string,
): Promise<void> {
  await register.query({
    name: 'former-number.insert',
    text: `INSERT INTO former_number (organisation_id, year, sequence, incident_id, left_at) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (organisation_id, year, sequence, incident_id) DO UPDATE SET left_at = EXCLUDED.left_at`,
    values: [register.organisationId, year, sequence, incidentId, leftAt],
  })
}

/** Whether a dossier of the register has this number, or had it until its seal was lifted; sealed ones are seen inside {@link Register.throughSeals} only. */
export async function isGivenNumber(register: Register, year: number, sequence: number): Promise<boolean> {
  const rows = await register.query({
    name: 'incident.is-given',
    text: `SELECT 1 FROM incident WHERE organisation_id = $1 AND year = $2 AND sequence = $3
      UNION ALL SELECT 1 FROM former_number WHERE organisation_id = $1 AND year = $2 AND sequence = $3 LIMIT 1`,
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
