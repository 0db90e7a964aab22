/** Who may import whom (docs/architecture.md). A room that is not named imports nothing of the house. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  access: ['domain'],
  database: ['domain'],
  documents: ['domain'],
  usecases: ['domain', 'access', 'database', 'documents'],
  api: ['usecases', 'access', 'domain'],
  worker: ['usecases', 'domain'],
  // The operator's verbs start and prepare the database itself: docs/decisions/0005.
  cli: ['api', 'worker', 'usecases', 'database', 'domain'],
  web: ['domain', 'access'],
}
