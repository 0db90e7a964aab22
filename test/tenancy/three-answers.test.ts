import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { abilityFor, mayOnIncident } from '@lekboek/access'
import { inRegister, readRegister, systemActor } from '@lekboek/database'
import { roles, type Role } from '@lekboek/domain'
import {
  assignHandler,
  findIncident,
  listIncidents,
  listSealChoices,
  Refusal,
  sealIncident,
  type Context,
} from '@lekboek/usecases'
import {
  openDossier,
  openTown,
  openWorld,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let towns: Town[]
beforeAll(async () => {
  world = await openWorld()
  towns = [await openTown(world, 'Lindenrode'), await openTown(world, 'Eikenhove')]
})
afterAll(() => world.close())

interface Row {
  readonly town: Town
  readonly id: string
  readonly number: string
  readonly handlers: readonly string[]
  /** Whom it names, where it is sealed. */
  readonly named: readonly string[] | null
}

/** Which dossiers are found one by one, by the number that people see. */
async function found(context: Context, rows: readonly Row[]): Promise<string[]> {
  const seen: string[] = []
  for (const { town, number } of rows) {
    try {
      seen.push(String((await findIncident(context, town.id, number, { id: true }))['id']))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return seen.toSorted()
}

async function listed(context: Context): Promise<string[]> {
  const seen: string[] = []
  for (const town of towns) {
    try {
      const page = await listIncidents(context, town.id, { first: 100 }, { edges: { node: { id: true } } })
      seen.push(...page.edges.map(({ node }) => String(node['id'])))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return seen.toSorted()
}

/** What the rules say of each row, in the registers that the person may enter. */
async function allowed({ rights }: Context, rows: readonly Row[]): Promise<string[]> {
  const accesses = (await rights.bare()) ?? []
  const readable = rows.filter(({ town, handlers, named }) => {
    const access = accesses.find(({ organisationId }) => organisationId === town.id)
    return (
      access !== undefined &&
      mayOnIncident(abilityFor(access), 'read', 'Incident', { handlerIds: handlers, namedIds: named })
    )
  })
  return readable.map(({ id }) => id).toSorted()
}

/**
 * What row-level security lets through in the registers that the person may enter: never less than the rules allow, and of
 * what is sealed never more than what names them.
 */
async function letThrough({ rights }: Context): Promise<string[]> {
  const accesses = (await rights.bare()) ?? []
  const rows = await Promise.all(
    accesses.map(({ organisationId, userId, ways }) =>
      readRegister<{ id: string }>(
        world.database,
        organisationId,
        { text: 'SELECT id FROM incident', values: [] },
        { personId: userId, at: world.now, ways },
      ),
    ),
  )
  return rows.flat().map(({ id }) => id)
}

const membership = fc.record({ town: fc.integer({ min: 0, max: 1 }), role: fc.constantFrom(...roles) })

test('what the rules say, what is listed, what is found and what the database lets through agree', async () => {
  const rows: Row[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(membership, { maxLength: 4, selector: ({ town, role }) => `${town} ${role}` }),
      fc.array(
        fc.record({
          town: fc.integer({ min: 0, max: 1 }),
          isAssigned: fc.boolean(),
          seal: fc.constantFrom('none', 'named', 'others'),
        }),
        { maxLength: 4 },
      ),
      async (memberships, dossiers) => {
        const person = await world.person('Iemand')
        for (const { town, role } of memberships) await world.membership(person, towns[town]!, role)
        for (const { town, isAssigned, seal } of dossiers) {
          const row = await opened(towns[town]!, person, memberships, isAssigned && seal !== 'others')
          rows.push(seal === 'none' ? row : await sealed(row, seal === 'named' ? person : null))
        }
        const context = await world.as(person)
        const expected = await allowed(context, rows)
        expect(await listed(context)).toEqual(expected)
        expect(await found(context, rows)).toEqual(expected)
        const through = await letThrough(context)
        expect(through).toEqual(expect.arrayContaining(expected))
        const shut = rows.filter(({ named }) => named && !named.includes(person.id)).map(({ id }) => id)
        expect(through.filter((id) => shut.includes(id))).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
  expect(rows.length).toBeGreaterThan(0)
})

/** A dossier, assigned to the person where they are a handler of that town. */
async function opened(
  town: Town,
  person: TestPerson,
  memberships: readonly { town: number; role: Role }[],
  isAssigned: boolean,
): Promise<Row> {
  const dossier = await openDossier(world, town)
  const isHandler = memberships.some((one) => towns[one.town] === town && one.role === 'handler')
  if (!isAssigned || !isHandler) return { town, ...dossier, handlers: [], named: null }
  await assignHandler(await world.as(town.dpo), town.id, dossier.id, person.id, { id: true })
  return { town, ...dossier, handlers: [person.id], named: null }
}

/** The same dossier sealed by its DPO, who names the person where their role lets them be named. */
async function sealed(row: Row, person: TestPerson | null): Promise<Row> {
  const { town, id } = row
  const dpo = await world.as(town.dpo)
  const choices = await listSealChoices(dpo, town.id)
  const chosen = choices.filter(({ userId }) => userId === person?.id)
  const persons = chosen.map(({ userId }) => userId)
  const version = 1
  const sealing = { reason: 'Het lek gaat over een collega van de dienst.', persons, version }
  const { number } = await sealIncident(dpo, town.id, id, sealing, { number: true })
  // A handler who is named handles it from then on.
  const assigned = chosen.filter(({ readsAsHandler }) => readsAsHandler).map(({ userId }) => userId)
  const handlers = [...row.handlers.filter((one) => persons.includes(one)), ...assigned]
  return { ...row, number: String(number), handlers, named: [town.dpo.id, ...persons] }
}

test('a row of another register cannot be hung on a dossier of one’s own', async () => {
  const [own, foreign] = [towns[0]!, towns[1]!]
  const dossier = await openDossier(world, foreign)
  const attempt = inRegister(world.database, systemActor, own.id, (register) =>
    register.query({
      text: `INSERT INTO measure (organisation_id, id, incident_id, text, kind, owner, created_at, created_by, created_by_name)
        VALUES ($1, $2, $2, 'x', 'corrective', 'x', $3, 'x', 'x')`,
      values: [own.id, dossier.id, world.now],
    }),
  )
  // The composite key answers as if the dossier did not exist.
  await expect(attempt).rejects.toMatchObject({ code: '23503' })
})
