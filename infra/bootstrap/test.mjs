// `npm test`: the whole suite; `npm test -- lint unit` runs the named steps only.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  const { runSuite } = await import('./run-suite.mjs')
  await runSuite(process.argv.slice(2))
}
