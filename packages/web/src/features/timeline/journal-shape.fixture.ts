/** The verbs of the journal that a source writes. */
export function verbsIn(source: string): string[] {
  return [...source.matchAll(/verb: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].flatMap(([, verb]) => verb ?? [])
}

/** The keys of the summaries that a source writes out; what is spread from a name is not seen. */
export function keysOfSummaries(source: string): string[] {
  const begins = [...source.matchAll(/\bsummary(?: =|:)(?: \([^)]*\) =>)? ?\(?\{/g)]
  return begins.flatMap((found) => keysFrom(source, found.index + found[0].length))
}

/** `at` is just behind the opening brace. */
function keysFrom(source: string, at: number): string[] {
  return partsFrom(source, at).flatMap((part) => {
    const spread = /^\.\.\.(?:\(.*?&& )?\{/s.exec(part)
    if (spread) return keysFrom(part, spread[0].length)
    const key = /^[a-zA-Z]+(?=\s*(?::|$))/.exec(part)
    return key ? [key[0]] : []
  })
}

/** What the commas of one object divide, up to its closing brace. */
function partsFrom(source: string, at: number): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of source.slice(at)) {
    if (sign === '}' && depth === 0) break
    depth += '{(['.includes(sign) ? 1 : '})]'.includes(sign) ? -1 : 0
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
