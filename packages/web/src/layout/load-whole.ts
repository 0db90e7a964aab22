const kept = 'lekboek.loaded-whole'
const againAfterMs = 10_000

/**
 * A file of the next page could not be had: a new version was put up meanwhile, or the connection dropped. Loads the
 * address as a whole, once; offline it stays where it is, so that nothing on the page is lost.
 */
export function loadWhole(fullPath: string): void {
  const [path, at] = (sessionStorage.getItem(kept) ?? '').split(' ')
  const isAgain = path === fullPath && Date.now() - Number(at) < againAfterMs
  if (isAgain || !navigator.onLine) return
  sessionStorage.setItem(kept, `${fullPath} ${Date.now()}`)
  location.assign(fullPath)
}
