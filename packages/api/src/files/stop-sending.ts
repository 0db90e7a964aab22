import type { FastifyInstance, FastifyRequest } from 'fastify'

/** So much more is taken after an answer was given, so that whoever sends gets to read it. */
const lingerBytes = 1_048_576
const lingerMs = 2_000

/** Whoever goes on sending after their file was refused is read no further: the answer first, then the connection ends. */
export function stopSending(app: FastifyInstance): void {
  app.addHook('onResponse', async (request) => {
    if (!request.raw.complete) linger(request)
  })
}

function linger({ raw }: FastifyRequest): void {
  const end = () => raw.socket.destroy()
  const timer = setTimeout(end, lingerMs)
  let left = lingerBytes
  raw.unpipe()
  raw.on('data', (part: Buffer) => {
    left -= part.length
    if (left < 0) end()
  })
  raw.once('close', () => clearTimeout(timer))
  raw.resume()
}
