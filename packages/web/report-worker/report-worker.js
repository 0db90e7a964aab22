// Keeps the files of the page for reports, so that it opens without network. The build writes in front of this what they are
// and which version they make. Nothing that the server answers is kept: questions to it go past this worker.
const { version, files } = globalThis.REPORT_SHELL
const prefix = 'report-shell-'
const shell = prefix + version
/** Whoever has a line that hardly carries anything gets the page from here. */
const patienceMs = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fromNetwork(request, '/index.html'))
  else if (pathname.startsWith('/assets/') && files.includes(pathname))
    event.respondWith(fromShell(request, pathname))
  else if (files.includes(pathname)) event.respondWith(fromNetwork(request, pathname))
})

async function keep() {
  const cache = await caches.open(shell)
  // Past the browser's own cache: what lies there may be of the version before.
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))
}

async function forgetOlder() {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(prefix) && name !== shell)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** Files whose name says their content never change. */
async function fromShell(request, file) {
  const kept = await caches.match(file, { cacheName: shell })
  return kept ?? fetch(request)
}

async function fromNetwork(request, file) {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
  const asked = fetch(request)
  const first = await Promise.race([asked.catch(() => null), late])
  const kept = first ? null : await caches.match(file, { cacheName: shell })
  return first ?? kept ?? asked
}
