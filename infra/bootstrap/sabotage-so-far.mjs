// What was found of the same sources, kept as it is found: a run that was broken off goes on where it was.
import fs from 'node:fs'
import path from 'node:path'
import { stateFolder } from './house.mjs'
import { stampOf } from './stamp.mjs'

const kept = path.join(stateFolder, 'reports', 'sabotage-so-far.json')

/** Whatever an answer hangs on: one other letter in it, and everything is tried anew. Which tests are tried is no answer. */
const sources = [
  ...['packages', 'test', 'pnpm-lock.yaml', 'vitest.config.ts'],
  ...['checks', 'switch', 'vitest.config'].map((name) => `infra/sabotage/${name}.mjs`),
]

/**
 * By name: what the walk noticed (`walk`), which checks a file of tests meets (`met/…`), by which file a check is missed
 * (`check/…`). What nothing missed is not kept, and asked again.
 */
export function soFar() {
  const stamp = stampOf(sources)
  const before = fs.existsSync(kept) ? JSON.parse(fs.readFileSync(kept, 'utf8')) : {}
  const answers = before.stamp === stamp ? before.answers : {}
  return async (name, find) => {
    if (name in answers) return answers[name]
    const answer = await find()
    if (answer === null) return null
    answers[name] = answer
    fs.mkdirSync(path.dirname(kept), { recursive: true })
    fs.writeFileSync(kept, JSON.stringify({ stamp, answers }))
    return answer
  }
}
