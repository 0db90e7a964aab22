import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequire } from 'node:module'
import { inRoot } from './house.mjs'
import { prepare } from './prepare.mjs'
import { becomes, endOnSignals, explain } from './process.mjs'

export async function prepareAndBench(args) {
  const forget = endOnSignals()
  const builds = await explain(prepare)
  forget()
  if (builds === null) return
  const register = createRequire(inRoot('test/package.json')).resolve('@oxc-node/core/register')
  await becomes({
    args: ['--import', pathToFileURL(register).href, path.join(inRoot('test'), 'bench/src/main.ts'), ...args],
    env: { NODE_ENV: 'production', LEKBOEK_SERVER_BUILD: builds.server, LEKBOEK_WEB_BUILD: builds.web },
  })
}
