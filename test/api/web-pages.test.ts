import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lekboek web pages '))
  const web = path.join(folder, 'dist')
  await mkdir(path.join(web, 'assets'), { recursive: true })
  await writeFile(path.join(web, 'index.html'), '<!doctype html><title>Lekboek</title>')
  await writeFile(path.join(web, 'operations.json'), '[]')
  await writeFile(path.join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(path.join(web, 'assets', 'app-1a2b3c.js'), 'export {}')
  await writeFile(path.join(folder, 'secret.txt'), 'not for anybody')
  world = await openWorld()
  api = await startApi(world, { webFolder: web })
})
afterAll(async () => {
  await api.close()
  await world.close()
  await rm(folder, { recursive: true })
})

const page = { headers: { accept: 'text/html,application/xhtml+xml' } }

describe('the pages', () => {
  test.each([
    '/',
    '/queue',
    '/lindendaal/incidents/2026-014/decision',
    '/sign-in?back=%2Fqueue',
    '/graphql-is-a-town',
    '/lindendaal/incidents/2026.014',
  ])('%s is the one page, asked for anew each time', async (address) => {
    const answer = await api.get(address, page)
    expect([answer.status, answer.text]).toEqual([200, '<!doctype html><title>Lekboek</title>'])
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  test('files with a hash in their name are kept for good, others asked for anew', async () => {
    const hashed = await api.get('/assets/app-1a2b3c.js')
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers.get('content-type')).toMatch(/javascript/)
    expect((await api.get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each([
    '/api/nothing',
    '/api',
    '/graphql',
    '/graphql?query=x',
    '/organisations/x/nothing',
    '/organisations',
    '/assets/app-old.js',
    '/health/x',
  ])('%s is not swallowed by the page', async (address) => {
    const answer = await api.get(address, page)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ])
  })

  test('what is no page is not found: a missing script must not come back as markup', async () => {
    expect((await api.get('/old-script.js')).status).toBe(404)
    expect((await api.post('/queue', {})).status).toBe(404)
  })

  test.each(['bytes=999999-', 'bytes=5-2', 'bytes=0-0,2-2', 'nonsense'])(
    'a page is answered whole, also when asked for a part: %s',
    async (range) => {
      const answer = await api.get('/', { headers: { ...page.headers, range } })
      expect([answer.status, answer.text]).toEqual([200, '<!doctype html><title>Lekboek</title>'])
    },
  )

  test('an address that cannot be decoded is refused like everything else, and not repeated', async () => {
    const answer = await api.get('/%E0%A4%A-marker')
    expect([answer.status, answer.json]).toEqual([
      400,
      { message: 'this address cannot be read', code: 'INVALID', problems: [] },
    ])
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%00',
    '/%E0%A4%A',
    '/.%00./secret.txt',
  ])('nothing beside the folder is reached by %s, and nothing fails', async (address) => {
    const answer = await api.get(address)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toContain('not for anybody')
    expect(answer.text).not.toContain(folder)
  })
})
