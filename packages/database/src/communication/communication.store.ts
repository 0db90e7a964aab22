import type { Register } from '../door/in-register.ts'

/** A message (mededeling) to one group of people. */
export interface CommunicationValues {
  readonly audience: string
  readonly language: string
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
  /** Keys of the groups it is for: null for all, none for others than the people concerned. */
  readonly groups: readonly string[] | null
}

export interface NewCommunication extends CommunicationValues {
  readonly id: string
  readonly incidentId: string
  readonly createdAt: string
}

function columns(values: CommunicationValues): unknown[] {
  const { audience, language, subject, whatHappened, consequences, measures, advice, contact, groups } =
    values
  return [audience, language, subject, whatHappened, consequences, measures, advice, contact, groups]
}

export async function insertCommunication(
  register: Register,
  communication: NewCommunication,
): Promise<void> {
  const { id, incidentId, createdAt } = communication
  await register.query({
    name: 'communication.insert',
    text: `INSERT INTO communication (organisation_id, id, incident_id, created_at, created_by, created_by_name,
        audience, language, subject, what_happened, consequences, measures, advice, contact, groups)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      register.organisationId,
      id,
      incidentId,
      createdAt,
      register.actor.id,
      register.actor.name,
      ...columns(communication),
    ],
  })
}

export async function updateCommunication(
  register: Register,
  id: string,
  version: number,
  values: CommunicationValues,
): Promise<void> {
  await register.query({
    name: 'communication.update',
    text: `UPDATE communication SET version = $3, audience = $4, language = $5, subject = $6, what_happened = $7, consequences = $8,
        measures = $9, advice = $10, contact = $11, groups = $12
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, version, ...columns(values)],
  })
}

/** Only a draft: what people were told stays. */
export async function deleteCommunication(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'communication.delete',
    text: 'DELETE FROM communication WHERE organisation_id = $1 AND id = $2 AND told_at IS NULL',
    values: [register.organisationId, id],
  })
}

/** How many a message reached, and why and until when it did not reach the others. */
export interface ToldValues {
  readonly reachedCount: number
  readonly leftReason: string | null
  readonly leftDueAt: string | null
}

/** When and how people were told. */
export interface TellingValues extends ToldValues {
  readonly toldAt: string
  readonly channel: string
  /** It reached others than every message before it. */
  readonly isToOthers: boolean
}

/** Recorded as told: from here on the text stands as it was read. */
export async function updateTold(register: Register, id: string, told: TellingValues): Promise<void> {
  await register.query({
    name: 'communication.told',
    text: `UPDATE communication SET told_at = $3, channel = $4, reached_count = $5, recorded_by = $6, recorded_by_name = $7,
        left_reason = $8, left_due_at = $9, is_to_others = $10
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, told.toldAt, told.channel, told.reachedCount],
      ...[register.actor.id, register.actor.name, told.leftReason, told.leftDueAt, told.isToOthers],
    ],
  })
}

/** What was recorded of the telling was wrong: as it is from now on, or `null` where nobody was told. The reason stays. */
export async function updateToldCorrected(
  register: Register,
  id: string,
  told: TellingValues | null,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<void> {
  await register.query({
    name: 'communication.corrected',
    text: `UPDATE communication SET told_at = $3, channel = $4, reached_count = $5, left_reason = $6, left_due_at = $7,
        is_to_others = $8, rest_told_at = CASE WHEN rest_told_at >= $3 THEN rest_told_at END,
        rest_channels = CASE WHEN rest_told_at >= $3 THEN rest_channels ELSE '{}' END,
        first_reached_count = CASE WHEN rest_told_at >= $3 AND reached_count = $5 THEN first_reached_count END,
        first_left_reason = CASE WHEN rest_told_at >= $3 THEN first_left_reason END, version = version + 1,
        corrected_at = $9, corrected_by_name = $10, correction_reason = $11
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[
        register.organisationId,
        id,
        told?.toldAt ?? null,
        told?.channel ?? null,
        told?.reachedCount ?? null,
      ],
      ...[told?.leftReason ?? null, told?.leftDueAt ?? null, told?.isToOthers ?? false],
      ...[at, register.actor.name, reason],
    ],
  })
}

/** The others of the group were told, or why some of them still were not; what the message reached itself stays beside it. */
export async function updateRestTold(
  register: Register,
  id: string,
  rest: ToldValues & { readonly restToldAt: string; readonly restChannels: readonly string[] },
): Promise<void> {
  await register.query({
    name: 'communication.rest-told',
    text: `UPDATE communication SET rest_told_at = $3, reached_count = $4, left_reason = $5, left_due_at = $6, recorded_by = $7,
        recorded_by_name = $8, rest_channels = $9,
        first_reached_count = CASE WHEN rest_told_at IS NULL THEN reached_count ELSE first_reached_count END,
        first_left_reason = CASE WHEN rest_told_at IS NULL THEN left_reason ELSE first_left_reason END
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, rest.restToldAt, rest.reachedCount, rest.leftReason, rest.leftDueAt],
      ...[register.actor.id, register.actor.name, rest.restChannels],
    ],
  })
}

/** The text of one message, to compare with or to hand to whoever saved a stale one. */
export async function selectCommunication(
  register: Register,
  id: string,
): Promise<(CommunicationValues & { readonly version: number }) | null> {
  const rows = await register.query<{ row: CommunicationValues & { version: number } }>({
    name: 'communication.one',
    text: `SELECT json_build_object('version', version, 'audience', audience, 'language', language, 'subject', subject, 'whatHappened', what_happened,
        'consequences', consequences, 'measures', measures, 'advice', advice, 'contact', contact,
        'groups', groups) AS row
      FROM communication WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0]?.row ?? null
}
