import { program } from './program.ts'
import { sayFailure } from './say.ts'

try {
  await program(process.env).parseAsync(process.argv)
} catch (error) {
  sayFailure(error)
  process.exitCode = 1
}
