import { mayInRegister } from '@lekboek/access'
import {
  inRegister,
  isUuid,
  selectDraftMessage,
  selectFilesToSend,
  selectOrganisation,
  type FileToSend,
  type StoredMessage,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import type { ChainLink, ToldContent } from './dispatch-message.ts'
import { reportText } from '../received-report/report-text.ts'
import { toldContent } from './told-content.ts'

/** A report as one controller will see it. */
export interface DeliveryPreview {
  /** Language of the controller. */
  readonly language: string
  readonly reference: string
  readonly text: string
  readonly content: ToldContent
  readonly chain: readonly ChainLink[]
  /** What comes with it, in the order in which it is listed. */
  readonly files: readonly FileToSend[]
}

/** What a controller would be told now: the text and the facts that it gets, by the functions that make them when it is sent. */
export async function previewDelivery(
  context: Context,
  organisationId: string,
  deliveryId: string,
): Promise<DeliveryPreview> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  if (!isUuid(deliveryId)) throw notFound()
  const [draft, files] = await inRegister(context.database, actor, organisationId, (register) =>
    Promise.all([selectDraftMessage(register, deliveryId), selectFilesToSend(register, deliveryId)]),
  )
  if (!draft) throw notFound()
  const language = await languageOf(context, draft)
  const content = toldContent(draft)
  return {
    language,
    reference: draft.reference,
    text: reportText(content, language),
    content,
    chain: draft.chain,
    files,
  }
}

async function languageOf(
  { database }: Context,
  { controllerId }: Pick<StoredMessage, 'controllerId'>,
): Promise<string> {
  const controller = await selectOrganisation(database, controllerId)
  return controller?.languages[0] ?? 'nl'
}
