interface NamedFile {
  readonly id: string
  readonly name: string
}

/** Files that a version takes along and the one before did not, and those that it does not any more. */
export function fileChangesBetween(
  before: readonly NamedFile[],
  after: readonly NamedFile[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const without = (files: readonly NamedFile[], others: readonly NamedFile[]) =>
    files.filter(({ id }) => !others.some((other) => other.id === id)).map(({ name }) => name)
  return { added: without(after, before), gone: without(before, after) }
}
