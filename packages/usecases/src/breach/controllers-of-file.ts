import { normaliseKbo } from '@lekboek/domain'
import type { ServedController } from '@lekboek/database'

/** A controller that a row of a file names, or why it names none. */
export type Found =
  | { readonly controller: ServedController }
  | {
      readonly column: 'kbo' | 'name'
      readonly code:
        'required' | 'invalidKbo' | 'notServed' | 'agreementEnded' | 'ambiguousName' | 'notTheSame'
    }

const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')

/** Finds controllers by number or name among those that the processor serves, and knows those that it served once. */
export class ControllersOfFile {
  readonly #byKbo = new Map<string, ServedController>()
  readonly #byName = new Map<string, ServedController[]>()
  readonly #endedKbos: ReadonlySet<string>
  readonly #endedNames: ReadonlySet<string>

  constructor(
    served: readonly ServedController[],
    ever: readonly { readonly kbo: string | null; readonly name: string }[],
  ) {
    for (const controller of served) {
      if (controller.kbo !== null) this.#byKbo.set(controller.kbo, controller)
      const name = plain(controller.name)
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), controller])
    }
    this.#endedKbos = new Set(ever.flatMap(({ kbo }) => (kbo === null ? [] : [kbo])))
    this.#endedNames = new Set(ever.map(({ name }) => plain(name)))
  }

  find(kbo: string | undefined, name: string | undefined): Found {
    if (kbo === undefined) return name === undefined ? { column: 'kbo', code: 'required' } : this.#named(name)
    const number = normaliseKbo(kbo)
    if (number === null) return { column: 'kbo', code: 'invalidKbo' }
    const controller = this.#byKbo.get(number)
    if (!controller) {
      return { column: 'kbo', code: this.#endedKbos.has(number) ? 'agreementEnded' : 'notServed' }
    }
    // A number beside the name of somebody else: one of them is a slip, and nobody should be told by a slip.
    const others = name === undefined ? [] : (this.#byName.get(plain(name)) ?? [])
    const isOther = others.length > 0 && !others.includes(controller)
    return isOther ? { column: 'name', code: 'notTheSame' } : { controller }
  }

  #named(name: string): Found {
    const [first, ...more] = this.#byName.get(plain(name)) ?? []
    if (more.length > 0) return { column: 'name', code: 'ambiguousName' }
    if (first) return { controller: first }
    return { column: 'name', code: this.#endedNames.has(plain(name)) ? 'agreementEnded' : 'notServed' }
  }
}
