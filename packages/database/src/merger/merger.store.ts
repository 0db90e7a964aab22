import type { Platform } from '../door/on-platform.ts'

type Door = Pick<Platform, 'query'>

/** A merger that somebody plans. */
export interface NewMerger {
  readonly id: string
  readonly predecessorId: string
  readonly successorId: string
  readonly takesEffectAt: string
  /** The umbrella that plans it; null for the operator. */
  readonly umbrellaId: string | null
  readonly plannedBy: string
  readonly createdAt: string
}

export async function insertMerger(door: Door, merger: NewMerger): Promise<void> {
  const { id, predecessorId, successorId, takesEffectAt, umbrellaId, plannedBy, createdAt } = merger
  await door.query({
    name: 'merger.insert',
    text: `INSERT INTO merger (id, predecessor_id, successor_id, takes_effect_at, umbrella_id, planned_by, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, predecessorId, successorId, takesEffectAt, umbrellaId, plannedBy, createdAt],
  })
}

/** A merger while its row is held. */
export interface LockedMerger {
  readonly id: string
  readonly predecessorId: string
  readonly successorId: string
  readonly takesEffectAt: Date
  readonly umbrellaId: string | null
  readonly agreedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly leftAt: Date | null
  readonly carriedOutAt: Date | null
  /** Whether it was agreed by its plan alone: an umbrella named an organisation without people of its own. */
  readonly isUnasked: boolean
}

const unasked = 'umbrella_id IS NOT NULL AND agreed_by = planned_by AND agreed_at = created_at'

/** Reads a merger and keeps everybody else from it until the transaction ends; null where there is none. */
export async function lockMerger(door: Door, id: string): Promise<LockedMerger | null> {
  const [row] = await door.query<LockedMerger & Record<string, unknown>>({
    name: 'merger.lock',
    text: `SELECT id, predecessor_id AS "predecessorId", successor_id AS "successorId", takes_effect_at AS "takesEffectAt",
        umbrella_id AS "umbrellaId", agreed_at AS "agreedAt", withdrawn_at AS "withdrawnAt", left_at AS "leftAt", carried_out_at AS "carriedOutAt", COALESCE(${unasked}, false) AS "isUnasked"
      FROM merger WHERE id = $1 FOR UPDATE`,
    values: [id],
  })
  return row ?? null
}

export type MergerMark = 'agreed' | 'withdrawn' | 'left' | 'carriedOut'
const marks: Readonly<Record<MergerMark, string>> = {
  agreed: 'agreed_at = $2, agreed_by = $3',
  withdrawn: 'withdrawn_at = $2, withdrawn_by = $3',
  left: 'left_at = $2',
  carriedOut: 'carried_out_at = $2',
}

export async function markMerger(
  door: Door,
  id: string,
  mark: MergerMark,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const values = mark === 'agreed' || mark === 'withdrawn' ? [id, at, by] : [id, at]
  await door.query({
    name: `merger.mark-${mark}`,
    text: `UPDATE merger SET ${marks[mark]} WHERE id = $1`,
    values,
  })
}

/** Takes a merger back because whoever was to agree says no. */
export async function refuseStoredMerger(
  door: Door,
  id: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await door.query({
    name: 'merger.refuse',
    text: 'UPDATE merger SET withdrawn_at = $2, withdrawn_by = $3, refusal_reason = $4 WHERE id = $1',
    values: [id, at, by, reason],
  })
}

/** Lets a merger wait whose day is to come and to which nobody of the organisation agreed. Answers its id, or null. */
export async function forgetUnasked(door: Door, predecessorId: string, now: string): Promise<string | null> {
  const [row] = await door.query<{ id: string }>({
    name: 'merger.forget-unasked',
    text: `UPDATE merger SET agreed_at = NULL, agreed_by = NULL
      WHERE predecessor_id = $1 AND withdrawn_at IS NULL AND takes_effect_at > $2::timestamptz AND ${unasked} RETURNING id`,
    values: [predecessorId, now],
  })
  return row?.id ?? null
}

/** Ends an organisation into its successor, or lets it go on. */
export async function setSuccessor(
  door: Door,
  organisationId: string,
  successor: { readonly id: string; readonly from: string } | null,
): Promise<void> {
  await door.query({
    name: 'merger.successor',
    text: 'UPDATE organisation SET successor_id = $2, valid_until = $3 WHERE id = $1',
    values: [organisationId, successor?.id ?? null, successor?.from ?? null],
  })
}

/** One step of a register from hand to hand. */
export interface Passing {
  /** The merger's. */
  readonly id: string
  readonly predecessorId: string
  readonly successorId: string
  readonly at: string
  readonly isCarriedOut: boolean
}

/** Every merger that was agreed to and not withdrawn: they are few, and the way of a register leads through several. */
export async function selectPassings(door: Door): Promise<Passing[]> {
  return door.query<Passing & Record<string, unknown>>({
    name: 'merger.passings',
    text: `SELECT id, predecessor_id AS "predecessorId", successor_id AS "successorId", to_json(takes_effect_at) #>> '{}' AS at,
        carried_out_at IS NOT NULL AS "isCarriedOut"
      FROM merger WHERE agreed_at IS NOT NULL AND withdrawn_at IS NULL`,
    values: [],
  })
}

/** In whose hands a register is for a while. */
export interface Holding {
  readonly registerId: string
  readonly heirId: string
  readonly from: string
  readonly until: string | null
}

/** Says anew in whose hands these registers are, and when. */
export async function replaceHoldings(
  door: Door,
  registerIds: readonly string[],
  holdings: readonly Holding[],
): Promise<void> {
  await door.query({
    name: 'merger.forget-holdings',
    text: 'DELETE FROM inheritance WHERE register_id = ANY ($1::uuid[])',
    values: [registerIds],
  })
  await door.query({
    name: 'merger.insert-holdings',
    text: `INSERT INTO inheritance (register_id, heir_id, valid_from, valid_until)
      SELECT "registerId", "heirId", "from", "until" FROM json_to_recordset($1::json) AS h("registerId" uuid, "heirId" uuid, "from" timestamptz, "until" timestamptz)`,
    values: [JSON.stringify(holdings)],
  })
}

/** Ends what let people and programs into an organisation; answers how much of each. */
export interface EndedAccess {
  readonly memberships: number
  readonly mandates: number
  readonly deputies: number
  readonly tokens: number
  readonly invitations: number
}

export async function endAccess(
  door: Door,
  organisationId: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<EndedAccess> {
  const end = async (name: string, text: string) =>
    (await door.query({ name: `merger.end-${name}`, text, values: [organisationId, at, by] })).length
  const open = `revoked_at IS NULL AND (valid_until IS NULL OR valid_until > $2::timestamptz)`
  return {
    memberships: await end(
      'memberships',
      `UPDATE membership SET valid_until = GREATEST($2::timestamptz, valid_from), ended_by = $3, version = version + 1
        WHERE organisation_id = $1 AND (valid_until IS NULL OR valid_until > $2::timestamptz) RETURNING id`,
    ),
    mandates: await end(
      'mandates',
      `UPDATE mandate SET revoked_at = $2, revoked_by = $3 WHERE (client_id = $1 OR consultancy_id = $1) AND ${open} RETURNING id`,
    ),
    deputies: await end(
      'deputies',
      `UPDATE deputy SET revoked_at = $2, revoked_by = $3, version = version + 1 WHERE organisation_id = $1 AND ${open} RETURNING id`,
    ),
    tokens: await end(
      'tokens',
      `UPDATE api_token SET revoked_at = $2, revoked_by = $3 WHERE organisation_id = $1 AND revoked_at IS NULL RETURNING id`,
    ),
    invitations: (
      await door.query({
        name: 'merger.end-invitations',
        text: `UPDATE invitation SET withdrawn_at = $2 WHERE organisation_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING id`,
        values: [organisationId, at],
      })
    ).length,
  }
}

/** An agreement that goes on with another party. */
export interface PassedAgreement {
  readonly id: string
  /** Null for one that is not on the platform. */
  readonly processorId: string | null
  readonly controllerId: string
}

/** The agreements in which an organisation had a part at an instant. */
export async function selectAgreementsToPass(
  door: Door,
  organisationId: string,
  at: string,
): Promise<PassedAgreement[]> {
  return door.query<PassedAgreement & Record<string, unknown>>({
    name: 'merger.agreements',
    text: `SELECT id, processor_id AS "processorId", controller_id AS "controllerId" FROM agreement
      WHERE (processor_id = $1 OR controller_id = $1) AND (valid_until IS NULL OR valid_until > $2::timestamptz) ORDER BY id`,
    values: [organisationId, at],
  })
}

/** What stays of an agreement when its parties become others. */
const goesOn = `service, term_hours, data_types, must_tell, emergency_day, emergency_night, sub_processors, contact_email,
  contact_language, processor_name, processor_kbo, confirmed_at, valid_until`

/**
 * Lets an agreement go on between other parties with the same terms, and ends it between the old ones. One that the new
 * parties have already for the same service stays as it is; one that ended is begun anew, in a row of its own.
 */
export async function passAgreement(
  door: Door,
  old: PassedAgreement,
  next: PassedAgreement,
  at: string,
): Promise<void> {
  await door.query({
    name: 'merger.pass-agreement',
    text: `INSERT INTO agreement (id, processor_id, controller_id, valid_from, created_at, ${goesOn})
      SELECT $2, $3, $4, GREATEST(a.valid_from, $5::timestamptz), $5, ${goesOn} FROM agreement a
      WHERE a.id = $1 AND $3::uuid IS DISTINCT FROM $4::uuid
        AND NOT EXISTS (SELECT 1 FROM agreement b WHERE b.controller_id = $4 AND b.service = a.service
          AND (b.processor_id = $3::uuid OR ($3::uuid IS NULL AND lower(b.processor_name) = lower(a.processor_name)))
          AND (b.valid_until IS NULL OR b.valid_until > $5::timestamptz))`,
    values: [old.id, next.id, next.processorId, next.controllerId, at],
  })
  await door.query({
    name: 'merger.end-agreement',
    text: 'UPDATE agreement SET valid_until = GREATEST($2::timestamptz, valid_from), version = version + 1 WHERE id = $1',
    values: [old.id, at],
  })
}

/** Says until when an organisation writes and reads; null for one that goes on. */
export async function setServiceEnd(
  door: Door,
  organisationId: string,
  end: { readonly endsAt: string; readonly readableUntil: string } | null,
): Promise<void> {
  await door.query({
    name: 'merger.service-end',
    text: 'UPDATE organisation SET service_ends_at = $2, valid_until = $3 WHERE id = $1',
    values: [organisationId, end?.endsAt ?? null, end?.readableUntil ?? null],
  })
}

/** In whose hands a register is at an instant, where its own organisation has passed; null where it has not. */
export async function selectHeir(door: Door, registerId: string, at: string): Promise<string | null> {
  const [row] = await door.query<{ id: string }>({
    name: 'merger.heir',
    text: `SELECT heir_id AS id FROM inheritance WHERE register_id = $1 AND valid_from <= $2::timestamptz
      AND (valid_until IS NULL OR valid_until > $2::timestamptz)`,
    values: [registerId, at],
  })
  return row?.id ?? null
}

/** The registers of others that are in an organisation's hands at an instant. */
export async function selectInherited(door: Door, houseId: string, at: string): Promise<string[]> {
  const rows = await door.query<{ id: string }>({
    name: 'merger.inherited',
    text: `SELECT register_id AS id FROM inheritance WHERE heir_id = $1 AND valid_from <= $2::timestamptz
      AND (valid_until IS NULL OR valid_until > $2::timestamptz) ORDER BY register_id`,
    values: [houseId, at],
  })
  return rows.map(({ id }) => id)
}

/** Whether registers of others are in an organisation's charge. */
export interface Charge {
  /** A merger into it stands that is not carried out, or a register comes to it through somebody else. */
  readonly isAwaited: boolean
  /** A register of another is in its hands after the day that is asked about. */
  readonly isHolding: boolean
}

/** What an organisation holds of others from a day on, and what is on its way to it. One nobody agreed to in time is not. */
export async function selectCharge(
  door: Door,
  organisationId: string,
  from: string,
  now: string,
): Promise<Charge> {
  const [row] = await door.query<{ isAwaited: boolean; isHolding: boolean }>({
    name: 'merger.charge',
    text: `SELECT EXISTS (SELECT 1 FROM merger WHERE successor_id = $1 AND withdrawn_at IS NULL AND carried_out_at IS NULL
          AND (agreed_at IS NOT NULL OR takes_effect_at > $3::timestamptz))
        OR EXISTS (SELECT 1 FROM inheritance WHERE heir_id = $1 AND valid_from > $3::timestamptz) AS "isAwaited",
      EXISTS (SELECT 1 FROM inheritance WHERE heir_id = $1
        AND (valid_until IS NULL OR valid_until > $2::timestamptz)) AS "isHolding"`,
    values: [organisationId, from, now],
  })
  return row ?? { isAwaited: false, isHolding: false }
}

/** Waits until nobody makes a dossier in the register that began before, and holds it until the transaction ends. */
export async function holdRegister(door: Door, organisationId: string): Promise<void> {
  await door.query({
    name: 'merger.hold-register',
    text: 'SELECT id FROM organisation WHERE id = $1 FOR NO KEY UPDATE',
    values: [organisationId],
  })
}
