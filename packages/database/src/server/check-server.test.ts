import { expect, test } from 'vitest'
import { checkServer, refuseVersion } from './check-server.ts'
import { OperatorError } from './operator-error.ts'

test.each([16, 17, 18])('PostgreSQL %i is taken', (major) => {
  expect(() => refuseVersion(major, 'host/lekboek')).not.toThrow()
})

test.each([0, 15, 19])('PostgreSQL %i is refused', (major) => {
  expect(() => refuseVersion(major, 'host/lekboek')).toThrow(
    `The database at host/lekboek is PostgreSQL ${major}: Lekboek works with 16 to 18.`,
  )
})

test.each(['', 'lekboek', 'http://host/lekboek', 'mysql://host/lekboek', 'postgresql//host'])(
  'the address %j is refused',
  async (url) => {
    await expect(checkServer(url)).rejects.toThrow(OperatorError)
  },
)
