import { writtenReceipt } from '@lekboek/domain/report'
import { fontFamilies } from '../typesetting/fonts.ts'
import { printableLine } from '../typesetting/printable-text.ts'
import { typesetApart } from '../typesetting/typeset-apart.ts'
import { followPath, writtenAt, type OutsiderSite } from './outsider-site.ts'
import { outsiderWords } from './outsider-words.ts'
import { receiptTemplate } from './receipt-template.ts'

export interface ReceiptFileView {
  readonly site: OutsiderSite
  readonly code: string
  readonly at: string
  /** Under which the installation is reached. */
  readonly baseUrl: string
}

export const receiptFileKinds = ['text', 'pdf'] as const
export type ReceiptFileKind = (typeof receiptFileKinds)[number]

/** A receipt to keep: nothing of what was told stands in it. */
export async function outsiderReceiptFile(
  view: ReceiptFileView,
  kind: ReceiptFileKind,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }> {
  const { site, code, at, baseUrl } = view
  const words = outsiderWords[site.language].receipt
  const link = new URL(followPath(site.organisation.slug, site.language), baseUrl).href
  const lines = {
    told: words.fileText(printableLine(site.organisation.name), writtenAt(at, site)),
    ...{ codeLabel: words.code, code: writtenReceipt(code), keep: words.keep, use: words.fileUse, link },
  }
  if (kind === 'text') {
    const { told, codeLabel, keep, use } = lines
    const text = [told, `${codeLabel}: ${lines.code}`, keep, use, link].join('\r\n\r\n')
    return {
      name: `${words.fileName}.txt`,
      mediaType: 'text/plain; charset=utf-8',
      bytes: Buffer.from(`${text}\r\n`),
    }
  }
  const data = { ...lines, language: site.language, fonts: fontFamilies }
  const bytes = await typesetApart({ template: receiptTemplate, data, standard: 'ua-1' })
  return { name: `${words.fileName}.pdf`, mediaType: 'application/pdf', bytes }
}
