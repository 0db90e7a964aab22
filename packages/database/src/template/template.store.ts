import type { Register } from '../door/in-register.ts'

/** What an umbrella keeps ready for its organisations; instants are the database's JSON form. */
export interface TemplateRow {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly name: string
  readonly content: unknown
  readonly changedAt: string
  readonly changedBy: string
}

const row = `json_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'name', t.name, 'content', t.content,
  'changedAt', t.changed_at, 'changedBy', t.changed_by_name) AS row`

/** The templates of the register's umbrella that are in use, by kind and name. */
export async function selectTemplates(register: Register): Promise<TemplateRow[]> {
  const rows = await register.query<{ row: TemplateRow }>({
    name: 'template.list',
    text: `SELECT ${row} FROM template t WHERE t.organisation_id = $1 AND t.retired_at IS NULL ORDER BY t.kind, t.name, t.id`,
    values: [register.organisationId],
  })
  return rows.map(({ row: template }) => template)
}

/** Reads templates and keeps everybody else from changing them until the transaction ends; those that are there. */
export async function lockTemplates(register: Register, ids: readonly string[]): Promise<TemplateRow[]> {
  const rows = await register.query<{ row: TemplateRow }>({
    name: 'template.lock',
    text: `SELECT ${row} FROM template t WHERE t.organisation_id = $1 AND t.id = ANY ($2::uuid[]) AND t.retired_at IS NULL
      ORDER BY t.id FOR UPDATE`,
    values: [register.organisationId, ids],
  })
  return rows.map(({ row: template }) => template)
}

/** A template as somebody writes it. */
export interface TemplateValues {
  readonly kind: string
  readonly name: string
  readonly content: object
}

export async function insertTemplate(
  register: Register,
  template: TemplateValues & { readonly id: string; readonly at: string },
): Promise<void> {
  const { id, kind, name, content, at } = template
  await register.query({
    name: 'template.insert',
    text: `INSERT INTO template (organisation_id, id, kind, name, content, created_at, changed_at, changed_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`,
    values: [register.organisationId, id, kind, name, JSON.stringify(content), at, register.actor.name],
  })
}

export async function updateTemplate(
  register: Register,
  id: string,
  { name, content, at }: Omit<TemplateValues, 'kind'> & { readonly at: string },
): Promise<void> {
  await register.query({
    name: 'template.update',
    text: `UPDATE template SET version = version + 1, name = $3, content = $4, changed_at = $5, changed_by_name = $6
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, name, JSON.stringify(content), at, register.actor.name],
  })
}

/** Takes a template out of use; what organisations got of it stays with them. */
export async function retireTemplateRow(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'template.retire',
    text: 'UPDATE template SET version = version + 1, retired_at = $3 WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id, at],
  })
}
