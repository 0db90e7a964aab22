import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  changeMasterKey,
  checkMasterKey,
  destroyOrganisationKeys,
  inRegister,
  openDatabase,
  openValue,
  OperatorError,
  readMasterKey,
  sealValue,
  systemActor,
  uuidv7,
  type Database,
  type MasterKey,
  type Register,
  type ValuePlace,
} from '@lekboek/database'
import { openWorld, type World } from '../support/src/index.ts'

let world: World
let town: string
let place: ValuePlace
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = (await world.organisation('Beerdorp')).id
  place = { table: 'contact', column: 'name', row: uuidv7() }
})

const keyOf = (byte: number): MasterKey =>
  readMasterKey(Buffer.alloc(32, byte).toString('base64'), 'a key of this test')
const open = <T>(work: (register: Register) => Promise<T>, organisation = town, database = world.database) =>
  inRegister(database, systemActor, organisation, work)
const seal = (text: string, at = place, organisation = town) =>
  open((register) => sealValue(register, at, text), organisation)
const opened = (sealed: Uint8Array, at = place, organisation = town) =>
  open((register) => openValue(register, at, sealed), organisation)
const keysOf = (organisation = town) =>
  world.rows<{ version: number; wrapped: Buffer | null; master_fingerprint: string }>(
    'SELECT version, wrapped, master_fingerprint FROM organisation_key WHERE organisation_id = $1 ORDER BY version',
    [organisation],
  )

describe('a sealed value', () => {
  test('comes back as it was, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        expect(await opened(await seal(text))).toBe(text)
      }),
      { numRuns: 25 },
    )
  })

  test('shows nothing of what it says, and is never twice the same', async () => {
    const [one, other] = [await seal('An Peeters'), await seal('An Peeters')]
    expect(one.equals(other)).toBe(false)
    expect(one.toString('latin1')).not.toContain('Peeters')
  })

  test.each<[string, (sealed: ValuePlace) => ValuePlace]>([
    ['table', (at) => ({ ...at, table: 'person' })],
    ['column', (at) => ({ ...at, column: 'email' })],
    ['row', (at) => ({ ...at, row: uuidv7() })],
  ])('opens in no other %s', async (_, moved) => {
    await expect(opened(await seal('An Peeters'), moved(place))).rejects.toThrow('sealed bytes')
  })

  test('opens in no other register, whether that has a key or none', async () => {
    const sealed = await seal('An Peeters')
    const other = (await world.organisation('Anderdorp')).id
    await expect(opened(sealed, place, other)).rejects.toThrow('sealed bytes')
    await seal('Iets anders', place, other)
    await expect(opened(sealed, place, other)).rejects.toThrow('sealed bytes')
  })

  test('opens no more with one changed, missing or added byte', async () => {
    const sealed = await seal('An Peeters')
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
      await expect(opened(changed)).rejects.toThrow('sealed bytes')
    }
    await expect(opened(sealed.subarray(0, -1))).rejects.toThrow('sealed bytes')
    await expect(opened(Buffer.concat([sealed, Buffer.of(0)]))).rejects.toThrow('sealed bytes')
    await expect(opened(Buffer.alloc(0))).rejects.toThrow('sealed bytes')
  })

  test('takes no name of a place that could be read as another place', async () => {
    await expect(seal('x', { table: 'a|b', column: 'c', row: place.row })).rejects.toThrow('plain names')
    await expect(seal('x', { ...place, column: '' })).rejects.toThrow('plain names')
  })
})

