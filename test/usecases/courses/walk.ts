import fc from 'fast-check'
import { expect } from 'vitest'
import { acts, strangerTo, type Act, type ActName } from './acts.ts'
import { refusalIn, type Course } from './course.ts'
import { Oracle } from './oracle.ts'
import { traceOf, verbsSince } from './trace.ts'

/** One act of a course: after how many hours, by which of its ways, and whether somebody else does it, or two at once. */
export interface Step {
  readonly act: ActName
  readonly hours: number
  readonly pick: number
  readonly size: number
  readonly twist: 'none' | 'twice' | 'stranger'
}

const names = Object.keys(acts) as ActName[]

/** Acts that lead somewhere come more often than those beside. */
const often: readonly ActName[] = [
  ...(['fixAwareness', 'assess', 'assess', 'assess', 'decide', 'decide', 'decide'] as const),
  ...(['sayWhatHappened', 'sayWhatHappened', 'sayWhichData', 'countPeople', 'prepare', 'send'] as const),
  ...(['write', 'tell', 'confirmCorrection', 'dismiss', 'close', 'reopen', 'changeSettings'] as const),
]

export const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...names, ...often),
  hours: fc.constantFrom(0.1, 0.1, 0.1, 2, 20, 60, 100),
  pick: fc.nat(11),
  size: fc.nat(11),
  twist: fc.constantFrom(...Array.from({ length: 18 }, () => 'none' as const), 'twice', 'stranger'),
})

/** What the act leaves in other dossiers. */
const beside: ReadonlySet<string> = new Set(['duties.recounted', 'incident.broughtInto'])

/** Does one step and asks the oracle what it thinks of it. */
export async function take(course: Course, oracle: Oracle, { act: name, ...chance }: Step): Promise<void> {
  const { world, town } = course
  const act: Act = acts[name]
  world.pass(chance.hours)
  const before = await traceOf(course)
  const size = oracle.leaves
  const isStranger = chance.twist === 'stranger'
  const person = isStranger ? strangerTo(act, town) : town[act.roles[chance.pick % act.roles.length]!]
  const run = async () => act.run(course, await course.as(person), chance)
  const other = act.isVersioned && chance.twist === 'twice' ? refusalIn(run) : null
  const [refusal, second] = await Promise.all([refusalIn(run), other])
  const verbs = await verbsSince(course, size)
  const isDone = verbs.length > 0
  course.story.push(
    `${name} ${JSON.stringify(chance)} ${refusal ? JSON.stringify(refusal) : verbs.join(' ')}`,
  )
  expect(verbs.filter((verb) => !beside.has(verb))).toEqual(isDone ? [act.verb] : [])
  if (!isDone) expect(await traceOf(course)).toBe(before)
  if (isStranger) expect(isDone).toBe(false)
  if (other && isDone) {
    // One wins and the other hears that it came second.
    expect([refusal, second].filter((one) => one === null)).toHaveLength(1)
  }
  await course.look()
  oracle.judge(course, isDone ? name : null, verbs.length)
}
