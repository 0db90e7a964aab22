import { countOrganisations, type Database, type Jobs } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { writeReadings } from '../reading/reading-book.ts'
import { apiTokenSteps } from './api-tokens.ts'
import { deputySteps, lookIn } from './deputies.ts'
import { breachStories, lostBackup, openBackup, played, ransomware, wrongParents } from './breaches.ts'
import { invitationScenes } from './invitations.ts'
import { planNextMerger } from './merged-towns.ts'
import { outsiderPageSteps } from './outsider-pages.ts'
import { demoPassword, persons } from './persons.ts'
import { keyHolderSteps, sealedStories } from './seals.ts'
import { settle } from './settle.ts'
import { Stage } from './stage.ts'
import { closedStories } from './stories-closed.ts'
import { newStories } from './stories-new.ts'
import { runningStories } from './stories-running.ts'
import type { Dossier, Step, Story } from './story.ts'
import { templateSteps } from './umbrella-templates.ts'

export interface DemoOptions {
  readonly database: Database
  readonly jobs: Jobs
  /** Makes an account; the password is hashed by whoever signs people in. Answers the user's id. */
  readonly signUp: (person: {
    readonly email: string
    readonly name: string
    readonly password: string
  }) => Promise<string>
  readonly now?: Instant
}

/** The people of the demo, to be printed. */
export interface Demo {
  readonly password: string
  readonly persons: readonly { readonly name: string; readonly email: string; readonly about: string }[]
}

/**
 * Fills an empty platform with invented towns, processors, a consultancy and some forty dossiers, all played through the
 * use cases in the order in which they would have happened, with a clock of its own. Due times are relative to `now`: the
 * queue always shows something that burns. Null, and nothing done, where there is any organisation.
 */
export async function seedDemo(options: DemoOptions): Promise<Demo | null> {
  const { database, jobs, now = new Date().toISOString() } = options
  if ((await countOrganisations(database)) > 0) return null
  const stage = new Stage(database, jobs, now)
  await settle(stage, options.signUp)
  for (const { hours, play } of inOrder()) {
    stage.turn(hours)
    await play(stage)
  }
  await planNextMerger(stage)
  await lookIn(stage)
  // Whoever worked on a dossier opened it before.
  await writeReadings(stage)
  return demoOf()
}

/** Who can sign in to the demo. */
export function demoOf(): Demo {
  return {
    password: demoPassword,
    persons: persons.map(({ name, email, about }) => ({ name, email, about })),
  }
}

interface Scene {
  readonly hours: number
  readonly play: (stage: Stage) => Promise<unknown>
}

/** Every step of every dossier, oldest first: numbers and journals come out as they would have. */
function inOrder(): Scene[] {
  const stories = [...newStories, ...runningStories, ...closedStories, ...breachStories, ...sealedStories]
  const scenes = [ransomware, openBackup, wrongParents, lostBackup].flatMap(played)
  return [
    ...invitationScenes,
    ...[
      ...scenes,
      ...deputySteps,
      ...apiTokenSteps,
      ...keyHolderSteps,
      ...templateSteps,
      ...outsiderPageSteps,
    ].map((step) => sceneOf(step, '')),
    ...stories.flatMap(scenesOf),
  ].toSorted((one, other) => one.hours - other.hours)
}

function scenesOf({ place, steps }: Story): Scene[] {
  const dossier: Dossier = { place, id: '', number: '' }
  return steps.map(({ hours, play }) => ({ hours, play: (stage) => play(stage, dossier) }))
}

function sceneOf({ hours, play }: Step, place: string): Scene {
  const dossier: Dossier = { place, id: '', number: '' }
  return { hours, play: (stage) => play(stage, dossier) }
}
