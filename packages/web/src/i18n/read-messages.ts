export type Messages = { [key: string]: string | Messages }

/** './nl/queue.json' → its content under `queue`. */
export function readMessages(files: Record<string, Messages>): Messages {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\//, '').replace('.json', ''), content]),
  )
}

/** The texts with more lists of choices under `choice`. */
export function withChoices(messages: Messages, lists: Messages): Messages {
  const own = messages['choice']
  return { ...messages, choice: { ...(typeof own === 'object' ? own : {}), ...lists } }
}
