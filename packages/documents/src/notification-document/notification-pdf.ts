import { typesetApart } from '../typesetting/typeset-apart.ts'
import type { PdfStandard } from '../typesetting/typesetter.ts'
import { dossierData } from './dossier-data.ts'
import { dossierTemplate } from './dossier-template.ts'
import type { NotificationDocument } from './notification-document.ts'

/**
 * The dossier for the authority as a tagged PDF. The same view gives the same bytes.
 * PDF/UA-1 unless asked otherwise; a document that does not meet its standard is refused, not handed over.
 */
export async function notificationPdf(
  view: NotificationDocument,
  { standard = 'ua-1' }: { standard?: PdfStandard } = {},
): Promise<Uint8Array> {
  return typesetApart({ template: dossierTemplate, data: dossierData(view), standard })
}
