import { once } from 'node:events'
import fs from 'node:fs/promises'
import net from 'node:net'
import { codeOf } from './operator-error.ts'

const loopback = '127.0.0.1'

/** The port of the last start where it is still free, so that a tool pointed at the database stays right; else a new one. */
export async function choosePort(file: string): Promise<number> {
  const last = await lastPort(file)
  if (last !== null && (await isFree(last))) return last
  const port = await freePort()
  await fs.writeFile(file, `${port}\n`, { mode: 0o600 })
  return port
}

async function lastPort(file: string): Promise<number | null> {
  try {
    const port = Number.parseInt(await fs.readFile(file, 'utf8'), 10)
    return port > 0 && port < 65_536 ? port : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

async function isFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port)
    return true
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE' || codeOf(error) === 'EACCES') return false
    throw error
  }
}

function freePort(): Promise<number> {
  return listenOnce(0)
}

async function listenOnce(port: number): Promise<number> {
  const server = net.createServer()
  server.listen(port, loopback)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}
