import { looksOf } from '../input/look-alike.ts'
import { isJoint, kindOf, kindWords } from './kind-words.ts'

/** An organisation as it is called. */
export interface NamedOrganisation {
  readonly id: string
  readonly name: string
  readonly form: string | null
}

/** What stands in the way of a name. */
export type NameObstacle =
  /** Another one is called the same: towns of two provinces may be, and then somebody must have meant it. */
  | 'nameTaken'
  /** It is written otherwise than another's, and taken for it. */
  | 'nameResembles'

/** A name without the words that say what its organisation is. */
interface BareName {
  readonly plain: string
  readonly looks: readonly string[]
  /** What these words, or else its form, say that it is; null where nothing does. */
  readonly kind: string | null
  /** Whether these words are written as they are. */
  readonly isPlain: boolean
}

/** Everybody who is called one and is one thing: of many that share a name one is looked at. */
interface Called {
  readonly ids: Set<string>
  readonly plain: string
  readonly looks: readonly string[]
  readonly kind: string | null
  /** The name as it stands first. */
  readonly bares: readonly BareName[]
}

/** Names of organisations that take part, to compare a new one with. */
export class TakenNames {
  readonly #called = new Map<string, Called>()
  readonly #byLooks = new Map<string, Called[]>()

  constructor(known: Iterable<NamedOrganisation>) {
    for (const one of known) this.add(one)
  }

  add(organisation: NamedOrganisation): void {
    const key = keyOf(organisation)
    const known = this.#called.get(key) ?? calledLike(organisation)
    known.ids.add(organisation.id)
    if (this.#called.has(key)) return
    this.#called.set(key, known)
    for (const looks of allLooks(known))
      this.#byLooks.set(looks, [...(this.#byLooks.get(looks) ?? []), known])
  }

  /**
   * A town and its OCMW are called the same, and told apart by what they are. Whether it calls itself a town or a
   * municipality, before its name or behind it, tells nothing apart.
   */
  obstacle(organisation: NamedOrganisation): NameObstacle | null {
    const one = this.#called.get(keyOf(organisation)) ?? calledLike(organisation)
    const found = new Set(allLooks(one).flatMap((looks) => this.#byLooks.get(looks) ?? []))
    const others = [...found].filter(({ ids }) => ids.size > (ids.has(organisation.id) ? 1 : 0))
    const obstacles = others.map((other) => between(one, other))
    return obstacles.find((one) => one === 'nameResembles') ?? obstacles.find((one) => one !== null) ?? null
  }
}

const keyOf = ({ name, form }: NamedOrganisation) => JSON.stringify([name, form])

function calledLike({ name, form }: NamedOrganisation): Called {
  const kind = kindSaid(form)
  const looks = looksOf(name)
  const whole = { plain: plain(name), looks, kind, isPlain: true }
  return { ids: new Set(), plain: whole.plain, looks, kind, bares: [whole, ...baresOf(name)] }
}

/** What a name is found by: as it stands, and without the words that say what its organisation is. */
const allLooks = ({ bares }: Called): string[] => [...new Set(bares.flatMap(({ looks }) => looks))]

function between(one: Called, other: Called): NameObstacle | null {
  const pairs = one.bares.flatMap((bare) => other.bares.map((beside) => [bare, beside] as const))
  const alike = pairs.filter(([a, b]) => isAlike(a, b) && isOneKind(a.kind, b.kind))
  if (alike.some(([a, b]) => a.isPlain && b.isPlain && a.plain === b.plain)) return 'nameTaken'
  if (one.plain === other.plain) return null
  return alike.length > 0 || isAlike(one, other) ? 'nameResembles' : null
}

/** Where nothing says what one of them is, it may be what the other one is. */
const isOneKind = (one: string | null, other: string | null) =>
  one === null || other === null || one === other

const isAlike = (one: Pick<BareName, 'looks'>, other: Pick<BareName, 'looks'>) =>
  one.looks.some((looks) => other.looks.includes(looks))

const wordLooking = new Map(kindWords.flatMap((word) => looksOf(word).map((looks) => [looks, word] as const)))

/** A name without a word for what it is before it or behind it, with what joins them and without. */
function baresOf(name: string): BareName[] {
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).filter((word) => word !== '')
  return [...bareBeside(words[0], words.slice(1)), ...bareBeside(words.at(-1), words.slice(0, -1))]
}

function bareBeside(said: string | undefined, rest: readonly string[]): BareName[] {
  const word = looksOf(said ?? '').flatMap((looks) => wordLooking.get(looks) ?? [])[0]
  if (said === undefined || word === undefined || rest.length === 0) return []
  const known = { kind: kindOf(word), isPlain: plain(said) === word }
  const joined = isJoint(plain(rest[0] ?? '')) && rest.length > 1 ? [rest.slice(1)] : []
  return [rest, ...joined].map((words) => {
    const name = words.join(' ')
    return { ...known, plain: plain(name), looks: looksOf(name) }
  })
}

/** What a form says: that of towns and municipalities is one. */
function kindSaid(form: string | null): string | null {
  const said = plain(form ?? '')
  return said === '' ? null : (kindOf(said) ?? said)
}

/** Letters and figures as they are written, in one case: what is left are differences that nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
