import {
  appendJournal,
  insertReceived,
  receivedAmongStatement,
  replaceReceived,
  updateHolders,
  uuidv7,
  type Outcomes,
  type PushedTemplate,
  type ReceivedTemplateRow,
} from '@lekboek/database'
import { told, type TemplateOutcome } from '../template-push/outcome.ts'
import { isSetting } from '../template/template-content.ts'
import type { SystemContext } from '../system-context.ts'
import type { Held } from './apply-setting.ts'
import { inMember, type Push } from './in-member.ts'
import { arrivalOf, historyWith, historyWithLate, planReceipt } from './plan-receipt.ts'
import { receiveSetting } from './receive-setting.ts'

/**
 * Brings one organisation what its umbrella pushed, all of it in one transaction with one leaf. What was there already, or
 * came later, the push holds too: it stays there until the last of them is taken back. Called again it brings
 * nothing a second time, and answers the same.
 */
export async function receivePush(context: SystemContext, push: Push): Promise<Outcomes> {
  return inMember(context, push, async (held) => {
    const { register, now } = held
    const ids = push.templates.map(({ id }) => id)
    const rows = await register.query<{ row: ReceivedTemplateRow }>(
      receivedAmongStatement(register.organisationId, push.umbrella.id, ids),
    )
    const known = new Map(rows.map(({ row }) => [row.templateId, row]))
    const outcomes: [PushedTemplate, TemplateOutcome, boolean][] = []
    for (const template of push.templates) {
      const existing = known.get(template.id) ?? null
      const isReplay = existing !== null && arrivalOf(existing, push.id) !== null
      const outcome = await receiveOne(held, push, template, existing)
      outcomes.push([template, outcome, !isReplay && (outcome === 'added' || outcome === 'replaced')])
    }
    const brought = outcomes.filter(([, , isWritten]) => isWritten)
    if (brought.length > 0) {
      const { id: umbrellaId, name: umbrellaName } = push.umbrella
      const templates = brought.map(([{ id, kind, name, version }, outcome]) => ({
        ...{ templateId: id, kind, name, version, outcome },
      }))
      const summary = { umbrellaId, umbrellaName, pushId: push.id, templates }
      await appendJournal(register, { verb: 'templates.received', at: now, incidentId: null, summary })
    }
    return Object.fromEntries(outcomes.map(([{ id, kind }, outcome]) => [id, told(kind, outcome)]))
  })
}

async function receiveOne(
  held: Held,
  push: Push,
  template: PushedTemplate,
  existing: ReceivedTemplateRow | null,
): Promise<TemplateOutcome> {
  const planned = planReceipt(push.id, template, existing)
  if (existing && arrivalOf(existing, push.id) !== null) return planned
  const { id: templateId, version: templateVersion, kind, name, content } = template
  const bare = { pushId: push.id, templateVersion, name, content, replaced: null, receivedAt: held.now }
  if (existing && planned === 'superseded') {
    const history = historyWithLate(existing, { ...bare, outcome: planned })
    await updateHolders(held.register, existing.id, { ...existing, history })
    return planned
  }
  const id = existing?.id ?? uuidv7()
  const { outcome, replaced } = isSetting(kind)
    ? await receiveSetting(held, kind, id, template, existing)
    : { outcome: planned, replaced: null }
  if (existing && outcome === 'equal' && planned === 'equal')
    await updateHolders(held.register, existing.id, { ...bare, outcome, history: historyWith(existing) })
  if (outcome !== 'added' && outcome !== 'replaced') return outcome
  const receipt = { ...bare, replaced, outcome }
  if (existing) {
    await replaceReceived(held.register, id, { ...receipt, history: historyWith(existing) })
  } else {
    const { id: umbrellaId, name: umbrellaName } = push.umbrella
    const from = { id, umbrellaId, umbrellaName, templateId, kind, history: [] }
    await insertReceived(held.register, { ...receipt, ...from })
  }
  return outcome
}
