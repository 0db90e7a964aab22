import type { Instant } from '@lekboek/domain'

/** A point of the time line that has to find a place on the axis. */
export interface Placeable {
  at: Instant
  row: 'above' | 'below'
}

export interface Placed {
  /** 0 to 1 along the axis. */
  place: number
  /** How far its label hangs from the axis: 0 is next to it. */
  tier: number
}

interface Candidate {
  point: Placeable
  tier: number
}

/** Widths of labels and the least distance of points, as parts of the axis. */
const labelWidth = { above: 0.165, below: 0.138 }
const leastStep = 0.02
const mostTiers = 4

/**
 * Places for points in the order of time. A breach may have begun months before the three days that matter, so distances
 * grow with the logarithm of the time between; then labels push each other apart, and where they do not fit beside
 * each other they hang in turns, in as few tiers as will do.
 */
export function placesOf(points: readonly Placeable[]): Placed[] {
  for (let tiers = 1; tiers <= mostTiers; tiers += 1) {
    const candidates = inTurns(points, tiers)
    const places = pushedApart(candidates)
    if (places.every((place) => place >= 0)) {
      return candidates.map(({ tier }, index) => ({ place: places[index] ?? 0, tier }))
    }
  }
  // More points than any breach has had: evenly, in the tiers there are.
  return inTurns(points, mostTiers).map(({ tier }, index) => ({ place: index / (points.length - 1), tier }))
}

function inTurns(points: readonly Placeable[], tiers: number): Candidate[] {
  const seen = { above: 0, below: 0 }
  return points.map((point) => {
    const tier = seen[point.row] % tiers
    seen[point.row] += 1
    return { point, tier }
  })
}

function pushedApart(candidates: readonly Candidate[]): number[] {
  const places = spread(candidates)
  candidates.forEach((_, index) => {
    places[index] = Math.max(
      places[index] ?? 0,
      ...before(candidates, index).map((gap) => (places[gap.other] ?? 0) + gap.least),
    )
  })
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const gaps = candidates.flatMap((_, later) =>
      before(candidates, later).flatMap(({ other, least }) =>
        other === index ? [(places[later] ?? 1) - least] : [],
      ),
    )
    places[index] = Math.min(places[index] ?? 0, 1, ...gaps)
  }
  return places
}

function spread(candidates: readonly Candidate[]): number[] {
  const steps = candidates.map(({ point }, index) => {
    const earlier = candidates[index - 1]
    if (!earlier) return 0
    return Math.log1p(Math.max(Date.parse(point.at) - Date.parse(earlier.point.at), 0) / 3_600_000)
  })
  const whole = steps.reduce((total, step) => total + step, 0) || 1
  let reached = 0
  return steps.map((step) => (reached += step) / whole)
}

/**
 * What a point keeps its distance from: the point before it, the label before it in the same lane, and the label before
 * it in another tier, so that no line from the axis to a label strikes through a word.
 */
function before(candidates: readonly Candidate[], index: number): { other: number; least: number }[] {
  const own = candidates[index]
  if (!own) return []
  const width = labelWidth[own.point.row]
  const inRow = candidates.findLastIndex(({ point }, other) => other < index && point.row === own.point.row)
  const inLane = candidates.findLastIndex(
    ({ point, tier }, other) => other < index && point.row === own.point.row && tier === own.tier,
  )
  return [
    ...(index > 0 ? [{ other: index - 1, least: leastStep }] : []),
    ...(inRow >= 0 ? [{ other: inRow, least: width / 2 }] : []),
    ...(inLane >= 0 ? [{ other: inLane, least: width }] : []),
  ]
}
