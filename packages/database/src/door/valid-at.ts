/**
 * SQL: whether a row of this alias, which begins at an instant and may end at one, stands at `at`: from its beginning on, and
 * no longer at its end.
 *
 * @param at a parameter such as `$2`, or a column.
 */
export const isValidAt = (alias: string, at: string) =>
  `${alias}.valid_from <= ${at}::timestamptz AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > ${at}::timestamptz)`
