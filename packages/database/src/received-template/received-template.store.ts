import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'

/** What one push brought, as it stood there until the next. */
export interface EarlierReceipt {
  readonly pushId: string
  readonly templateVersion: number
  readonly name: string
  readonly content: unknown
  /** Of a setting: what stood there before. */
  readonly replaced: unknown
  readonly receivedAt: string
  /** What it did when it arrived; absent where it added or replaced before this was kept. */
  readonly outcome?: string | null
}

/** A template as an organisation has it; instants are the database's JSON form. */
export interface ReceivedTemplateRow extends EarlierReceipt {
  readonly id: string
  readonly version: number
  readonly umbrellaId: string
  readonly umbrellaName: string
  readonly templateId: string
  readonly kind: string
  /** What the organisation made of it; null where it uses it as it came. */
  readonly ownContent: unknown
  readonly isOff: boolean
  readonly history: readonly EarlierReceipt[]
  readonly changedAt: string | null
  readonly changedBy: string | null
}

const row = `json_build_object('id', r.id, 'version', r.version, 'umbrellaId', r.umbrella_id, 'umbrellaName', r.umbrella_name,
  'templateId', r.template_id, 'templateVersion', r.template_version, 'pushId', r.push_id, 'kind', r.kind, 'name', r.name,
  'content', r.content, 'ownContent', r.own_content, 'isOff', r.is_off, 'replaced', r.replaced, 'outcome', r.outcome, 'history', r.history,
  'receivedAt', r.received_at, 'changedAt', r.changed_at, 'changedBy', r.changed_by_name) AS row`

/** What the register's organisation received, by kind and name. */
export function receivedTemplatesStatement(organisationId: string): Statement {
  return {
    name: 'received-template.list',
    text: `SELECT ${row} FROM received_template r WHERE r.organisation_id = $1 ORDER BY r.kind, r.name, r.id`,
    values: [organisationId],
  }
}

/** What of these templates of an umbrella the organisation has. */
export function receivedAmongStatement(
  organisationId: string,
  umbrellaId: string,
  templateIds: readonly string[],
): Statement {
  return {
    name: 'received-template.among',
    text: `SELECT ${row} FROM received_template r
      WHERE r.organisation_id = $1 AND r.umbrella_id = $2 AND r.template_id = ANY ($3::uuid[])`,
    values: [organisationId, umbrellaId, templateIds],
  }
}

export async function selectReceived(register: Register, id: string): Promise<ReceivedTemplateRow | null> {
  const rows = await register.query<{ row: ReceivedTemplateRow }>({
    name: 'received-template.one',
    text: `SELECT ${row} FROM received_template r WHERE r.organisation_id = $1 AND r.id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0]?.row ?? null
}

/** What a push writes. */
export interface Receipt extends Omit<EarlierReceipt, 'receivedAt'> {
  readonly id: string
  readonly umbrellaId: string
  readonly umbrellaName: string
  readonly templateId: string
  readonly kind: string
  readonly history: readonly EarlierReceipt[]
  readonly receivedAt: string
}

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))

export async function insertReceived(register: Register, receipt: Receipt): Promise<void> {
  await register.query({
    name: 'received-template.insert',
    text: `INSERT INTO received_template (organisation_id, id, umbrella_id, umbrella_name, template_id, template_version, push_id, kind,
        name, content, replaced, history, received_at, outcome) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      ...[register.organisationId, receipt.id, receipt.umbrellaId, receipt.umbrellaName, receipt.templateId],
      ...[receipt.templateVersion, receipt.pushId, receipt.kind, receipt.name, json(receipt.content)],
      ...[json(receipt.replaced), json(receipt.history), receipt.receivedAt, receipt.outcome ?? null],
    ],
  })
}

/** Puts another receipt in the place of what stands there: a newer one, or an earlier one again. */
export async function replaceReceived(
  register: Register,
  id: string,
  receipt: EarlierReceipt & { readonly history: readonly EarlierReceipt[] },
): Promise<void> {
  await register.query({
    name: 'received-template.replace',
    text: `UPDATE received_template SET version = version + 1, template_version = $3, push_id = $4, name = $5, content = $6,
        replaced = $7, history = $8, received_at = $9, outcome = $10 WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, receipt.templateVersion, receipt.pushId, receipt.name],
      ...[json(receipt.content), json(receipt.replaced), json(receipt.history), receipt.receivedAt],
      receipt.outcome ?? null,
    ],
  })
}

/** Which pushes hold what stands there, where that stays as it is. */
export async function updateHolders(
  register: Register,
  id: string,
  holding: Pick<EarlierReceipt, 'pushId' | 'templateVersion' | 'replaced' | 'receivedAt' | 'outcome'> & {
    readonly history: readonly EarlierReceipt[]
  },
): Promise<void> {
  await register.query({
    name: 'received-template.holders',
    text: `UPDATE received_template SET push_id = $3, template_version = $4, replaced = $5, received_at = $6, outcome = $7, history = $8
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, holding.pushId, holding.templateVersion, json(holding.replaced)],
      ...[holding.receivedAt, holding.outcome ?? null, json(holding.history)],
    ],
  })
}

export async function deleteReceived(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'received-template.delete',
    text: 'DELETE FROM received_template WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id],
  })
}

/** What the organisation's own people make of it. */
export async function updateReceived(
  register: Register,
  id: string,
  change: { readonly ownContent: unknown; readonly isOff: boolean; readonly at: string },
): Promise<void> {
  await register.query({
    name: 'received-template.update',
    text: `UPDATE received_template SET version = version + 1, own_content = $3, is_off = $4, changed_at = $5, changed_by_name = $6
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, json(change.ownContent), change.isOff, change.at],
      register.actor.name,
    ],
  })
}
