// Signals in, exit codes out.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { environment, node24 } from './house.mjs'
import { signalRunning, StepFailure } from './step.mjs'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** While steps run, a signal ends them and this process. @returns a function that stops listening. */
export function endOnSignals() {
  const end = (signal) => {
    signalRunning('SIGTERM')
    process.stdout.write('\nStopped.\n')
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, end)
  return () => signals.forEach((signal) => process.removeListener(signal, end))
}

/** Runs `work`; what the person can mend becomes a sentence and exit code 1. @returns null after a failure. */
export async function explain(work) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StepFailure) && typeof error.code !== 'string') throw error
    const where = error instanceof StepFailure && error.log ? ` The whole log: ${error.log}` : ''
    process.stderr.write(`${sentenceOf(error)}${where}\n`)
    process.exitCode = 1
    return null
  }
}

function sentenceOf(error) {
  if (error instanceof StepFailure) return error.message
  if (error.code === 'ENOSPC')
    return 'The disk that holds the folder of Lekboek is full: make room and start again.'
  if (error.code === 'EROFS')
    return 'The folder of Lekboek lies on a read-only disk: it must be able to write there.'
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return `This user may not write to ${error.path}: start as its owner.`
  return `Lekboek could not prepare its start: ${error.message}.`
}

/** As near to exec as Node 20 has it: signals are passed on, and the exit code is the program's. */
export async function becomes({ args, env }) {
  const child = spawn(node24(), args, { stdio: 'inherit', env: { ...environment(), ...env } })
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  process.exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
  for (const signal of signals) process.removeListener(signal, pass)
}
