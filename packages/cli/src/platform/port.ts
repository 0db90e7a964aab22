import { once } from 'node:events'
import net from 'node:net'
import { codeOf, OperatorError } from '@lekboek/database'

/** @throws OperatorError when the address cannot be listened on; asked before anything slow begins. */
export async function refuseBusyPort(port: number, host: string): Promise<void> {
  const probe = net.createServer()
  try {
    probe.listen({ port, host })
    await once(probe, 'listening')
  } catch (error) {
    throw explained(error, port, host)
  }
  probe.close()
  await once(probe, 'close')
}

/** Turns a refusal to listen into a sentence; anything else passes unchanged. */
export function explained(error: unknown, port: number, host: string): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new OperatorError(`Port ${port} is in use: stop what uses it, or choose another with PORT.`)
    case 'EACCES':
      return new OperatorError(`This user may not listen on port ${port}: choose one above 1023 with PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorError(`This machine has no address ${host}: correct HOST.`)
    default:
      return error
  }
}
