import type { Client } from '@urql/vue'
import type { Router } from 'vue-router'
import type { FailureKind } from '../../graphql/failure.ts'
import { forgetViewer, loadViewer } from './viewer.ts'

/** What every page does alike when the server refuses: sign in again and come back, or look anew at what is open. */
export function hearFailures() {
  let attached: { api: Client; router: Router } | null = null
  let isLooking = false

  async function lookAnew(api: Client): Promise<void> {
    if (isLooking) return
    isLooking = true
    await loadViewer(api)
    isLooking = false
  }

  function onFailure(kind: FailureKind): void {
    if (!attached) return
    const { api, router } = attached
    if (kind === 'unauthenticated') void leadTo(router, '/sign-in')
    if (kind === 'factorRequired') void leadTo(router, '/second-factor')
    // A mandate may have been revoked a moment ago: the menu must not go on offering what is closed.
    if (kind === 'notFound' || kind === 'forbidden') void lookAnew(api)
  }

  return {
    onFailure,
    attach(api: Client, router: Router) {
      attached = { api, router }
    },
  }
}

async function leadTo(router: Router, door: '/sign-in' | '/second-factor'): Promise<void> {
  forgetViewer()
  const { path, fullPath, query, matched } = router.currentRoute.value
  // Before the first page stands, the router itself asks who is here and leads where one must go.
  if (matched.length === 0) return
  const back = path === '/sign-in' ? query['back'] : fullPath
  if (path !== door && path !== '/sign-in') await router.push({ path: door, query: { back } })
}
