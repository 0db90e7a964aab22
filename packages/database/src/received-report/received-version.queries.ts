import { numberLedTo, toldFirst } from '../incident/led-to.ts'
import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { wholeVersionShape, withdrawnAt } from './received-version.shape.ts'

/**
 * Whether a version of these kinds, which nobody opened yet, is there for whoever reads; of a sealed dossier for those named alone. The
 * number of its dossier as {@link unopenedReportStatement} tells it.
 */
export function unopenedVersionStatement(
  organisationId: string,
  kinds: readonly string[],
  arrivedAt: string,
): Statement {
  return {
    name: 'received-version.unopened',
    text: `SELECT ${numberLedTo('v.arrived_at = $3')} FROM received_version v
      JOIN report p ON p.organisation_id = v.organisation_id AND p.id = v.report_id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE v.organisation_id = $1 AND v.kind = ANY ($2::text[]) AND v.opened_at IS NULL
      ${toldFirst('v.arrived_at = $3', 'v.id')}`,
    values: [organisationId, kinds, arrivedAt],
  }
}

/**
 * Whether a first report of a processor, or answer of a supplier, that nobody opened is there for whoever reads. The number of its
 * dossier is that of the one that came at this instant alone, and none of a sealed one: a letter keeps no more than when it was written.
 */
export function unopenedReportStatement(organisationId: string, arrivedAt: string): Statement {
  return {
    name: 'received-version.unopened-report',
    text: `SELECT ${numberLedTo('v.arrived_at = $2')} FROM received_version v
      JOIN report p ON p.organisation_id = v.organisation_id AND p.id = v.report_id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE v.organisation_id = $1 AND v.kind IN ('first', 'answered') AND v.opened_at IS NULL
      ${toldFirst('v.arrived_at = $2', 'v.id')}`,
    values: [organisationId, arrivedAt],
  }
}

/** What a version quotes, whole, as taking it over needs it. */
export interface QuotedVersion {
  readonly content: Readonly<Record<string, unknown>>
  readonly arrivedAt: Date
  readonly isWithdrawn: boolean
}

/** One version of a report, after its dossier was locked; null where there is none by that serial. */
export async function selectQuotedVersion(
  register: Register,
  reportId: string,
  serial: number,
): Promise<QuotedVersion | null> {
  const rows = await register.query<{ [Field in keyof QuotedVersion]: QuotedVersion[Field] }>({
    name: 'received-version.quoted',
    text: `SELECT v.content, v.arrived_at AS "arrivedAt", ${withdrawnAt('p')} IS NOT NULL AS "isWithdrawn"
      FROM received_version v JOIN report p ON p.organisation_id = v.organisation_id AND p.id = v.report_id
      WHERE v.organisation_id = $1 AND v.report_id = $2 AND v.serial = $3`,
    values: [register.organisationId, reportId, serial],
  })
  return rows[0] ?? null
}

/** All versions of a report with what they quote, withdrawn or not, the first one first. */
export async function selectWholeVersions(
  register: Register,
  reportId: string,
  selection: Selection,
): Promise<Readonly<Record<string, unknown>>[]> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(wholeVersionShape, selection, 'v')} FROM received_version v
    WHERE v.organisation_id = $1 AND v.report_id = $2 ORDER BY v.serial) r`
  const rows = await register.query<{ row: Readonly<Record<string, unknown>> }>(
    named('received-version.whole', text, [register.organisationId, reportId]),
  )
  return rows.map(({ row }) => row)
}

/** The newest word of a processor's report, and how it came here. */
export interface NewestWord {
  readonly processorName: string | null
  readonly content: Readonly<Record<string, unknown>>
  readonly chain: readonly { readonly name: string; readonly awareAt: string; readonly toldAt: string }[]
  /** Null where it did not say since when it knew. */
  readonly awareAt: Date | null
  /** When its first version stood in this register. */
  readonly toldAt: Date
}

/** What a report that stands says by now, after its dossier was locked; null for one that was withdrawn or came another way. */
export async function selectNewestWord(register: Register, reportId: string): Promise<NewestWord | null> {
  const rows = await register.query<{ [Field in keyof NewestWord]: NewestWord[Field] }>({
    name: 'received-version.newest-word',
    text: `SELECT p.processor_name AS "processorName", v.content, v.chain, v.aware_at AS "awareAt", (SELECT min(f.arrived_at)
        FROM received_version f WHERE f.organisation_id = p.organisation_id AND f.report_id = p.id) AS "toldAt"
      FROM report p JOIN received_version v ON v.organisation_id = p.organisation_id AND v.report_id = p.id
      WHERE p.organisation_id = $1 AND p.id = $2 AND ${withdrawnAt('p')} IS NULL
      ORDER BY v.serial DESC LIMIT 1`,
    values: [register.organisationId, reportId],
  })
  return rows[0] ?? null
}
