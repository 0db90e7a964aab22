import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { checksIn } from '../sabotage/checks.mjs'
import { outOfReach, testsOf } from '../sabotage/tests.mjs'
import { environment, inRoot, node24, stateFolder } from './house.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { endOnSignals, explain } from './process.mjs'

/** Switches off every check of the use cases, one at a time, and says by what it was missed. */
export async function installAndSabotage() {
  const forget = endOnSignals()
  const installed = await explain(() => alone(install))
  forget()
  if (installed === null) return
  const checks = checksIn(inRoot('packages/usecases/src'))
  const noticed = await walk()
  const missed = await noticedByTests(checks, noticed)
  for (const [number, check] of checks.entries()) {
    say(`| ${check.file}:${check.line} | ${check.asks} | ${missed.get(number) ?? 'NOT NOTICED'} |`)
  }
  const gone = checks.filter((_check, number) => !missed.has(number))
  say(`${checks.length} checks switched off: ${checks.length - gone.length} missed, ${gone.length} not`)
  process.exitCode = gone.length === 0 ? 0 : 1
}

/** One pass with every role over every use case finds most. */
async function walk() {
  const report = path.join(stateFolder, 'reports', 'sabotage.json')
  fs.mkdirSync(path.dirname(report), { recursive: true })
  fs.rmSync(report, { force: true })
  const { code, said } = await tested({ LEKBOEK_REPORT: report })
  if (code !== 0) throw new Error(`the walk itself is red:\n${said}`)
  const { steps, noticed } = JSON.parse(fs.readFileSync(report, 'utf8'))
  say(`${steps} refused calls, with and without each check they meet`)
  return noticed
}

/** What the walk does not reach is for the tests of the room: green with every check, red without this one. */
async function noticedByTests(checks, noticed) {
  const missed = new Map(Object.entries(noticed).map(([number, by]) => [Number(number), by]))
  for (const [number, check] of checks.entries()) {
    if (missed.has(number)) continue
    const reason = outOfReach[`${check.file}: ${check.asks}`]
    if (reason) missed.set(number, `(${reason})`)
    for (const file of reason ? [] : testsOf(check.file)) {
      const { code } = await tested({ LEKBOEK_TESTS: file, LEKBOEK_CHECK: String(number) })
      if (code === 0) continue
      missed.set(number, file)
      break
    }
    say(`${number + 1} of ${checks.length}: ${missed.get(number) ?? 'NOT NOTICED'}`)
  }
  return missed
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
