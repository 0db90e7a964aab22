import accessibility from 'eslint-plugin-vuejs-accessibility'
import regexp from 'eslint-plugin-regexp'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { staysInPackage } from './infra/lint/stays-in-package.js'

const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'A cast through unknown switches the compiler off: read the value with a check instead.',
}
const focusedTest = {
  selector:
    'CallExpression[callee.property.name=/^(only|skip|todo)$/][callee.object.name=/^(describe|it|test)$/]',
  message: 'A test that is left out proves nothing.',
}

// The law is a pure function of its arguments: time, chance and the world outside come in, or stay out.
const impureSyntax = [
  { selector: 'AwaitExpression', message: 'domain does not wait.' },
  { selector: ':function[async=true]', message: 'domain does not wait.' },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time comes in as an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time comes in as an argument.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Time comes in as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Chance comes in as an argument.',
  },
]
const impureGlobals = [
  'process',
  'performance',
  'fetch',
  'crypto',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'window',
  'document',
  'localStorage',
  'Buffer',
  'require',
]

const rules = {
  'house/stays-in-package': 'error',
  'no-restricted-syntax': ['error', doubleCast, focusedTest],
  'no-console': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  eqeqeq: ['error', 'always'],
}

// Whoever types chooses the text that a pattern is tried on: of none may the time grow faster than the text.
const linearPatterns = {
  plugins: { regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential' }],
  },
}

// What a type-aware look finds and a compiler does not: a promise nobody waits for, and its kin.
const promises = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '**/dist/', '**/generated/', '.tools/', '.lekboek/', '**/test-results/'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' } },
  { plugins: { house: { rules: { 'stays-in-package': staysInPackage } } } },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules,
  },
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['packages/*/*.config.ts', '*.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      ...rules,
      ...promises,
      '@typescript-eslint/no-explicit-any': ['error', { fixToUnknown: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Type-GraphQL's classes carry decorators and nothing else; a type beside an interface is a matter of taste.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['packages/**/*.{js,mjs,ts,vue}', 'infra/**/*.mjs'],
    ignores: ['**/*.test.ts'],
    ...linearPatterns,
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.{test,fixture}.ts'],
    rules: {
      'no-restricted-syntax': ['error', doubleCast, ...impureSyntax],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'domain imports nothing but its own files.' }] },
      ],
    },
  },
  {
    // The operator's verbs and the scripts before them speak to a person at a terminal.
    files: ['infra/**/*.mjs', 'packages/cli/src/**/*.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.vue'],
    extends: [...vue.configs['flat/recommended'], ...accessibility.configs['flat/recommended']],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser } },
    rules: {
      // Layout belongs to prettier.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/attributes-order': 'off',
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
      'vue/no-v-html': 'error',
      // A prop's type says whether it may be missing.
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/form-control-has-label': ['error', { labelComponents: ['FieldGroup'] }],
      // A table that CSS lays out as cards on a phone must say its roles aloud, or Safari forgets them.
      'vuejs-accessibility/no-redundant-roles': [
        'error',
        {
          table: ['table'],
          thead: ['rowgroup'],
          tbody: ['rowgroup'],
          tr: ['row'],
          th: ['columnheader', 'rowheader'],
          td: ['cell'],
        },
      ],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // Pages are named after their place in the route tree.
    files: ['packages/web/src/pages/**/*.vue'],
    rules: { 'vue/multi-word-component-names': 'off' },
  },
)
