import { say } from '../say.ts'

/** A terminal sends Ctrl-C to npm and to us, and npm passes its own on: the same wish, told twice. */
const sameWishMs = 1_000

/** Whether somebody asked this process to end. */
export interface ToldToStop {
  /** Settles at the first signal. */
  readonly asked: Promise<void>
  isAsked(): boolean
  /** @throws Stopped when a signal has come. */
  check(): void
}

/** A run was asked to end before it was complete. */
export class Stopped extends Error {}

/** Listens for the signals that end a process. A second one, later than an echo of the first, ends it at once. */
export function listenForStop(killHard: () => void): ToldToStop {
  const { promise: asked, resolve } = Promise.withResolvers<void>()
  let firstAt: number | null = null
  const onSignal = () => {
    if (firstAt === null) {
      firstAt = performance.now()
      say('Stopping: finishing what is running. Once more stops at once.')
      resolve()
    } else if (performance.now() - firstAt > sameWishMs) {
      killHard()
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return {
    asked,
    isAsked: () => firstAt !== null,
    check() {
      if (firstAt !== null) throw new Stopped()
    },
  }
}
