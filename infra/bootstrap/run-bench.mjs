import { pathToFileURL } from 'node:url'
import { inRoot } from './house.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { prepare } from './prepare.mjs'
import { becomes, endOnSignals, explain } from './process.mjs'

export async function prepareAndBench(args) {
  const forget = endOnSignals()
  const builds = await explain(process.env.BENCH_ONLY === 'domain' ? installed : prepare)
  forget()
  if (builds === null) return
  const register = inRoot('packages/cli/node_modules/@oxc-node/core/register.mjs')
  await becomes({
    args: ['--import', pathToFileURL(register).href, inRoot('test/bench/src/main.ts'), ...args],
    env: { NODE_ENV: 'production', LEKBOEK_SERVER_BUILD: builds.server, LEKBOEK_WEB_BUILD: builds.web },
  })
}

/** The law is measured as it stands, without servers to build. */
async function installed() {
  await alone(install)
  return { server: '', web: '' }
}
