import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  addToAnswer,
  handInAnswer,
  letterLanguages,
  lookAtQuestion,
  Refusal,
  saveAnswer,
  supplierCodePage,
  supplierFaultPage,
  supplierPath,
  supplierProblems,
  supplierQuestionPage,
  type LetterLanguage,
  type QuestionView,
  type SupplierContext,
  type SupplierFieldProblem,
  type SupplierPageView,
} from '@lekboek/usecases'
import { asAttachment } from '../files/attachment.ts'
import { FormTokens } from '../outsider/form-tokens.ts'
import { answerPage } from '../outsider/outsider-answer.ts'
import { askedLanguage } from '../outsider/outsider-language.ts'
import { readForms, typedIn } from '../outsider/typed-form.ts'
import { RequestRefused } from '../server/request-refused.ts'
import type { PublicAttempts } from '../sign-in/public-attempts.ts'
import { SupplierReceipts, type ShownReceipt } from './supplier-receipts.ts'
import { answerOf, savedInForm, typedIntoForm } from './typed-answer.ts'

export interface SupplierRoutes {
  readonly attempts: PublicAttempts
  readonly contextOf: (request: FastifyRequest) => SupplierContext
  readonly baseUrl: string
  readonly secret: string
  readonly now: SupplierContext['now']
}

type Shown = Extract<QuestionView, { readonly state: 'open' | 'answered' }>
type Typed = (field: string) => string
type News = Pick<SupplierPageView, 'news' | 'isAnew' | 'problems'> & {
  /** Of an answer that was handed in just now. */
  readonly receipt: string | null
}

const open = { config: { isPublic: true } } as const
const nothing: News = { news: null, receipt: null, isAnew: false, problems: [] }

/**
 * The form of a supplier without an account: made here, so that it needs no scripts; the code of its link comes in the body alone
 * and never in an address.
 */
export async function addSupplierPages(app: FastifyInstance, routes: SupplierRoutes): Promise<void> {
  const isHttps = new URL(routes.baseUrl).protocol === 'https:'
  const tokens = new FormTokens(routes.secret, routes.now)
  const receipts = new SupplierReceipts(tokens, routes.baseUrl)
  const show = (reply: FastifyReply, body: string, status = 200) =>
    answerPage(reply, { status, page: null, body }, { isHttps })
  const answerReceipt = (reply: FastifyReply, shown: NonNullable<ShownReceipt>) => {
    if ('body' in shown) return show(reply, shown.body, shown.status)
    const { name, mediaType, bytes } = shown.file
    return asAttachment(reply, { fileName: name, mediaType }).send(Buffer.from(bytes))
  }
  await app.register((scope) => {
    readForms(scope)
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = error.statusCode ?? 500
      if (status >= 500 && status !== 503) request.log.error({ err: error }, 'a supplier’s page failed')
      if (error instanceof RequestRefused && error.retryAfter !== null)
        reply.header('retry-after', error.retryAfter)
      const body = supplierFaultPage(askedLanguage(request) ?? 'nl', status === 429 || status === 503)
      return show(reply, body, status)
    })
    scope.get(supplierPath, open, (request, reply) =>
      show(reply, supplierCodePage(askedLanguage(request) ?? 'nl', null)),
    )
    scope.post(supplierPath, open, async (request, reply) => {
      const typed = typedIn(request)
      // Whole links are pasted too.
      const token = typed('token').trim().split('#').at(-1) ?? ''
      const context = routes.contextOf(request)
      await routes.attempts.count('answer', request, reply, context.links.idIn(token))
      const view = await lookAtQuestion(context, token)
      const language = chosen(typed('language')) ?? askedLanguage(request) ?? 'nl'
      if (!isShown(view)) return show(reply, supplierCodePage(language, view.state))
      const kept = await receipts.follow({ token, language, view }, typed)
      if (kept) return answerReceipt(reply, kept)
      const news = await act(context, token, typed, view)
      const after = news.news === null ? view : await lookAtQuestion(context, token)
      if (!isShown(after)) return show(reply, supplierCodePage(language, after.state))
      const given = news.receipt && receipts.give({ token, language, view: after }, news.receipt)
      if (given) return answerReceipt(reply, given)
      return show(reply, pageOf(after, { request, token, typed, news }), news.problems.length > 0 ? 422 : 200)
    })
    return Promise.resolve()
  })
}

const isShown = (view: QuestionView): view is Shown => view.state === 'open' || view.state === 'answered'
const chosen = (text: string): LetterLanguage | null => letterLanguages.find((one) => one === text) ?? null

async function act(context: SupplierContext, token: string, typed: Typed, view: Shown): Promise<News> {
  const answer = answerOf(typedIntoForm(typed), view.timeZone)
  try {
    switch (typed('act')) {
      case 'save':
        await saveAnswer(context, token, answer)
        return { ...nothing, news: 'saved' }
      case 'hand-in':
        return { ...nothing, news: 'received', receipt: (await handInAnswer(context, token, answer)).receipt }
      case 'add':
        await addToAnswer(context, token, typed('addition'))
        return { ...nothing, news: 'added' }
      default:
        return { ...nothing, isAnew: typed('act') === 'anew' && view.isHit === false }
    }
  } catch (error) {
    const problems = problemsOf(error, typed('act'))
    return { ...nothing, problems, isAnew: typed('act') === 'hand-in' && view.isHit === false }
  }
}

/** @throws whatever is no refusal of what was typed. */
function problemsOf(error: unknown, acted: string): SupplierFieldProblem[] {
  if (!(error instanceof Refusal) || error.reason.kind !== 'invalid') throw error
  return error.reason.problems.map(({ path, code }) => ({
    field: acted === 'add' && path === 'text' ? 'addition' : path,
    problem: supplierProblems.find((one) => one === code) ?? 'required',
  }))
}

function pageOf(
  view: Shown,
  {
    request,
    token,
    typed,
    news,
  }: { readonly request: FastifyRequest; readonly token: string; readonly typed: Typed; readonly news: News },
): string {
  const { organisation, service, text, dueAt, timeZone, isHit, answeredAt, takesMore } = view
  const { news: said, isAnew, problems } = news
  const isRefused = problems.length > 0
  return supplierQuestionPage({
    ...{ token, organisation, service, text, dueAt, timeZone, isHit, answeredAt, takesMore },
    ...{ news: said, isAnew, problems },
    // That in which it was asked, until another one is chosen.
    language: chosen(typed('language')) ?? chosen(view.language) ?? askedLanguage(request) ?? 'nl',
    typed: isRefused ? typedIntoForm(typed) : savedInForm(view),
    addition: isRefused ? typed('addition') : '',
  })
}
