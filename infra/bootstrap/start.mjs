// `npm start`: from a bare checkout to a running Lekboek.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  // Not awaited: an old Node must understand this file well enough to say that it is old.
  void import('./serve.mjs').then((module) => module.prepareAndServe(process.argv.slice(2)))
}
