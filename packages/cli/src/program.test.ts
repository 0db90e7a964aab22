import { expect, test } from 'vitest'
import { program } from './program.ts'

const verbOf = (...names: string[]) => {
  const found = names.reduce((at, name) => at.commands.find((one) => one.name() === name) ?? at, program({}))
  return found.exitOverride().configureOutput({ writeErr: () => undefined })
}

test.each([
  ['a day on which it ends', ['--on', '2027-01-01']],
  ['a day until which it is read', ['--readable-until', '2030-01-01']],
])('an organisation does not go on and get %s in one breath', async (_, days) => {
  const asked = verbOf('organisation', 'end').parseAsync(['lindenrode', '--go-on', ...days], { from: 'user' })
  await expect(asked).rejects.toThrow("option '--go-on' cannot be used with option")
})

test.each([
  ['reset-factors', [], '--vouched-by <words>'],
  ['close', [], '--because <words>'],
  ['reopen', [], '--because <words>'],
  ['add-administrator', ['--organisation', 'echterode', '--name', 'Inge Maes'], '--vouched-by <words>'],
])('nothing is done to an account by %s without a word that is kept', async (verb, options, missing) => {
  const asked = verbOf('person', verb).parseAsync(['inge@echterode.example', ...options], { from: 'user' })
  await expect(asked).rejects.toThrow(`required option '${missing}' not specified`)
})
