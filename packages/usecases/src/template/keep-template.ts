import {
  appendJournal,
  inRegister,
  insertTemplate,
  isUuid,
  lockJournal,
  lockTemplates,
  retireTemplateRow,
  selectTemplates,
  updateTemplate,
  uuidv7,
  type Register,
  type TemplateRow,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, invalid, notFound, rateLimited } from '../refusal.ts'
import { templateOf, type Template } from './list-templates.ts'
import { openTemplates } from './open-templates.ts'
import { readTemplate, type TemplateInput } from './read-template.ts'

/** More than one can oversee. */
const mostTemplates = 100

/** Keeps a template ready; no organisation has it before it is pushed. @throws {Refusal} invalid; rateLimited beyond a hundred. */
export async function keepTemplate(
  context: Context,
  organisationId: string,
  input: TemplateInput,
): Promise<Template> {
  const { actor } = await openTemplates(context, organisationId, 'change')
  const now = context.now()
  const values = readTemplate(input, now)
  const id = uuidv7()
  return inRegister(context.database, actor, organisationId, async (register) => {
    // There is no row yet by which two of one name would wait for each other.
    await lockJournal(register)
    const others = await selectTemplates(register)
    if (others.length >= mostTemplates) throw rateLimited()
    refuseSameName(others, values)
    await insertTemplate(register, { ...values, id, at: now })
    const { kind, name } = values
    const template = await templateById(register, id)
    const summary = { templateId: id, kind, name, version: 1 }
    await appendJournal(register, { verb: 'template.kept', at: now, incidentId: null, summary })
    return template
  })
}

/**
 * Changes a template; its kind stays. Organisations keep what they got until it is pushed again.
 *
 * @throws {Refusal} notFound; conflict, with what is stored.
 */
export async function changeTemplate(
  context: Context,
  organisationId: string,
  templateId: string,
  input: TemplateInput & { readonly version: number },
): Promise<Template> {
  const { actor } = await openTemplates(context, organisationId, 'change')
  const now = context.now()
  const values = readTemplate(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockJournal(register)
    const { kind, version } = await seenTemplate(register, templateId, input.version)
    if (kind !== values.kind) throw invalid([{ path: 'kind', code: 'notInList' }])
    refuseSameName(
      (await selectTemplates(register)).filter(({ id }) => id !== templateId),
      values,
    )
    await updateTemplate(register, templateId, { ...values, at: now })
    const template = await templateById(register, templateId)
    const summary = { templateId, kind, name: values.name, version: version + 1 }
    await appendJournal(register, { verb: 'template.changed', at: now, incidentId: null, summary })
    return template
  })
}

/** Takes a template out of use. What organisations got of it stays with them. @throws {Refusal} notFound; conflict. */
export async function retireTemplate(
  context: Context,
  organisationId: string,
  templateId: string,
  version: number,
): Promise<Template> {
  const { actor } = await openTemplates(context, organisationId, 'change')
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const template = await seenTemplate(register, templateId, version)
    await retireTemplateRow(register, templateId, now)
    const summary = { templateId, kind: template.kind, name: template.name }
    await appendJournal(register, { verb: 'template.retired', at: now, incidentId: null, summary })
    return templateOf(template)
  })
}

async function seenTemplate(register: Register, templateId: string, version: number): Promise<TemplateRow> {
  const [template] = isUuid(templateId) ? await lockTemplates(register, [templateId]) : []
  if (!template) throw notFound()
  if (template.version !== version) throw conflict(template.version, templateOf(template))
  return template
}

async function templateById(register: Register, id: string): Promise<Template> {
  const [template] = await lockTemplates(register, [id])
  if (!template) throw new Error('a template that was written disappeared')
  return templateOf(template)
}

/** Two of one kind and name cannot be told apart by whoever gets them. */
function refuseSameName(
  others: readonly TemplateRow[],
  { kind, name }: { kind: string; name: string },
): void {
  const isSame = others.some((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())
  if (isSame) throw invalid([{ path: 'name', code: 'repeated' }])
}
