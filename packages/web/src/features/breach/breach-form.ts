import { type Instant, type Problem } from '@lekboek/domain'
import { breachProblems, readBreachFacts, type BreachContent } from '@lekboek/domain/breach'
import type { FactValue } from '../facts/fact-field.ts'
import { breachQuestions, demanded, isAskedNow, type BreachForm } from './breach-questions.ts'

/** The answers of a stored breach, or of none. */
export function startBreach(stored: object | null): BreachForm {
  const values = new Map<string, unknown>(Object.entries(stored ?? {}))
  return Object.fromEntries(breachQuestions.map((name) => [name, answerOf(values.get(name))]))
}

// An empty text or list is no answer; what is no answer at all stands nowhere in what is stored.
function answerOf(value: unknown): FactValue {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

export type ReadBreach =
  | { readonly isRead: true; readonly input: BreachContent }
  | { readonly isRead: false; readonly problems: readonly Problem[] }

/** What is sent: a question that does not fit the other answers is answered with nothing. */
export function readBreachForm(form: BreachForm, stored: BreachForm, now: Instant): ReadBreach {
  const asked = Object.fromEntries(
    breachQuestions.map((name) => [name, isAskedNow(name, form, stored) ? answerOf(form[name]) : null]),
  )
  const { facts, problems } = readBreachFacts(asked, now)
  const text = (name: string) => {
    const value = asked[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const input: BreachContent = {
    ...facts,
    title: text('title'),
    awareAt: text('awareAt'),
    description: text('description'),
    measures: text('measures'),
    contact: text('contact'),
    measuresProposed: text('measuresProposed') || null,
    services: listIn(asked['services']),
    dataTypes: facts.dataTypes ?? [],
  }
  const missing = demanded
    .filter((name) => text(name) === '')
    .map((name): Problem => ({ path: name, code: 'required' }))
  const found = [...missing, ...problems, ...(text('awareAt') === '' ? [] : breachProblems(input))]
  return found.length === 0 ? { isRead: true, input } : { isRead: false, problems: found }
}

function listIn(value: FactValue | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** The names of the answers that differ, in the order of the questions. */
export function differingAnswers(one: BreachForm, other: BreachForm): string[] {
  return breachQuestions.filter(
    (name) => JSON.stringify(one[name] ?? null) !== JSON.stringify(other[name] ?? null),
  )
}
