import type { Register } from '../door/in-register.ts'
import type { TemplateRow } from '../template/template.store.ts'

/** A template as it was when it was pushed. */
export type PushedTemplate = Pick<TemplateRow, 'id' | 'version' | 'kind' | 'name' | 'content'>

/** How it went with one organisation, by the id of the template. */
export type Outcomes = Readonly<Record<string, string>>

export interface NewTarget {
  readonly id: string
  readonly memberId: string
  readonly memberName: string
}

export async function insertPush(
  register: Register,
  push: {
    readonly id: string
    readonly templates: readonly PushedTemplate[]
    readonly targets: readonly NewTarget[]
    readonly at: string
  },
): Promise<void> {
  const { organisationId, actor } = register
  await register.query({
    name: 'template-push.insert',
    text: `INSERT INTO template_push (organisation_id, id, templates, pushed_at, pushed_by_name) VALUES ($1, $2, $3, $4, $5)`,
    values: [organisationId, push.id, JSON.stringify(push.templates), push.at, actor.name],
  })
  await register.query({
    name: 'template-push.insert-targets',
    text: `INSERT INTO template_push_target (organisation_id, id, push_id, member_id, member_name)
      SELECT $1::uuid, id, $2::uuid, "memberId", "memberName" FROM json_to_recordset($3::json) AS t(id uuid, "memberId" uuid, "memberName" text)`,
    values: [organisationId, push.id, JSON.stringify(push.targets)],
  })
}

/** One organisation of one push, as its job needs it. */
export interface TargetRow {
  readonly id: string
  readonly pushId: string
  readonly memberId: string
  readonly templates: readonly PushedTemplate[]
  readonly isUndone: boolean
  readonly outcomes: Outcomes | null
  readonly undoOutcomes: Outcomes | null
}

const target = `json_build_object('id', t.id, 'pushId', t.push_id, 'memberId', t.member_id, 'templates', p.templates,
  'isUndone', p.undone_at IS NOT NULL, 'outcomes', t.outcomes, 'undoOutcomes', t.undo_outcomes) AS row`

const fromTarget = `FROM template_push_target t JOIN template_push p ON p.organisation_id = t.organisation_id AND p.id = t.push_id
  WHERE t.organisation_id = $1 AND t.id = $2`

export async function selectTarget(register: Register, id: string): Promise<TargetRow | null> {
  const rows = await register.query<{ row: TargetRow }>({
    name: 'template-push.target',
    text: `SELECT ${target} ${fromTarget}`,
    values: [register.organisationId, id],
  })
  return rows[0]?.row ?? null
}

/** The same, with the push kept from being undone until the transaction ends. */
export async function holdTarget(register: Register, id: string): Promise<TargetRow | null> {
  const rows = await register.query<{ row: TargetRow }>({
    name: 'template-push.hold-target',
    text: `SELECT ${target} ${fromTarget} FOR SHARE OF p FOR UPDATE OF t`,
    values: [register.organisationId, id],
  })
  return rows[0]?.row ?? null
}

export async function markTarget(
  register: Register,
  id: string,
  field: 'outcomes' | 'undo_outcomes',
  outcomes: Outcomes,
): Promise<void> {
  await register.query({
    name: `template-push.mark-${field}`,
    text: `UPDATE template_push_target SET ${field} = $3, failed_at = NULL WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, JSON.stringify(outcomes)],
  })
}

/** Says that an organisation could not be reached after a day of trying; false where it was by then. */
export async function markTargetFailed(register: Register, id: string, at: string): Promise<boolean> {
  const rows = await register.query({
    name: 'template-push.mark-failed',
    text: `UPDATE template_push_target t SET failed_at = $3 FROM template_push p
      WHERE t.organisation_id = $1 AND t.id = $2 AND p.organisation_id = t.organisation_id AND p.id = t.push_id
        AND (t.outcomes IS NULL OR (p.undone_at IS NOT NULL AND t.undo_outcomes IS NULL)) RETURNING t.id`,
    values: [register.organisationId, id, at],
  })
  return rows.length > 0
}

/** Marks a push as taken back and answers its organisations; null where there is no such push, empty where it was taken back already. */
export async function undoPushRow(register: Register, id: string, at: string): Promise<string[] | null> {
  const { organisationId, actor } = register
  const found = await register.query<{ is_undone: boolean }>({
    name: 'template-push.lock',
    text: 'SELECT undone_at IS NOT NULL AS is_undone FROM template_push WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
    values: [organisationId, id],
  })
  if (!found[0]) return null
  if (found[0].is_undone) return []
  await register.query({
    name: 'template-push.undo',
    text: 'UPDATE template_push SET undone_at = $3, undone_by_name = $4 WHERE organisation_id = $1 AND id = $2',
    values: [organisationId, id, at, actor.name],
  })
  return selectTargetIds(register, id)
}

/** The organisations of a push, as their jobs name them. */
export async function selectTargetIds(register: Register, pushId: string): Promise<string[]> {
  const targets = await register.query<{ id: string }>({
    name: 'template-push.targets',
    text: 'SELECT id FROM template_push_target WHERE organisation_id = $1 AND push_id = $2 ORDER BY id',
    values: [register.organisationId, pushId],
  })
  return targets.map((one) => one.id)
}
