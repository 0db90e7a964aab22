import { looksOf, nearOf, readingsOf } from '../input/look-alike.ts'
import { isArticle, isConjunction, isJoint, kindsOf, kindWords } from './kind-words.ts'

/** A name without words that say what its organisation is. */
export interface BareName {
  readonly plain: string
  readonly looks: readonly string[]
  /** As what else it is read: with figures and foreign letters for the plain ones that they stand for. */
  readonly readings: readonly string[]
  /** What is left once slips of the pen are taken out; null for names too short for one. */
  readonly near: string | null
  readonly hasFigures: boolean
  /** What these words, or else its form, say that it is; none where nothing does. */
  readonly kinds: readonly string[]
  /** Whether these words are written as they are. */
  readonly isPlain: boolean
}

/** Words of a name that are left, and what those said that went. */
interface Left {
  readonly words: readonly string[]
  readonly kinds: readonly string[]
  readonly isPlain: boolean
}

/** A name as it stands, and without any of the words before and behind it that say what its organisation is. */
export function baresOf(name: string, form: string | null): [BareName, ...BareName[]] {
  const ofForm = kindsSaid(form)
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).filter((word) => word !== '')
  const whole: Left = { words, kinds: [], isPlain: true }
  const seen = new Map<string, Left>()
  const queue = [...before(whole), ...behind(whole)]
  for (let left = queue.pop(); left; left = queue.pop()) {
    const key = JSON.stringify(left)
    if (seen.has(key)) continue
    seen.set(key, left)
    queue.push(...before(left), ...behind(left))
  }
  const bare = ({ words: rest, kinds, isPlain }: Left) =>
    bareOf(rest.join(' '), kinds.length > 0 ? kinds : ofForm, isPlain)
  return [bareOf(name, ofForm, true), ...[...seen.values()].map(bare)]
}

const bareOf = (name: string, kinds: readonly string[], isPlain: boolean): BareName => ({
  ...{ plain: plain(name), looks: looksOf(name), readings: readingsOf(name), near: nearOf(name) },
  ...{ hasFigures: /\d/.test(name), kinds, isPlain },
})

const wordLooking = new Map(kindWords.flatMap((word) => looksOf(word).map((looks) => [looks, word] as const)))

/** `Zavelbeke` for `De gemeente Zavelbeke`, `en OCMW Zavelbeke` for `Stad en OCMW Zavelbeke`, with the joint and without. */
function before({ words, kinds, isPlain }: Left): Left[] {
  const [first = '', second = ''] = words.map(plain)
  const isGoingOn = kinds.length > 0 && isConjunction(first)
  const starts = [
    0,
    ...(isArticle(first) || isGoingOn ? [1] : []),
    ...(isGoingOn && isArticle(second) ? [2] : []),
  ]
  return starts.flatMap((start) =>
    [1, 2].flatMap((count) => {
      const said = words.slice(start, start + count)
      const known = said.length === count ? saidBy(said) : null
      if (known === null) return []
      const rest = words.slice(start + count)
      const joined = isJoint(plain(rest[0] ?? '')) && rest.length > 1 ? [rest.slice(1)] : []
      return lefts([rest, ...joined], known, { kinds, isPlain })
    }),
  )
}

/** `Zavelbeke` for `Zavelbeke (stad)`. */
function behind({ words, kinds, isPlain }: Left): Left[] {
  return [1, 2].flatMap((count) => {
    const known = words.length > count ? saidBy(words.slice(-count)) : null
    if (known === null) return []
    const rest = words.slice(0, -count)
    const joined = isConjunction(plain(rest.at(-1) ?? '')) && rest.length > 1 ? [rest.slice(0, -1)] : []
    return lefts([rest, ...joined], known, { kinds, isPlain })
  })
}

function lefts(
  rests: readonly (readonly string[])[],
  said: Omit<Left, 'words'>,
  { kinds, isPlain }: Omit<Left, 'words'>,
): Left[] {
  const both = [...new Set([...kinds, ...said.kinds])].toSorted()
  return rests
    .filter((words) => words.length > 0)
    .map((words) => ({ words, kinds: both, isPlain: isPlain && said.isPlain }))
}

/** Kinds that words were found to say: those before a name are few, and a file may bring tens of thousands of names. */
const found = new Map<string, Omit<Left, 'words'> | null>()
const mostFound = 10_000

function saidBy(said: readonly string[]): Omit<Left, 'words'> | null {
  const words = said.join(' ')
  const before = found.get(words)
  if (before !== undefined) return before
  const word = looksOf(words).flatMap((looks) => wordLooking.get(looks) ?? [])[0]
  const answer = word === undefined ? null : { kinds: kindsOf(word) ?? [], isPlain: plain(words) === word }
  if (found.size >= mostFound) found.clear()
  found.set(words, answer)
  return answer
}

/** What a form says: that of towns and municipalities is one. */
function kindsSaid(form: string | null): readonly string[] {
  const said = plain(form ?? '')
  if (said === '') return []
  const kinds = kindsOf(said) ?? []
  return kinds.length > 0 ? kinds : [said]
}

/** Letters and figures as they are written, in one case: what is left are differences that nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
