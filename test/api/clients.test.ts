import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client/core'
import { cacheExchange, createClient, fetchExchange } from '@urql/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type TestOrganisation, type World } from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: TestOrganisation
let session: string

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  const dpo = await world.member(town, 'dpo')
  api = await startApi(world)
  session = await api.cookieOf(dpo)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const registers = 'query Registers { viewer { id registers { roles organisation { id name } } } }'
const submit =
  'mutation Submit($organisation: ID!, $input: SubmitReportInput!) { submitReport(organisation: $organisation, input: $input) { id status } }'
const missing =
  'query Missing($organisation: ID!) { incident(organisation: $organisation, number: "2026-999") { id } }'

describe('Apollo Client', () => {
  const client = () =>
    new ApolloClient({
      cache: new InMemoryCache(),
      link: new HttpLink({ uri: `${api.url}/graphql`, headers: { cookie: session } }),
    })

  test('reads, changes, and sees a refusal as one', async () => {
    const apollo = client()
    const read = await apollo.query({ query: gql(registers) })
    expect(read.data).toMatchObject({
      viewer: { registers: [{ roles: ['dpo'], organisation: { name: 'Lindendaal' } }] },
    })
    const input = { text: 'Een map bleef liggen.', noticedAt: world.now }
    const changed = await apollo.mutate({
      mutation: gql(submit),
      variables: { organisation: town.id, input },
    })
    expect(changed.data).toMatchObject({ submitReport: { status: 'received' } })
    const refused = await apollo
      .query({ query: gql(missing), variables: { organisation: town.id } })
      .catch((error: unknown) => error)
    expect(CombinedGraphQLErrors.is(refused) && refused.errors[0]?.extensions?.['code']).toBe('NOT_FOUND')
  })
})

describe('urql', () => {
  const client = () =>
    createClient({
      url: `${api.url}/graphql`,
      exchanges: [cacheExchange, fetchExchange],
      fetchOptions: { headers: { cookie: session } },
      preferGetMethod: false,
    })

  test('reads, changes, and sees a refusal as one', async () => {
    const urql = client()
    const read = await urql.query(registers, {}).toPromise()
    expect(read.error).toBeUndefined()
    expect(read.data).toMatchObject({ viewer: { registers: [{ organisation: { id: town.id } }] } })
    const input = { text: 'Een laptop bleef liggen.', noticedAt: world.now }
    const changed = await urql.mutation(submit, { organisation: town.id, input }).toPromise()
    expect(changed.data).toMatchObject({ submitReport: { status: 'received' } })
    const refused = await urql.query(missing, { organisation: town.id }).toPromise()
    expect(refused.error?.graphQLErrors[0]?.extensions['code']).toBe('NOT_FOUND')
    const invalid = await urql
      .mutation(submit, { organisation: town.id, input: { text: 5, noticedAt: 'x' } })
      .toPromise()
    expect(invalid.error?.graphQLErrors[0]?.extensions['problems']).toHaveLength(2)
  })
})
