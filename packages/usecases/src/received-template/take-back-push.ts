import {
  appendJournal,
  deleteReceived,
  receivedAmongStatement,
  replaceReceived,
  updateHolders,
  type Outcomes,
  type PushedTemplate,
  type ReceivedTemplateRow,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { toldOfTakingBack, type TemplateOutcome } from '../template-push/outcome.ts'
import { isSetting } from '../template/template-content.ts'
import type { Held } from './apply-setting.ts'
import { inMember, type Push } from './in-member.ts'
import { isSame, isTouched, withoutPush } from './plan-receipt.ts'
import { takeBackSetting } from './receive-setting.ts'

/**
 * Puts one organisation back to before a push, all of it in one transaction with one leaf, except for what its own people
 * changed since. `brought` is what is known of the push: called again it answers what it answered before.
 */
export async function takeBackPush(
  context: SystemContext,
  push: Push,
  brought: Outcomes | null,
): Promise<Outcomes> {
  return inMember(context, push, async (held) => {
    const { register, now } = held
    const ids = push.templates.map(({ id }) => id)
    const rows = await register.query<{ row: ReceivedTemplateRow }>(
      receivedAmongStatement(register.organisationId, push.umbrella.id, ids),
    )
    const known = new Map(rows.map(({ row }) => [row.templateId, row]))
    const outcomes: [PushedTemplate, TemplateOutcome][] = []
    const written: object[] = []
    for (const template of push.templates) {
      const row = known.get(template.id) ?? null
      const outcome = await takeBackOne(held, push.id, row)
      const { id: templateId, kind, name } = template
      if (outcome !== 'nothing' && outcome !== 'kept') written.push({ templateId, kind, name, outcome })
      outcomes.push([template, outcome === 'nothing' ? repeated(brought?.[templateId]) : outcome])
    }
    if (written.length > 0) {
      const { id: umbrellaId, name: umbrellaName } = push.umbrella
      const summary = { umbrellaId, umbrellaName, pushId: push.id, templates: written }
      await appendJournal(register, { verb: 'templates.takenBack', at: now, incidentId: null, summary })
    }
    return Object.fromEntries(
      outcomes.map(([{ id, kind }, outcome]) => [id, toldOfTakingBack(kind, outcome)]),
    )
  })
}

/** What was brought and is not there was taken back already, before a crash. */
function repeated(brought: string | undefined): TemplateOutcome {
  if (brought === 'added') return 'removed'
  return brought === 'replaced' ? 'restored' : 'nothing'
}

async function takeBackOne(
  held: Held,
  pushId: string,
  row: ReceivedTemplateRow | null,
): Promise<TemplateOutcome> {
  if (!row) return 'nothing'
  const { register } = held
  if (row.pushId !== pushId) {
    const rest = withoutPush(row, pushId)
    if (!rest) return 'nothing'
    await replaceReceived(register, row.id, rest)
    return 'superseded'
  }
  if (isTouched(row)) return 'kept'
  const earlier = row.history.at(-1) ?? null
  if (earlier && isSame(earlier, row)) {
    await updateHolders(register, row.id, { ...earlier, history: row.history.slice(0, -1) })
    return 'superseded'
  }
  if (isSetting(row.kind) && !(await takeBackSetting(held, row.kind, row, earlier?.content))) return 'kept'
  if (!earlier) {
    await deleteReceived(register, row.id)
    return 'removed'
  }
  await replaceReceived(register, row.id, { ...earlier, history: row.history.slice(0, -1) })
  return 'restored'
}
