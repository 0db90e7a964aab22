import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  followLanguage,
  letterLanguages,
  outsiderAbsentPage,
  outsiderFaultPage,
  outsiderOverPage,
  Receipts,
  Refusal,
  type LetterLanguage,
  type OutsiderPhotoContext,
  type OutsiderSite,
  type PublicPage,
} from '@lekboek/usecases'
import type { RequestCounts } from '../limits/request-counts.ts'
import { asAttachment } from '../files/attachment.ts'
import { stopSending } from '../files/stop-sending.ts'
import { RequestRefused } from '../server/request-refused.ts'
import { uploadTimeoutMs } from '../server/slow-requests.ts'
import { StrangerUploads } from '../server/stranger-uploads.ts'
import { additionForm } from './addition-form.ts'
import { FormTokens } from './form-tokens.ts'
import { Followings } from './followings.ts'
import { Givings } from './givings.ts'
import { answerFile, answerPage } from './outsider-answer.ts'
import { askedLanguage } from './outsider-language.ts'
import { OutsiderCounts, type OutsiderLimits } from './outsider-limits.ts'
import { Proofs } from './proofs.ts'
import { PublicPages } from './public-pages.ts'
import { readForms } from './typed-form.ts'

export interface OutsiderRoutes extends Pick<OutsiderPhotoContext, 'database' | 'jobs' | 'now' | 'files'> {
  readonly secret: string
  readonly baseUrl: string
  readonly counts: RequestCounts
  readonly limits: OutsiderLimits
}

interface Place {
  Params: { slug: string; segment?: string }
}

/** A request on the pages of one organisation. */
export interface Asked {
  readonly request: FastifyRequest
  readonly page: PublicPage & { readonly kind: 'open' | 'over' | 'followUpOnly' }
  readonly site: OutsiderSite
}

/** What is answered, before it gets the headers of these pages. */
export type Shown =
  | { readonly status: number; readonly body: string; readonly retryAfter?: number }
  | { readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } }

/** No cookie is read or set here, so another site gains nothing by sending a form; whoever names one is refused all the same. */
const open = { config: { isPublic: true } } as const

/**
 * The pages for people without an account. They are made here, need no scripts, load nothing of others, and know nothing of
 * who is signed in.
 */
export async function addOutsiderPages(app: FastifyInstance, options: OutsiderRoutes): Promise<void> {
  const { secret, database, jobs, now, files } = options
  const context: OutsiderPhotoContext = { database, jobs, now, files, receipts: new Receipts(secret) }
  const pages = new PublicPages(context)
  const tokens = new FormTokens(secret, now)
  const counts = new OutsiderCounts(options.counts, options.limits)
  const givings = new Givings({ context, counts, tokens, proofs: new Proofs(secret, context) })
  const uploads = new StrangerUploads()
  const followings = new Followings({ context, counts, tokens, uploads, baseUrl: options.baseUrl })
  const answer = answering(new URL(options.baseUrl).protocol === 'https:')

  await app.register(async (scope) => {
    readForms(scope)
    // What is too large is refused where it is read, in words.
    await scope.register(multipart, { throwFileSizeLimit: false })
    stopSending(scope)
    scope.addHook('onRequest', async (request) => counts.countPage(request))
    scope.setErrorHandler<FastifyError>((error, request, reply) => answer.fault(error, request, reply))
    scope.get<{ Params: { file: string } }>('/meld/-/:file', async (request, reply) => {
      if (answerFile(reply, request.params.file)) return reply
      throw new RequestRefused('NOT_FOUND', 'there is nothing here')
    })

    const handle =
      (act: (asked: Asked, segment: string) => Promise<Shown | null>) =>
      async (request: FastifyRequest<Place>, reply: FastifyReply): Promise<FastifyReply> => {
        const { slug, segment = '' } = request.params
        const page = await pages.at(slug)
        const language = languageOf(request, segment, page)
        if (page.kind === 'moved') {
          return reply.redirect(
            `/meld/${encodeURIComponent(page.slug)}${segment && `/${encodeURIComponent(segment)}`}`,
            308,
          )
        }
        if (page.kind === 'absent') return answer.absent(reply, language)
        const { name, slug: path, timeZone } = page.organisation
        const site = { language, timeZone, organisation: { name, slug: path } }
        const shown = await act({ request, page, site }, segment)
        // As where nobody is: not in the language of whoever took reports here once.
        if (shown === null) return answer.absent(reply, languageOf(request, segment, { kind: 'absent' }))
        return answer.shown(reply, page, shown)
      }

    const look = handle(async (asked, segment) => {
      if (followLanguage(segment) !== null) return followings.ask(asked)
      if (segment !== '' && !isLanguage(segment)) return null
      return formOf(asked, () => givings.form(asked))
    })
    const send = handle(async (asked, segment) => {
      if (segment === 'bewijs') return followings.document(asked)
      if (followLanguage(segment) !== null) return followings.follow(asked)
      if (segment !== '' && !isLanguage(segment)) return null
      return formOf(asked, () => givings.take(asked))
    })
    const add = handle(async (asked) => followings.add(asked, await additionForm(asked.request, context)))
    const askAgain = handle((asked) => followings.ask(asked))
    scope.get<Place>('/meld/:slug', look)
    scope.get<Place>('/meld/:slug/:segment', look)
    // Whoever loads what they sent once more.
    scope.get<Place>('/meld/:slug/aanvulling', askAgain)
    scope.post<Place>('/meld/:slug/aanvulling', { ...open, handlerTimeout: uploadTimeoutMs }, add)
    scope.post<Place>('/meld/:slug', open, send)
    scope.post<Place>('/meld/:slug/:segment', open, send)
  })
}

