// `npm run bench`: side by side with the limit program, see test/bench.
import { isOldNode, refuseOldNode } from './node-version.mjs'

if (isOldNode()) {
  refuseOldNode()
} else {
  const { prepareAndBench } = await import('./run-bench.mjs')
  await prepareAndBench(process.argv.slice(2))
}
