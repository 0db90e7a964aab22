const prefix = 'lekboek.link.'

/** Keeps the token of a link for this tab alone: whoever must sign in first comes back to it. */
export function keepToken(page: string, hash: string): void {
  sessionStorage.setItem(prefix + page, hash.replace(/^#/, ''))
}

export function keptToken(page: string): string | null {
  return sessionStorage.getItem(prefix + page)
}

export function forgetToken(page: string): void {
  sessionStorage.removeItem(prefix + page)
}
