import { appendFileSync } from 'node:fs'
import { afterAll, expect } from 'vitest'

// The check that is off from the start, where a whole file of tests is to notice it; none otherwise.
globalThis.lekboekOff = process.env.LEKBOEK_CHECK ?? null
globalThis.lekboekMet = new Set()
globalThis.lekboekCheck = (place, answer) => {
  globalThis.lekboekMet.add(place)
  return globalThis.lekboekOff === place ? false : answer
}

// A line per file: which checks its tests met.
const met = process.env.LEKBOEK_MET
if (met) {
  afterAll(() => {
    const line = { file: expect.getState().testPath, met: [...globalThis.lekboekMet] }
    appendFileSync(met, `${JSON.stringify(line)}\n`)
  })
}
