import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

/**
 * Whether a person is kept out of a register that others hold by now: its own organisation refused them under its mandates,
 * or one that held it in between did. What whoever holds it refused itself is no matter of this: it took them off its mandates.
 */
export const isKeptOut = (register: string, holder: string, user: string, at: string) =>
  `EXISTS (SELECT 1 FROM mandate_refusal kf WHERE kf.user_id = ${user} AND kf.client_id <> ${holder} AND (kf.client_id = ${register}
    OR kf.client_id IN (SELECT kp.heir_id FROM inheritance kp WHERE kp.register_id = ${register} AND kp.valid_from <= ${at}::timestamptz)))`

/** Consultancies of a person whose mandate from an organisation reaches the registers that it took over. */
const consultanciesInReach = (organisation: string, user: string, at: string) =>
  `FROM mandate d JOIN organisation c ON c.id = d.consultancy_id
    JOIN membership h ON h.organisation_id = c.id AND h.user_id = ${user} AND ${isValidAt('h', at)}
    WHERE d.client_id = ${organisation} AND d.scope IN ('dpo', 'read') AND d.revoked_at IS NULL
      AND (d.valid_until IS NULL OR d.valid_until > ${at}::timestamptz)`

/** Whether a person works at one of those. */
export const isWithinReach = (organisation: string, user: string, at: string) =>
  `EXISTS (SELECT 1 ${consultanciesInReach(organisation, user, at)})`

/**
 * Whom organisations that passed into this one refused, of the consultancies to which it gave a mandate: its mandates open
 * everything else to them, and not those registers.
 */
export function keptOutStatement(organisationId: string, at: string): Statement {
  return {
    name: 'mandate.kept-out',
    text: `SELECT json_build_object('registerId', o.id, 'registerName', o.name, 'userId', u.id, 'name', u.name, 'since', f.refused_at,
        'consultancyNames', ARRAY(SELECT DISTINCT c.name ${consultanciesInReach('$1', 'u.id', '$2')} ORDER BY c.name)) AS row
      FROM inheritance i JOIN organisation o ON o.id = i.register_id
      JOIN mandate_refusal f ON f.client_id = o.id JOIN "user" u ON u.id = f.user_id AND u.closed_at IS NULL
      WHERE i.heir_id = $1 AND ${isValidAt('i', '$2')} AND ${isWithinReach('$1', 'u.id', '$2')}
      ORDER BY o.name, u.name, o.id, u.id`,
    values: [organisationId, at],
  }
}

/** Takes back what an organisation refused that passed into this one; false where there was nothing to take back. */
export async function deleteRefusalOfPassed(
  register: Register,
  { registerId, userId }: { readonly registerId: string; readonly userId: string },
  at: string,
): Promise<boolean> {
  const rows = await register.query({
    name: 'mandate.admit-kept-out',
    text: `DELETE FROM mandate_refusal f USING inheritance i WHERE f.client_id = $2 AND f.user_id = $3
      AND i.register_id = f.client_id AND i.heir_id = $1 AND ${isValidAt('i', '$4')} RETURNING f.user_id`,
    values: [register.organisationId, registerId, userId, at],
  })
  return rows.length > 0
}
