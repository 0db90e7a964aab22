const prefix = 'lekboek.link.'

/**
 * The token of a link from a mail. It is taken out of the address at once, where it would stay in the history and be copied
 * along, and kept for this tab alone: whoever must sign in first comes back to it.
 */
export function takeToken(page: string): string | null {
  const token = location.hash.slice(1)
  if (token === '') return sessionStorage.getItem(prefix + page)
  history.replaceState(history.state, '', location.pathname + location.search)
  sessionStorage.setItem(prefix + page, token)
  return token
}

export function forgetToken(page: string): void {
  sessionStorage.removeItem(prefix + page)
}
