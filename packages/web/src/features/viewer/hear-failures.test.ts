import { createClient, fetchExchange } from '@urql/core'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { hearFailures } from './hear-failures.ts'
import { forgetViewer, useViewer } from './viewer.ts'

const page = { render: () => null }
const installation = { isDemo: false, largestFile: 25_000_000 }
const viewer = { id: 'u', name: 'An', email: 'an@x.example', language: null, registers: [] }

/** The app's ears on a server that answers the same to every question. */
async function start(answer: unknown) {
  const asked = vi.fn(() =>
    Promise.resolve(
      new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }),
    ),
  )
  const api = createClient({
    url: 'http://x.example/graphql',
    fetch: asked,
    exchanges: [fetchExchange],
    preferGetMethod: false,
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: page }],
  })
  await router.push('/lindenrode/incidents/2026-014?tab=facts')
  const failures = hearFailures()
  failures.attach(api, router)
  return { ...failures, router, asked }
}

beforeEach(() => {
  forgetViewer()
  // What a browser gives each tab, and this runner does not.
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  })
})

test('whoever is no longer signed in goes to the door, with the way back', async () => {
  const { onFailure, router } = await start({ data: { installation, viewer } })
  onFailure('unauthenticated')
  await vi.waitFor(() => {
    expect(router.currentRoute.value.path).toBe('/sign-in')
  })
  expect(router.currentRoute.value.query['back']).toBe('/lindenrode/incidents/2026-014?tab=facts')
})

test('whoever must prove a second factor is led there, with the way back, and from the door not at all', async () => {
  const { onFailure, router } = await start({ data: { installation, viewer } })
  onFailure('factorRequired')
  await vi.waitFor(() => {
    expect(router.currentRoute.value.path).toBe('/second-factor')
  })
  expect(router.currentRoute.value.query['back']).toBe('/lindenrode/incidents/2026-014?tab=facts')
  await router.push('/sign-in?back=/queue')
  onFailure('factorRequired')
  await router.isReady()
  expect(router.currentRoute.value.fullPath).toBe('/sign-in?back=/queue')
})

test('a refusal at the door itself does not lead back to the door', async () => {
  const { onFailure, router } = await start({ data: { installation, viewer } })
  await router.push('/sign-in?back=/queue')
  onFailure('unauthenticated')
  await router.isReady()
  expect(router.currentRoute.value.fullPath).toBe('/sign-in?back=/queue')
})

test('after "not found" the open registers are asked anew, once however many pages complain', async () => {
  const { onFailure, asked } = await start({ data: { installation, viewer } })
  onFailure('notFound')
  onFailure('forbidden')
  await vi.waitFor(() => {
    expect(useViewer().viewer.value).toEqual(viewer)
  })
  expect(asked).toHaveBeenCalledTimes(1)
})

test('the same answer is the same viewer, or a page that is refused would ask for ever', async () => {
  const { onFailure, asked } = await start({ data: { installation, viewer } })
  onFailure('notFound')
  await vi.waitFor(() => {
    expect(useViewer().viewer.value).toEqual(viewer)
  })
  const first = useViewer().viewer.value
  onFailure('notFound')
  await vi.waitFor(() => {
    expect(asked).toHaveBeenCalledTimes(2)
  })
  await vi.waitFor(() => {
    expect(asked.mock.settledResults.every(({ type }) => type === 'fulfilled')).toBe(true)
  })
  await new Promise((settled) => setTimeout(settled, 20))
  expect(useViewer().viewer.value).toBe(first)
})

test('a wrong field or a lost line changes nothing of who is here', async () => {
  const { onFailure, asked, router } = await start({ data: { installation, viewer } })
  onFailure('invalid')
  onFailure('unreachable')
  onFailure('conflict')
  expect(asked).not.toHaveBeenCalled()
  expect(router.currentRoute.value.path).toBe('/lindenrode/incidents/2026-014')
})
