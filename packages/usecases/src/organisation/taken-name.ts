import { baresOf, type BareName } from './bare-name.ts'

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
  /** It is almost another's, as after a slip of the pen: such names there are, and then somebody must have meant it. */
  | 'nameNear'
  /** It is written otherwise than another's, and taken for it. */
  | 'nameResembles'

/** Those that somebody may mean. */
export const isMeant = (obstacle: NameObstacle): boolean => obstacle !== 'nameResembles'

/** What stands in the way, and who bears or will bear it. */
export interface InTheWay {
  readonly code: NameObstacle
  readonly name: string
  readonly organisationIds: readonly string[]
}

/** Everybody who is called one and is one thing: of many that share a name one is looked at. */
interface Called {
  readonly name: string
  readonly ids: Set<string>
  /** The name as it stands first. */
  readonly bares: readonly [BareName, ...BareName[]]
}

/** Names of organisations that take part, to compare a new one with. */
export class TakenNames {
  readonly #called = new Map<string, Called>()
  readonly #byKey = new Map<string, Called[]>()

  constructor(known: Iterable<NamedOrganisation>) {
    for (const one of known) this.add(one)
  }

  add(organisation: NamedOrganisation): void {
    const key = keyOf(organisation)
    const known = this.#called.get(key) ?? calledLike(organisation)
    known.ids.add(organisation.id)
    if (this.#called.has(key)) return
    this.#called.set(key, known)
    for (const key of keysOf(known)) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), known])
  }

  /**
   * A town and its OCMW are called the same, and told apart by what they are. Whether it calls itself a town or a
   * municipality, before its name or behind it, tells nothing apart.
   */
  obstacle(organisation: NamedOrganisation): NameObstacle | null {
    return this.inTheWay(organisation)?.code ?? null
  }

  /** The same, with whose name it is: for whoever brings organisations aboard. */
  inTheWay(organisation: NamedOrganisation): InTheWay | null {
    const one = this.#called.get(keyOf(organisation)) ?? calledLike(organisation)
    const found = new Set(keysOf(one).flatMap((key) => this.#byKey.get(key) ?? []))
    const others = [...found].filter(({ ids }) => ids.size > (ids.has(organisation.id) ? 1 : 0))
    const obstacles = others.map((other) => ({ other, code: between(one, other) }))
    const code = gravest.find((grave) => obstacles.some((obstacle) => obstacle.code === grave))
    if (code === undefined) return null
    const bearers = obstacles.filter((obstacle) => obstacle.code === code).map(({ other }) => other)
    const organisationIds = bearers.flatMap(({ ids }) => [...ids]).filter((id) => id !== organisation.id)
    return { code, name: bearers[0]?.name ?? '', organisationIds: [...new Set(organisationIds)] }
  }
}

const gravest: readonly NameObstacle[] = ['nameResembles', 'nameTaken', 'nameNear']

const keyOf = ({ name, form }: NamedOrganisation) => JSON.stringify([name, form])

const calledLike = ({ name, form }: NamedOrganisation): Called => ({
  name,
  ids: new Set(),
  bares: baresOf(name, form),
})

/** What a name is found by. */
const keysOf = ({ bares }: Called): string[] => [
  ...new Set(
    bares.flatMap(({ looks, readings, near }) => [
      ...[...looks, ...readings].map((text) => `looks ${text}`),
      ...(near === null ? [] : [`near ${near}`]),
    ]),
  ),
]

function between({ bares: mine }: Called, { bares: theirs }: Called): NameObstacle | null {
  const pairs = mine
    .flatMap((bare) => theirs.map((beside) => [bare, beside] as const))
    .filter(([one, other]) => isOneKind(one, other))
  const alike = pairs.filter(([one, other]) => isAlike(one, other))
  if (alike.some(([one, other]) => one.isPlain && other.isPlain && one.plain === other.plain))
    return 'nameTaken'
  const [[whole], [other]] = [mine, theirs]
  // Both called the same, by what tells them apart.
  if (whole.plain === other.plain) return null
  if (alike.length > 0 || isAlike(whole, other)) return 'nameResembles'
  return pairs.some(([one, another]) => isNear(one, another)) ? 'nameNear' : null
}

/** Where nothing says what one of them is, it may be what the other one is. */
const isOneKind = ({ kinds }: BareName, { kinds: others }: BareName) =>
  kinds.length === 0 || others.length === 0 || kinds.some((kind) => others.includes(kind))

/** Figures are read as letters beside a name without any: two with figures are told apart by them. */
const isAlike = (one: BareName, other: BareName): boolean =>
  isShared(one.looks, other.looks) ||
  (!other.hasFigures && isShared(one.readings, other.looks)) ||
  (!one.hasFigures && isShared(other.readings, one.looks))

const isNear = (one: BareName, other: BareName): boolean =>
  one.near !== null && one.near === other.near && !(one.hasFigures && other.hasFigures)

const isShared = (some: readonly string[], others: readonly string[]) =>
  some.some((text) => others.includes(text))
