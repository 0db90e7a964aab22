import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import { LRUCache } from 'lru-cache'
import type { DocumentNode, GraphQLSchema } from 'graphql'

/** Documents whose compiled form is kept: the web has some sixty, the rest is room for other clients. */
const keptDocuments = 500

/** Operations compiled to functions, one per document and operation name, the least used dropped first. */
export function compiledOperations(schema: GraphQLSchema) {
  const documents = new LRUCache<DocumentNode, Map<string, CompiledQuery>>({ max: keptDocuments })
  return (document: DocumentNode, operationName: string | null): CompiledQuery => {
    const operations = documents.get(document) ?? new Map<string, CompiledQuery>()
    documents.set(document, operations)
    const name = operationName ?? ''
    const known = operations.get(name)
    if (known) return known
    const compiled = compileQuery(schema, document, name)
    if (!isCompiledQuery(compiled))
      throw new Error('an operation that is valid did not compile', { cause: compiled.errors?.[0] })
    operations.set(name, compiled)
    return compiled
  }
}