/** The form where reports are taken; where none are, what was told before is still followed up, and nothing else is said. */
async function formOf({ page, site }: Asked, shown: () => Promise<Shown>): Promise<Shown | null> {
  if (page.kind === 'open') return shown()
  if (page.kind === 'followUpOnly') return null
  return { status: 410, body: outsiderOverPage(site, page.organisation.successor) }
}

const isLanguage = (text: string): text is LetterLanguage => letterLanguages.some((one) => one === text)

/** That of the address, else the one that is asked for, else that of the organisation. */
function languageOf(request: FastifyRequest, segment: string, page: PublicPage): LetterLanguage {
  const own = 'organisation' in page ? page.organisation.languages.find(isLanguage) : undefined
  const { body } = request
  const carried = body instanceof URLSearchParams ? (body.get('language') ?? '') : ''
  const inPath = [segment, carried].find(isLanguage) ?? followLanguage(segment)
  return inPath ?? askedLanguage(request) ?? own ?? 'nl'
}

function answering(isHttps: boolean) {
  const absent = (reply: FastifyReply, language: LetterLanguage) =>
    answerPage(reply, { status: 404, page: null, body: outsiderAbsentPage(language) }, { isHttps })
  return {
    absent,
    shown(reply: FastifyReply, page: PublicPage, shown: Shown): FastifyReply {
      if ('file' in shown) {
        const { name, mediaType, bytes } = shown.file
        return asAttachment(reply, { fileName: name, mediaType }).send(Buffer.from(bytes))
      }
      if (shown.retryAfter !== undefined) reply.header('retry-after', shown.retryAfter)
      return answerPage(reply, { ...shown, page }, { isHttps })
    },
    /** Refusals of the server itself, and what failed, as pages too. */
    fault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
      const language = askedLanguage(request) ?? 'nl'
      if (error instanceof Refusal && error.reason.kind === 'notFound') return absent(reply, language)
      const status = error.statusCode ?? 500
      if (status === 404) return absent(reply, language)
      if (status >= 500 && status !== 503) request.log.error({ err: error }, 'a public page failed')
      if (error instanceof RequestRefused && error.retryAfter !== null)
        reply.header('retry-after', error.retryAfter)
      const isBusy = status === 429 || status === 503
      return answerPage(reply, { status, page: null, body: outsiderFaultPage(language, isBusy) }, { isHttps })
    },
  }
}
