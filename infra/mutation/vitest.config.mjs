import fs from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'

/**
 * The first test that notices ends the run of a mistake: what is likeliest and quickest is asked first. That is the tests
 * of the file with the mistake, those of another one file, then those of the whole, the short ones before the long.
 */
class QuickFirst extends BaseSequencer {
  sort(files) {
    const own = this.ctx.config.related?.map((file) => file.replace(/\.ts$/, '.test.ts')) ?? []
    const rankOf = ({ moduleId }) => (own.includes(moduleId) ? 0 : costOf(moduleId))
    return files.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function costOf(file) {
  const isOfOneFile = fs.existsSync(file.replace(/\.test\.ts$/, '.ts'))
  return fs.statSync(file).size + (isOfOneFile ? 0 : 1_000_000)
}

// Stryker asks at which line each test stands, and reads a stack for it two thousand times a run; nothing here uses it.
const withoutLines = {
  name: 'without-lines',
  configureVitest({ project }) {
    project.config.includeTaskLocation = false
  },
}

// Tables alone must notice a mistake: a property that finds it by chance takes a hundred times as long.
export default defineConfig({
  plugins: [withoutLines],
  test: {
    root: 'packages/domain',
    include: [`src/${process.env.LEKBOEK_PART}/**/*.test.ts`, 'src/labels/labels.test.ts'],
    exclude: ['**/*-properties.test.ts'],
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
})
