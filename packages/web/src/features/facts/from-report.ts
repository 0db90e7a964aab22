interface Section {
  readonly version: number
  readonly changedAt?: string | null
}

/** Whether a section stands as the report of a member of staff filled it in when it opened the dossier. */
export function isFromReport(
  { source, createdAt }: { readonly source: string; readonly createdAt: string },
  { version, changedAt }: Section,
): boolean {
  return source === 'staff' && version === 1 && changedAt === createdAt
}
