import Bowser from 'bowser'

/** What a browser says of itself, in a few words: its name and the system it runs on; null for what says nothing. */
export function browserName(device: string | null): string | null {
  if (device === null || device.trim() === '') return null
  const { browser, os } = Bowser.parse(device)
  const parts = [browser.name, os.name].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(', ') : null
}
