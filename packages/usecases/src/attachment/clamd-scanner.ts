import net from 'node:net'
import { once } from 'node:events'
import { Infected, NoScan, type Scanner } from './files.ts'

/** Where clamd listens. */
export interface ClamdAddress {
  readonly host: string
  readonly port: number
}

const patienceMs = 60_000
/** One word and a name; more is no clamd. */
const longestAnswer = 1_000

/**
 * Looks files through with ClamAV's daemon while they pass (INSTREAM, clamd(8)): each part behind its length, an empty one at the
 * end. What it found ends the file.
 */
export function clamdScanner({ host, port }: ClamdAddress): Scanner {
  return async function* (source) {
    const socket = net.connect({ host, port, timeout: patienceMs })
    const answer = answerOf(socket)
    const gone = once(socket, 'close').then(noScan)
    gone.catch(() => undefined)
    const sent = async (bytes: Buffer) => {
      if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), gone]).catch(noScan)
    }
    try {
      await Promise.race([once(socket, 'connect'), gone]).catch(noScan)
      await sent(Buffer.from('zINSTREAM\0'))
      for await (const part of source) {
        if (part.length === 0) continue
        await sent(Buffer.concat([lengthOf(part.length), part]))
        yield part
      }
      await sent(lengthOf(0))
      const said = await answer
      if (said.endsWith(' FOUND')) throw new Infected()
      if (!said.endsWith(' OK')) throw new NoScan()
    } finally {
      socket.destroy()
    }
  }
}

function lengthOf(length: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(length)
  return four
}

function noScan(): never {
  throw new NoScan()
}

/** Everything that it says until it hangs up; empty where it does so without a word. */
function answerOf(socket: net.Socket): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  let said = ''
  socket.on('data', (part) => {
    said += part.toString('latin1').slice(0, longestAnswer - said.length)
    if (said.includes('\0')) resolve(said.split('\0', 1)[0] ?? '')
  })
  for (const end of ['timeout', 'error'] as const) socket.on(end, () => socket.destroy())
  socket.on('close', () => resolve(said.split(/[\0\n]/, 1)[0] ?? ''))
  return promise
}
