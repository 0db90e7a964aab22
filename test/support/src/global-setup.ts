import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbeddedServer } from '@lekboek/database'
import type { TestProject } from 'vitest/node'
import { dropDatabase, makeTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string
    template: string
  }
}

/**
 * One server and one migrated template for the whole run: the server named by LEKBOEK_TEST_DATABASE_URL (an account
 * that may create databases and roles), else the embedded one in a folder that goes away afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const template = `lekboek_test_${randomBytes(6).toString('hex')}`
  await makeTemplate(server.url, template)
  project.provide('serverUrl', server.url)
  project.provide('template', template)
  return async () => {
    await dropDatabase(server.url, template)
    await server.stop()
  }
}

async function testServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = process.env['LEKBOEK_TEST_DATABASE_URL']
  if (url) return { url, stop: () => Promise.resolve() }
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'lekboek-test-'))
  const server = await startEmbeddedServer({ dataFolder, settings: { fsync: 'off', max_connections: '200' } })
  return {
    url: server.adminUrl,
    async stop() {
      await server.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
