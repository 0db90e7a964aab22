import { realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * What a process that reads a workbook may do, as flags of the engine: so much memory, and of files it may read the code that it
 * runs, and nothing else: no key, no settings, and not what the system tells of the server.
 *
 * @param program what it runs: its own folder is code, and the packages of its room are.
 */
export function readerFlags(program: string, mostMegabytes: number): string[] {
  const own = path.dirname(program)
  const linked = path.join(own, '../../node_modules')
  // In the build the links of a room lie behind a link, and they lead to where pnpm keeps all packages beside each other.
  const kept = path.resolve(realpathSync(path.join(linked, 'exceljs')), '../../..')
  const folders = new Set([own, linked, realpathSync(linked), kept])
  return [
    `--max-old-space-size=${mostMegabytes}`,
    ...['--permission', '--allow-worker'],
    ...Array.from(folders, (folder) => `--allow-fs-read=${folder}`),
  ]
}
