import { hasOnlyDemo, type Database } from '@lekboek/database'

/**
 * Whether this installation holds nothing but what was invented: then its people come in by password alone, and every
 * page says so. With the first real organisation it ends, at the next request.
 */
export function isDemo({ database }: { readonly database: Database }): Promise<boolean> {
  return hasOnlyDemo(database)
}
