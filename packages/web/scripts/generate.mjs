// Types of every operation in src/**/*.graphql, checked against the API's committed schema, and the texts that the pages
// send: a server that serves these pages answers them alone.
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import * as documents from '@graphql-codegen/typed-document-node'
import { createRequest, formatDocument, stringifyDocument } from '@urql/core'
import { buildSchema, parse, printSchema, Source, validate } from 'graphql'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const schema = buildSchema(await readFile(`${root}../api/schema.graphql`, 'utf8'))

const found = []
for await (const path of glob('src/**/*.graphql', { cwd: root })) {
  const text = await readFile(`${root}${path}`, 'utf8')
  found.push({ location: path, document: parse(new Source(text, path)) })
}
found.sort((one, other) => one.location.localeCompare(other.location))

const all = { kind: 'Document', definitions: found.flatMap((file) => file.document.definitions) }
const errors = validate(schema, all)
if (errors.length > 0) {
  for (const error of errors) process.stderr.write(`${String(error)}\n\n`)
  process.exit(1)
}

const config = {
  enumType: 'string-literal',
  strictScalars: true,
  scalars: { DateTime: 'string', JSON: 'unknown' },
  useTypeImports: true,
  skipTypename: true,
  dedupeFragments: true,
  immutableTypes: true,
  documentNodeImport: '@urql/core#TypedDocumentNode',
}
const text = await codegen({
  filename: 'graphql.ts',
  schema: parse(printSchema(schema)),
  documents: found,
  config,
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
})
await mkdir(`${root}src/generated`, { recursive: true })
await writeFile(`${root}src/generated/graphql.ts`, text)

const generated = await import('../src/generated/graphql.ts')
const sent = Object.entries(generated)
  .filter(([name]) => name.endsWith('Document'))
  .map(([, document]) => stringifyDocument(formatDocument(createRequest(document).query)))
await writeFile(`${root}src/generated/operations.json`, `${JSON.stringify(sent, null, 2)}\n`)
process.stdout.write(`${found.length} files with operations, types written to src/generated/graphql.ts\n`)
