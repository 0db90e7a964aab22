import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addOwnAgreement, askSuppliers } from '@lekboek/usecases'
import { Letters, openTown, openWorld, tokenIn, type Town, type World } from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: Town
let token: string
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  const named = { processorName: 'Drukkerij', service: 'Drukwerk', contactEmail: 'druk@inkt.example' }
  const context = await world.as(town.dpo)
  const agreement = String((await addOwnAgreement(context, town.id, named))['id'])
  const question = { text: 'Treft de inbraak bij Wolk u?', dueAt: world.at(48) }
  await askSuppliers(context, town.id, { agreements: [agreement], ...question })
  const letters = await new Letters(world).deliver()
  token = tokenIn(letters.find(({ text }) => text.includes('/answer#'))?.text ?? '')
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const send = (fields: Record<string, string>) =>
  api.send('/answer', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, language: 'nl', ...fields }).toString(),
  })
const carried = (page: string, name: string) =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&#61;', '=')

describe('the receipt of an answer', () => {
  let given: { readonly code: string; readonly form: string }

  test('stands alone on its page, in groups of four, and the way on asks whether it was kept', async () => {
    const { status, text } = await send({ act: 'hand-in', isHit: 'no', contact: 'Jan, 09 000 00 00' })
    given = { code: carried(text, 'code'), form: carried(text, 'form') }
    expect(status).toBe(200)
    expect(given.code).toMatch(/^\d{16}$/)
    expect(text).toContain(`>${given.code.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</p>`)
    expect(text).not.toContain('Toch getroffen?')

    const refused = await send({ act: 'kept', ...given })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Bewaar eerst de code')
    expect(carried(refused.text, 'code')).toBe(given.code)

    const next = await send({ act: 'kept', saved: 'yes', ...given })
    expect(next.status).toBe(200)
    expect(next.text).toContain('Toch getroffen?')
    expect(next.text).not.toContain(given.code)
  })

  test('is a text or a page to keep, without the answer and without the link', async () => {
    const file = await send({ act: 'receipt', as: 'text', ...given })
    expect(file.headers.get('content-disposition')).toContain('code-bewaren.txt')
    expect(file.text).toContain('Antwoord aan Lindenrode')
    expect(file.text.replaceAll(' ', '')).toContain(given.code)
    expect(file.text).not.toMatch(/Jan|answer/)
    expect(file.text).not.toContain(token)
    const pdf = await send({ act: 'receipt', as: 'pdf', ...given })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  })

  test('that was never given is not made, for whoever holds the link neither', async () => {
    const code = '1234567890123456'
    const forged = await send({ act: 'receipt', as: 'text', ...given, code })
    expect(forged.headers.get('content-disposition')).toBeNull()
    expect(forged.text).not.toContain('1234 5678')
    const page = await send({ act: 'kept', ...given, code })
    expect(page.text).not.toContain(code)
  })
})
