import { cacheExchange, createClient, fetchExchange, mapExchange, type Client } from '@urql/vue'
import { readFailure, type FailureKind } from './failure.ts'
import { latestAnswer } from './latest-answer.ts'
import { outlivingFetch } from './outliving-fetch.ts'

const headers = { 'apollo-require-preflight': '1' }
const credentials = 'same-origin'

/** With a question that a page asks by itself: it must not keep a session alive where nobody is. */
export const unattended = { headers: { ...headers, 'x-lekboek-unattended': 'yes' }, credentials } as const

/** The one door to the API. `onFailure` hears every refusal, whoever asked. */
export function createApi(onFailure: (kind: FailureKind) => void): Client {
  return createClient({
    url: '/graphql',
    fetch: outlivingFetch,
    preferGetMethod: false,
    // Two windows on one dossier: what is shown may be a moment old, never older than this visit to the page.
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers, credentials },
    exchanges: [
      mapExchange({ onError: (error) => onFailure(readFailure(error).kind) }),
      cacheExchange,
      latestAnswer,
      fetchExchange,
    ],
  })
}
