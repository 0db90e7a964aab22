import { createSSRApp, h, type Component } from 'vue'
import { createI18n } from 'vue-i18n'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { expect, test } from 'vitest'
import { messages } from '../i18n/nl.ts'
import DueTime from './DueTime.vue'
import BreachTimeline from './timeline/BreachTimeline.vue'

async function render(component: Component, props: Record<string, unknown>): Promise<string> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  })
  const i18n = createI18n({ legacy: false, locale: 'nl', messages: { nl: messages } })
  await router.push('/')
  return renderToString(
    createSSRApp({ render: () => h(component, props) })
      .use(router)
      .use(i18n),
  )
}

const hourMs = 3_600_000
const fromNow = (hours: number) => new Date(Date.now() + hours * hourMs + 30_000).toISOString()
const zone = 'Europe/Brussels'

test.each([
  ['overdue', -3, 'te laat'],
  ['soon', 5, 'nog 5 u'],
  ['running', 50, 'nog 50 u'],
])('a due time that is %s says so by a word, a shape and the moment itself', async (tone, hours, words) => {
  const html = await render(DueTime, { dueAt: fromNow(hours), zone })
  expect(html).toContain(`due ${tone}`)
  expect(html).toContain(words)
  expect(html).toContain('<svg')
  expect(html).toContain(`<time class="at" datetime="${fromNow(hours).slice(0, 13)}`)
})

test('a met duty does not count down', async () => {
  const html = await render(DueTime, { dueAt: fromNow(-30), state: 'met', zone })
  expect(html).toContain('op tijd')
  expect(html).not.toContain('te laat')
})

test('the time line tells the whole breach as a table, for who cannot see the drawing', async () => {
  const html = await render(BreachTimeline, {
    moments: { occurred: '2026-11-18T08:00:00.000Z', aware: '2026-11-20T16:05:00.000Z' },
    duties: [
      {
        kind: 'authority',
        state: 'overdue',
        triggeredAt: '2026-11-20T16:05:00.000Z',
        dueAt: '2026-11-23T16:05:00.000Z',
      },
    ],
    zone,
  })
  expect(html).toMatch(/gebeurd<\/th><td[^>]*>wo 18 nov 09:00/)
  expect(html).toMatch(/kennisname<\/th><td[^>]*>vr 20 nov 17:05/)
  expect(html).toMatch(/melden aan de autoriteit tegen<\/th><td[^>]*>ma 23 nov 17:05/)
})
