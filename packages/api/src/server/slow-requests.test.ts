import net from 'node:net'
import { once } from 'node:events'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { awaitFile, endSlowRequests } from './slow-requests.ts'

const open: FastifyInstance[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()))
})

/** A server that waits a moment only, and what reached its handlers. */
async function listening() {
  const app = fastify({ forceCloseConnections: true })
  const reached: string[] = []
  endSlowRequests(app, 100)
  const answer = (config: { isUpload?: boolean }) => ({ config, schema: {} })
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.post('/words', answer({}), async ({ body }) => reached.push(String(body)))
  app.post('/file', answer({ isUpload: true }), async ({ body }) => reached.push(String(body)))
  app.addContentTypeParser('application/octet-stream', (request, body, done) => {
    awaitFile(request)
    body.on('data', (part: Buffer) => reached.push(part.toString()))
    body.on('end', () => done(null))
  })
  app.post('/form', answer({}), async () => 'taken')
  open.push(app)
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  return { reached, port: Number(port) }
}

const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`

/** Everything that the server says until it hangs up, or until the first answer came whole. */
async function saidTo(port: number, send: (socket: net.Socket) => void): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  await once(socket, 'connect')
  let said = ''
  const answered = new Promise<void>((resolve) => {
    socket.on('data', (part) => {
      said += part.toString()
      resolve()
    })
    socket.on('close', () => resolve())
  })
  send(socket)
  await answered
  socket.destroy()
  return said
}

test('a request that never arrives whole is ended, and nothing of it is handled', async () => {
  const { port, reached } = await listening()
  expect(await saidTo(port, (socket) => socket.write(`${head('/words', 10)}half`))).toContain(
    'HTTP/1.1 408 Request Timeout',
  )
  expect(reached).toEqual([])
})

test('one that came whole is left alone, and so is the next on the same connection', async () => {
  const { port, reached } = await listening()
  const agentless = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/words`, {
      ...{ method: 'POST', body: 'whole', headers: { 'content-type': 'text/plain' } },
    })
    return answer.status
  }
  expect(await agentless()).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(await agentless()).toBe(200)
  expect(reached).toEqual(['whole', 'whole'])
})

test('a file may take longer', async () => {
  const { port, reached } = await listening()
  const said = await saidTo(port, (socket) => {
    socket.write(`${head('/file', 10)}first`)
    setTimeout(() => socket.write('later'), 300)
  })
  expect(said).toContain('HTTP/1.1 200')
  expect(reached).toEqual(['firstlater'])
})

test('so may one whose file was let in while it arrives', async () => {
  const { port, reached } = await listening()
  const said = await saidTo(port, (socket) => {
    socket.write(`${head('/form', 10).replace('text/plain', 'application/octet-stream')}first`)
    setTimeout(() => socket.write('later'), 300)
  })
  expect(said).toContain('HTTP/1.1 200')
  expect(reached).toEqual(['first', 'later'])
})
