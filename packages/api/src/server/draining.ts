import type { FastifyInstance } from 'fastify'

/** Longest wait for running requests; whoever starts and stops servers loses patience after thirty seconds. */
const patience = 25_000

/**
 * Lets go of connections while the server closes. Without this a browser that keeps its connection open keeps the
 * server open for as long: node closes those that are idle at that moment, not those that become so.
 */
export function drainOnClose(app: FastifyInstance, patienceMs = patience): void {
  let isClosing = false
  let deadline: NodeJS.Timeout | undefined
  app.addHook('preClose', async () => {
    isClosing = true
    deadline = setTimeout(() => app.server.closeAllConnections(), patienceMs)
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
  app.addHook('onClose', async () => clearTimeout(deadline))
}
