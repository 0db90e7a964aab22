import { writtenReceipt } from '@lekboek/domain/report'
import type { LetterLanguage } from '../letter/letter.ts'
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

/** What stands in a file of a receipt. */
export interface ReceiptFileText {
  readonly language: LetterLanguage
  readonly code: string
  readonly told: string
  readonly keep: string
  /** What it is for, and where. */
  readonly use: string
  readonly link: string
}

export interface ReceiptFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A receipt to keep: nothing of what was told stands in it. */
export async function outsiderReceiptFile(
  view: ReceiptFileView,
  kind: ReceiptFileKind,
): Promise<ReceiptFile> {
  const { site, code, at, baseUrl } = view
  const words = outsiderWords[site.language].receipt
  const text = {
    ...{ language: site.language, code, keep: words.keep, use: words.fileUse },
    told: words.fileText(printableLine(site.organisation.name), writtenAt(at, site)),
    link: new URL(followPath(site.organisation.slug, site.language), baseUrl).href,
  }
  return receiptFile(text, kind)
}

/** A receipt as text or as a page. */
export async function receiptFile(said: ReceiptFileText, kind: ReceiptFileKind): Promise<ReceiptFile> {
  const { language, told, keep, use, link } = said
  const { code: codeLabel, fileName } = outsiderWords[language].receipt
  const code = writtenReceipt(said.code)
  if (kind === 'text') {
    const text = [told, `${codeLabel}: ${code}`, keep, use, link].join('\r\n\r\n')
    const mediaType = 'text/plain; charset=utf-8'
    return { name: `${fileName}.txt`, mediaType, bytes: Buffer.from(`${text}\r\n`) }
  }
  const data = { told, keep, use, link, code, codeLabel, language, fonts: fontFamilies }
  const bytes = await typesetApart({ template: receiptTemplate, data, standard: 'ua-1' })
  return { name: `${fileName}.pdf`, mediaType: 'application/pdf', bytes }
}
