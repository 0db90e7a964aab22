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
import { awaitFile } from '../server/slow-requests.ts'
import { strangerWaitSeconds, type StrangerUploads } from '../server/stranger-uploads.ts'
import type { Addition, ArrivingPhoto } from './addition-form.ts'
import { known } from './givings.ts'
import type { FormTokens } from './form-tokens.ts'
import type { OutsiderCounts } from './outsider-limits.ts'
import type { Asked, Shown } from './outsider-routes.ts'
import { typedIn } from './typed-form.ts'

interface FollowingParts {
  readonly context: OutsiderPhotoContext
  readonly counts: OutsiderCounts
  readonly tokens: FormTokens
  readonly uploads: StrangerUploads
  readonly baseUrl: string
}

type Said = Pick<Parameters<typeof outsiderFollowPage>[0], 'typed' | 'problems' | 'sent'>

/** Why something is not added. */
interface Refused {
  readonly problem: OutsiderProblem
  readonly retryAfter?: number
}

/** A part of what is added, with the receipt that came along. */
interface Part<Content> {
  readonly code: string
  /** Signed: what is made of this part gets its id, once. */
  readonly token: string
  readonly content: Content
}

const nothing: Said = { typed: '', problems: [], sent: [] }

/** What is done with a receipt. It comes in the body: in an address it would end up in logs and histories. */
export class Followings {
  readonly #parts: FollowingParts
  /** Forms whose photo this process is taking in: one that is sent twice at once is read once. */
  readonly #arriving = new Map<string, Promise<Refused | null>>()

  constructor(parts: FollowingParts) {
    this.#parts = parts
  }

  async ask({ site }: Asked): Promise<Shown> {
    return { status: 200, body: outsiderReceiptForm(site, []) }
  }

  /** Shows a report by its receipt. */
  async follow(asked: Asked): Promise<Shown> {
    const field = typedIn(asked.request)
    const wait = this.#count('receipt', asked)
    if (wait !== null) return this.#again(asked, 'tooOften', 429, wait)
    return field('act') === 'kept' ? this.#goOn(asked) : this.#show(asked, field('code'))
  }

  /** Adds what the form says and the photo that comes behind it: words are kept whatever becomes of the photo. */
  async add(asked: Asked, { field, photo }: Addition): Promise<Shown> {
    const wait = this.#count('receipt', asked)
    if (wait !== null) return this.#again(asked, 'tooOften', 429, wait)
    const [code, text] = [field('code'), field('text')]
    const hasText = text.trim() !== ''
    if (!hasText && !photo)
      return this.#show(asked, code, { ...nothing, problems: [{ field: 'text', problem: 'nothingAdded' }] })
    try {
      const ofText = hasText ? await this.#write(asked, { code, token: field('form'), content: text }) : null
      if (ofText) {
        const problems: FieldProblem[] = [{ field: 'text', problem: ofText.problem }]
        if (photo) problems.push({ field: 'file', problem: 'photoUnsent' })
        return await this.#show(asked, code, { typed: text, problems, sent: [] })
      }
      const sent: Said['sent'][number][] = hasText ? ['text'] : []
      const ofPhoto = photo && (await this.#take(asked, { code, token: field('photoForm'), content: photo }))
      if (!ofPhoto)
        return await this.#show(asked, code, { ...nothing, sent: photo ? [...sent, 'photo'] : sent })
      const { problem, retryAfter } = ofPhoto
      return await this.#show(
        asked,
        code,
        { typed: '', problems: [{ field: 'file', problem }], sent },
        retryAfter,
      )
    } catch (error) {
      if (error instanceof Refusal && error.reason.kind === 'notFound')
        return this.#again(asked, 'unknownReceipt', 404)
      throw error
    }
  }

  /** @returns why the words are not kept; null where they are. @throws {Refusal} notFound for a receipt that opens nothing. */
  async #write(asked: Asked, { code, token, content }: Part<string>): Promise<Refused | null> {
    const { context, tokens } = this.#parts
    const organisationId = asked.page.organisation.id
    const form = tokens.read({ purpose: 'message', about: organisationId }, token)
    if (!form) return { problem: 'expired' }
    if (this.#count('message', asked) !== null) return { problem: 'tooOften' }
    try {
      await writeFromOutside(context, organisationId, { receipt: code, text: content, formId: form.id })
      return null
    } catch (error) {
      const { reason } = error instanceof Refusal ? error : {}
      if (reason?.kind === 'invalid') return { problem: known(reason.problems[0]?.code ?? '') }
      throw error
    }
  }

