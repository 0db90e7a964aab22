// Where things stand in the checkout, and the programs that the steps run.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** What Lekboek makes while it runs: builds, logs, stamps, and by default its data. */
export const stateFolder = path.join(root, '.lekboek')
export const logFolder = path.join(stateFolder, 'logs')

export const inRoot = (...parts) => path.join(root, ...parts)

/** Folders of the rooms, relative to the root; the root itself is '.'. */
export function rooms() {
  const packages = fs.readdirSync(inRoot('packages')).map((name) => path.join('packages', name))
  return ['.', ...packages, 'test'].filter((room) => fs.existsSync(inRoot(room, 'package.json')))
}

/** Node 24 out of the packages; before the install, and where no package fits the machine, the Node that runs this. */
export function node24() {
  const packaged = inRoot('node_modules/.bin/node')
  return fs.existsSync(packaged) ? packaged : process.execPath
}

/** The environment of a room's programs: its own and the root's tools first, and nothing that `npm start` added. */
export function environment(room = '.') {
  const tools = [
    inRoot(room, 'node_modules/.bin'),
    inRoot('node_modules/.bin'),
    inRoot('.tools/node_modules/.bin'),
  ]
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !addedByNpm.test(name)))
  return { ...env, PATH: [...tools, env.PATH].join(path.delimiter) }
}

const addedByNpm =
  /^(npm_(lifecycle|package)_.*|npm_config_(prefix|local_prefix|global_prefix|npm_version|user_agent)|INIT_CWD|NODE_ENV)$/i
