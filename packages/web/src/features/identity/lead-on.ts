/** A register as far as its paths go. */
interface Addressed {
  readonly organisation: { readonly slug: string; readonly formerSlugs: readonly string[] }
}

/** Where an old link leads now: the same page under the path that the register has today; null where it is no old one. */
export function leadOn(fullPath: string, registers: readonly Addressed[]): string | null {
  const [, slug = ''] = /^\/([^/?#]+)/.exec(fullPath) ?? []
  if (slug === '' || registers.some(({ organisation }) => organisation.slug === slug)) return null
  const found = registers.find(({ organisation }) => organisation.formerSlugs.includes(slug))
  return found ? `/${found.organisation.slug}${fullPath.slice(slug.length + 1)}` : null
}
