import net from 'node:net'
import { once } from 'node:events'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { StrangerUploads, type StrangerBounds } from './stranger-uploads.ts'

const open: FastifyInstance[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()))
})

/** A server behind a proxy, and whoever sends it a file that never ends. */
async function listening(bounds: StrangerBounds) {
  const app = fastify({ forceCloseConnections: true, trustProxy: true })
  const uploads = new StrangerUploads(bounds)
  app.addHook('onRequest', async (request, reply) => {
    if (request.url !== '/photo') return
    const leave = uploads.enter(request)
    if (!leave) return reply.code(503).send('later')
    reply.raw.once('close', leave)
  })
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_, body, done) => done(null, body))
  const answer = { config: { isPublic: true }, schema: {} }
  app.post('/photo', answer, async () => 'taken')
  app.post('/words', answer, async () => 'taken')
  open.push(app)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  async function hold(path: string, from: string): Promise<net.Socket> {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${from}\r\nContent-Type: text/plain\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    )
    // Node asks for the rest once the request was taken up.
    await once(socket, 'data')
    return socket
  }
  async function send(path: string, from: string): Promise<number> {
    const headers = { 'content-type': 'text/plain', 'x-forwarded-for': from }
    return (await fetch(url + path, { method: 'POST', body: 'whole', headers })).status
  }
  return { hold, send }
}

test('files of strangers beyond a few at once are refused, those of one address sooner', async () => {
  const { hold, send } = await listening({ all: 2, address: 1 })
  const first = await hold('/photo', '192.0.2.1')
  expect(await send('/photo', '192.0.2.1')).toBe(503)
  expect(await send('/photo', '192.0.2.2')).toBe(200)
  const second = await hold('/photo', '192.0.2.2')
  expect(await send('/photo', '192.0.2.3')).toBe(503)
  expect(await send('/words', '192.0.2.1')).toBe(200)
  first.destroy()
  second.destroy()
  await expect.poll(() => send('/photo', '192.0.2.3')).toBe(200)
  expect(await send('/photo', '192.0.2.1')).toBe(200)
})
