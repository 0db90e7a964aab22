import fs from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/** The first test that notices ends the run of a mistake: what is read and run quickest is asked first. */
class ShortFirst extends BaseSequencer {
  sort(files) {
    return files.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  }
}

function sizeOf({ moduleId }) {
  return fs.statSync(moduleId).size
}

// Tables alone must notice a mistake: a property that finds it by chance takes a hundred times as long.
export default defineConfig({
  test: {
    root: 'packages/domain',
    include: [`src/${process.env.LEKBOEK_PART}/**/*.test.ts`, 'src/labels/labels.test.ts'],
    exclude: ['**/*-properties.test.ts'],
    isolate: false,
    sequence: { sequencer: ShortFirst },
  },
})
