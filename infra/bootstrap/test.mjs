// `npm test`: the whole suite; `npm test -- lint unit` runs the named steps only.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  // Not awaited: an old Node must understand this file well enough to say that it is old.
  void import('./run-suite.mjs').then((module) => module.runSuite(process.argv.slice(2)))
}
