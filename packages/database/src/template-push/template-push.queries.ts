import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import type { Outcomes, PushedTemplate } from './template-push.store.ts'
import { isValidAt } from '../door/valid-at.ts'

/** An organisation that an umbrella may push to. */
export interface TemplateMemberRow {
  readonly id: string
  readonly name: string
  readonly form: string | null
  readonly languages: readonly string[]
  /** Whether it takes templates at all. */
  readonly isReceiving: boolean
}

/** The organisations of an umbrella that keep a register of their own at an instant, by name. */
export function templateMembersStatement(umbrellaId: string, at: string): Statement {
  return {
    name: 'template-push.members',
    text: `SELECT json_build_object('id', o.id, 'name', o.name, 'form', o.form, 'languages', o.languages,
        'isReceiving', o.receives_templates) AS row
      FROM organisation o WHERE o.umbrella_id = $1 AND 'controller' = ANY (o.kinds) AND ${isValidAt('o', '$2')}
        AND (o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz)
      ORDER BY o.name, o.id`,
    values: [umbrellaId, at],
  }
}

/** A push as it is shown, without its organisations. */
export interface PushRow {
  readonly id: string
  readonly templates: readonly Pick<PushedTemplate, 'id' | 'kind' | 'name' | 'version'>[]
  readonly pushedAt: string
  readonly pushedBy: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly targets: number
  /** Organisations of which it is known how it went: with the push, or with taking it back. */
  readonly settled: number
  readonly failed: number
}

const shown = `SELECT json_build_object('id', p.id, 'pushedAt', p.pushed_at, 'pushedBy', p.pushed_by_name, 'undoneAt', p.undone_at,
    'undoneBy', p.undone_by_name, 'templates', (SELECT json_agg(json_build_object('id', e->>'id', 'kind', e->>'kind', 'name', e->>'name', 'version', (e->>'version')::int))
      FROM jsonb_array_elements(p.templates) e),
    'targets', count(t.id), 'settled', count(CASE WHEN p.undone_at IS NULL THEN t.outcomes ELSE t.undo_outcomes END), 'failed', count(t.failed_at)) AS row
  FROM template_push p JOIN template_push_target t ON t.organisation_id = p.organisation_id AND t.push_id = p.id
  WHERE p.organisation_id = $1`

/** Pushes of the register's umbrella, the latest first. */
export async function selectPushes(register: Register): Promise<PushRow[]> {
  const rows = await register.query<{ row: PushRow }>({
    name: 'template-push.list',
    text: `${shown} GROUP BY p.organisation_id, p.id ORDER BY p.pushed_at DESC, p.id DESC LIMIT 50`,
    values: [register.organisationId],
  })
  return rows.map(({ row }) => row)
}

/** One organisation of a push, as it is shown. */
export interface PushTargetRow {
  readonly id: string
  readonly name: string
  readonly outcomes: Outcomes | null
  readonly undoOutcomes: Outcomes | null
  readonly isFailed: boolean
}

export async function selectPush(
  register: Register,
  id: string,
): Promise<{ readonly push: PushRow; readonly targets: readonly PushTargetRow[] } | null> {
  const [pushes, targets] = await Promise.all([
    register.query<{ row: PushRow }>({
      name: 'template-push.one',
      text: `${shown} AND p.id = $2 GROUP BY p.organisation_id, p.id`,
      values: [register.organisationId, id],
    }),
    register.query<{ row: PushTargetRow }>({
      name: 'template-push.shown-targets',
      text: `SELECT json_build_object('id', t.member_id, 'name', t.member_name, 'outcomes', t.outcomes, 'undoOutcomes', t.undo_outcomes,
          'isFailed', t.failed_at IS NOT NULL) AS row
        FROM template_push_target t WHERE t.organisation_id = $1 AND t.push_id = $2 ORDER BY t.member_name, t.id`,
      values: [register.organisationId, id],
    }),
  ])
  const push = pushes[0]?.row
  return push ? { push, targets: targets.map(({ row }) => row) } : null
}
