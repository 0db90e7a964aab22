interface Reason {
  code: string
  /** raises, lowers or unknown */
  direction: string
}

/** What carries a weighing now and did not then, and the other way round. The same reason of another group is the same one. */
export function reasonsSince<Then extends Reason, Now extends Reason>(
  then: readonly Then[],
  now: readonly Now[],
): { added: Now[]; gone: Then[] } {
  const keysThen = new Set(then.map(keyOf))
  const keysNow = new Set(now.map(keyOf))
  return {
    added: now.filter((reason) => !keysThen.has(keyOf(reason))),
    gone: then.filter((reason) => !keysNow.has(keyOf(reason))),
  }
}

function keyOf({ code, direction }: Reason): string {
  return `${code} ${direction}`
}
