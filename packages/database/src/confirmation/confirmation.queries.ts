import type { Statement } from '../door/statement.ts'

/** What one person alone said in an organisation, for which another one has to stand. */
export interface UnconfirmedRow {
  readonly organisation: string
  /** Who said how people sign in; null where nothing waits that somebody else could confirm. */
  readonly setBy: string | null
  readonly setAt: string | null
  /** How many tokens open nothing until a DPO consents. */
  readonly apiTokens: number
  /** Whether a merger that an umbrella planned does nothing until an administrator agrees. */
  readonly merger: boolean
}

/** What waits for a second person at an instant in some organisations; those where nothing does are left out. */
export function unconfirmedStatement(organisationIds: readonly string[], at: string): Statement {
  return {
    name: 'confirmation.waiting',
    text: `SELECT x.organisation, x."setBy", to_json(x."setAt") #>> '{}' AS "setAt", x."apiTokens", x.merger FROM (
        SELECT o.id AS organisation, p.set_by AS "setBy", p.set_at AS "setAt",
          (SELECT count(*)::int FROM api_token k WHERE k.organisation_id = o.id AND k.approved_at IS NULL
            AND k.revoked_at IS NULL AND k.expires_at > $2) AS "apiTokens",
          EXISTS (SELECT FROM merger m WHERE m.predecessor_id = o.id AND m.agreed_at IS NULL AND m.withdrawn_at IS NULL
            AND m.takes_effect_at > $2) AS merger
        FROM organisation o LEFT JOIN identity_provider p
          ON p.organisation_id = o.id AND p.confirmed_at IS NULL AND p.set_by IS NOT NULL
        WHERE o.id = ANY ($1::uuid[])) x
      WHERE x."setBy" IS NOT NULL OR x."apiTokens" > 0 OR x.merger`,
    values: [organisationIds, at],
  }
}
