// The server's modules and the web's pages, each in a folder named by its contents: a build that runs is never changed.
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, node24, stateFolder } from './house.mjs'
import { stampOf } from './stamp.mjs'
import { runLogged, step } from './step.mjs'

const server = {
  name: 'server',
  title: 'Building the server',
  room: 'packages/cli',
  program: 'node_modules/.bin/rolldown',
  args: ['--config', 'rolldown.config.mjs'],
  inputs: ['access', 'api', 'cli', 'database', 'documents', 'domain', 'usecases', 'worker'].map(
    (room) => `packages/${room}`,
  ),
}
const web = {
  name: 'web',
  title: 'Building the web pages',
  room: 'packages/web',
  program: 'node_modules/.bin/vite',
  args: ['build', '--logLevel', 'warn', '--emptyOutDir'],
  inputs: ['packages/web', 'packages/domain/src', 'packages/access/src', 'packages/api/schema.graphql'],
}

/** @returns the folders of the two builds. */
export async function build() {
  return { server: await built(server), web: await built(web) }
}

/** Where the builds of the sources as they are now stand, or would stand. */
export function buildFolders() {
  return { server: folderOf(server), web: folderOf(web) }
}

/** Whether `build` would have anything to do. */
export function needsBuild() {
  return [server, web].some((one) => !fs.existsSync(folderOf(one)))
}

function folderOf({ name, inputs }) {
  return path.join(stateFolder, 'build', name, stampOf([...inputs, 'tsconfig.base.json', 'pnpm-lock.yaml']))
}

async function built(one) {
  const folder = folderOf(one)
  if (fs.existsSync(folder)) return folder
  const draft = `${folder}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  await step(one.title, () => run(one, draft))
  fs.renameSync(draft, folder)
  forgetOld(path.dirname(folder))
  return folder
}

function run({ name, title, room, program, args }, draft) {
  const out = name === 'web' ? ['--outDir', draft] : []
  return runLogged({
    name: `build-${name}`,
    what: title,
    program: inRoot(room, program),
    args: [...args, ...out],
    room,
    env: { NODE_ENV: 'production', LEKBOEK_BUILD: draft },
  })
}

const keptMs = 7 * 24 * 60 * 60 * 1000

/** An older build may still be running and read its files late: a week, or three builds back, is long enough. */
function forgetOld(folder) {
  const builds = fs.readdirSync(folder).map((name) => path.join(folder, name))
  const age = (file) => fs.statSync(file).mtimeMs
  for (const old of builds.sort((one, other) => age(other) - age(one)).slice(6)) {
    if (Date.now() - age(old) > keptMs) fs.rmSync(old, { recursive: true, force: true })
  }
}
