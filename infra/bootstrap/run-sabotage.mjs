import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { checksIn, placeOf } from '../sabotage/checks.mjs'
import { outOfReach, testsOf } from '../sabotage/tests.mjs'
import { generate } from './generate.mjs'
import { environment, inRoot, node24, stateFolder } from './house.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { endOnSignals, explain } from './process.mjs'
import { soFar } from './sabotage-so-far.mjs'

/**
 * Switches off every check of the use cases, one at a time, and says by what it was missed.
 *
 * @param {string[]} wanted rooms of the use cases; all where there are none.
 */
export async function installAndSabotage(wanted) {
  const all = checksIn(inRoot('packages/usecases/src'))
  const problem = problemWith(wanted, all)
  if (problem) {
    say(problem)
    process.exitCode = 1
    return
  }
  const forget = endOnSignals()
  const isReady = await explain(() =>
    alone(async () => {
      await install()
      await generate()
      return true
    }),
  )
  forget()
  if (isReady === null) return
  const checks = wanted.length === 0 ? all : all.filter((check) => wanted.includes(roomOf(check)))
  const known = soFar()
  const { steps, noticed } = await known('walk', walk)
  say(`${steps} refused calls, with and without each check they meet`)
  const byWalk = new Map(Object.entries(noticed))
  const unreached = new Map(
    checks
      .filter((check) => !byWalk.has(placeOf(check)) && reasonOf(check))
      .map((check) => [placeOf(check), `(${reasonOf(check)})`]),
  )
  const left = checks.filter((check) => !byWalk.has(placeOf(check)) && !unreached.has(placeOf(check)))
  const byTests = await noticedByTests(left, known)
  const missed = new Map([...byWalk, ...unreached, ...byTests])
  for (const check of checks) {
    say(`| ${placeOf(check)} | ${check.asks} | ${missed.get(placeOf(check)) ?? notNoticed} |`)
  }
  const gone = left.length - byTests.size
  const found = `${checks.length - left.length - unreached.size} by the walk, ${byTests.size} by the tests of their room`
  say(`${checks.length} checks: ${found}, ${unreached.size} out of reach, ${gone} ${notNoticed}`)
  process.exitCode = gone === 0 ? 0 : 1
}

const notNoticed = 'NOT NOTICED'

const roomOf = ({ file }) => file.split('/')[0]

const nameOf = ({ file, asks }) => `${file}: ${asks}`

const reasonOf = (check) => outOfReach[nameOf(check)]

/** A name that stands for nothing would look as if everything were in order. */
function problemWith(wanted, checks) {
  const rooms = new Set(checks.map(roomOf))
  const unknown = wanted.filter((room) => !rooms.has(room))
  if (unknown.length > 0) return `No such room: ${unknown.join(', ')}. There are ${[...rooms].join(', ')}.`
  const names = checks.map(nameOf)
  const stale = Object.keys(outOfReach).filter((name) => names.filter((one) => one === name).length !== 1)
  if (stale.length > 0) return `Out of reach, but no check or more than one: ${stale.join('; ')}.`
  return null
}

/** One pass with every role over every use case finds most. */
async function walk() {
  const report = path.join(stateFolder, 'reports', 'sabotage.json')
  fs.mkdirSync(path.dirname(report), { recursive: true })
  fs.rmSync(report, { force: true })
  const { code, said } = await tested({ LEKBOEK_REPORT: report })
  if (code !== 0) throw new Error(`the walk itself is red:\n${said}`)
  return JSON.parse(fs.readFileSync(report, 'utf8'))
}

/** What the walk does not reach is for the tests of the room: green with every check, red without this one. */
async function noticedByTests(left, known) {
  const missed = new Map()
  for (const [at, check] of left.entries()) {
    const place = placeOf(check)
    const by = await known(`check/${place}`, () => firstRed(testsOf(check.file), place, known))
    if (by !== null) missed.set(place, by)
    say(`${at + 1} of ${left.length}: ${place} ${by ?? notNoticed}`)
  }
  return missed
}

/** The first file of tests that misses a check; null where none does. */
async function firstRed(files, place, known) {
  for (const file of files) {
    const met = await known(`met/${file}`, () => metBy(file))
    if (!met.includes(place)) continue
    const { code } = await tested({ LEKBOEK_TESTS: file, LEKBOEK_CHECK: place })
    if (code !== 0) return file
  }
  return null
}

/** What a file of tests meets with every check in place: it is green, or its red without one would say nothing. */
async function metBy(file) {
  if (!fs.existsSync(inRoot('test', file)))
    throw new Error(`no such tests: ${file}; see infra/sabotage/tests.mjs`)
  const list = path.join(stateFolder, 'reports', 'sabotage-met.jsonl')
  fs.rmSync(list, { force: true })
  const { code, said } = await tested({ LEKBOEK_TESTS: file, LEKBOEK_MET: list })
  if (code !== 0) throw new Error(`${file} is red with every check in place:\n${said}`)
  return JSON.parse(fs.readFileSync(list, 'utf8').trimEnd()).met
}

function tested(env) {
  return new Promise((resolve) => {
    const program = inRoot('node_modules/vitest/vitest.mjs')
    const config = inRoot('infra/sabotage/vitest.config.mjs')
    const child = spawn(node24(), [program, 'run', '-c', config], {
      cwd: inRoot('.'),
      env: { ...environment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.once('exit', (code) => resolve({ code, said }))
  })
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
