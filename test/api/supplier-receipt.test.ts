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

test('what is missing stands behind the name of its field, and what may stay empty is marked before', async () => {
  const { text: form } = await send({ act: 'look' })
  expect(form).toMatch(/<input\s+type="radio"[^>]*name="isHit"[^>]*required/)
  expect(form).toMatch(/<input\s+type="text"\s+id="contact"[^>]*required/)
  expect(form).toMatch(/Wat weet u\? <span class="quiet">\(mag leeg blijven als dit u niet treft\)/)
  expect(form).toMatch(/Sinds wanneer weet u het\? <span class="quiet">\(mag leeg blijven\)/)
  const { status, text } = await send({ act: 'hand-in' })
  expect(status).toBe(422)
  expect(text).toContain('>Bent u getroffen? Vul dit in.</a>')
  expect(text).not.toContain('?:')
})

describe('the receipt of an answer', () => {
  let given: { readonly code: string; readonly form: string }

  test('stands alone on its page, in groups of four, and the way on asks whether it was kept', async () => {
    const { status, text } = await send({
      act: 'hand-in',
      isHit: 'no',
      text: 'Wij drukken enkel.',
      contact: 'Jan, 09 000 00 00',
    })
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

  test('leads back to the question, where no word of the answer stands and why is said', async () => {
    for (const { text } of [
      await send({ act: 'kept', saved: 'yes', ...given }),
      await send({ act: 'look' }),
    ]) {
      expect(text).toContain('Uw antwoord zelf tonen we hier niet')
      expect(text).not.toMatch(/Wij drukken enkel|Jan, 09/)
    }
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
