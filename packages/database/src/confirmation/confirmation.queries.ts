import type { Statement } from '../door/statement.ts'

/** What one person alone said in an organisation, for which another one has to stand, and to what another one said no. */
export interface UnconfirmedRow {
  readonly organisation: string
  /** Who said how people sign in; null where nothing waits that somebody else could confirm. */
  readonly setBy: string | null
  readonly setAt: string | null
  /** How many tokens open nothing until a DPO consents. */
  readonly apiTokens: number
  /** Whether a merger that an umbrella planned does nothing until an administrator agrees. */
  readonly merger: boolean
  /** Whether somebody said no to how people sign in, lately. */
  readonly refusedProvider: boolean
  /** To how many tokens a DPO said no, lately. */
  readonly refusedTokens: number
  /** To how many mergers that this umbrella planned the old organisation said no, lately. */
  readonly refusedMergers: number
}

/**
 * What waits for a second person at an instant in some organisations, and to what one said no since another instant; those
 * where there is neither are left out.
 */
export function unconfirmedStatement(
  organisationIds: readonly string[],
  at: string,
  refusedSince: string,
): Statement {
  return {
    name: 'confirmation.waiting',
    text: `SELECT x.organisation, x."setBy", to_json(x."setAt") #>> '{}' AS "setAt", x."apiTokens", x.merger,
        x."refusedProvider", x."refusedTokens", x."refusedMergers" FROM (
        SELECT o.id AS organisation, p.set_by AS "setBy", p.set_at AS "setAt",
          (SELECT count(*)::int FROM api_token k WHERE k.organisation_id = o.id AND k.approved_at IS NULL
            AND k.revoked_at IS NULL AND k.expires_at > $2) AS "apiTokens",
          EXISTS (SELECT FROM merger m WHERE m.predecessor_id = o.id AND m.agreed_at IS NULL AND m.withdrawn_at IS NULL
            AND m.takes_effect_at > $2) AS merger,
          EXISTS (SELECT FROM identity_provider r WHERE r.organisation_id = o.id AND r.refused_at > $3) AS "refusedProvider",
          (SELECT count(*)::int FROM api_token k WHERE k.organisation_id = o.id AND k.refusal_reason IS NOT NULL
            AND k.revoked_at > $3) AS "refusedTokens",
          (SELECT count(*)::int FROM merger m WHERE m.umbrella_id = o.id AND m.refusal_reason IS NOT NULL
            AND m.withdrawn_at > $3) AS "refusedMergers"
        FROM organisation o LEFT JOIN identity_provider p
          ON p.organisation_id = o.id AND p.confirmed_at IS NULL AND p.set_by IS NOT NULL AND p.refused_at IS NULL
        WHERE o.id = ANY ($1::uuid[])) x
      WHERE x."setBy" IS NOT NULL OR x."apiTokens" > 0 OR x.merger
        OR x."refusedProvider" OR x."refusedTokens" > 0 OR x."refusedMergers" > 0`,
    values: [organisationIds, at, refusedSince],
  }
}
