import { looksOf } from '../input/look-alike.ts'

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

/** Names of organisations that take part, to compare a new one with. */
export class TakenNames {
  readonly #byLooks = new Map<string, NamedOrganisation[]>()

  constructor(known: Iterable<NamedOrganisation>) {
    for (const one of known) this.add(one)
  }

  add(organisation: NamedOrganisation): void {
    for (const looks of looksOf(organisation.name))
      this.#byLooks.set(looks, [...(this.#byLooks.get(looks) ?? []), organisation])
  }

  /** A town and its OCMW are called the same, and told apart by what they are. */
  obstacle({ id, name, form }: NamedOrganisation): NameObstacle | null {
    const alike = looksOf(name).flatMap((looks) => this.#byLooks.get(looks) ?? [])
    const others = alike.filter((one) => one.id !== id)
    if (others.some((one) => plain(one.name) !== plain(name))) return 'nameResembles'
    return others.some((one) => plain(one.form ?? '') === plain(form ?? '')) ? 'nameTaken' : null
  }
}

/** Letters and figures as they are written, in one case: what is left are differences that nobody sees. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
