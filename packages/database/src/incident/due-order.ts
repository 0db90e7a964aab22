/**
 * By when a dossier `i` is put in order of time left: its next due time, but where that is an own target that is past at the
 * instant in that place, the end of the law's hours that run.
 */
export function orderedDue(nowPlace: string): string {
  return `(CASE WHEN i.law_due_at IS NOT NULL AND i.due_kind IN ('investigation', 'people') AND i.due_at < ${nowPlace}::timestamptz THEN i.law_due_at ELSE i.due_at END)`
}
