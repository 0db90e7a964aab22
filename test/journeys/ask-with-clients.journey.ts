import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { cacheExchange, createClient, fetchExchange } from '@urql/core'
import { expect, test } from './support/journey.ts'
import { signedIn } from './support/people.ts'

interface Registers {
  readonly viewer: {
    readonly name: string
    readonly registers: readonly { readonly organisation: Organisation }[]
  }
}

interface Organisation {
  readonly id: string
  readonly name: string
  readonly slug: string
}

interface Dossiers {
  readonly incidents: {
    readonly totalCount: number
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly reference: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const registers = gql`
  query Registers {
    viewer {
      name
      registers {
        organisation {
          id
          name
          slug
        }
      }
    }
  }
`

const dossiers = gql`
  query Dossiers($organisation: ID!, $after: String) {
    incidents(organisation: $organisation, first: 2, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          reference
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`

/** Both clients as their own documentation sets them up, with the cookie of a person who signed in. */
async function clientsOf(baseURL: string) {
  const { cookies } = await signedIn('luc', baseURL)
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const url = `${baseURL}/graphql`
  return {
    apollo: new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url, headers }) }),
    urql: createClient({
      url,
      preferGetMethod: false,
      fetchOptions: { headers },
      exchanges: [cacheExchange, fetchExchange],
    }),
    stranger: createClient({ url, preferGetMethod: false, exchanges: [fetchExchange] }),
  }
}

test('Apollo Client and urql read the same register, page by page', async ({ baseURL }) => {
  const { apollo, urql } = await clientsOf(baseURL ?? '')
  const { data: own } = await apollo.query<Registers>({ query: registers })
  expect(own?.viewer.name).toBe('Luc Hendrickx')
  const organisation = own?.viewer.registers.find(
    ({ organisation: one }) => one.slug === 'oosterdonk',
  )?.organisation
  expect(organisation?.name).toBe('Gemeente Oosterdonk')

  const variables = { organisation: organisation?.id ?? '', after: null as string | null }
  const { data: first } = await apollo.query<Dossiers>({ query: dossiers, variables })
  const same = await urql.query<Dossiers>(dossiers, variables).toPromise()
  expect(same.error).toBeUndefined()
  expect(same.data?.incidents.edges.map(({ node }) => node.reference)).toEqual(
    first?.incidents.edges.map(({ node }) => node.reference),
  )
  expect(first?.incidents.edges).toHaveLength(2)
  expect(first?.incidents.pageInfo.hasNextPage).toBe(true)

  const after = first?.incidents.pageInfo.endCursor ?? null
  const next = await urql.query<Dossiers>(dossiers, { ...variables, after }).toPromise()
  const seen = first?.incidents.edges.map(({ node }) => node.reference) ?? []
  expect(next.data?.incidents.edges.some(({ node }) => seen.includes(node.reference))).toBe(false)
})

test('what a client may not see is refused with its category', async ({ baseURL }) => {
  const { apollo, urql, stranger } = await clientsOf(baseURL ?? '')
  const foreign = { organisation: '018f0000-0000-7000-8000-000000000000', after: null }
  const refused = await urql.query<Dossiers>(dossiers, foreign).toPromise()
  expect(refused.error?.graphQLErrors[0]?.extensions['code']).toBe('NOT_FOUND')
  await expect(apollo.query({ query: dossiers, variables: foreign })).rejects.toThrow()
  const unknown = await stranger.query<Dossiers>(dossiers, foreign).toPromise()
  expect(unknown.error?.graphQLErrors[0]?.extensions['code']).toBe('UNAUTHENTICATED')
})
