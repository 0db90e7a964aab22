import { dataTypes, type DataType, type Instant } from '@lekboek/domain'
import { breachProblems, readBreachFacts, type BreachContent } from '@lekboek/domain/breach'
import { Fields, longText, shortText } from '../input/fields.ts'

type Demanded = 'title' | 'awareAt' | 'description' | 'dataTypes' | 'measures' | 'contact'
type Given<Content> = { readonly [Field in keyof Content]?: Content[Field] | null }

/** What a processor says about its breach; what is left out is not answered yet. */
export type BreachInput = Omit<Pick<BreachContent, Demanded>, 'dataTypes'> & {
  readonly dataTypes: readonly DataType[]
} & Given<Omit<BreachContent, Demanded>>

/** More services than one agreement register holds names for. */
const mostServices = 100

/** @throws {Refusal} invalid. */
export function readBreach(input: BreachInput, now: Instant): BreachContent {
  const fields = new Fields(input, now)
  // Demanded answers are read as such; the facts' own readers would let them be open.
  const { facts, problems } = readBreachFacts(
    { ...input, description: null, dataTypes: null, contact: null },
    now,
  )
  const content: BreachContent = {
    ...facts,
    title: fields.text('title', { max: shortText }),
    awareAt: fields.instant('awareAt', { notInFuture: true }),
    description: fields.text('description', { max: longText }),
    dataTypes: fields.choices('dataTypes', dataTypes),
    measures: fields.text('measures', { max: longText }),
    contact: fields.text('contact', { max: shortText }),
    measuresProposed: fields.optionalText('measuresProposed', { max: longText }),
    services: readServices(input.services ?? [], fields, now),
  }
  fields.problems.push(...problems, ...breachProblems(content))
  fields.refuse()
  return content
}

function readServices(services: readonly string[], fields: Fields, now: Instant): string[] {
  if (!Array.isArray(services)) {
    fields.add('services', 'notList')
    return []
  }
  if (services.length > mostServices) fields.add('services', 'tooLong', { max: mostServices })
  const names = new Fields({ ...services.slice(0, mostServices) }, now)
  const read = services
    .slice(0, mostServices)
    .map((_, index) => names.text(String(index), { max: shortText }))
  fields.problems.push(...names.problems.map((problem) => ({ ...problem, path: `services.${problem.path}` })))
  if (new Set(read).size < read.length) fields.addOnce('services', 'repeated')
  return read
}
