import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { organisationList } from '../organisation/organisation.shape.ts'
import { isValidAt } from '../door/valid-at.ts'

/** Nobody reads the register of an organisation that ended: an agreement with it serves nobody. */
const isValid = ['a', 'o']
  .map((alias) => isValidAt(alias, '$2'))
  .concat('(o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz)')
  .join(' AND ')

const row = `json_build_object('id', a.id, 'processorId', a.processor_id, 'processorName', COALESCE(p.name, a.processor_name),
  'processorKbo', COALESCE(p.kbo, a.processor_kbo), 'controllerId', a.controller_id, 'controllerName', c.name,
  'service', a.service, 'termHours', a.term_hours, 'dataTypes', a.data_types, 'mustTell', a.must_tell,
  'emergencyDay', a.emergency_day, 'emergencyNight', a.emergency_night, 'subProcessors', a.sub_processors,
  'contactEmail', a.contact_email, 'contactLanguage', a.contact_language,
  'confirmedAt', a.confirmed_at, 'objectedAt', a.objected_at, 'objection', a.objection,
  'from', a.valid_from, 'until', a.valid_until, 'version', a.version) AS row`
const from =
  'FROM agreement a LEFT JOIN organisation p ON p.id = a.processor_id JOIN organisation c ON c.id = a.controller_id'

/** One agreement of a controller. */
export function agreementStatement(controllerId: string, id: string): Statement {
  return {
    name: 'agreement.one',
    text: `SELECT ${row} ${from} WHERE a.controller_id = $1 AND a.id = $2`,
    values: [controllerId, id],
  }
}

/** The same of a processor: one that names it. */
export function agreementWithStatement(processorId: string, id: string): Statement {
  return {
    name: 'agreement.one-with',
    text: `SELECT ${row} ${from} WHERE a.processor_id = $1 AND a.id = $2`,
    values: [processorId, id],
  }
}

/** The agreements in which an organisation has a part, on either side. */
export function agreementsStatement(organisationId: string): Statement {
  return {
    name: 'agreement.list',
    text: `SELECT ${row} ${from}
      WHERE a.processor_id = $1 OR a.controller_id = $1
      ORDER BY COALESCE(p.name, a.processor_name), c.name, a.service, a.valid_from`,
    values: [organisationId],
  }
}

/** The controllers that a processor serves at an instant, one row per agreement. */
export function servedControllersStatement(processorId: string, at: string): Statement {
  return {
    name: 'agreement.served',
    text: `SELECT json_build_object('organisation', (SELECT row_to_json(r) FROM (SELECT ${organisationList('o')}) r),
        'service', a.service, 'termHours', a.term_hours, 'dataTypes', a.data_types, 'nis', o.nis,
        'until', a.valid_until, 'isConfirmed', a.confirmed_at IS NOT NULL) AS row
      FROM agreement a JOIN organisation o ON o.id = a.controller_id
      WHERE a.processor_id = $1 AND ${isValid}
      ORDER BY o.name, a.service`,
    values: [processorId, at],
  }
}

/** A controller that may be told of a breach, with the agreements that hold. */
export interface ServedController {
  readonly id: string
  readonly name: string
  readonly kbo: string | null
  readonly nis: string | null
  readonly agreements: readonly {
    readonly id: string
    readonly service: string
    readonly termHours: number | null
    /** When it ends, as far as that is known. */
    readonly until: string | null
    /** Whether the processor said so too; those come first, the shortest term first. */
    readonly isConfirmed: boolean
  }[]
}

/** Whom a processor serves at an instant: all, or those among the named organisations. */
export function servedStatement(
  processorId: string,
  at: string,
  ids: readonly string[] | null = null,
): Statement {
  return {
    name: ids ? 'agreement.served-among' : 'agreement.served-all',
    text: `SELECT o.id, o.name, o.kbo, o.nis, json_agg(json_build_object('id', a.id, 'service', a.service, 'termHours', a.term_hours,
        'until', a.valid_until, 'isConfirmed', a.confirmed_at IS NOT NULL)
          ORDER BY (a.confirmed_at IS NULL), a.term_hours NULLS LAST, a.id) AS agreements
      FROM agreement a JOIN organisation o ON o.id = a.controller_id
      WHERE a.processor_id = $1 AND ${isValid} ${ids ? 'AND a.controller_id = ANY ($3::uuid[])' : ''}
      GROUP BY o.id ORDER BY o.name, o.id`,
    values: [processorId, at, ...(ids ? [ids] : [])],
  }
}

/** The processors on the platform that bear these numbers at an instant: whoever does not know a number finds nobody. */
export function processorsByKboStatement(kbos: readonly string[], at: string): Statement {
  return {
    name: 'agreement.processors-by-kbo',
    text: `SELECT o.id, o.name, o.kbo FROM organisation o
      WHERE o.kbo = ANY ($1::text[]) AND 'processor' = ANY (o.kinds)
        AND (o.valid_from <= $2::timestamptz) AND (o.valid_until IS NULL OR o.valid_until > $2::timestamptz)
        AND (o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz)`,
    values: [kbos, at],
  }
}

/** A processor on the platform, found by its number. */
export interface KnownProcessor {
  readonly id: string
  readonly name: string
  readonly kbo: string
}

/** A controller as it is looked for: whether the breach with a number is for it already. */
export interface ServedOption extends ServedController {
  readonly isChosen: boolean
}

/** Whom a processor serves at an instant, and who of them is chosen for its breach with a number; no row without that breach. */
export function servedOptionsStatement(processorId: string, at: string, number: string): Statement {
  return {
    name: 'agreement.served-options',
    text: `SELECT (SELECT json_agg(s ORDER BY s.name, s.id) FROM (
        SELECT o.id, o.name, o.kbo, o.nis, json_agg(json_build_object('id', a.id, 'service', a.service, 'termHours', a.term_hours,
            'until', a.valid_until, 'isConfirmed', a.confirmed_at IS NOT NULL)
          ORDER BY (a.confirmed_at IS NULL), a.term_hours NULLS LAST, a.id) AS agreements, EXISTS (SELECT 1 FROM delivery d
              WHERE d.organisation_id = $1 AND d.breach_id = b.id AND d.controller_id = o.id) AS "isChosen"
        FROM agreement a JOIN organisation o ON o.id = a.controller_id
        WHERE a.processor_id = $1 AND ${isValid} GROUP BY o.id) s) AS served
      FROM breach b WHERE b.organisation_id = $1 AND b.number = $3`,
    values: [processorId, at, number],
  }
}

/** Whom a processor has or had an agreement with, whether it holds or not. */
export async function selectEverServed(
  register: Register,
): Promise<{ readonly name: string; readonly kbo: string | null }[]> {
  return register.query<{ name: string; kbo: string | null }>({
    name: 'agreement.ever-served',
    text: `SELECT o.name, o.kbo FROM organisation o WHERE o.id IN (SELECT a.controller_id FROM agreement a WHERE a.processor_id = $1)`,
    values: [register.organisationId],
  })
}
