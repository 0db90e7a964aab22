import { fileURLToPath } from 'node:url'

/** Where the migrations of this version stand. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url))
