import {
  Kind,
  visit,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import type { Selection } from '@lekboek/usecases'

/** What of a resolver's info a selection depends on. */
export type AskedInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'operation'>

interface Mutable {
  [field: string]: true | Mutable
}

/** More ways to combine @skip and @include than a page would use: those are worked out each time. */
const keptVariants = 16

const conditions = new WeakMap<OperationDefinitionNode, readonly string[]>()
const selections = new WeakMap<FieldNode, Map<string, Selection>>()

/**
 * What was asked for below a root field, by field name: fragments opened, aliases undone, @skip and @include
 * honoured. The same document and conditions give the same object, so that the SQL compiled for it is found again.
 */
export function selectionOf(info: AskedInfo): Selection {
  const field = info.fieldNodes[0]
  if (!field) return {}
  const variants = selections.get(field) ?? new Map<string, Selection>()
  selections.set(field, variants)
  const key = conditionsOf(info)
    .map((name) => (info.variableValues[name] === true ? '1' : '0'))
    .join('')
  const known = variants.get(key)
  if (known) return known
  const selection: Mutable = {}
  for (const node of info.fieldNodes) gather(node.selectionSet?.selections ?? [], selection, info)
  if (variants.size < keptVariants) variants.set(key, selection)
  return selection
}

function gather(nodes: readonly SelectionNode[], into: Mutable, info: AskedInfo): void {
  for (const node of nodes) {
    if (!isWanted(node.directives ?? [], info)) continue
    if (node.kind === Kind.FIELD) gatherField(node, into, info)
    else gather(opened(node, info.fragments)?.selectionSet.selections ?? [], into, info)
  }
}

function gatherField(node: FieldNode, into: Mutable, info: AskedInfo): void {
  const name = node.name.value
  if (name.startsWith('__')) return
  if (!node.selectionSet) {
    into[name] = true
    return
  }
  const before = into[name]
  const nested = before === undefined || before === true ? {} : before
  into[name] = nested
  gather(node.selectionSet.selections, nested, info)
}

function opened(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: AskedInfo['fragments'],
): Pick<FragmentDefinitionNode, 'selectionSet'> | undefined {
  return node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value]
}

function isWanted(directives: readonly DirectiveNode[], info: AskedInfo): boolean {
  return directives.every(({ name, arguments: given }) => {
    const value = given?.[0]?.value
    const holds =
      value?.kind === Kind.VARIABLE
        ? info.variableValues[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value
    if (name.value === 'skip') return !holds
    return name.value !== 'include' || holds
  })
}

/** Names of the variables on which @skip and @include of an operation hang, its fragments included. */
function conditionsOf({ operation, fragments }: AskedInfo): readonly string[] {
  const known = conditions.get(operation)
  if (known) return known
  const names = new Set<string>()
  const Directive = (node: DirectiveNode) => {
    const value = node.arguments?.[0]?.value
    if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
  }
  for (const node of [operation, ...Object.values(fragments)]) visit(node, { Directive })
  const found = [...names]
  conditions.set(operation, found)
  return found
}
