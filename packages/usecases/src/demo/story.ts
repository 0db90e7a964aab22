import { factSections, type Facts, type FactSection, type Instant } from '@lekboek/domain'
import type { Selection } from '@lekboek/database'
import { recordSection } from '../facts/record-section.ts'
import { findIncident } from '../incident/find-incident.ts'
import type { Row } from '../input/row.ts'
import type { Stage } from './stage.ts'

/** One dossier of the demo while it is played. */
export interface Dossier {
  readonly place: string
  id: string
  number: string
}

/** Something that happens in a dossier, so many hours from the moment of the demo. */
export interface Step {
  readonly hours: number
  readonly play: (stage: Stage, dossier: Dossier) => Promise<unknown>
}

/** What happens in one dossier, from the first hint on. */
export interface Story {
  readonly place: string
  readonly steps: readonly Step[]
}

export function story(place: string, ...steps: readonly (Step | readonly Step[])[]): Story {
  return { place, steps: steps.flat() }
}

/** Instants of a story: hours from the moment of the demo. */
export type At = (hours: number) => Instant

/** Everything of a dossier that a step needs to know before it acts. */
const stateSelection: Selection = {
  ...{ id: true, number: true, version: true, facts: { timing: true } },
  ...{ awareness: { id: true }, assessments: { id: true }, decisions: { id: true } },
  notifications: { id: true, sentAt: true },
  communications: { id: true, version: true, toldAt: true },
  measures: { id: true, version: true, text: true, doneAt: true },
}

export const nothingBack: Selection = { id: true }

/** The dossier as its DPO sees it at this moment of the play. */
export async function stateOf(stage: Stage, dossier: Dossier): Promise<State> {
  const row = await findIncident(
    stage.officer(dossier.place),
    stage.organisation(dossier.place),
    dossier.number,
    stateSelection,
  )
  return new State(row)
}

/** Reads a dossier's row without guessing. */
export class State {
  readonly #row: Row

  constructor(row: Row) {
    this.#row = row
  }

  get version(): number {
    return Number(this.#row['version'])
  }

  list(field: string): readonly Row[] {
    const value = this.#row[field]
    return Array.isArray(value) ? (value as readonly Row[]) : []
  }

  /** The section as it is saved, without its version, and the version. */
  section<Section extends FactSection>(section: Section): { facts: object; version: number } {
    const { version, changedAt: _at, changedBy: _by, ...facts } = this.#facts()[section] ?? {}
    return { facts, version: Number(version ?? 0) }
  }

  #facts(): Readonly<Record<string, Row>> {
    return Object.fromEntries(Object.entries(this.#row['facts'] ?? {}))
  }
}

/** What a DPO fills in; sections are saved one by one, and keep what stood there. */
export type FactsOf = (at: At) => { readonly [Section in FactSection]?: Partial<Facts[Section]> }

export function facts(hours: number, factsOf: FactsOf): Step {
  return {
    hours,
    async play(stage, dossier) {
      const state = await stateOf(stage, dossier)
      const given = factsOf((offset) => stage.at(offset))
      for (const section of factSections) {
        const answers = given[section]
        if (!answers) continue
        const { facts: before, version } = state.section(section)
        const input = { section, version, facts: { ...before, ...answers } }
        const context = stage.officer(dossier.place)
        await recordSection(context, stage.organisation(dossier.place), dossier.id, input, nothingBack)
      }
    },
  }
}
