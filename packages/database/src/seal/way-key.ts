/**
 * How a way in is told apart: one time that a role was held without a break, a deputyship or a mandate was used by a person. Short,
 * as the list of them stands in an index of every open dossier. The same role given anew is another one.
 */
export const wayKey = (id: string, since: string) =>
  `right(${id}::text, 12) || '-' || (extract(epoch FROM ${since}) * 1000)::bigint`

/** That of a mandate, by the person whom it was assigned to: several are often assigned in one act. */
export const mandateWayKey = (mandate: string, assignment: string) =>
  wayKey(
    `encode(sha256(convert_to(${mandate}.id::text || ${assignment}.user_id, 'UTF8')), 'hex')`,
    `${assignment}.created_at`,
  )

const form = /^[0-9a-f]{12}-\d{1,15}$/

export function isWayKey(text: string): boolean {
  return form.test(text)
}
