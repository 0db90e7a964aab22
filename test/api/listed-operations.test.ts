import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueApiToken } from '@lekboek/usecases'
import { openWorld, type TestOrganisation, type TestPerson, type World } from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

const listed = 'query Viewer { viewer { id } }'
const other = 'query Viewer { viewer { id email } }'

let world: World
let api: Api
let folder: string
let town: TestOrganisation
let dpo: TestPerson

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lekboek operations '))
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>')
  await writeFile(path.join(folder, 'operations.json'), JSON.stringify([listed]))
  world = await openWorld()
  town = await world.organisation('Kapelrijt')
  dpo = await world.member(town, 'dpo')
  api = await startApi(world, { webFolder: folder })
})
afterAll(async () => {
  await api.close()
  await world.close()
  await rm(folder, { recursive: true })
})

describe('a server with pages of its own', () => {
  test('answers a browser what its pages ask', async () => {
    const answer = await api.graphql(listed, {}, { as: dpo })
    expect(answer.json.data).toEqual({ viewer: { id: dpo.id } })
  })

  test.each([
    ['another operation', other],
    ['the same one with a field more', listed.replace('id', 'id name')],
    ['the same one written otherwise', `${listed} `],
    ['one that is appended', `${listed} ${other.replace('Viewer', 'More')}`],
    ['nothing', ''],
  ])('refuses a browser %s', async (_name, query) => {
    const answer = await api.graphql(query, {}, { as: dpo })
    expect([answer.status, codeOf(answer), answer.json.data]).toEqual([409, 'OUTDATED', undefined])
  })

  test('refuses a stranger in the same way', async () => {
    expect(codeOf(await api.graphql(other))).toBe('OUTDATED')
  })

  test('answers a program with a token whatever it asks', async () => {
    const admin = await world.as(await world.member(town, 'admin'))
    const { secret } = await issueApiToken(admin, town.id, { name: 'Meldpunt', scopes: ['report'] })
    const headers = { authorization: `Bearer ${secret}` }
    const answer = await api.graphql('{ viewer { name } }', {}, { headers })
    expect(answer.json.data).toEqual({ viewer: { name: 'Meldpunt' } })
  })

  test('shows its schema and takes anything while it is being developed', async () => {
    const open = await startApi(world, { webFolder: folder, isDevelopment: true })
    try {
      expect((await open.graphql(other, {}, { as: dpo })).json.errors).toBeUndefined()
    } finally {
      await open.close()
    }
  })
})

describe('pages without a list', () => {
  test.each([
    ['no file', undefined],
    ['no list', '{"viewer": true}'],
    ['no texts', '[1]'],
  ])('%s: the server does not start', async (_name, content) => {
    const bare = await mkdtemp(path.join(tmpdir(), 'lekboek bare '))
    try {
      if (content !== undefined) await writeFile(path.join(bare, 'operations.json'), content)
      await expect(startApi(world, { webFolder: bare })).rejects.toThrow(/operations\.json/)
    } finally {
      await rm(bare, { recursive: true })
    }
  })
})
