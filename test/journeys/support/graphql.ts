import { expect, type Page } from '@playwright/test'

/** Asks one of the pages' operations by its name, without the page, signed in as the person of this page. */
export async function askGraphql<Data>(page: Page, name: string, variables?: object): Promise<Data> {
  const origin = new URL(page.url()).origin
  const listed = (await (await page.request.get('/operations.json')).json()) as string[]
  const query = listed.find((text) => new RegExp(String.raw`^(?:query|mutation) ${name}\b`).test(text))
  expect(query, `an operation named ${name}`).toBeDefined()
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { origin } })
  const body = (await answer.json()) as { data: Data; errors?: unknown }
  expect(body.errors).toBeUndefined()
  return body.data
}
