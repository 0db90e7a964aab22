import path from 'node:path'
import { inRoot, stateFolder } from './house.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { becomes, endOnSignals, explain } from './process.mjs'
import { countMutants } from './report.mjs'

const parts = ['clock', 'severity', 'weighing']

/** @param {string[]} wanted parts of the law; all where there are none. */
export async function installAndMutate(wanted) {
  const unknown = wanted.filter((part) => !parts.includes(part))
  if (unknown.length > 0) {
    process.stdout.write(`No such part: ${unknown.join(', ')}. There are ${parts.join(', ')}.\n`)
    process.exitCode = 1
    return
  }
  const forget = endOnSignals()
  const outcome = await explain(() => alone(install))
  forget()
  if (outcome === null) return
  const results = []
  for (const part of wanted.length > 0 ? wanted : parts) results.push(await mutate(part))
  for (const { line } of results) process.stdout.write(`${line}\n`)
  process.exitCode = results.find(({ code }) => code !== 0)?.code ?? 0
}

async function mutate(part) {
  const program = inRoot('node_modules/@stryker-mutator/core/bin/stryker.js')
  const config = inRoot('infra/mutation/stryker.config.mjs')
  await becomes({ args: [program, 'run', config], env: { LEKBOEK_PART: part } })
  return said(part, process.exitCode)
}

/** A run that changed nothing proved nothing; one that broke off leaves the report of an earlier one. */
function said(part, code) {
  if (code !== 0) return { code, line: `${part}: too few mistakes noticed, or broken off` }
  const { noticed, all } = countMutants(path.join(stateFolder, 'reports', `mutation-${part}.json`))
  if (all === 0) return { code: 1, line: `${part}: nothing was changed` }
  return {
    code,
    line: `${part}: ${noticed} of ${all} mistakes noticed, ${((100 * noticed) / all).toFixed(1)} %`,
  }
}
