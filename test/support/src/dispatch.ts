import { inRegister, isDuplicate, systemActor, uuidv7 } from '@lekboek/database'
import { readBreachFacts } from '@lekboek/domain/breach'
import { receiveDispatch, type DispatchMessage } from '@lekboek/usecases'
import type { TestOrganisation, World } from './world.ts'

/** What a processor told one controller, with whatever the test says otherwise. */
export function dispatchFrom(
  world: World,
  processor: TestOrganisation,
  change: Partial<Omit<DispatchMessage, 'content'>> & {
    readonly content?: Partial<DispatchMessage['content']>
  } = {},
): DispatchMessage {
  const { content = {}, ...rest } = change
  const { facts } = readBreachFacts({ occurredFromAt: world.at(-30), occurredToAt: world.at(-4) }, world.now)
  return {
    ...{ deliveryId: uuidv7(), dispatchId: uuidv7(), serial: 1, kind: 'first', agreementId: null },
    ...{ processorId: processor.id, processorName: processor.name, reference: `V-${uuidv7().slice(-8)}` },
    ...{ contractTermHours: 24, sentAt: world.now, reason: null, chain: [], ...rest },
    content: {
      ...{ ...facts, title: 'Gijzelsoftware op het e-loket', awareAt: world.at(-4), services: ['E-loket'] },
      ...{ description: 'Twee servers versleuteld.', dataTypes: ['basic', 'contact'], systems: 'E-loket' },
      ...{ measures: 'Servers losgekoppeld.', measuresProposed: null, note: null },
      ...{ contact: 'incidenten@burgerloket.example', peopleCount: 120, recordCount: null },
      ...content,
    },
  }
}

/** The same report told again, one version later. */
export function nextOf(
  before: DispatchMessage,
  change: Partial<Omit<DispatchMessage, 'content'>> & {
    readonly content?: Partial<DispatchMessage['content']>
  } = {},
): DispatchMessage {
  const { content = {}, ...rest } = change
  return {
    ...before,
    ...{ dispatchId: uuidv7(), serial: before.serial + 1, kind: 'update', ...rest },
    content: { ...before.content, ...content },
  }
}

/** Brings a message as the job does: one that lost against another worker calls again. */
export async function arrive(
  world: World,
  place: TestOrganisation,
  message: DispatchMessage,
): Promise<string> {
  const attempt = () =>
    inRegister(world.database, systemActor, place.id, (register) =>
      receiveDispatch(register, world.jobs, message, world.now),
    )
  return attempt().catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
    return attempt()
  })
}
