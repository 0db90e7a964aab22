import fastify from 'fastify'
import { expect, test } from 'vitest'
import { drainOnClose } from './draining.ts'

test('a request that never ends does not keep the server for ever', async () => {
  const app = fastify()
  drainOnClose(app, 100)
  app.get('/endless', () => new Promise(() => undefined))
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const asked = fetch(`${url}/endless`).then(
    () => 'answered',
    () => 'cut off',
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const begun = performance.now()
  await app.close()
  expect(await asked).toBe('cut off')
  expect(performance.now() - begun).toBeGreaterThanOrEqual(90)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
