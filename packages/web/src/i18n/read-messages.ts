export type Messages = { [key: string]: string | Messages }

/** './nl/queue.json' → its content under `queue`. */
export function readMessages(files: Record<string, Messages>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\//, '').replace('.json', ''), content]),
  )
}
