import type { Client } from '@urql/vue'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { routes } from 'vue-router/auto-routes'
import { leadOn } from '../features/identity/lead-on.ts'
import { knowViewer, useViewer } from '../features/viewer/viewer.ts'
import { loadWhole } from './load-whole.ts'
import { arriveAtPage } from './page-title.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name, for the window's title and for who hears the page. */
    title?: string
    /** Open without signing in. */
    isPublic?: boolean
    /** One thing on the page, and no menu for whom it would name that page alone: the reporter's and the decider's pages. */
    isPlain?: boolean
    /** Shown without network to whoever this device remembers. */
    worksOffline?: boolean
  }
}

// Whoever is led to one question of a page is brought there by the page itself, as useHashFocus does, perhaps before this.
const leadsIn = ({ hash }: { hash: string }) => document.getElementById(hash.slice(1)) !== null

/** The route tree is the folder src/pages. Whoever is not signed in goes to the door and comes back afterwards. */
export function createPageRouter(api: Client): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path || leadsIn(to) ? false : { top: 0 }),
  })
  router.beforeEach(async (to) => {
    const viewer = await knowViewer(api)
    const led = leadOn(to.fullPath, viewer?.registers ?? [])
    if (led !== null) return { path: led, replace: true }
    if (to.meta.isPublic || viewer || useViewer().isUnreachable.value) return true
    const path = useViewer().needsFactor.value ? '/second-factor' : '/sign-in'
    return { path, query: to.fullPath === '/' ? {} : { back: to.fullPath } }
  })
  router.onError((_error, to) => loadWhole(to.fullPath))
  router.afterEach((to, from, failure) => {
    if (!failure && to.path !== from.path) arriveAtPage(to.meta.title ?? null)
  })
  return router
}
