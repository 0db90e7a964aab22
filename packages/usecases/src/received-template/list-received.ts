import { mayInRegister } from '@lekboek/access'
import {
  inRegister,
  receivedTemplatesStatement,
  selectReceiving,
  type ReceivedTemplateRow,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { isSetting } from '../template/template-content.ts'
import { openReceived } from './open-received.ts'
import { receivedOf, type ReceivedTemplate } from './received.ts'

export interface Received {
  /** The umbrella that the organisation belongs to. */
  readonly umbrellaName: string | null
  readonly isReceiving: boolean
  /** Version of the organisation's settings, for turning it on or off. */
  readonly version: number
  readonly templates: readonly ReceivedTemplate[]
}

/** What this organisation got from its umbrella, and whether it takes anything. */
export async function listReceived(context: Context, organisationId: string): Promise<Received> {
  const { actor, access, ability } = await openReceived(context, organisationId, 'read')
  const all = await inRegister(context.database, actor, organisationId, (register) =>
    receivedIn(register, access.organisation.settingsVersion),
  )
  if (mayInRegister(ability, 'read', 'Settings')) return all
  // Whoever works in a dossier needs its checklists; how the organisation is set is not theirs to read.
  return { ...all, templates: all.templates.filter(({ kind }) => !isSetting(kind)) }
}

export async function receivedIn(register: Register, version: number): Promise<Received> {
  const [{ umbrellaName, isReceiving }, rows] = await Promise.all([
    selectReceiving(register),
    register.query<{ row: ReceivedTemplateRow }>(receivedTemplatesStatement(register.organisationId)),
  ])
  return { umbrellaName, isReceiving, version, templates: rows.map(({ row }) => receivedOf(row)) }
}
