import type { ReadContext, Reader } from './read-value.ts'

/** For every field of a section or a group the reader of its answers. */
export type Readers<Section> = { readonly [K in keyof Section]: Reader<NonNullable<Section[K]>> }

/** Reads every field of a record into `section`; what is unknown or refused adds a problem under the context's path. */
export function readFields<T extends object>(
  readers: Readers<T>,
  section: T,
  input: Record<string, unknown>,
  { path, now, problems }: ReadContext,
): T {
  const set = <K extends keyof T & string>(key: K): void => {
    const value = input[key]
    if (value === undefined || value === null) return
    const read = readers[key](value, { path: `${path}.${key}`, now, problems })
    if (read !== null) section[key] = read
  }
  for (const key of Object.keys(input)) {
    if (isKeyOf(section, key)) set(key)
    else problems.push({ path: `${path}.${key.slice(0, 60)}`, code: 'unknownField' })
  }
  return section
}

function isKeyOf<T extends object>(section: T, key: string): key is keyof T & string {
  return Object.hasOwn(section, key)
}
