/**
 * Has the browser keep the files of the page for reports, and no answer of the API: its worker reaches that page of this register
 * alone. A new version takes the place of the old one by itself, whenever the page is opened.
 */
export async function keepShell(slug: string): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const options = { scope: `/${slug}/report`, updateViaCache: 'none' } as const
  // A browser that refuses keeps no page: then it opens with network only, as every other.
  await navigator.serviceWorker.register('/report-worker.js', options).catch(() => undefined)
}
