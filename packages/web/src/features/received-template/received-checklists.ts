import type { IncidentType } from '@lekboek/domain'
import { containmentMoments, type ContainmentMoment } from '@lekboek/domain/containment'
import type { ReceivedFragment } from '../../generated/graphql.ts'

type Received = Pick<
  ReceivedFragment,
  'id' | 'name' | 'umbrellaName' | 'isOff' | 'isAdapted' | 'checklist' | 'message'
>
type Checklist = NonNullable<Received['checklist']>
type Message = NonNullable<Received['message']>

/** Kinds of incident that it is for; none for all. */
const fits = (types: readonly IncidentType[], type: IncidentType | null) =>
  types.length === 0 || (type !== null && types.includes(type))

export interface ReceivedRow<Measure> {
  readonly step: Checklist['steps'][number]
  /** The measure that it became; null while nobody took it over. */
  readonly measure: Measure | null
}

export interface ReceivedChecklist<Measure> {
  readonly id: string
  readonly name: string
  readonly umbrellaName: string
  readonly isAdapted: boolean
  readonly language: Checklist['language']
  readonly rows: readonly ReceivedRow<Measure>[]
}

/** The umbrella's checklists for this kind of incident, in use, their steps in the order of time. */
export function receivedChecklists<Measure extends { readonly templateStep?: string | null }>(
  received: readonly Received[],
  type: IncidentType | null,
  measures: readonly Measure[],
): ReceivedChecklist<Measure>[] {
  return received.flatMap(({ id, name, umbrellaName, isAdapted, isOff, checklist }) => {
    if (!checklist || isOff || !fits(checklist.incidentTypes, type)) return []
    const rows = containmentMoments
      .flatMap((moment: ContainmentMoment) => checklist.steps.filter(({ when }) => when === moment))
      .map((step) => ({
        step,
        measure: measures.find(({ templateStep }) => templateStep === step.id) ?? null,
      }))
    return [{ id, name, umbrellaName, isAdapted, language: checklist.language, rows }]
  })
}

export interface ReceivedMessage extends Message {
  readonly id: string
  readonly name: string
  readonly umbrellaName: string
}

/** Texts to start a message from; those for this kind of incident first. */
export function receivedMessages(
  received: readonly Received[],
  type: IncidentType | null,
): ReceivedMessage[] {
  const all = received.flatMap(({ id, name, umbrellaName, isOff, message }) =>
    message && !isOff ? [{ ...message, id, name, umbrellaName }] : [],
  )
  const isMade = ({ incidentTypes }: Message) => incidentTypes.length > 0 && fits(incidentTypes, type)
  return [
    ...all.filter(isMade),
    ...all.filter((one) => !isMade(one) && fits(one.incidentTypes, type)),
    ...all.filter(({ incidentTypes }) => !fits(incidentTypes, type)),
  ]
}
