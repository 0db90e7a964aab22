import {
  objectorsStatement,
  processorsByKboStatement,
  type KnownProcessor,
  type Register,
  type StoredProcessor,
} from '@lekboek/database'
import { normaliseKbo, type Instant, type Problem } from '@lekboek/domain'
import { Fields, shortText } from '../input/fields.ts'

/** Who the processor is: its number tells whether it is on the platform. */
export interface ProcessorInput {
  readonly processorName?: string | null
  readonly processorKbo?: string | null
}

export interface NamedProcessor {
  readonly name: string
  readonly kbo: string | null
}

export function readProcessor(
  input: ProcessorInput,
  now: Instant,
): { readonly processor: NamedProcessor; readonly problems: readonly Problem[] } {
  const fields = new Fields(input, now)
  const written = fields.optionalText('processorKbo', { max: shortText })
  const kbo = written === null ? null : normaliseKbo(written)
  if (written !== null && kbo === null) fields.add('processorKbo', 'invalidIdentifier')
  const processor = { name: fields.text('processorName', { max: shortText }), kbo }
  return { processor, problems: fields.problems }
}

/** Which of the named processors are on the platform: by their number alone, whatever they are called. */
export class KnownProcessors {
  readonly #byKbo: ReadonlyMap<string, KnownProcessor>
  readonly #objectors: ReadonlySet<string>
  readonly #controllerId: string

  constructor(
    controllerId: string,
    known: readonly KnownProcessor[],
    objectors: readonly { readonly id: string }[],
  ) {
    this.#controllerId = controllerId
    this.#byKbo = new Map(known.map((one) => [one.kbo, one]))
    this.#objectors = new Set(objectors.map(({ id }) => id))
  }

  static async of(
    register: Register,
    named: readonly NamedProcessor[],
    now: Instant,
  ): Promise<KnownProcessors> {
    const kbos = [...new Set(named.flatMap(({ kbo }) => (kbo === null ? [] : [kbo])))]
    const [known, objectors] = await Promise.all([
      register.query<KnownProcessor & Record<string, unknown>>(processorsByKboStatement(kbos, now)),
      register.query<{ id: string }>(objectorsStatement(register.organisationId)),
    ])
    return new KnownProcessors(register.organisationId, known, objectors)
  }

  /** How a named processor is kept; a problem where it is the controller itself, or said that it does not work for it. */
  find({
    name,
    kbo,
  }: NamedProcessor): { readonly processor: StoredProcessor } | { readonly problem: Problem } {
    const known = kbo === null ? undefined : this.#byKbo.get(kbo)
    if (!known) return { processor: { processorId: null, processorName: name, processorKbo: kbo } }
    if (known.id === this.#controllerId) return { problem: { path: 'processorKbo', code: 'ownNumber' } }
    if (this.#objectors.has(known.id)) return { problem: { path: 'processorKbo', code: 'processorObjected' } }
    return { processor: { processorId: known.id, processorName: null, processorKbo: null } }
  }
}
