import type { TestPerson } from '../support/src/index.ts'
import type { Answer, Api } from '../api/support.ts'

/** Somebody, or something, that asks. */
export interface Asker {
  readonly name: string
  readonly person?: TestPerson
  /** Secret of a program. */
  readonly token?: string
}

/** Whose register and rows are named: of the register first, then of the rows in it. */
export type Kind = (typeof kinds)[number]
export const kinds = [
  ...['foreign register', 'absent register', 'no register', 'foreign rows', 'absent rows', 'no rows'],
  'own rows',
] as const

/** One thing that can be asked, an operation or a file. */
export interface Question {
  readonly name: string
  readonly namesRegister: boolean
  readonly namesRow: boolean
  readonly ask: (asker: Asker, kind: Kind) => Promise<Answer>
}

export interface Step {
  readonly question: string
  readonly asker: string
  readonly kind: Kind
  readonly outcome: 'answered' | 'refused' | 'failed'
  readonly status: number
  readonly text: string
  /** What of another register stands in the answer. */
  readonly leaked: readonly string[]
}

const refusals = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'FACTOR_REQUIRED',
])

/** Asks every question as everybody of every kind of id, and looks in every answer for what is another register's own. */
export async function walk(
  questions: readonly Question[],
  askers: readonly Asker[],
  markers: ReadonlySet<string>,
  asked: readonly Kind[] = kinds,
): Promise<Step[]> {
  const known = [...markers]
  const steps: Step[] = []
  // Own rows last: whoever ends something ends it for those who ask after them.
  for (const kind of asked) {
    for (const question of questions) {
      if (!fits(question, kind)) continue
      const answers = await Promise.all(askers.map((asker) => question.ask(asker, kind)))
      for (const [at, { status, text, json }] of answers.entries()) {
        const code = json.errors?.[0]?.extensions.code ?? (status >= 400 ? json['code'] : null)
        const outcome = code === null ? 'answered' : refusals.has(String(code)) ? 'refused' : 'failed'
        const leaked = known.filter((marker) => text.includes(marker))
        const asker = askers[at]?.name ?? ''
        steps.push({ question: question.name, asker, kind, outcome, status, text, leaked })
      }
    }
  }
  return steps
}

function fits({ namesRegister, namesRow }: Question, kind: Kind): boolean {
  if (kind === 'own rows') return true
  return kind.endsWith(' register') ? namesRegister : namesRow
}

/** The headers with which a program asks. */
export async function askedBy(
  api: Api,
  { person, token }: Asker,
): Promise<{ cookie?: string; headers?: Record<string, string> }> {
  if (token !== undefined) return { headers: { authorization: `Bearer ${token}` } }
  return person ? { cookie: await api.cookieOf(person) } : {}
}

const count = (steps: readonly Step[], outcome: Step['outcome']) =>
  steps.filter((step) => step.outcome === outcome).length

const leaks = (steps: readonly Step[]) => steps.filter(({ leaked }) => leaked.length > 0).length

/** The figures of a walk as tables: who asked by kind of id, and what was asked. */
export function figuresOf(steps: readonly Step[]): string {
  const of = <Key extends 'asker' | 'question'>(key: Key) => [...new Set(steps.map((step) => step[key]))]
  const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const figures = (some: readonly Step[]) => [
    ...[some.length, count(some, 'refused'), count(some, 'answered')],
    ...[count(some, 'failed'), leaks(some)],
  ]
  const heading = (...names: string[]) => [
    row(...names, 'asked', 'refused', 'answered', 'failed', 'leaked'),
    row(...Array.from({ length: names.length + 5 }, () => '---')),
  ]
  const lines = [
    '# Walk over every operation and file, as everybody, with every kind of id',
    '',
    ...heading('who', 'ids'),
    ...of('asker').flatMap((asker) =>
      kinds.map((kind) =>
        row(asker, kind, ...figures(steps.filter((one) => one.asker === asker && one.kind === kind))),
      ),
    ),
    row('everybody', 'all', ...figures(steps)),
    '',
    '## By what was asked: refused/answered for each, own ids and others together',
    '',
    row('operation', ...of('asker'), 'asked', 'leaked'),
    row(...Array.from({ length: of('asker').length + 3 }, () => '---')),
    ...of('question').map((question) => {
      const some = steps.filter((one) => one.question === question)
      const cells = of('asker').map((asker) => {
        const own = some.filter((one) => one.asker === asker)
        return `${String(count(own, 'refused'))}/${String(count(own, 'answered'))}`
      })
      return row(question, ...cells, some.length, leaks(some))
    }),
    '',
  ]
  return lines.join('\n')
}
