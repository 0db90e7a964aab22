/** What is kept of an error: enough to find it, nothing that somebody typed. */
export interface Fault {
  readonly type: string
  readonly code?: string
  readonly message: string
  readonly stack: string
  readonly cause?: Fault
}

const quoted = /"[^"]*"|'[^']*'|`[^`]*`/g
/** Later lines of a message show what was asked for (Prisma), or point into it (JSON). */
const firstLine = (text: string) => text.trim().split('\n', 1)[0] ?? ''
const frames = (stack: string) => stack.split('\n').filter((line) => /^\s+at /.test(line))

/** An error for the log: messages of databases and parsers quote values, so quotations are left out. */
export function describeFault(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no error was thrown', stack: '' }
  const cause = error.cause !== undefined && depth < 4 ? describeFault(error.cause, depth + 1) : undefined
  return {
    type: error.constructor.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    message: firstLine(error.message).replaceAll(quoted, '…'),
    stack: frames(error.stack ?? '').join('\n'),
    ...(cause ? { cause } : {}),
  }
}
