// Every module stays a file in its room's place, beside links to what the room has around it (packages, migrations,
// fonts): a bare import and a path from `import.meta.url` mean the same in the build as in the source.
import fs from 'node:fs'
import path from 'node:path'

const house = path.resolve(import.meta.dirname, '../..')
const out = process.env.LEKBOEK_BUILD ?? path.join(house, '.lekboek/build/server/current')

/** Our own modules, and the few lines that decorators compile to, which the bundler brings along. */
const inBuild = ['.', '@lekboek/', '@oxc-project/runtime', '\0']

export default {
  // The others run beside the server, in a process or a thread of their own, to which no import leads.
  input: [
    'src/main.ts',
    '../documents/src/table-file/workbook.process.ts',
    '../documents/src/typesetting/typesetter.thread.ts',
  ],
  platform: 'node',
  tsconfig: true,
  external: (id) => !inBuild.some((start) => id.startsWith(start)) && !path.isAbsolute(id),
  plugins: [{ name: 'rooms-in-place', renderChunk: packagesFirst, writeBundle: linkSurroundings }],
  output: {
    dir: out,
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: house,
    entryFileNames: '[name].js',
    sourcemap: false,
  },
}

/** The bundler writes our modules before packages; a package that prepares the ground for decorators must come first. */
function packagesFirst(code) {
  const lines = code.split('\n')
  const isPackage = (line) => /^import (.* from )?"[^.].*";$/.test(line)
  return [...lines.filter(isPackage), ...lines.filter((line) => !isPackage(line))].join('\n')
}

function linkSurroundings() {
  for (const room of fs.readdirSync(path.join(out, 'packages'))) {
    const source = path.join(house, 'packages', room)
    const copy = path.join(out, 'packages', room)
    for (const entry of fs.readdirSync(source)) {
      if (entry !== 'src') link(path.join(source, entry), path.join(copy, entry))
    }
    linkAssets(path.join(source, 'src'), path.join(copy, 'src'))
  }
}

function linkAssets(source, copy) {
  for (const entry of fs.readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [path.join(source, entry.name), path.join(copy, entry.name)]
    if (entry.isDirectory()) linkAssets(from, to)
    else if (!entry.name.endsWith('.ts')) link(from, to)
  }
}

function link(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  // The build is renamed when it is complete; it stays at the same depth, so relative links stay right.
  fs.symlinkSync(path.relative(path.dirname(to), from), to)
}
