import { isEmpty } from '../notification/answer.ts'
import type { Problem } from '../problem/problem.ts'
import {
  requiredContents,
  type Circumstance,
  type ContentElement,
  type ContentKind,
  type RequiredContent,
} from './required-contents.ts'

/**
 * Content as it is given: a text, a number, an instant, a list. `unknown` says in so many words that it is not known yet,
 * which is enough for what is demanded as far as possible.
 */
export type GivenContents = Readonly<Partial<Record<ContentElement, unknown>>>

/** What a text lacks, each problem at the name of its element. */
export interface ContentGaps {
  /** Demanded by law: without these the text does not do its work. */
  problems: Problem[]
  /** Advised by guidance or good practice. */
  advice: Problem[]
}

/**
 * What the report of a processor to its controller lacks; GDPR articles 33(2) and 28(3)(f). What the controller has to
 * tell the authority as far as possible (33(3)) may be `unknown`, not silent: the processor must not wait for it.
 */
export function processorReportGaps(given: GivenContents): ContentGaps {
  return gaps('processorReport', given, [])
}

/** What a message to people lacks; GDPR article 34(2). Words are judged by `communicationProblems`. */
export function communicationGaps(given: GivenContents): ContentGaps {
  return gaps('communication', given, [])
}

/**
 * What an entry of the register lacks; GDPR article 33(5): facts, effects and remedial action of every breach, and what
 * the authority needs to verify the rest. `present` says which circumstances ask for more.
 */
export function registerEntryGaps(given: GivenContents, present: readonly Circumstance[] = []): ContentGaps {
  return gaps('registerEntry', given, present)
}

function gaps(kind: ContentKind, given: GivenContents, present: readonly Circumstance[]): ContentGaps {
  const lacking = requiredContents.filter(
    (row) => row.kind === kind && (row.when === null || present.includes(row.when)) && isLacking(row, given),
  )
  const problemsOf = (rows: readonly RequiredContent[]): Problem[] =>
    rows.map(({ element }) => ({ path: element, code: 'required' }))
  return {
    problems: problemsOf(lacking.filter(({ level }) => level !== 'advised')),
    advice: problemsOf(lacking.filter(({ level }) => level === 'advised')),
  }
}

function isLacking({ element, level }: RequiredContent, given: GivenContents): boolean {
  const value = given[element]
  return isEmpty(value) || (value === 'unknown' && level === 'law')
}
