// `npm run sabotage`: whether the tests notice when a check is gone, see infra/sabotage.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  // Not awaited: an old Node must understand this file well enough to say that it is old.
  void import('./run-sabotage.mjs').then((module) => module.installAndSabotage(process.argv.slice(2)))
}
