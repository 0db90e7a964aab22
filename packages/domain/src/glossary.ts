export * from './glossary/meanings.ts'
export * from './glossary/term.ts'
export * from './glossary/terms.ts'
