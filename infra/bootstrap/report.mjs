// Counts out of the runners' own reports. A report that is missing or empty is a failure: a suite that ran nothing proved nothing.
import fs from 'node:fs'

export function countVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests } = read(file)
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

export function countPlaywright(file) {
  const { expected, unexpected, flaky, skipped } = read(file).stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** Mistakes made on purpose; one that makes a test hang was noticed too, one that does not compile is none. */
export function countMutants(file) {
  const mutants = Object.values(read(file).files).flatMap((one) => one.mutants)
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  return { noticed, all: noticed + count('Survived', 'NoCoverage') }
}

function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
