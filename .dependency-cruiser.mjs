// The arrow table as rules. Exports, type-only imports and unresolved imports are looked at too: without any one of
// the three a forbidden import stays unseen.
import { arrows } from './test/house/arrows.ts'

const tests = '\\.(test|fixture)\\.ts$'
const labels = '^packages/domain/src/(labels|.+-(labels|texts))\\.ts$'

const mayImport = Object.entries(arrows).map(([room, allowed]) => ({
  name: `${room}-imports-only-its-arrows`,
  comment: `${room} may import ${allowed.join(', ') || 'nothing of the house'}.`,
  severity: 'error',
  from: { path: `^packages/${room}/` },
  to: { path: '^(packages|test|infra)/', pathNot: `^packages/(${[room, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    ...mayImport,
    {
      name: 'domain-is-pure',
      comment: 'The law needs no package and nothing of Node: it runs wherever it is asked.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'law-answers-in-codes',
      comment:
        'Whoever computes loads no texts: what a code says stands in the labels, which look at the law.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: [labels, tests] },
      to: { path: labels },
    },
    {
      name: 'access-needs-only-casl',
      comment: 'Abilities run in the browser too.',
      severity: 'error',
      from: { path: '^packages/access/src/', pathNot: tests },
      to: { pathNot: ['^packages/(access|domain)/src/', '/@casl/ability/'] },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'Clients of PostgreSQL stay in the database room; everybody else goes through inRegister.',
      severity: 'error',
      from: { path: '^packages/(?!database/)' },
      to: { path: '/node_modules/(pg|pg-boss|@prisma/[^/]+)/' },
    },
    {
      name: 'every-import-resolves',
      comment: 'What cannot be resolved was not declared, or is not exported by the room it belongs to.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-runs-on-tools',
      comment: 'What runs declares what it runs on: a devDependency is for tests and builds.',
      severity: 'error',
      from: { path: '^packages/(?!web/)[^/]+/src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'nothing-runs-on-tests',
      comment: 'What runs takes nothing from tests and what they are made with.',
      severity: 'error',
      from: { path: '^packages/', pathNot: tests },
      to: { path: `^packages/.*${tests}` },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one, or lack a third.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'tsd'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'types', 'default'],
      extensions: ['.ts', '.d.ts', '.mjs', '.js', '.vue', '.json'],
    },
    builtInModules: { add: ['node:sqlite'] },
  },
}
