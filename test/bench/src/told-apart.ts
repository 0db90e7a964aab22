import http from 'node:http'
import { send, type RequestOf } from './load.ts'

/** Two questions that are answered alike, and must take alike. */
export interface Pair {
  readonly what: string
  readonly foreign: RequestOf
  readonly absent: RequestOf
}

const times = 2000

/**
 * How often somebody who holds a stopwatch to two refusals names the foreign one rightly: the share of pairs in which it
 * took longer, ties halved. 50 % is a coin; the bounds say how far from it a coin would stray in as many tries.
 */
export async function toldApartRow(port: number, { what, foreign, absent }: Pair): Promise<string> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const taken = { foreign: [] as number[], absent: [] as number[] }
  const bodies = new Set<string>()
  for (let number = -200; number < times; number += 1) {
    // In turns, and each first half of the time: what the machine does besides falls on both.
    const order = number % 2 === 0 ? (['foreign', 'absent'] as const) : (['absent', 'foreign'] as const)
    for (const name of order) {
      const at = performance.now()
      const { status, body } = await send(agent, port, { foreign, absent }[name](number))
      if (number >= 0) taken[name].push(performance.now() - at)
      bodies.add(`${status} ${body}`)
    }
  }
  agent.destroy()
  if (bodies.size !== 1) throw new Error(`${what}: the answers themselves differ`)
  const share = 100 * chanceOfLonger(taken.foreign, taken.absent)
  const stray = 196 * Math.sqrt((2 * times + 1) / (12 * times * times))
  return `foreign or absent, ${what}: told apart by time in ${share.toFixed(1)} % (a coin: 50 ± ${stray.toFixed(1)})`
}

/** Chance that one of the first is longer than one of the second: the Mann–Whitney statistic as a share. */
function chanceOfLonger(ones: readonly number[], others: readonly number[]): number {
  const sorted = [
    ...ones.map((value) => ({ value, isOne: true })),
    ...others.map((value) => ({ value, isOne: false })),
  ].toSorted((one, other) => one.value - other.value)
  let shorter = 0
  let won = 0
  for (let at = 0; at < sorted.length;) {
    const end = sorted.findIndex(({ value }, index) => index > at && value !== sorted[at]?.value)
    const tied = sorted.slice(at, end === -1 ? sorted.length : end)
    const equal = tied.filter(({ isOne }) => !isOne).length
    won += tied.filter(({ isOne }) => isOne).length * (shorter + equal / 2)
    shorter += equal
    at += tied.length
  }
  return won / (ones.length * others.length)
}
