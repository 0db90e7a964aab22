import { Command } from 'commander'
import { migrateOnly } from './migrate.ts'
import { readSettings } from './settings.ts'

/** The operator's verbs. */
export function program(env: NodeJS.ProcessEnv): Command {
  const lekboek = new Command('lekboek').description('The platform for personal-data-breach registers.')
  lekboek
    .command('migrate')
    .description("bring the database to this version's schema")
    .action(() => migrateOnly(readSettings(env)))
  return lekboek
}
