import type { Instant, Problem, SubProcessorLink } from '@lekboek/domain'
import { uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { recordBeside } from '../incident/record-beside.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { Fields, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { refuseProblems } from '../refusal.ts'

/** A sub-processor through whose hands the breach went, and its own times. */
export interface SubProcessorInput {
  /** Of one that is known already; a new one has none. */
  readonly id?: string | null
  readonly name: string
  readonly awareAt?: Instant | null
  readonly toldAt?: Instant | null
  readonly termHours?: number | null
}

export interface SubProcessorsInput {
  readonly links: readonly SubProcessorInput[]
  readonly version: number
}

const mostLinks = 20
const mostHours = 8760

/** Records the chain below the processor, all of it at once: who knew when, and told the processor when. */
export async function recordSubProcessors(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SubProcessorsInput,
  selection: Selection,
): Promise<IncidentRow> {
  const links = readList('links', input.links, mostLinks, context.now(), readLink)
  refuseProblems(repeatedIds(links))
  return recordBeside(
    context,
    organisationId,
    incidentId,
    {
      act: { action: 'change', part: 'Facts', verb: 'subProcessors.recorded' },
      section: 'subProcessors',
      version: input.version,
      content({ stored }) {
        const known = besideOf(stored.sections, 'subProcessors').links.map(({ id }) => id)
        return {
          links: links.map((link) => ({ ...link, id: known.find((id) => id === link.id) ?? uuidv7() })),
        }
      },
      after: (dossier, content) => ({ ...dossier, subProcessors: content.links }),
      // Names are what people typed; the times are what somebody will ask for.
      summary: (before, after) => ({ links: { before: timesOf(before.links), after: timesOf(after.links) } }),
    },
    selection,
  )
}

// Each link has a duty of its own, which bears its id.
function repeatedIds(links: readonly SubProcessorLink[]): Problem[] {
  const ids = links.map(({ id }) => id)
  return ids.flatMap((id, index): Problem[] =>
    id !== '' && ids.indexOf(id) < index ? [{ path: `links.${String(index)}.id`, code: 'repeated' }] : [],
  )
}

function readLink(fields: Fields): SubProcessorLink {
  const link = {
    id: fields.optionalText('id', { max: shortText }) ?? '',
    name: fields.text('name', { max: shortText }),
    awareAt: fields.optionalInstant('awareAt', { notInFuture: true }),
    toldAt: fields.optionalInstant('toldAt', { notInFuture: true }),
    termHours: fields.optionalWholeNumber('termHours', { min: 1, max: mostHours }),
  }
  if (link.awareAt !== null && link.toldAt !== null && link.toldAt < link.awareAt) {
    fields.addOnce('toldAt', 'endBeforeBegin')
  }
  return link
}

function timesOf(links: readonly SubProcessorLink[]): readonly Omit<SubProcessorLink, 'name'>[] {
  return links.map(({ name: _name, ...times }) => times)
}
