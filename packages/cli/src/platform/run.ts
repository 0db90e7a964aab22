import type { OperatorError } from '@lekboek/database'
import { say } from '../say.ts'
import { Closing } from './closing.ts'
import { listenForStop, Stopped } from './told-to-stop.ts'

/** What one run of a verb opens, so that it is closed again in whatever way the run ends. */
export interface Run {
  readonly closing: Closing
  /** @throws Stopped between two steps, when somebody asked the process to end. */
  check(): void
  /** Settles at the first signal; rejects when something that runs beside cannot go on. */
  readonly ended: Promise<void>
  /** Told by what runs beside when it cannot go on. */
  failed(failure: OperatorError): void
  /** What a second signal still does before the process is gone. */
  onKill(kill: () => void): void
}

/** Runs a verb and closes what it opened, newest first. @throws what the verb threw, after closing. */
export async function withRun(verb: (run: Run) => Promise<void>): Promise<void> {
  const kills: (() => void)[] = []
  const closing = new Closing()
  const stop = listenForStop(() => kills.forEach((kill) => kill()))
  const { promise: failure, reject: failed } = Promise.withResolvers<never>()
  const ended = Promise.race([stop.asked, failure])
  // A verb that never waits for the end leaves a failure to whatever it does next.
  ended.catch(() => undefined)
  try {
    await verb({ closing, check: () => stop.check(), ended, failed, onKill: (kill) => kills.push(kill) })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
  } finally {
    await closing.all()
  }
  if (stop.isAsked()) say('Stopped.')
}
