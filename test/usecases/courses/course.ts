import {
  changeOrganisationDetails,
  findIncident,
  openIncident,
  recordAwareness,
  Refusal,
  type Context,
  type RefusalReason,
} from '@lekboek/usecases'
import { openTown, type TestPerson, type Town, type World } from '../../support/src/index.ts'
import { readSelection, seenOf, type Seen } from './seen.ts'
import type { Truth } from './truths.ts'

/** A reason that is long enough for everything that asks for one. */
export const reason = 'Zo bleek het bij nader onderzoek van de dienst.'

/** How a dossier begins, and what proves to be true of the breach in the end. */
export interface Beginning {
  readonly from: 'hint' | 'processor' | 'known'
  readonly truth: Truth
  /** How far it went well, in steps; twenty are to its end. */
  readonly honestSteps: number
}

/** One dossier in a town of its own, and how its DPO saw it last. */
export class Course {
  readonly world: World
  readonly town: Town
  readonly truth: Truth
  readonly id: string
  /** Another dossier, of a breach that was known before, which may prove to be this one. */
  readonly second: string
  /** A seal gives the dossier another one. */
  number: string
  seen: Seen
  /** What was done and what became of it, for whoever reads a failure. */
  readonly story: string[] = []

  private constructor(
    world: World,
    town: Town,
    seen: Seen,
    { truth, second }: { truth: Truth; second: string },
  ) {
    this.world = world
    this.town = town
    this.truth = truth
    this.id = seen.id
    this.second = second
    this.number = seen.number
    this.seen = seen
  }

  static async begin(world: World, { from, truth }: Beginning): Promise<Course> {
    const town = await openTown(world, 'Lindenrode')
    await changeOrganisationDetails(await world.as(town.admin), town.id, {
      ...{ identifierType: 'organisationNumber', identifier: '0998', address: 'Markt 1', hasNoDpo: false },
      ...{ dpoName: 'An Peeters', dpoEmail: 'dpo@lindenrode.example', version: 1 },
    })
    const dpo = await world.as(town.dpo)
    const told = { title: 'Verloren laptop', text: 'Zonder toelichting', reportedAt: world.at(-1) }
    const origin =
      from === 'processor'
        ? ({ source: 'processor', processorName: 'Serverpark', processorAwareAt: world.at(-2) } as const)
        : ({ source: 'dpo', noticedAt: world.at(-2) } as const)
    const row = await openIncident(dpo, town.id, { ...told, ...origin }, readSelection)
    const course = new Course(world, town, seenOf(row), { truth, second: await knownBefore(world, town) })
    if (from === 'known') {
      const aware = { awareAt: world.at(-2), ground: 'lossNoticed', argument: reason, version: 0 } as const
      await recordAwareness(dpo, town.id, course.id, aware, { id: true })
    }
    await course.look()
    return course
  }

  as(person: TestPerson): Promise<Context> {
    return this.world.as(person)
  }

  async look(): Promise<Seen> {
    const dpo = await this.as(this.town.dpo)
    this.seen = seenOf(await findIncident(dpo, this.town.id, this.number, readSelection))
    return this.seen
  }
}

/** A breach of which the organisation was aware twenty hours ago. */
async function knownBefore(world: World, town: Town): Promise<string> {
  const dpo = await world.as(town.dpo)
  const told = { title: 'Laptop kwijt', text: 'Zonder toelichting', reportedAt: world.at(-20) }
  const input = { ...told, source: 'dpo', noticedAt: world.at(-20) } as const
  const second = String((await openIncident(dpo, town.id, input, { id: true }))['id'])
  const aware = { awareAt: world.at(-20), ground: 'lossNoticed', argument: reason, version: 0 } as const
  await recordAwareness(dpo, town.id, second, aware, { id: true })
  return second
}

/** Why it was refused; null where it was not. Whatever breaks instead fails. */
export async function refusalIn(attempt: () => Promise<unknown>): Promise<RefusalReason | null> {
  try {
    await attempt()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
