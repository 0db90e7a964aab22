import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One of the measured servers, in a process of its own. */
export interface ServerProcess {
  readonly name: string
  readonly port: number
  /** Resident memory in MB. */
  memory(): number
  stop(): Promise<void>
}

/** Whether processes can be tied to a core here: every server then gets the same one, the load the other. */
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0

export async function startServer(
  name: string,
  port: number,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
  { isPinned = canPin }: { readonly isPinned?: boolean } = {},
): Promise<ServerProcess> {
  const command = [process.execPath, ...args]
  const [file = process.execPath, ...rest] = isPinned ? ['taskset', '-c', '0', ...command] : command
  const child = spawn(file, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  await untilReady(name, child, ready)
  return {
    name,
    port,
    memory: () => residentMegabytes(child.pid),
    stop: () => stop(child),
  }
}

function untilReady(name: string, child: ChildProcess, ready: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000)
      if (ready.test(said)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}: ${said}`)))
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function residentMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
