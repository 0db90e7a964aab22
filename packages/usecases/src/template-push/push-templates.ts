import {
  appendJournal,
  inRegister,
  insertPush,
  isUuid,
  lockTemplates,
  templateMembersStatement,
  uuidv7,
  type Register,
  type TemplateMemberRow,
  type TemplateRow,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { readIds } from '../input/read-ids.ts'
import { conflict, invalid } from '../refusal.ts'
import { templateOf } from '../template/list-templates.ts'
import { openTemplates } from '../template/open-templates.ts'
import { pushById, type TemplatePush } from './find-push.ts'

/** A template as the person saw it. */
export interface SeenTemplate {
  readonly id: string
  readonly version: number
}

export interface PushInput {
  readonly templates: readonly SeenTemplate[]
  /** Organisations of the umbrella; null or absent for all that it has now. */
  readonly organisations?: readonly string[] | null
}

/** More than anybody looks over before pushing it. */
const mostAtOnce = 20
/** More than any umbrella in Belgium has. */
const mostOrganisations = 2000

/** What is pushed, and to whom. */
export interface ChosenPush {
  readonly templates: readonly TemplateRow[]
  readonly members: readonly TemplateMemberRow[]
}

/**
 * Pushes templates to organisations of this umbrella: a job for each, in one transaction. Each job writes into one
 * organisation's own register; what its own people changed there stays.
 *
 * @throws {Refusal} invalid for what is not the umbrella's own; conflict where a template was changed since it was seen.
 */
export async function pushTemplates(
  context: Context,
  organisationId: string,
  input: PushInput,
): Promise<TemplatePush> {
  const { actor } = await openTemplates(context, organisationId, 'change')
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const { templates, members } = await chosenPush(register, input, now)
    const id = uuidv7()
    const targets = members.map(({ id: memberId, name: memberName }) => ({
      ...{ id: uuidv7(), memberId, memberName },
    }))
    const pushed = templates.map(({ id: templateId, version, kind, name, content }) => ({
      ...{ id: templateId, version, kind, name, content },
    }))
    await insertPush(register, { id, templates: pushed, targets, at: now })
    const jobs = targets.map((target) => ({ umbrellaId: organisationId, targetId: target.id }))
    await context.jobs.enqueueAll('settle-push', jobs)
    const push = await pushById(register, id)
    const summary = {
      pushId: id,
      templates: pushed.map(({ content: _, ...template }) => template),
      organisations: members.map((member) => member.id),
    }
    await appendJournal(register, { verb: 'templates.pushed', at: now, incidentId: null, summary })
    return push
  })
}

/** The templates, kept from being changed, and the organisations. @throws {Refusal} invalid; conflict. */
export async function chosenPush(
  register: Register,
  { templates: seen, organisations }: PushInput,
  now: Instant,
): Promise<ChosenPush> {
  const ids = readIds(
    'templates',
    seen.map(({ id }) => id),
    mostAtOnce,
  )
  const templates = await lockTemplates(register, ids.filter(isUuid))
  if (templates.length < ids.length) throw invalid([{ path: 'templates', code: 'notInList' }])
  for (const template of templates) {
    const version = seen.find(({ id }) => id === template.id)?.version
    if (version !== template.version) throw conflict(template.version, templateOf(template))
  }
  const rows = await register.query<{ row: TemplateMemberRow }>(
    templateMembersStatement(register.organisationId, now),
  )
  return {
    templates,
    members: chosenMembers(
      rows.map(({ row }) => row),
      organisations ?? null,
    ),
  }
}

/** A stranger and none at all are refused alike. */
function chosenMembers(
  all: readonly TemplateMemberRow[],
  organisations: readonly string[] | null,
): readonly TemplateMemberRow[] {
  if (organisations === null) {
    if (all.length === 0) throw invalid([{ path: 'organisations', code: 'required' }])
    return all
  }
  const ids = readIds('organisations', organisations, mostOrganisations)
  const chosen = all.filter(({ id }) => ids.includes(id))
  if (chosen.length < ids.length) throw invalid([{ path: 'organisations', code: 'notInList' }])
  return chosen
}
