import { cacheExchange, createClient, fetchExchange, gql, type Client } from '@urql/core'
import { expect, test } from 'vitest'
import { latestAnswer } from './latest-answer.ts'

const reading = gql`
  query Names {
    names
  }
`
const adding = gql`
  mutation Add {
    add
  }
`

/** A server whose answers are sent when the test says so, in whatever order. */
function slowServer() {
  const waiting: { readonly text: string; readonly send: (data: object) => void }[] = []
  const answer: typeof fetch = (_address, request) =>
    new Promise((resolve) => {
      const text = String(request?.body)
      waiting.push({ text, send: (data) => resolve(Response.json({ data })) })
    })
  async function take(name: string) {
    await expect.poll(() => waiting.some(({ text }) => text.includes(name))).toBe(true)
    const at = waiting.findIndex(({ text }) => text.includes(name))
    return waiting.splice(at, 1)[0] ?? expect.fail(name)
  }
  const client = createClient({
    ...{ url: 'http://lekboek.example/graphql', fetch: answer, preferGetMethod: false },
    ...{ requestPolicy: 'cache-and-network', exchanges: [cacheExchange, latestAnswer, fetchExchange] },
  })
  return { client, take, waiting }
}

function shown(client: Client): unknown[] {
  const seen: unknown[] = []
  client.query(reading, {}).subscribe(({ data }) => seen.push(data?.names))
  return seen
}

async function change({ client, take }: ReturnType<typeof slowServer>): Promise<void> {
  const changed = client.mutation(adding, {}).toPromise()
  ;(await take('Add')).send({ add: true })
  expect((await changed).data).toEqual({ add: true })
}

test('an answer on its way while a change comes back is not shown: the question is asked again', async () => {
  const server = slowServer()
  const seen = shown(server.client)
  const early = await server.take('Names')
  await change(server)
  const late = await server.take('Names')
  early.send({ names: ['before'] })
  late.send({ names: ['after'] })
  await expect.poll(() => seen).toEqual([['after']])
})

test('the answer to the last asking stays, also where an earlier one arrives after it', async () => {
  const server = slowServer()
  const seen = shown(server.client)
  ;(await server.take('Names')).send({ names: ['at first'] })
  await expect.poll(() => seen).toEqual([['at first']])
  const again = () => server.client.query(reading, {}, { requestPolicy: 'network-only' }).toPromise()
  const read = again()
  const early = await server.take('Names')
  await change(server)
  const late = await server.take('Names')
  late.send({ names: ['after'] })
  expect((await read).data).toEqual({ names: ['after'] })
  early.send({ names: ['before'] })
  const last = again()
  ;(await server.take('Names')).send({ names: ['after'] })
  await last
  expect(seen).not.toContainEqual(['before'])
})

test('where nothing is on its way a change asks for nothing', async () => {
  const server = slowServer()
  const seen = shown(server.client)
  ;(await server.take('Names')).send({ names: [] })
  await expect.poll(() => seen).toEqual([[]])
  await change(server)
  expect(server.waiting).toEqual([])
})
