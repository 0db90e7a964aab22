import path from 'node:path'
import { build, needsBuild } from './build.mjs'
import { generate } from './generate.mjs'
import { inRoot, stateFolder } from './house.mjs'
import { install, needsInstall } from './install.mjs'
import { alone } from './one-at-a-time.mjs'
import { refuseBusyPort } from './port.mjs'
import { becomes, endOnSignals, explain } from './process.mjs'

/** @param {string[]} args what follows `serve`. */
export async function prepareAndServe(args) {
  const forget = endOnSignals()
  const builds = await explain(prepare)
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

async function prepare() {
  if (needsInstall() || needsBuild()) await refuseBusyPort()
  return alone(async () => {
    await install()
    await generate()
    return build()
  })
}
