import path from 'node:path'

/** A relative import may not leave its room: rooms are reached by name, through their `exports`. */
export const staysInPackage = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { leaves: "'{{specifier}}' leaves {{room}}: import the other room by name, @lekboek/…." },
  },
  create(context) {
    const room = roomOf(context.filename)
    if (room === null) return {}
    const check = (node) => {
      const specifier = node.source?.value
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return
      const target = path.resolve(path.dirname(context.filename), specifier)
      if (target === room || target.startsWith(room + path.sep)) return
      context.report({ node, messageId: 'leaves', data: { specifier, room: path.basename(room) } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

function roomOf(filename) {
  const houseRoot = path.resolve(import.meta.dirname, '../..')
  const [first, second] = path.relative(houseRoot, filename).split(path.sep)
  if (first === 'packages' && second !== undefined) return path.join(houseRoot, first, second)
  if (first === 'test') return path.join(houseRoot, first)
  return null
}
