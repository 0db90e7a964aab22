import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { cacheExchange, createClient, fetchExchange } from '@urql/core'
import type { Page } from '@playwright/test'
import { askGraphql } from './support/graphql.ts'
import { expect, test } from './support/journey.ts'
import type { PersonKey } from './support/people.ts'

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

/** A token that the administrator of Heidegem made and its DPO consented to. */
async function tokenOf(enter: (person: PersonKey) => Promise<Page>): Promise<string> {
  const administrator = await enter('ingrid')
  await administrator.goto('/heidegem/administration')
  const { viewer } = await askGraphql<Registers>(administrator, 'Viewer')
  const organisation = viewer.registers.find((one) => one.organisation.slug === 'heidegem')?.organisation.id
  const input = { name: 'Twee programma’s', scopes: ['read'] }
  const { issueApiToken } = await askGraphql<{
    issueApiToken: { secret: string; token: { id: string } }
  }>(administrator, 'IssueApiToken', { organisation, input })
  const dpo = await enter('peter')
  await dpo.goto('/heidegem/administration')
  const apiToken = issueApiToken.token.id
  await askGraphql(dpo, 'ApproveApiToken', { organisation, apiToken, version: 1 })
  return issueApiToken.secret
}

/** Both clients as their own documentation sets them up, with the token of a program. */
function clientsOf(baseURL: string, token: string) {
  const headers = { authorization: `Bearer ${token}` }
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

test.describe.configure({ mode: 'serial' })
let token = ''

test('Apollo Client and urql read the same register, page by page', async ({ baseURL, enter }) => {
  token = await tokenOf(enter)
  const { apollo, urql } = clientsOf(baseURL ?? '', token)
  const { data: own } = await apollo.query<Registers>({ query: registers })
  expect(own?.viewer.name).toBe('Twee programma’s')
  const organisation = own?.viewer.registers.find(
    ({ organisation: one }) => one.slug === 'heidegem',
  )?.organisation
  expect(organisation?.name).toBe('Gemeente Heidegem')

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
  const { apollo, urql, stranger } = clientsOf(baseURL ?? '', token)
  const foreign = { organisation: '018f0000-0000-7000-8000-000000000000', after: null }
  const refused = await urql.query<Dossiers>(dossiers, foreign).toPromise()
  expect(refused.error?.graphQLErrors[0]?.extensions['code']).toBe('NOT_FOUND')
  await expect(apollo.query({ query: dossiers, variables: foreign })).rejects.toThrow()
  const unknown = await stranger.query<Dossiers>(dossiers, foreign).toPromise()
  expect(unknown.error?.graphQLErrors[0]?.extensions['code']).toBe('OUTDATED')
})
