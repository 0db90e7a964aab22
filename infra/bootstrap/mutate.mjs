// `npm run mutate`: whether the tests of the law notice mistakes made on purpose, see infra/mutation.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  // Not awaited: an old Node must understand this file well enough to say that it is old.
  void import('./run-mutation.mjs').then((module) => module.installAndMutate(process.argv.slice(2)))
}
