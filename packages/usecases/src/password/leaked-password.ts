import { houseWords } from './house-words.ts'
import { listed, readLeakedList } from './leaked-list.ts'
import { normalPassword } from './password-length.ts'

/** Guesses, as a power of ten, up to which a password counts as one of the lists with a little around it. */
const tooFewGuesses = 8

/** The end of a long text adds nothing that a guesser could not do without, and much to the time. */
const longestJudged = 64

/** The lists are a million words: read when the first password is chosen, not when the server starts. */
let judging: Promise<(password: string, about: readonly string[]) => number> | undefined

/**
 * Whether a password stands on the lists of leaked ones, or is made of such and of what is known of its person with so
 * little change that a guesser gets there. Asked of lists in this house: no password is sent anywhere.
 */
export async function isLeaked(password: string, about: readonly string[]): Promise<boolean> {
  const judge = await (judging ??= openJudge())
  const judged = [...normalPassword(password)].slice(0, longestJudged).join('')
  return judge(judged, about) < tooFewGuesses
}

async function openJudge() {
  const [leaked, { ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    readLeakedList(),
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const common = new Set(dictionary['passwords-common'])
  const estimate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return (password: string, about: readonly string[]) =>
    leaked.has(listed(password)) || common.has(password.toLowerCase())
      ? 0
      : estimate.check(password, [...houseWords, ...wordsOf(about)]).guessesLog10
}

function wordsOf(about: readonly string[]): string[] {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{Letter}\p{Number}]+/u))
  return words.filter((word) => word.length > 2)
}
