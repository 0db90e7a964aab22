/**
 * Whether a row of `handler` counts in a register that passed into another organisation: its person has been a handler there
 * ever since, from the day on or from when they were assigned. Who became one there later, for the first time or again,
 * finds no dossier of before. In a register that never passed every row counts: what hung on a role is taken away there.
 *
 * @param row the alias of the row.
 */
export const stands = (row: string) => `NOT EXISTS (SELECT 1 FROM inheritance passed
  JOIN membership late ON late.organisation_id = passed.heir_id AND late.user_id = ${row}.user_id AND late.role = 'handler'
  WHERE passed.register_id = ${row}.organisation_id AND late.valid_from > GREATEST(${row}.created_at, passed.valid_from))`
