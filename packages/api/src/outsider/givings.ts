import {
  outsiderFormPage,
  outsiderProblems,
  outsiderReceiptPage,
  outsiderSentBeforePage,
  readOutsiderReport,
  receiveReport,
  Refusal,
  trapField,
  type FieldProblem,
  type OutsiderContext,
  type OutsiderProblem,
  type ReadOutsiderReport,
  type TypedReport,
} from '@lekboek/usecases'
import type { FormTokens } from './form-tokens.ts'
import type { OutsiderCounts } from './outsider-limits.ts'
import type { Asked, Shown } from './outsider-routes.ts'
import type { Proofs } from './proofs.ts'
import { SentForms } from './sent-forms.ts'
import { typedIn } from './typed-form.ts'

/** Faster than this nobody writes. */
const leastAgeMs = 3_000
/** A form that stood open for longer is given out anew, with what was typed. */
const mostAgeMs = 12 * 3_600_000

const nothingTyped: TypedReport = {
  ...{ kind: '', text: '', place: '', toldWhen: '', name: '', contact: '' },
  mayForward: false,
}

/** Why a form is shown again. */
interface Refused {
  readonly problems: readonly FieldProblem[]
  readonly status: number
  readonly retryAfter?: number
}

/** What came of a form: a receipt, that it was sent before, or why it is shown again. */
type Given = { readonly code: string | null } | Refused

const wholeForm = (problem: OutsiderProblem, status = 400): Refused => ({
  ...{ problems: [{ field: '', problem }], status },
})

/** A report as it was sent, with the answer to its form's sum. */
interface SentReport {
  readonly read: ReadOutsiderReport
  readonly formId: string
  readonly proof: string
}

interface GivingParts {
  readonly context: OutsiderContext
  readonly counts: OutsiderCounts
  readonly tokens: FormTokens
  readonly proofs: Proofs
}

/** Giving a report: the form, and what is sent with it. What is cheap to refuse is refused first; the database comes last. */
export class Givings {
  readonly #parts: GivingParts
  readonly #sent: SentForms<Given>

  constructor(parts: GivingParts) {
    this.#parts = parts
    this.#sent = new SentForms(parts.context)
  }

  async form(asked: Asked, typed = nothingTyped, refused?: Refused): Promise<Shown> {
    const { tokens, proofs } = this.#parts
    const { site, page } = asked
    const token = tokens.give({ purpose: 'report', about: page.organisation.id })
    const { contact, page: ownPage } = page.organisation
    const introduction = ownPage?.introductions[site.language] ?? null
    const body = outsiderFormPage({
      ...{ site, contact, introduction, typed, token, problems: refused?.problems ?? [] },
      challenge: await proofs.challenge(token.slice(0, idLength)),
    })
    const { status = 200, retryAfter } = refused ?? {}
    return retryAfter === undefined ? { status, body } : { status, body, retryAfter }
  }

  async take(asked: Asked): Promise<Shown> {
    const { context, tokens } = this.#parts
    const { page, site } = asked
    const field = typedIn(asked.request)
    const typed = typedReport(field)
    const formId = this.#formIn(asked, field)
    if (typeof formId !== 'string') return this.form(asked, typed, formId)
    const read = readTyped(typed, site.language, context.now())
    if ('problems' in read) return this.form(asked, typed, read)
    const { language: _, ...words } = read
    const given = await this.#sent.once(
      { id: formId, words },
      () => this.#give(asked, { read, formId, proof: field('proof') }),
      (one) => 'code' in one && one.code !== null,
    )
    if ('problems' in given) return this.form(asked, typed, given)
    const { code } = given
    if (code === null) return { status: 409, body: outsiderSentBeforePage(site) }
    const token = tokens.give({ purpose: 'receipt', about: `${page.organisation.id}|${code}` })
    return { status: 200, body: outsiderReceiptPage({ site, code, token, problems: [] }) }
  }

  async #give(asked: Asked, { read, formId, proof }: SentReport): Promise<Given> {
    const refused = await this.#refuseRobots(asked, proof, formId)
    if (refused) return refused
    const { context } = this.#parts
    return { code: await receiveReport(context, asked.page.organisation.id, read, formId) }
  }

  /** The id of a form that was given out here, a while ago and not too long. */
  #formIn({ page }: Asked, field: (name: string) => string): string | Refused {
    if (field(trapField) !== '') return wholeForm('trap')
    const form = this.#parts.tokens.read({ purpose: 'report', about: page.organisation.id }, field('form'))
    if (!form || form.ageMs > mostAgeMs) return wholeForm('expired')
    return form.ageMs < leastAgeMs ? wholeForm('tooFast') : form.id
  }

  /** Reports without the sum are let through too, as slowly as hands write them. */
  async #refuseRobots({ request, page }: Asked, proof: string, formId: string): Promise<Refused | null> {
    const { counts, proofs } = this.#parts
    if (proof !== '' && !(await proofs.holds(proof, formId))) return wholeForm('proof')
    const wait = counts.count(proof === '' ? 'plain' : 'proved', request, page.organisation.id)
    return wait === null ? null : { ...wholeForm('tooOften', 429), retryAfter: wait }
  }
}

const idLength = 36

function typedReport(field: (name: string) => string): TypedReport {
  return {
    ...{ kind: field('kind'), text: field('text'), place: field('place'), toldWhen: field('toldWhen') },
    ...{ name: field('name'), contact: field('contact'), mayForward: field('mayForward') === 'yes' },
  }
}

function readTyped(typed: TypedReport, language: string, now: string): ReadOutsiderReport | Refused {
  try {
    return readOutsiderReport({ ...typed, kind: typed.kind || null, language }, now)
  } catch (error) {
    const { reason } = error instanceof Refusal ? error : {}
    if (reason?.kind !== 'invalid') throw error
    const problems = reason.problems.map(({ path, code }) => ({ field: path, problem: known(code) }))
    return { problems, status: 400 }
  }
}

/** A problem in the words of these pages. */
export function known(code: string): OutsiderProblem {
  return outsiderProblems.find((one) => one === code) ?? 'notText'
}
