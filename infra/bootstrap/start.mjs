// `npm start`: from a bare checkout to a running Lekboek.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  const { prepareAndServe } = await import('./serve.mjs')
  await prepareAndServe(process.argv.slice(2))
}
