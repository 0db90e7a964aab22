import { defineConfig } from 'vitest/config'

// Tables alone must notice a mistake: a property that finds it by chance takes a hundred times as long.
export default defineConfig({
  test: {
    root: 'packages/domain',
    include: [`src/${process.env.LEKBOEK_PART}/**/*.test.ts`, 'src/labels/labels.test.ts'],
    exclude: ['**/*-properties.test.ts'],
    isolate: false,
  },
})
