import { writeFile } from 'node:fs/promises'
import { printedSchema } from './printed-schema.ts'

await writeFile(new URL('../../schema.graphql', import.meta.url), await printedSchema())
