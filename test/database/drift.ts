import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'

const schemaFolder = path.resolve(import.meta.dirname, '../../packages/database/prisma/schema')

/** The type `"char"`, in which PostgreSQL's catalog writes its one-letter codes. */
const charOid = 18

/** Why the engine stopped, when it stops: WebAssembly itself only says that it did. */
const panics: string[] = []
Object.assign(globalThis, {
  PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => panics.push(message) },
})

/** A file of the schema. */
export interface SchemaFile {
  readonly path: string
  readonly content: string
}

/** The schema as the Prisma client was made from. */
export async function schemaFiles(): Promise<SchemaFile[]> {
  const names = (await readdir(schemaFolder)).toSorted()
  return Promise.all(
    names.map(async (name) => ({
      path: name,
      content: await readFile(path.join(schemaFolder, name), 'utf8'),
    })),
  )
}

/**
 * The statements that would bring a database to the schema; empty when they say the same. It compares tables, columns,
 * types, defaults, keys, uniques and indexes, with Prisma's own engine; policies and grants are the catalog's test.
 */
export async function driftOf(url: string, schema: readonly SchemaFile[]): Promise<string> {
  const files = [...schema]
  const { SchemaEngine } = await import('@prisma/schema-engine-wasm')
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  try {
    const engine = await SchemaEngine.new(
      { datamodels: files.map((file) => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factoryOn(pool)),
    )
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      // The runner's own list of what ran.
      filters: { externalTables: ['public.migration'], externalEnums: [] },
    })
    return exitCode === 0 ? '' : (stdout ?? '')
  } catch (error) {
    throw new Error(`the engine did not compare: ${panics.join('\n')}`, { cause: error })
  } finally {
    await pool.end()
  }
}

/** The adapter knows no `"char"`, and the engine insists on it in what the catalog answers. */
function factoryOn(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(readingChars(pool).pool)
  const connect = async () => {
    const adapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query: SqlQuery) => {
      const answer = await queryRaw(query)
      const isChar = lastChars.get(pool) ?? []
      const columnTypes = answer.columnTypes.map((type, index) =>
        isChar[index] ? ColumnTypeEnum.Character : type,
      )
      return { ...answer, columnTypes }
    }
    return adapter
  }
  return Object.assign(Object.create(factory) as PrismaPg, { connect, connectToShadowDb: connect })
}

/** Which columns of the pool's last answer were `"char"`; the engine asks one thing at a time. */
const lastChars = new WeakMap<pg.Pool, boolean[]>()

function readingChars(pool: pg.Pool): { pool: pg.Pool } {
  const query = pool.query.bind(pool)
  const asText = async (statement: pg.QueryConfig, values?: unknown[]) => {
    const answer = await query(statement, values)
    lastChars.set(
      pool,
      answer.fields.map((field) => field.dataTypeID === charOid),
    )
    for (const field of answer.fields)
      if (field.dataTypeID === charOid) field.dataTypeID = pg.types.builtins.TEXT
    return answer
  }
  pool.query = asText as pg.Pool['query']
  return { pool }
}
