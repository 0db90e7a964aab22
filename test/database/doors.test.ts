import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acrossRegisters,
  DoorClosed,
  inRegister,
  LostCommit,
  onPlatform,
  readRegister,
  systemActor,
  uuidv7,
  type Register,
} from '@lekboek/database'
import { openWorld, type World } from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open = <T>(organisationId: string, work: (register: Register) => Promise<T>) =>
  inRegister(world.database, systemActor, organisationId, work)
const count = (register: Register, kind: string) => ({
  text: 'INSERT INTO register_counter (organisation_id, kind, year, last) VALUES ($1, $2, 2026, 1)',
  values: [register.organisationId, kind],
})
const counters = { text: 'SELECT kind FROM register_counter ORDER BY kind', values: [] }

describe('the door to a register', () => {
  test('shows its own rows only, and others none of them', async () => {
    const [one, other] = [uuidv7(), uuidv7()]
    await open(one, (register) => register.query(count(register, 'mine')))
    expect(await readRegister(world.database, one, counters)).toEqual([{ kind: 'mine' }])
    expect(await readRegister(world.database, other, counters)).toEqual([])
  })

  test('refuses a row of another register', async () => {
    const other = uuidv7()
    const foreign = { text: count({ organisationId: other } as Register, 'x').text, values: [other, 'x'] }
    await expect(open(uuidv7(), (register) => register.query(foreign))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test.each(["'; DROP TABLE incident; --", '', 'ABCDEF00-0000-0000-0000-000000000000', '{}'])(
    'takes nothing but a UUID: %j',
    async (text) => {
      await expect(open(text, () => Promise.resolve(1))).rejects.toThrow('an organisation id is a UUID')
      await expect(acrossRegisters(world.database, [text], counters)).rejects.toThrow('UUID')
    },
  )

  test('leaves nothing when the work fails', async () => {
    const organisation = uuidv7()
    const failing = open(organisation, async (register) => {
      await register.query(count(register, 'lost'))
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    expect(await readRegister(world.database, organisation, counters)).toEqual([])
  })

  test('is not committed when an error inside was swallowed', async () => {
    const organisation = uuidv7()
    const swallowing = open(organisation, async (register) => {
      await register.query(count(register, 'first'))
      await register.query({ text: 'SELECT broken', values: [] }).catch((error: unknown) => error)
    })
    await expect(swallowing).rejects.toThrow(LostCommit)
    // The column that does not exist; no value of the statement is in it.
    await expect(swallowing).rejects.toMatchObject({ code: '42703' })
    expect(await readRegister(world.database, organisation, counters)).toEqual([])
  })

  test('that commits early loses nothing, and everything when a statement before it failed', async () => {
    const [kept, lost] = [uuidv7(), uuidv7()]
    await open(kept, (register) => Promise.all([register.query(count(register, 'kept')), register.commit()]))
    expect(await readRegister(world.database, kept, counters)).toEqual([{ kind: 'kept' }])
    const failing = open(lost, (register) =>
      Promise.all([
        register.query(count(register, 'lost')),
        register.query(count(register, 'lost')),
        register.commit(),
      ]),
    )
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    expect(await readRegister(world.database, lost, counters)).toEqual([])
  })

  test('is shut for work that goes on after it', async () => {
    const organisation = uuidv7()
    let afterwards: Register | undefined
    await open(organisation, async (register) => {
      afterwards = register
      await Promise.resolve()
    })
    await expect(afterwards?.query(counters)).rejects.toThrow(DoorClosed)
  })

  test('is shut for a branch whose sibling failed, also through Prisma', async () => {
    const organisation = uuidv7()
    let late: Promise<unknown> = Promise.resolve()
    const failing = open(organisation, async (register) => {
      const branch = async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        return register.prisma.registerCounter.findMany()
      }
      late = branch()
      await register.query({ text: 'SELECT broken', values: [] })
    })
    await expect(failing).rejects.toThrow('broken')
    await expect(late).rejects.toThrow('this door is closed')
  })

  test('gives Prisma the same transaction and the same tenant', async () => {
    const organisation = uuidv7()
    const data = { organisationId: organisation, kind: 'prisma', year: 2026, last: 1 }
    const seen = await open(organisation, async (register) => {
      await register.prisma.registerCounter.create({ data })
      return register.query(counters)
    })
    expect(seen).toEqual([{ kind: 'prisma' }])
    expect(await open(uuidv7(), (register) => register.prisma.registerCounter.findMany())).toEqual([])
  })

  test('does not let Prisma begin a transaction of its own', async () => {
    const nested = open(uuidv7(), (register) =>
      register.prisma.$transaction([
        register.prisma.registerCounter.findMany(),
        register.prisma.registerCounter.findMany(),
      ]),
    )
    await expect(nested).rejects.toThrow('a transaction of its own inside a door')
  })

  test('mixes no tenants under load', async () => {
    const organisations = Array.from({ length: 30 }, () => uuidv7())
    await Promise.all(
      organisations.map((id) => open(id, (register) => register.query(count(register, `of ${id}`)))),
    )
    const seen = await Promise.all(
      Array.from({ length: 300 }, async (_, at) => {
        const id = organisations[at % organisations.length] ?? ''
        const rows = await readRegister<{ kind: string }>(world.database, id, counters)
        return rows.map((row) => row.kind === `of ${id}`)
      }),
    )
    expect(seen.flat()).toEqual(Array.from({ length: 300 }, () => true))
  })
})

describe('outside a door', () => {
  test('Prisma says nothing', async () => {
    await expect(world.database.prisma.registerCounter.findMany()).rejects.toThrow('no door is open')
  })

  test('a bare statement sees no row of any register', async () => {
    const organisation = uuidv7()
    await open(organisation, (register) => register.query(count(register, 'mine')))
    const { rows } = await world.database.pool.query('SELECT * FROM register_counter')
    expect(rows).toEqual([])
  })

  test('the platform is open without any register', async () => {
    const rows = await onPlatform(world.database, (platform) => platform.query(counters))
    expect(rows).toEqual([])
  })

  test('many registers are open for dossiers and duties only, and for reading only', async () => {
    const organisation = uuidv7()
    await open(organisation, (register) => register.query(count(register, 'mine')))
    await expect(acrossRegisters(world.database, [organisation], counters)).rejects.toMatchObject({
      code: '42501',
    })
    const writing = { text: 'UPDATE incident SET title = $1', values: ['x'] }
    await expect(acrossRegisters(world.database, [organisation], writing)).rejects.toMatchObject({
      code: '25006',
    })
  })
})
