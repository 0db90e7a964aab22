import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Plugin, Rolldown } from 'vite'

/** The pages that open without network, and what else of the application they are shown in. */
const needed = [
  /\/src\/main\.ts$/,
  /\/src\/pages\/\[organisation\]\.vue$/,
  /\/src\/pages\/\[organisation\]\/report\/[^/]+\.vue$/,
  /\/src\/i18n\/(?:nl|en)\.ts$/,
]
/** What the page itself asks for, beside the build's own files. */
const others = ['/index.html', '/appearance.js', '/icon.svg']

type Bundle = Rolldown.OutputBundle

/** Writes the worker that keeps the page for reports: which files that page needs is known once everything is built. */
export const reportShell: Plugin = {
  name: 'report-shell',
  apply: 'build',
  async generateBundle(_options, bundle) {
    const files = [...others, ...shellOf(bundle).map((file) => `/${file}`)]
    const source = await readFile(new URL('report-worker/report-worker.js', import.meta.url), 'utf8')
    const version = createHash('sha256').update(files.join('\n')).update(source).digest('hex').slice(0, 16)
    const head = `globalThis.REPORT_SHELL = ${JSON.stringify({ version, files })}\n`
    this.emitFile({ type: 'asset', fileName: 'report-worker.js', source: head + source })
  },
}

/** The chunks of these pages with all that they load at once, and the styles and letters of these. */
function shellOf(bundle: Bundle): string[] {
  const found = new Set<string>()
  const add = (name: string): void => {
    const part = bundle[name]
    if (found.has(name) || part === undefined) return
    found.add(name)
    if (part.type !== 'chunk') return
    const { importedCss, importedAssets } = part.viteMetadata ?? { importedCss: [], importedAssets: [] }
    for (const one of [...part.imports, ...importedCss, ...importedAssets]) add(one)
  }
  for (const [name, part] of Object.entries(bundle)) if (isNeeded(part)) add(name)
  // Latin letters alone: what nobody here writes is not kept on every telephone.
  return [...found].filter((name) => !name.endsWith('.woff2') || name.includes('-latin-')).toSorted()
}

const isNeeded = (part: Bundle[string]) =>
  part.type === 'chunk' && part.moduleIds.some((id) => needed.some((module) => module.test(id)))
