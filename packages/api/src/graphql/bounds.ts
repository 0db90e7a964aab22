import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql'

/** How large an operation may be. The web's largest uses about half of each. */
export const bounds = {
  /** Tokens of the document; counted while parsing. */
  tokens: 2000,
  /** Fields below each other. */
  depth: 8,
  /** Fields under another name than their own, fragments opened. */
  aliases: 30,
  /** Directives, fragments opened. */
  directives: 30,
  /** Root fields: each is a use case with a transaction of its own. */
  rootFields: 10,
  /** Fields in all, fragments opened: a few fragments that name each other can stand for millions. */
  fields: 1000,
} as const

type Counted = Exclude<keyof typeof bounds, 'tokens'>
type Measure = Record<Counted, number>

/** Refuses operations that ask for more than {@link bounds} before anything runs. */
export function boundsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const measure = measureOf(operation, context)
      for (const what of ['depth', 'aliases', 'directives', 'rootFields', 'fields'] as const) {
        if (measure[what] <= bounds[what]) continue
        context.reportError(
          new GraphQLError(`the operation exceeds the bound of ${bounds[what]} ${what}`, {
            nodes: operation,
          }),
        )
      }
    },
  }
}

function measureOf(operation: OperationDefinitionNode, context: ValidationContext): Measure {
  const measure: Measure = {
    depth: 0,
    aliases: 0,
    directives: operation.directives?.length ?? 0,
    rootFields: 0,
    fields: 0,
  }
  count(operation.selectionSet.selections, 1, new Set(), measure, context)
  return measure
}

/** Stops as soon as a bound is passed: counting must not cost what running would. */
function count(
  nodes: readonly SelectionNode[],
  depth: number,
  open: ReadonlySet<FragmentDefinitionNode>,
  measure: Measure,
  context: ValidationContext,
): void {
  for (const node of nodes) {
    if (measure.fields > bounds.fields || measure.directives > bounds.directives) return
    measure.directives += node.directives?.length ?? 0
    if (node.kind === Kind.FIELD) countField(node, depth, open, measure, context)
    else if (node.kind === Kind.INLINE_FRAGMENT)
      count(node.selectionSet.selections, depth, open, measure, context)
    else {
      const fragment = context.getFragment(node.name.value)
      // A fragment that holds itself is refused by a rule of the specification.
      if (!fragment || open.has(fragment)) continue
      count(fragment.selectionSet.selections, depth, new Set([...open, fragment]), measure, context)
    }
  }
}

function countField(
  node: FieldNode,
  depth: number,
  open: ReadonlySet<FragmentDefinitionNode>,
  measure: Measure,
  context: ValidationContext,
): void {
  measure.fields += 1
  // The schema's own description is deeper than any operation; where it is shown at all, it is shown whole.
  if (node.name.value === '__schema' || node.name.value === '__type') return
  measure.depth = Math.max(measure.depth, depth)
  if (depth === 1) measure.rootFields += 1
  if (node.alias && node.alias.value !== node.name.value) measure.aliases += 1
  if (node.selectionSet && depth <= bounds.depth) {
    count(node.selectionSet.selections, depth + 1, open, measure, context)
  }
}
