import type { Actor } from '@lekboek/database'

/** Whoever came without an account, as the journal names them: not at all. */
export const outsiderActor: Actor = {
  ...{ id: 'outsider', name: 'Buitenstaander', role: 'outsider' },
  ...{ mandateHolder: null, deputyFor: null },
}
