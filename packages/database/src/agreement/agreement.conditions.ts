/** Whether an agreement (`a`) holds at an instant. */
export const holdsAt = (a: string, at: string) =>
  `(${a}.valid_from <= ${at}::timestamptz AND (${a}.valid_until IS NULL OR ${a}.valid_until > ${at}::timestamptz))`
