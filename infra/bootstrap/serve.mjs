import path from 'node:path'
import { needsBuild } from './build.mjs'
import { inRoot, stateFolder } from './house.mjs'
import { needsInstall } from './install.mjs'
import { refuseBusyPort } from './port.mjs'
import { prepare } from './prepare.mjs'
import { becomes, endOnSignals, explain } from './process.mjs'

/** @param {string[]} args what follows `serve`. */
export async function prepareAndServe(args) {
  const forget = endOnSignals()
  const builds = await explain(checkAndPrepare)
  forget()
  if (builds === null) return
  await becomes({
    args: [path.join(builds.server, 'packages/cli/src/main.js'), 'serve', ...args],
    env: {
      LEKBOEK_DATA: process.env.LEKBOEK_DATA ?? path.join(stateFolder, 'data'),
      LEKBOEK_WEB: builds.web,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      // Compiled code of the packages, kept from start to start.
      NODE_COMPILE_CACHE: inRoot('.lekboek/cache'),
    },
  })
}

async function checkAndPrepare() {
  if (needsInstall() || needsBuild()) await refuseBusyPort()
  return prepare()
}
