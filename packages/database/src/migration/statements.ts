/**
 * The statements of a migration, one by one: a distributed database takes one per message. Splits at semicolons
 * that end a line, outside dollar-quoted bodies; comments stay with their statement.
 */
export function statementsOf(script: string): string[] {
  const statements: string[] = []
  let current = ''
  let isQuoted = false
  for (const line of script.split('\n')) {
    current += `${line}\n`
    if ((line.match(/\$\$/g)?.length ?? 0) % 2 === 1) isQuoted = !isQuoted
    if (!isQuoted && line.trimEnd().endsWith(';')) {
      statements.push(current.trim())
      current = ''
    }
  }
  if (current.trim()) statements.push(current.trim())
  return statements
}
