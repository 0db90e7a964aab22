// One part of the law with the tests beside it: LEKBOEK_PART says which.
const part = process.env.LEKBOEK_PART

export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  // A test that imports the changed file nowhere along its way notices nothing.
  vitest: { configFile: 'infra/mutation/vitest.config.mjs', related: true },
  // Texts are read by people, and their own tests ask that each is there in each language.
  mutate: [`packages/domain/src/${part}/**/*.ts`, '!**/*.{test,fixture}.ts', '!**/*-{texts,labels}.ts'],
  // What is copied to be changed: the law and what its tests are run with.
  ignorePatterns: [
    '**',
    '!packages/domain/**',
    '!infra/mutation/**',
    '!tsconfig.base.json',
    '!package.json',
    'node_modules',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Long enough for a busy machine: a test that is only slow has noticed nothing.
  timeoutMS: 30_000,
  tempDirName: `.lekboek/mutation/${part}`,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: `.lekboek/reports/mutation-${part}.json` },
  // Tables are evaluated when loaded: slower to try, and where most of the law stands.
  warnings: { slow: false },
  thresholds: { high: 95, low: 90, break: 90 },
}
