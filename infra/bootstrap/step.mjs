// One line per step with its duration; a failing step ends the start with one sentence.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { environment, inRoot, logFolder } from './house.mjs'

/** What ends the start: a sentence for the person at the terminal, and where the whole log lies. */
export class StepFailure extends Error {
  constructor(sentence, log = null) {
    super(sentence)
    this.log = log
  }
}

/** Runs `work` under a title: `Installing packages … 12.3 s`. */
export async function step(title, work) {
  const began = performance.now()
  process.stdout.write(`${title} … `)
  try {
    const result = await work()
    process.stdout.write(`${seconds(performance.now() - began)}\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}

const running = new Set()

/**
 * Runs a program with all it says in a log of its own.
 * @param {{ name: string, what: string, program: string, args: string[], room?: string, env?: Record<string, string> }} command
 */
export async function runLogged({ name, what, program, args, room = '.', env = {} }) {
  fs.mkdirSync(logFolder, { recursive: true })
  const log = path.join(logFolder, `${name}.log`)
  const output = fs.openSync(log, 'w')
  const child = spawn(program, args, {
    cwd: inRoot(room),
    env: { ...environment(room), ...env },
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  const code = await follow(child)
  if (code !== 0) throw new StepFailure(sentenceOf(what, fs.readFileSync(log, 'utf8')), log)
}

/** The exit code of a program; it is ended with the start when that is told to stop. */
export function follow(child) {
  running.add(child)
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => running.delete(child))
}

/** Signals what a step is running: a start that is told to stop leaves nothing behind. */
export function signalRunning(signal) {
  for (const child of running) child.kill(signal)
}

const causes = [
  [/ENOSPC|No space left on device/, 'the disk is full'],
  [/EROFS|Read-only file system/, 'the disk is read-only'],
  [/EACCES|Permission denied/i, 'this user may not write to the folder of Lekboek'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/, "npm's registry cannot be reached"],
]

function sentenceOf(what, log) {
  const cause = causes.find(([pattern]) => pattern.test(log))
  return cause ? `${what} failed: ${cause[1]}.` : `${what} failed.`
}
