import {
  addOutsiderPhoto,
  followReport,
  outsiderFollowPage,
  outsiderReceiptFile,
  outsiderReceiptForm,
  outsiderReceiptPage,
  Refusal,
  writeFromOutside,
  type FieldProblem,
  type OutsiderProblem,
  type OutsiderPhotoContext,
} from '@lekboek/usecases'
import { known } from './givings.ts'
import type { FormTokens } from './form-tokens.ts'
import type { OutsiderCounts } from './outsider-limits.ts'
import type { Asked, Shown } from './outsider-routes.ts'
import type { ArrivedPhoto } from './photo-form.ts'
import { typedIn } from './typed-form.ts'

interface FollowingParts {
  readonly context: OutsiderPhotoContext
  readonly counts: OutsiderCounts
  readonly tokens: FormTokens
  readonly baseUrl: string
}

/** What is done with a receipt. It comes in the body: in an address it would end up in logs and histories. */
export class Followings {
  readonly #parts: FollowingParts
  /** Forms whose photo this process is taking in: one that is sent twice at once is read once. */
  readonly #arriving = new Set<string>()

  constructor(parts: FollowingParts) {
    this.#parts = parts
  }

  async ask({ site }: Asked): Promise<Shown> {
    return { status: 200, body: outsiderReceiptForm(site, []) }
  }

  /** Shows a report by its receipt, after adding what came along. */
  async follow(asked: Asked): Promise<Shown> {
    const { counts } = this.#parts
    const { request, page } = asked
    const field = typedIn(request)
    const wait = counts.count('receipt', request, page.organisation.id)
    if (wait !== null) return this.#again(asked, 'tooOften', 429, wait)
    if (field('act') === 'kept') return this.#goOn(asked)
    if (field('form') === '') return this.#show(asked, field('code'))
    return this.#write(asked, field)
  }

