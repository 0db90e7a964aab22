/** What a save changed in one field. Running texts are named and not repeated: the journal cannot forget. */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Fields in which people write freely, of all sections. */
const runningTexts = new Set([
  'comments',
  'description',
  'discoveryDescription',
  'impactDescription',
  'jointControllers',
  'otherAuthoritiesDescription',
  'preventionDescription',
  'processorContact',
  'processorName',
  'systems',
])

/** The fields that differ between two versions of a section. */
export function sectionChanges(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([field, value]) => {
    const was = old.get(field) ?? null
    if (JSON.stringify(was) === JSON.stringify(value)) return []
    return [runningTexts.has(field) ? { field } : { field, before: was, after: value }]
  })
}
