/** A breach as far as it tells whose words it is in. */
interface Worded {
  readonly version: number
  readonly chain: readonly { readonly name: string }[]
}

/** The sub-processor in whose words a breach still stands: as it was made from its report, before anybody changed it. */
export function wordsOf({ version, chain }: Worded): string | null {
  return version === 1 ? (chain.at(-1)?.name ?? null) : null
}
