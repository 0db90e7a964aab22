import { ref } from 'vue'

const prefix = 'lekboek.draft.'
const owner = 'lekboek.draft-owner'
// The store tells nobody of its changes by itself: what is computed from a draft follows this.
const changes = ref(0)

/**
 * What was typed and not yet saved, for as long as this tab lives. Kept per tab and never in localStorage: it may
 * hold personal data, which must not stay behind on a shared computer.
 */
export function readDraft(name: string): unknown {
  void changes.value
  const text = sessionStorage.getItem(prefix + name)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    sessionStorage.removeItem(prefix + name)
    return null
  }
}

/** False when the browser has no room or refuses: then the form says that leaving loses it. */
export function keepDraft(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value))
    changes.value += 1
    return true
  } catch {
    return false
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
  changes.value += 1
}

export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
}

/** What one person typed is never shown to the next one in the same tab. */
export function keepDraftsOf(person: string): void {
  if (sessionStorage.getItem(owner) !== person) forgetDrafts()
  sessionStorage.setItem(owner, person)
}
