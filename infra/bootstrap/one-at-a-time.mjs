// Two starts in one checkout must not install into it at the same time: the second waits for the first.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stateFolder } from './house.mjs'
import { step } from './step.mjs'

const lock = path.join(stateFolder, 'preparing.lock')

export async function alone(work) {
  fs.mkdirSync(stateFolder, { recursive: true })
  if (!takenOver()) await step('Waiting for another start to finish preparing', waitFor)
  // A signal ends this process without coming back here.
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.removeListener('exit', release)
  }
}

async function waitFor() {
  while (!takenOver()) await sleep(200)
}

/** Takes the lock, also from a start that was killed. */
function takenOver() {
  if (taken()) return true
  if (isAlive(holder())) return false
  release()
  return taken()
}

function release() {
  fs.rmSync(lock, { force: true })
}

/** A link is made or refused in one step and shows the file with its contents: nobody reads half a lock. */
function taken() {
  const draft = `${lock}.${process.pid}`
  fs.writeFileSync(draft, String(process.pid))
  try {
    fs.linkSync(draft, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

function holder() {
  try {
    return Number(fs.readFileSync(lock, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function isAlive(pid) {
  if (pid === null || pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
