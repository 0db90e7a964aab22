import {
  supplierReceiptFile,
  supplierReceiptPage,
  type LetterLanguage,
  type QuestionView,
  type SupplierReceiptView,
} from '@lekboek/usecases'
import type { FormTokens } from '../outsider/form-tokens.ts'

/** A question that was answered, opened by the code of its link. */
export interface AnsweredQuestion {
  readonly token: string
  readonly language: LetterLanguage
  readonly view: Extract<QuestionView, { readonly state: 'open' | 'answered' }>
}

type ReceiptFile = Awaited<ReturnType<typeof supplierReceiptFile>>
export type ShownReceipt =
  { readonly status: number; readonly body: string } | { readonly file: ReceiptFile } | null

/** Receipts of suppliers, shown once and kept as the receipts of outsiders are; only one that was given here is printed. */
export class SupplierReceipts {
  readonly #tokens: FormTokens
  readonly #baseUrl: string

  constructor(tokens: FormTokens, baseUrl: string) {
    this.#tokens = tokens
    this.#baseUrl = baseUrl
  }

  /** The page of a receipt that was drawn just now. */
  give(asked: AnsweredQuestion, code: string): ShownReceipt {
    const form = this.#tokens.give({ purpose: 'receipt', about: aboutOf(asked, code) })
    const receipt = receiptOf(asked, code, form)
    return receipt && { status: 200, body: supplierReceiptPage(receipt, []) }
  }

  /** What its page asks for; null where it goes on to the answer, or where the receipt was not given here. */
  async follow(asked: AnsweredQuestion, typed: (field: string) => string): Promise<ShownReceipt> {
    const [act, code, form] = [typed('act'), typed('code'), typed('form')]
    if (act !== 'receipt' && act !== 'kept') return null
    if (!this.#tokens.read({ purpose: 'receipt', about: aboutOf(asked, code) }, form)) return null
    const receipt = receiptOf(asked, code, form)
    if (receipt === null) return null
    if (act === 'receipt') {
      const kind = typed('as') === 'pdf' ? 'pdf' : 'text'
      return { file: await supplierReceiptFile(receipt, kind, this.#baseUrl) }
    }
    if (typed('saved') === 'yes') return null
    return { status: 422, body: supplierReceiptPage(receipt, [{ field: 'saved', problem: 'notSaved' }]) }
  }
}

const aboutOf = ({ token }: AnsweredQuestion, code: string) => `answer|${token}|${code}`

function receiptOf(
  { token, language, view }: AnsweredQuestion,
  code: string,
  form: string,
): SupplierReceiptView | null {
  const { organisation, timeZone, isHit, answeredAt } = view
  if (isHit === null || answeredAt === null) return null
  return { token, language, organisation, timeZone, isHit, answeredAt, code, form }
}
