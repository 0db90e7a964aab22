import { describe, expect, test } from 'vitest'
import { describeFault } from './fault.ts'

describe('an error in the log', () => {
  test('keeps what finds it and leaves out what was typed', () => {
    const database = Object.assign(new Error('invalid input syntax for type uuid: "Jan Janssens"'), {
      code: '22P02',
      detail: 'Key (email)=(jan@example.org) already exists.',
    })
    const fault = describeFault(new Error('could not save', { cause: database }))
    const text = JSON.stringify(fault)
    expect(fault).toMatchObject({ type: 'Error', message: 'could not save', cause: { code: '22P02' } })
    expect(fault.stack).toContain('fault.test.ts')
    expect(text).not.toContain('Janssens')
    expect(text).not.toContain('example.org')
  })

  test('of a message over several lines keeps the first', () => {
    const fault = describeFault(
      new Error('\nInvalid `prisma.user.create()` invocation:\n{ data: { name: Jan } }'),
    )
    expect(fault.message).toBe('Invalid … invocation:')
    expect(JSON.stringify(fault)).not.toContain('Jan')
  })

  test.each([['a text'], [undefined], [{ secret: 'x' }]])(
    'something thrown that is no error is not shown: %s',
    (thrown) => {
      expect(JSON.stringify(describeFault(thrown))).not.toMatch(/secret|a text/)
    },
  )

  test('a chain that turns back on itself ends', () => {
    const error = new Error('round')
    error.cause = error
    expect(JSON.stringify(describeFault(error)).length).toBeLessThan(20_000)
  })
})
