import type { DeliveryInput } from '../../generated/graphql.ts'

/** What one controller is told beside the common text. */
export interface ChosenController {
  controllerId: string
  peopleCount: number | null
  note: string
}

interface Served {
  organisation: { id: string; name: string }
  service: string
}

/** Looks for the words in name and service, in any order, without regard to accents and case. */
export function findControllers<Controller extends Served>(
  all: readonly Controller[],
  words: string,
): Controller[] {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return all.filter(({ organisation, service }) => {
    const text = plain(`${organisation.name} ${service}`)
    return wanted.every((word) => text.includes(word))
  })
}

export function toggleController(
  chosen: readonly ChosenController[],
  controllerId: string,
): ChosenController[] {
  return chosen.some((one) => one.controllerId === controllerId)
    ? chosen.filter((one) => one.controllerId !== controllerId)
    : [...chosen, { controllerId, peopleCount: null, note: '' }]
}

export function deliveryInputs(chosen: readonly ChosenController[]): DeliveryInput[] {
  return chosen.map(({ controllerId, peopleCount, note }) => ({
    controllerId,
    peopleCount,
    note: note.trim() || null,
  }))
}
