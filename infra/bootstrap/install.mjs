// pnpm into .tools, then the packages as the lockfile names them, Node 24 among them.
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, rooms } from './house.mjs'
import { isStamped, stampOf, writeStamp } from './stamp.mjs'
import { runLogged, step } from './step.mjs'

const pnpmVersion = '12.21.0'
const pnpmFolder = inRoot('.tools/node_modules/pnpm')

export async function install() {
  const stamp = installStamp()
  if (isStamped('install', stamp) && isWhole()) return
  if (manifestOf(pnpmFolder)?.version !== pnpmVersion) await step(`Fetching pnpm ${pnpmVersion}`, fetchPnpm)
  await step('Installing packages', installPackages)
  writeStamp('install', stamp)
}

/** Whether `install` would have anything to do. */
export function needsInstall() {
  return !isStamped('install', installStamp()) || !isWhole()
}

function installStamp() {
  return stampOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()], pnpmVersion)
}

function manifests() {
  return rooms().map((room) => path.join(room, 'package.json'))
}

function manifestOf(folder) {
  const file = path.join(folder, 'package.json')
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}

/** Every package that a room declares can be reached from it. */
function isWhole() {
  return rooms().every((room) => {
    const { dependencies = {}, devDependencies = {} } = manifestOf(inRoot(room))
    const names = Object.keys({ ...dependencies, ...devDependencies })
    return names.every((name) => fs.existsSync(inRoot(room, 'node_modules', name, 'package.json')))
  })
}

function fetchPnpm() {
  const npm = process.env.npm_execpath
  const [program, first] = npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const options = ['--prefix', inRoot('.tools'), '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  return runLogged({
    name: 'pnpm',
    what: 'Fetching pnpm',
    program,
    args: [...first, 'install', ...options, `pnpm@${pnpmVersion}`],
  })
}

function installPackages() {
  return runLogged({
    name: 'install',
    what: 'Installing the packages',
    program: inRoot('.tools/node_modules/.bin/pnpm'),
    args: ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false', '--reporter=append-only'],
  })
}
