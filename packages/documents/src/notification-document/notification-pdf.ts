import { typesetApart } from '../typesetting/typeset-apart.ts'
import type { PdfStandard } from '../typesetting/typesetter.ts'
import { dossierData } from './dossier-data.ts'
import { dossierTemplate } from './dossier-template.ts'
import type { FieldOrder, NotificationDocument } from './notification-document.ts'

/**
 * The dossier for the authority as a tagged PDF. The same view gives the same bytes.
 * The fields stand in the order of the authority's form where that is known, in the template's where it is asked for.
 * PDF/UA-1 unless asked otherwise; a document that does not meet its standard is refused, not handed over.
 */
export async function notificationPdf(
  view: NotificationDocument,
  { standard = 'ua-1', order = 'authority' }: { standard?: PdfStandard; order?: FieldOrder } = {},
): Promise<Uint8Array> {
  return typesetApart({ template: dossierTemplate, data: dossierData(view, order), standard })
}
