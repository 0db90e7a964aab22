import { readdirSync, readFileSync } from 'node:fs'

/** A line that refuses: somebody who may not, something that is not there, a session that does not suffice. */
const check = /\bif \((.+)\) throw ((?:forbidden|notFound|unauthenticated|factorRequired)\(\))/

const refusal = /\bthrow (?:forbidden|notFound|unauthenticated|factorRequired)\(\)/

/**
 * Every check of the use cases, in order: where it stands and what it asks. By construction: a check that is written
 * tomorrow is among them tomorrow, and one that is written so that it could not be switched off is refused.
 *
 * @param {string} root folder of packages/usecases/src
 */
export function checksIn(root) {
  return readdirSync(root, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(`${root}/${file}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          const found = check.exec(line)
          if (!found && refusal.test(line)) {
            throw new Error(
              `${file}:${at + 1} refuses on a line without its question: nothing can switch it off`,
            )
          }
          return found ? [{ file, line: at + 1, asks: found[1], refuses: found[2] }] : []
        }),
    )
}

/** Where a check stands, as it is named. */
export const placeOf = ({ file, line }) => `${file}:${line}`

/**
 * Puts a switch on every check while the tests load it: `globalThis.lekboekCheck(place, answer)` says what the check
 * answers. The condition itself is worked out as always. A check is named by its place, which hangs on its own file alone:
 * what was loaded for another run stays right.
 *
 * @param {string} root folder of packages/usecases/src
 */
export function switchedChecks(root) {
  const checks = checksIn(root)
  return {
    name: 'switched-checks',
    enforce: 'pre',
    transform(code, id) {
      const file = id.startsWith(`${root}/`) ? id.slice(root.length + 1) : null
      const own = checks.filter((one) => one.file === file)
      if (own.length === 0) return null
      const lines = code.split('\n')
      for (const one of own) {
        const { line } = one
        lines[line - 1] = lines[line - 1].replace(
          check,
          (_all, asks, refuses) =>
            `if (globalThis.lekboekCheck('${placeOf(one)}', ${asks})) throw ${refuses}`,
        )
      }
      return { code: lines.join('\n'), map: null }
    },
  }
}
