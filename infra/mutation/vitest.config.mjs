import fs from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/**
 * The first test that notices ends the run of a mistake: what is tried quickest is asked first. That is the tests of one
 * file, then those of the whole, the short ones before the long.
 */
class QuickFirst extends BaseSequencer {
  sort(files) {
    return files.toSorted((one, other) => costOf(one) - costOf(other))
  }
}

function costOf({ moduleId }) {
  const isOfOneFile = fs.existsSync(moduleId.replace(/\.test\.ts$/, '.ts'))
  return fs.statSync(moduleId).size + (isOfOneFile ? 0 : 1_000_000)
}

// Tables alone must notice a mistake: a property that finds it by chance takes a hundred times as long.
export default defineConfig({
  test: {
    root: 'packages/domain',
    include: [`src/${process.env.LEKBOEK_PART}/**/*.test.ts`, 'src/labels/labels.test.ts'],
    exclude: ['**/*-properties.test.ts'],
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
})
