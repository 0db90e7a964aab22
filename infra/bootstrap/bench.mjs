// `npm run bench`: side by side with the limit program, see test/bench.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  // Not awaited: an old Node must understand this file well enough to say that it is old.
  void import('./run-bench.mjs').then((module) => module.prepareAndBench(process.argv.slice(2)))
}
