import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeDemo,
  demoOf,
  findDemo,
  importOrganisations,
  onboardOrganisations,
  rightsOf,
  seedDemo,
} from '@lekboek/usecases'
import { openWorld, pictureOf, verbsOf, type World } from '../support/src/index.ts'

const header = 'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf'
const file = (name: string, kbo: string) =>
  Buffer.from(`${header}\n${name};gemeente;${kbo};;;info@x.example;nl;GBA;;;2025-01-01`)

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  await seedDemo({
    ...{ database: world.database, jobs: world.jobs, now: world.now },
    async signUp({ name, email }) {
      const { id } = await world.person(name)
      await world.rows('UPDATE "user" SET email = $2 WHERE id = $1', [id, email])
      await world.rows(
        `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
         VALUES ($1, $1, 'credential', $1, 'a hash', now(), now())`,
        [id],
      )
      return id
    },
  })
})
afterAll(() => world.close())

const idOf = async (email: string) =>
  (await world.rows<{ id: string }>('SELECT id FROM "user" WHERE email LIKE $1', [email]))[0]?.id ?? ''
const open = async () =>
  Number((await world.rows('SELECT count(*) AS n FROM "user" WHERE closed_at IS NULL'))[0]?.['n'])

describe('the people of the demo', () => {
  test('stay while there is nothing but the demo, whoever starts and whatever its umbrella brings aboard', async () => {
    const before = await pictureOf(world)
    expect(await closeDemo(world.nobody())).toEqual([])
    expect(await pictureOf(world)).toEqual(before)
    const greet = await world.as({ id: await idOf('greet@%'), name: 'Greet' })
    const [umbrella] = await world.rows<{ id: string }>(
      `SELECT id FROM organisation WHERE 'umbrella' = ANY (kinds)`,
    )
    const bytes = file('Gemeente Duinzeel', '0998.000.039').toString('base64')
    const report = await onboardOrganisations(greet, umbrella?.id ?? '', { file: bytes, isDryRun: false })
    expect(report.counts).toMatchObject({ created: 1 })
    expect(await world.rows('SELECT 1 FROM organisation WHERE NOT is_demo')).toEqual([])
    expect(await closeDemo(world.nobody())).toEqual([])
    expect(await findDemo(world.database)).toEqual(demoOf())
  })

  test('are shut out with the first real organisation: no session, no password, no way back; nobody else is', async () => {
    const els = { id: await idOf('els@%'), name: 'Els' }
    const colleague = await world.person('Iemand van hier')
    const [session, own] = [
      await world.session(els, world.at(5)),
      await world.session(colleague, world.at(5)),
    ]
    const everybody = await open()
    const report = await importOrganisations({
      ...{ database: world.database, bytes: file('Gemeente Echterode', '0998.000.732'), dryRun: false },
    })
    expect(report.counts).toMatchObject({ created: 1 })
    const { persons } = demoOf()
    const closed = await closeDemo(world.nobody())
    expect(closed.toSorted()).toEqual(persons.map(({ name }) => name).toSorted())
    expect(await open()).toBe(everybody - persons.length)
    const isIn = async (sessionToken: string) =>
      (await rightsOf(world.database, { sessionToken }, world.now).in(null)) !== null
    expect([await isIn(session), await isIn(own)]).toEqual([false, true])
    const left = await world.rows(
      'SELECT 1 FROM account a JOIN "user" u ON u.id = a.user_id WHERE u.email = ANY ($1)',
      [persons.map(({ email }) => email)],
    )
    expect(left).toEqual([])
    expect(await findDemo(world.database)).toBeNull()
    const [lindenrode] = await world.rows<{ id: string; name: string }>(
      `SELECT id, name FROM organisation WHERE slug = 'lindenrode'`,
    )
    expect(await verbsOf(world, lindenrode!)).toContain('person.closed')
  })

  test('are closed once', async () => {
    const before = await pictureOf(world)
    expect(await closeDemo(world.nobody())).toEqual([])
    expect(await pictureOf(world)).toEqual(before)
  })
})

test('somebody real with the address of one of them is left alone where there never was a demo', async () => {
  const other = await openWorld()
  try {
    await other.organisation('Echterode')
    const person = await other.person('Els')
    await other.rows('UPDATE "user" SET email = $2 WHERE id = $1', [person.id, demoOf().persons[0]?.email])
    expect(await closeDemo(other.nobody())).toEqual([])
  } finally {
    await other.close()
  }
})