  /** The same of a photo; one that is sent again while it arrives is the one that arrives. */
  async #take(asked: Asked, part: Part<ArrivingPhoto>): Promise<Refused | null> {
    const wait = this.#count('photo', asked)
    if (wait !== null) return { problem: 'photosBusy', retryAfter: wait }
    const form = this.#parts.tokens.read({ purpose: 'photo', about: asked.page.organisation.id }, part.token)
    if (!form) return { problem: 'photoUnsent' }
    // A browser breaks off the first when its form is sent again.
    const earlier = await this.#arriving.get(form.id)?.catch(() => undefined)
    if (earlier === null) return null
    const taking = this.#keep(asked, part, form.id)
    this.#arriving.set(form.id, taking)
    try {
      return await taking
    } finally {
      if (this.#arriving.get(form.id) === taking) this.#arriving.delete(form.id)
    }
  }

  async #keep(asked: Asked, { code, content }: Part<ArrivingPhoto>, formId: string): Promise<Refused | null> {
    const { context, uploads } = this.#parts
    if (content.isTooLarge) return { problem: 'fileTooLarge' }
    const leave = uploads.enter(asked.request)
    if (!leave) return { problem: 'photosBusy', retryAfter: strangerWaitSeconds }
    awaitFile(asked.request)
    try {
      await addOutsiderPhoto(context, asked.page.organisation.id, { receipt: code, upload: content, formId })
      return null
    } catch (error) {
      const { reason } = error instanceof Refusal ? error : {}
      if (reason?.kind === 'invalid') return { problem: knownOfPhoto(reason.problems[0]?.code ?? '') }
      if (reason?.kind === 'tooOften') return { problem: 'photosBusy', retryAfter: reason.seconds }
      throw error
    } finally {
      leave()
    }
  }

  #count(act: 'receipt' | 'message' | 'photo' | 'document', { request, page }: Asked): number | null {
    return this.#parts.counts.count(act, request, page.organisation.id)
  }

  async #show(asked: Asked, code: string, said = nothing, retryAfter?: number): Promise<Shown> {
    const { context, tokens } = this.#parts
    const { page, site } = asked
    const report = await followReport(context, page.organisation.id, code)
    if (!report) return this.#again(asked, 'unknownReceipt', 404)
    const about = page.organisation.id
    const token = tokens.give({ purpose: 'message', about })
    const photoToken = tokens.give({ purpose: 'photo', about })
    const body = outsiderFollowPage({ ...report, ...said, site, code, token, photoToken })
    const status = statusFor(said.problems)
    return retryAfter === undefined ? { status, body } : { status, body, retryAfter }
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
    const { context, baseUrl } = this.#parts
    const receipt = this.#receiptIn(asked)
    if (!receipt) return null
    const wait = this.#count('document', asked)
    const { site, code, token } = receipt
    if (wait !== null) {
      const problems: FieldProblem[] = [{ field: '', problem: 'tooOften' }]
      const body = outsiderReceiptPage({ site, code, token, problems })
      return { status: 429, body, retryAfter: wait }
    }
    const kind = typedIn(asked.request)('as') === 'pdf' ? 'pdf' : 'text'
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

const statuses: Partial<Record<OutsiderProblem, number>> = {
  ...{ repeated: 409, photoRepeated: 409, tooOften: 429, photosBusy: 503 },
}

function statusFor([first]: readonly FieldProblem[]): number {
  return first ? (statuses[first.problem] ?? 400) : 200
}

/** What a photo is refused for inside, in the words of these pages. */
const ofPhoto: Readonly<Record<string, OutsiderProblem>> = {
  tooLong: 'filesFull',
  filesNoRoom: 'filesFull',
  fileUnscanned: 'filesFull',
  filePixels: 'fileTooLarge',
  fileInfected: 'fileBroken',
  required: 'fileBroken',
  repeated: 'photoRepeated',
}

const knownOfPhoto = (code: string) => ofPhoto[code] ?? known(code)
