// Two starts in one checkout must not install into it at the same time: the second waits for the first.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stateFolder } from './house.mjs'
import { step } from './step.mjs'

const lock = path.join(stateFolder, 'preparing.lock')

export async function alone(work) {
  fs.mkdirSync(stateFolder, { recursive: true })
  if (!taken()) await step('Waiting for another start to finish preparing', waitFor)
  try {
    return await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

async function waitFor() {
  while (!taken()) {
    if (!isAlive(holder())) fs.rmSync(lock, { force: true })
    await sleep(200)
  }
}

function taken() {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
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
