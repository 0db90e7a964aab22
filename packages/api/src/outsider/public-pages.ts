import { LRUCache } from 'lru-cache'
import { findPublicPage, type OutsiderContext, type PublicPage } from '@lekboek/usecases'

/** Long enough that a flood asks the database a few times a minute, short enough that nobody waits for a setting to act. */
const keptMs = 5_000
const mostKept = 10_000

/** What stands at each address, kept for a moment: also that nothing does, so that both answers take as long. */
export class PublicPages {
  readonly #kept: LRUCache<string, PublicPage>

  constructor(context: Pick<OutsiderContext, 'database' | 'now'>) {
    this.#kept = new LRUCache<string, PublicPage>({
      ...{ max: mostKept, ttl: keptMs },
      fetchMethod: (slug) => findPublicPage(context, slug),
    })
  }

  async at(slug: string): Promise<PublicPage> {
    return (await this.#kept.fetch(slug)) ?? { kind: 'absent' }
  }
}