  async #write(asked: Asked, field: (name: string) => string): Promise<Shown> {
    const { context, counts, tokens } = this.#parts
    const { request, page } = asked
    const [code, text] = [field('code'), field('text')]
    const form = tokens.read({ purpose: 'message', about: page.organisation.id }, field('form'))
    const refuse = (problem: FieldProblem['problem']) =>
      this.#show(asked, code, { typed: text, problems: [{ field: 'text', problem }], wasSent: false })
    if (!form) return refuse('expired')
    if (counts.count('message', request, page.organisation.id) !== null) return refuse('tooOften')
    try {
      await writeFromOutside(context, page.organisation.id, { receipt: code, text, formId: form.id })
    } catch (error) {
      const { reason } = error instanceof Refusal ? error : {}
      if (reason?.kind === 'invalid') return refuse(known(reason.problems[0]?.code ?? ''))
      if (reason?.kind === 'notFound') return this.#again(asked, 'unknownReceipt', 404)
      throw error
    }
    return this.#show(asked, code, { typed: '', problems: [], wasSent: true })
  }

  async #show(
    asked: Asked,
    code: string,
    said: Pick<Parameters<typeof outsiderFollowPage>[0], 'typed' | 'problems' | 'wasSent'> = {
      ...{ typed: '', problems: [], wasSent: false },
    },
  ): Promise<Shown> {
    const { context, tokens } = this.#parts
    const { page, site } = asked
    const report = await followReport(context, page.organisation.id, code)
    if (!report) return this.#again(asked, 'unknownReceipt', 404)
    const about = page.organisation.id
    const token = tokens.give({ purpose: 'message', about })
    const photoToken = tokens.give({ purpose: 'photo', about })
    const body = outsiderFollowPage({ ...report, ...said, site, code, token, photoToken })
    return { status: statusFor(said.problems), body }
  }

  /** Adds a photo; its form brought the receipt before it. */
  async photo(asked: Asked, arrived: ArrivedPhoto): Promise<Shown> {
    const { context, counts, tokens } = this.#parts
    const { request, page } = asked
    const { code, upload } = arrived
    const refuse = (problem: FieldProblem['problem']) =>
      this.#show(asked, code, { typed: '', problems: [{ field: 'file', problem }], wasSent: false })
    const wait = counts.count('photo', request, page.organisation.id)
    if (wait !== null) return this.#again(asked, 'tooOften', 429, wait)
    const form = tokens.read({ purpose: 'photo', about: page.organisation.id }, arrived.form)
    if (!form) return refuse('expired')
    if (!upload) return refuse('required')
    if (this.#arriving.has(form.id)) return refuse('repeated')
    this.#arriving.add(form.id)
    try {
      await addOutsiderPhoto(context, page.organisation.id, { receipt: code, upload, formId: form.id })
    } catch (error) {
      const { reason } = error instanceof Refusal ? error : {}
      if (reason?.kind === 'invalid') return refuse(knownOfPhoto(reason.problems[0]?.code ?? ''))
      if (reason?.kind === 'notFound') return this.#again(asked, 'unknownReceipt', 404)
      if (reason?.kind === 'tooOften') return this.#again(asked, 'tooOften', 429, reason.seconds)
      throw error
    } finally {
      this.#arriving.delete(form.id)
    }
    return this.#show(asked, code, { typed: '', problems: [], wasSent: true })
  }

  #again({ site }: Asked, problem: FieldProblem['problem'], status: number, retryAfter?: number): Shown {
    const body = outsiderReceiptForm(site, [{ field: 'code', problem }])
    return retryAfter === undefined ? { status, body } : { status, body, retryAfter }
  }

  /** From the receipt to the report, without typing it: only for whoever says that it was kept. */
  async #goOn(asked: Asked): Promise<Shown> {
    const receipt = this.#receiptIn(asked)
    if (!receipt) return this.ask(asked)
    const { site, code, token } = receipt
    if (typedIn(asked.request)('saved') === 'yes') return this.#show(asked, code)
    const problems: FieldProblem[] = [{ field: 'saved', problem: 'notSaved' }]
    return { status: 400, body: outsiderReceiptPage({ site, code, token, problems }) }
  }

  /** The receipt as a file; only one that was given here. */
  async document(asked: Asked): Promise<Shown | null> {
    const { context, counts, baseUrl } = this.#parts
    const receipt = this.#receiptIn(asked)
    if (!receipt) return null
    const { request, page } = asked
    const wait = counts.count('document', request, page.organisation.id)
    const { site, code, token } = receipt
    if (wait !== null) {
      const problems: FieldProblem[] = [{ field: '', problem: 'tooOften' }]
      const body = outsiderReceiptPage({ site, code, token, problems })
      return { status: 429, body, retryAfter: wait }
    }
    const kind = typedIn(request)('as') === 'pdf' ? 'pdf' : 'text'
    return { file: await outsiderReceiptFile({ site, code, baseUrl, at: context.now() }, kind) }
  }

  #receiptIn(
    asked: Asked,
  ): Pick<Parameters<typeof outsiderReceiptPage>[0], 'site' | 'code' | 'token'> | null {
    const field = typedIn(asked.request)
    const [code, token] = [field('code'), field('form')]
    const about = `${asked.page.organisation.id}|${code}`
    if (!this.#parts.tokens.read({ purpose: 'receipt', about }, token)) return null
    return { site: asked.site, code, token }
  }
}

function statusFor(problems: readonly FieldProblem[]): number {
  if (problems.length === 0) return 200
  return problems.some(({ problem }) => problem === 'repeated') ? 409 : 400
}

/** What a photo is refused for inside, in the words of these pages. */
const ofPhoto: Readonly<Record<string, OutsiderProblem>> = {
  tooLong: 'filesFull',
  filesNoRoom: 'filesFull',
  fileUnscanned: 'filesFull',
  filePixels: 'fileTooLarge',
  fileInfected: 'fileBroken',
}

const knownOfPhoto = (code: string) => ofPhoto[code] ?? known(code)
