import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build, buildFolders } from './build.mjs'
import { generate } from './generate.mjs'
import { environment, inRoot, logFolder, stateFolder } from './house.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { endOnSignals, explain } from './process.mjs'
import { follow, seconds } from './step.mjs'
import { phases } from './suite.mjs'

/** @param {string[]} wanted names of steps; all where there are none. */
export async function runSuite(wanted) {
  endOnSignals()
  const total = { passed: 0, failed: 0 }
  const all = chosen(wanted, total)
  const steps = all.flat()
  if (steps.length > 0) {
    const isPrepared = (await explain(() => alone(() => prepare(steps, total)))) !== null
    if (isPrepared) await runPhases(all, total)
    else total.failed += 1
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

/** Without packages nothing can run; without generated code or a build the other steps still tell their part. */
async function prepare(steps, total) {
  await install()
  const parts = steps.some((step) => step.onBuild) ? [generate, build] : [generate]
  for (const part of parts) {
    if ((await explain(part)) === null) total.failed += 1
  }
  return total
}

function chosen(wanted, total) {
  const all = phases()
  const known = all.flat().map((step) => step.name)
  const unknown = wanted.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    process.stdout.write(`No such step: ${unknown.join(', ')}. There are ${known.join(', ')}.\n`)
  total.failed += unknown.length
  if (wanted.length === 0) return all
  return all.map((phase) => phase.filter((step) => wanted.includes(step.name)))
}

async function runPhases(all, total) {
  for (const steps of all) {
    for (const { passed, failed } of await Promise.all(inTwoLanes(steps, run))) {
      total.passed += passed
      total.failed += failed
    }
  }
}

/** Two at a time: more would only wait for each other on two cores. */
function inTwoLanes(items, work) {
  const lanes = [Promise.resolve(), Promise.resolve()]
  return items.map((item, index) => {
    const result = lanes[index % 2].then(() => work(item))
    lanes[index % 2] = result.catch(() => undefined)
    return result
  })
}

async function run(step) {
  const began = performance.now()
  const log = path.join(logFolder, `test-${step.name}.log`)
  fs.mkdirSync(logFolder, { recursive: true })
  fs.rmSync(log, { force: true })
  if (step.report) fs.rmSync(step.report, { force: true })
  const codes = []
  for (const command of step.commands) codes.push(await runCommand(command, log))
  const result = { ...counted(step), ok: codes.every((code) => code === 0) }
  // A runner that fails without a failed test (it crashed, it found nothing) is a failure of its own.
  const failed = result.failed + (result.ok || result.failed > 0 ? 0 : 1)
  say(step, failed, result, performance.now() - began, log)
  return { passed: result.passed + (failed === 0 ? 1 : 0), failed }
}

function counted({ report, count }) {
  if (!count) return { passed: 0, failed: 0, skipped: 0 }
  try {
    const counts = count(report)
    return counts.passed + counts.failed > 0 ? counts : { passed: 0, failed: 1, skipped: 0 }
  } catch (error) {
    process.stdout.write(`No report: ${error.message}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function runCommand({ program, args, room = '.' }, log) {
  const output = fs.openSync(log, 'a')
  const child = spawn(program, args, {
    cwd: inRoot(room),
    env: {
      ...environment(room),
      CI: 'true',
      NO_COLOR: '1',
      LEKBOEK_SERVER_BUILD: buildFolders().server,
      LEKBOEK_WEB_BUILD: buildFolders().web,
      LEKBOEK_REPORTS: path.join(stateFolder, 'reports'),
    },
    stdio: ['ignore', output, output],
  })
  fs.closeSync(output)
  child.once('exit', (_, signal) => {
    if (signal !== null) fs.appendFileSync(log, `\n${path.basename(program)} was ended by ${signal}.\n`)
  })
  return follow(child)
}

const shownLines = 150

/** What a run lists of each test that passed is left to the log, so that the failures are not behind it. */
const isNotPassed = (line) => !/^\s*✓/.test(line)

function say({ name, what }, failed, { passed, skipped }, ms, log) {
  const tests = passed > 0 ? `, ${passed} tests` : ''
  const left = skipped > 0 ? `, ${skipped} skipped` : ''
  process.stdout.write(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(9)} ${what} (${seconds(ms)}${tests}${left})\n`,
  )
  if (failed === 0) return
  const lines = fs.readFileSync(log, 'utf8').trimEnd().split('\n').filter(isNotPassed)
  for (const line of lines.slice(-shownLines)) process.stdout.write(`       ${line}\n`)
  process.stdout.write(`       The whole log: ${log}\n`)
}
