import { mayInRegister } from '@lekboek/access'
import {
  inRegister,
  receivedTemplatesStatement,
  selectReceiving,
  type OrganisationRow,
  type ReceivedTemplateRow,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { isSetting } from '../template/template-content.ts'
import { isSetOtherwise } from './set-otherwise.ts'
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
    receivedIn(register, access.organisation),
  )
  if (mayInRegister(ability, 'read', 'Settings')) return all
  // Whoever works in a dossier needs its checklists; how the organisation is set is not theirs to read.
  return { ...all, templates: all.templates.filter(({ kind }) => !isSetting(kind)) }
}

/** The same in an open register; of a setting with whether the organisation, as it is set now, does otherwise. */
export async function receivedIn(register: Register, organisation: OrganisationRow): Promise<Received> {
  const [{ umbrellaName, isReceiving }, rows] = await Promise.all([
    selectReceiving(register),
    register.query<{ row: ReceivedTemplateRow }>(receivedTemplatesStatement(register.organisationId)),
  ])
  const templates = rows.map(({ row }) => {
    const received = receivedOf(row)
    return { ...received, isAdapted: received.isAdapted || isSetOtherwise(received, organisation) }
  })
  return { umbrellaName, isReceiving, version: organisation.settingsVersion, templates }
}