describe("an organisation's key", () => {
  test('is made when it is first needed, once, however many need it at once', async () => {
    expect(await keysOf()).toEqual([])
    const sealed = await Promise.all(['a', 'b', 'c', 'd'].map((text) => seal(text)))
    expect((await keysOf()).map(({ version }) => version)).toEqual([1])
    expect(await Promise.all(sealed.map((one) => opened(one)))).toEqual(['a', 'b', 'c', 'd'])
  })

  test('is not there when what needed it failed', async () => {
    const failing = open(async (register) => {
      await sealValue(register, place, 'x')
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    expect(await keysOf()).toEqual([])
  })

  test("cannot be brought into another organisation's register", async () => {
    const sealed = await seal('An Peeters')
    const other = (await world.organisation('Anderdorp')).id
    await world.admin.query(
      'INSERT INTO organisation_key SELECT $2, version, wrapped, master_fingerprint, created_at FROM organisation_key WHERE organisation_id = $1',
      [town, other],
    )
    await expect(opened(sealed, place, other)).rejects.toThrow('sealed bytes')
    await world.admin.query('DELETE FROM organisation_key WHERE organisation_id = $1', [other])
  })

  test('destroyed leaves nothing to read, of this register alone; what comes after has a key of its own', async () => {
    const other = (await world.organisation('Anderdorp')).id
    const [sealed, kept] = [await seal('An Peeters'), await seal('Jan Claes', place, other)]
    expect(await open((register) => destroyOrganisationKeys(register, world.now))).toBe(1)
    expect((await keysOf())[0]?.wrapped).toBeNull()
    await expect(opened(sealed)).rejects.toThrow('destroyed')
    expect(await opened(kept, place, other)).toBe('Jan Claes')
    expect(await opened(await seal('Later'))).toBe('Later')
    expect((await keysOf()).map(({ version }) => version)).toEqual([1, 2])
    await expect(opened(sealed)).rejects.toThrow('destroyed')
  })
})

describe('a master key', () => {
  let others: Database[]
  beforeEach(() => {
    others = []
    return async () => {
      await Promise.all(others.map((one) => one.close()))
    }
  })
  const withKey = (masterKey?: MasterKey) => {
    const url = String(world.database.pool.options.connectionString)
    const database = openDatabase({ url, poolSize: 2, ...(masterKey && { masterKey }) })
    others.push(database)
    return database
  }

  test.each([
    '',
    'short',
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    'ä'.repeat(32),
  ])('of another form is refused without being repeated: %j', (text) => {
    expect(() => readMasterKey(text, 'LEKBOEK_MASTER_KEY')).toThrow(
      expect.objectContaining({
        constructor: OperatorError,
        message: expect.stringMatching(/^LEKBOEK_MASTER_KEY must be 32 bytes(?!.*(ä|AAAA|short))/),
      }),
    )
  })

  test('other than the one in use starts nothing, opens nothing and makes no key', async () => {
    const sealed = await seal('An Peeters')
    const strange = withKey(keyOf(9))
    await expect(checkMasterKey(strange, keyOf(9), world.now)).rejects.toThrow('another master key')
    const opening = open((register) => openValue(register, place, sealed), town, strange)
    await expect(opening).rejects.toThrow('another master key')
    const fresh = (await world.organisation('Nieuwdorp')).id
    await expect(open((register) => sealValue(register, place, 'x'), fresh, strange)).rejects.toThrow(
      'another master key',
    )
    expect(await keysOf(fresh)).toEqual([])
  })

  test('that a process was not given seals nothing', async () => {
    await expect(open((register) => sealValue(register, place, 'x'), town, withKey())).rejects.toThrow(
      'no master key',
    )
  })

  test('is changed for another one, also in two goes, and everything opens under the new one alone', async () => {
    const [first, second] = [keyOf(7), keyOf(8)]
    const sealed = await seal('An Peeters')
    const at = world.now
    await expect(changeMasterKey(world.database, { from: first, to: first, at })).rejects.toThrow('old one')
    await expect(changeMasterKey(world.database, { from: keyOf(9), to: second, at })).rejects.toThrow(
      'another master key',
    )

    const [before] = await keysOf()
    await changeMasterKey(world.database, { from: first, to: second, at })
    // As it stood when it was stopped halfway: begun, and this register not wrapped anew.
    await world.admin.query('UPDATE master_key SET former = $1', [first.fingerprint])
    await world.admin.query(
      'UPDATE organisation_key SET wrapped = $2, master_fingerprint = $3 WHERE organisation_id = $1',
      [town, before?.wrapped, first.fingerprint],
    )
    await expect(checkMasterKey(withKey(second), second, at)).rejects.toThrow('not finished')
    await changeMasterKey(world.database, { from: first, to: second, at })

    const database = withKey(second)
    await checkMasterKey(database, second, at)
    expect(await open((register) => openValue(register, place, sealed), town, database)).toBe('An Peeters')
    await expect(opened(sealed)).rejects.toThrow('another master key')
    await expect(checkMasterKey(world.database, first, at)).rejects.toThrow('another master key')
    const wrappedBy = await world.rows<{ fingerprint: string }>(
      'SELECT DISTINCT master_fingerprint AS fingerprint FROM organisation_key WHERE wrapped IS NOT NULL',
    )
    expect(wrappedBy).toEqual([{ fingerprint: second.fingerprint }])
    expect(await changeMasterKey(database, { from: second, to: first, at })).toBeGreaterThan(0)
  })
})
