import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readReceiptCode } from '@lekboek/domain/report'
import { outsiderLimits, widenedOutside } from '@lekboek/api'
import {
  checkedJournal,
  openTown,
  openWorld,
  outsiderDoor,
  solveProof,
  takenPhoto,
  type Town,
  type World,
} from '../support/src/index.ts'
import { startApi, type Answer, type Api } from './support.ts'

let world: World
let api: Api
let town: Town
let slug: string
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  await outsiderDoor(world, town)
  slug = await slugOf(town.id)
  api = await startApi(world, { outsiderLimits: widenedOutside(outsiderLimits, 1000) })
})
afterAll(async () => {
  await api.close()
  await world.close()
})

async function slugOf(id: string): Promise<string> {
  const [row] = await world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id])
  return row?.slug ?? ''
}

/** What an HTML page carries in a hidden field or an attribute. */
function carried(page: string, pattern: RegExp): string {
  const [, value = ''] = pattern.exec(page) ?? []
  return value.replaceAll('&#34;', '"').replaceAll('&#61;', '=').replaceAll('&#38;', '&')
}
const tokenIn = (page: string) => carried(page, /name="form" value="([^"]*)"/)
const challengeIn = (page: string) => carried(page, /data-challenge="([^"]*)"/)
const codeIn = (page: string) => carried(page, /name="code" value="([^"]*)"/)

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}, on = api) =>
  on.send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const photoFormIn = (page: string) => carried(page, /name="photoForm" value="([^"]*)"/)

/** What is added to a report: its fields, and a photo behind them. */
const add = (fields: Record<string, string>, photo: Uint8Array = new Uint8Array(), name = '') => {
  const body = new FormData()
  for (const [field, value] of Object.entries(fields)) body.append(field, value)
  body.append('file', new Blob([photo.slice()], { type: 'image/jpeg' }), name)
  return api.send(`/meld/${slug}/aanvulling?taal=nl`, { method: 'POST', body })
}

/** What the page of a report carries, opened by its receipt. */
async function opened(code: string): Promise<{ code: string; form: string; photoForm: string }> {
  const { text } = await post(`/meld/${slug}/opvolgen`, { code })
  return { code, form: tokenIn(text), photoForm: photoFormIn(text) }
}

const told = { kind: 'papersFound', text: 'Een map met namen lag naast de glasbak.', place: 'Kerkstraat' }

/** A form as it is given, filled in after a moment. */
async function filled(fields: Record<string, string> = {}, on = api): Promise<Record<string, string>> {
  const { text } = await on.get(`/meld/${slug}/nl`)
  world.pass(0.01)
  return { ...told, form: tokenIn(text), ...fields }
}

async function give(fields: Record<string, string> = {}, on = api): Promise<Answer> {
  return post(`/meld/${slug}/nl`, await filled(fields, on), {}, on)
}

describe('every answer', () => {
  test.each([
    ['the form', () => api.get(`/meld/${slug}`)],
    ['the follow-up', () => api.get(`/meld/${slug}/opvolgen`)],
    ['an address of nobody', () => api.get('/meld/nergens')],
    ['a report that is refused', () => post(`/meld/${slug}/nl`, {})],
    ['a report that is taken', () => give()],
  ])('of %s sets no cookie, loads nothing of others and is not kept', async (_, ask) => {
    const { headers, text } = await ask()
    expect(headers.getSetCookie()).toEqual([])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(
      /<script(?! src="\/meld\/-\/)|<style| style=| on\w+=|(?:src|href)="(?:https?:)?\/\//,
    )
  })

  test('sets none for somebody who is signed in either, and knows nothing of them', async () => {
    const { headers, text } = await api.get(`/meld/${slug}`, { as: town.dpo })
    expect(headers.getSetCookie()).toEqual([])
    expect(text).not.toContain(town.dpo.name)
  })

  test('loads its styles and scripts from here, kept for ever under a name that changes with them', async () => {
    const { text } = await api.get(`/meld/${slug}`)
    const files = [...text.matchAll(/(?:src|href)="(\/meld\/-\/[^"]+)"/g)].map(([, path]) => String(path))
    expect(files).toHaveLength(2)
    for (const path of files) {
      const file = await api.get(path)
      expect([file.status, file.headers.get('cache-control')]).toEqual([
        200,
        expect.stringContaining('immutable'),
      ])
    }
    const script = await api.get(files.find((path) => path.endsWith('.js')) ?? '')
    const worker = /proof-worker\.[0-9a-f]+\.js/.exec(script.text)?.[0] ?? ''
    expect((await api.get(`/meld/-/${worker}`)).status).toBe(200)
    expect((await api.get('/meld/-/page.css')).status).toBe(404)
  })
})

describe('whose page it is', () => {
  test('an organisation that is not there and one that takes no reports answer alike', async () => {
    const closed = await openTown(world, 'Gesloten')
    const before = await openTown(world, 'Niet meer')
    await outsiderDoor(world, before)
    await outsiderDoor(world, before, { takesReports: false })
    await world.rows(`UPDATE organisation SET languages = '{fr}' WHERE id = $1`, [before.id])
    const answers = await Promise.all(
      [await slugOf(closed.id), await slugOf(before.id), 'bestaat-niet', '%F0%9F%98%80', 'x'.repeat(150)].map(
        async (path) => {
          const { status, text, headers } = await api.get(`/meld/${path}`)
          const { date: _, 'x-request-id': __, ...same } = Object.fromEntries(headers)
          return { status, text, same }
        },
      ),
    )
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('a former path leads to the one of today', async () => {
    const renamed = await openTown(world, 'Oude Naam')
    await outsiderDoor(world, renamed)
    await world.rows(`UPDATE organisation SET former_slugs = '{vroeger-pad}' WHERE id = $1`, [renamed.id])
    const { status, headers } = await api.get('/meld/vroeger-pad/fr')
    expect([status, headers.get('location')]).toEqual([308, `/meld/${await slugOf(renamed.id)}/fr`])
    for (const segment of ['%E2%82%AC', '%0d%0aset-cookie:x=1', '..%2f..%2fx', '%F0%9F%98%80']) {
      const odd = await api.get(`/meld/vroeger-pad/${segment}`)
      expect([odd.status, odd.headers.get('location')]).toEqual([
        308,
        `/meld/${await slugOf(renamed.id)}/${encodeURIComponent(decodeURIComponent(segment))}`,
      ])
      expect(odd.headers.getSetCookie()).toEqual([])
    }
  })

  test('one that passed into another says where to go, and lets what was told be followed up', async () => {
    const gone = await openTown(world, 'Kleinberg')
    const heir = await openTown(world, 'Grootberg')
    await outsiderDoor(world, gone)
    await outsiderDoor(world, heir)
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [gone.id, world.at(-1)])
    await world.rows('INSERT INTO inheritance VALUES ($1, $2, $3, NULL)', [gone.id, heir.id, world.at(-1)])
    const path = `/meld/${await slugOf(gone.id)}`
    const { status, text } = await api.get(path)
    expect(status).toBe(410)
    expect(text).toContain(`href="/meld/${await slugOf(heir.id)}/nl"`)
    expect((await api.get(`${path}/opvolgen`)).status).toBe(200)
    expect((await post(`${path}/nl`, told)).status).toBe(410)
  })

  test('it is shown in a frame by those alone whom the organisation named', async () => {
    const framed = await openTown(world, 'Ingelijst')
    await outsiderDoor(world, framed, { embedOrigins: ['https://www.ingelijst.example'] })
    const { headers } = await api.get(`/meld/${await slugOf(framed.id)}`)
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://www.ingelijst.example')
    expect(headers.get('x-frame-options')).toBeNull()
  })

  test.each([
    ['fr', `/meld/SLUG/fr`, {}],
    ['de', `/meld/SLUG?taal=de`, { 'accept-language': 'fr' }],
    ['en', `/meld/SLUG`, { 'accept-language': 'pt, en-GB;q=0.8, fr;q=0.4' }],
    ['nl', `/meld/SLUG`, { 'accept-language': 'pt' }],
    ['fr', `/meld/SLUG/suivi`, { 'accept-language': 'de' }],
    ['de', `/meld/SLUG/verfolgen`, {}],
  ])('it speaks %s at %s', async (language, path, headers) => {
    const { text } = await api.get(path.replace('SLUG', slug), { headers })
    expect(text).toContain(`<html lang="${language}">`)
  })
})

describe('a report without scripts', () => {
  test('arrives as a hint, and its receipt is shown once and kept as a hash', async () => {
    const answer = await give({ name: 'Jo', contact: 'jo@example.org', mayForward: 'yes' })
    expect(answer.status).toBe(200)
    const code = codeIn(answer.text)
    expect(readReceiptCode(code)).toBe(code)
    const [row] = await world.rows<Record<string, unknown>>(
      `SELECT i.source, i.status, i.aware_at, i.due_kind, i.is_hint, o.kind, o.may_forward, o.receipt_hash, w.name, w.contact, r.reporter_name
       FROM outsider_report o JOIN report r ON r.id = o.id JOIN incident i ON i.id = r.incident_id JOIN outsider_identity w ON w.id = o.id
       WHERE o.organisation_id = $1 ORDER BY r.reported_at DESC LIMIT 1`,
      [town.id],
    )
    expect(row).toMatchObject({
      ...{ source: 'outsider', status: 'reported', aware_at: null, due_kind: 'investigation', is_hint: true },
      ...{ kind: 'papersFound', may_forward: true, reporter_name: 'Buitenstaander' },
    })
    const stored = await world.rows(
      'SELECT * FROM outsider_report o LEFT JOIN outsider_identity w ON w.id = o.id',
    )
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${code}|jo@example|"Jo"`))
    expect(Buffer.from(row?.['name'] as Buffer).toString('latin1')).not.toContain('Jo')
    const journal = await checkedJournal(world, town)
    expect(journal.map(({ body }) => body).join('')).not.toMatch(/jo@example|glasbak/)
    expect(api.lines.join('')).not.toMatch(/jo@example|glasbak|Kerkstraat/)
  })

  test('is refused with every problem, leading to its field, and nothing typed is lost', async () => {
    const { status, text } = await give({
      kind: '',
      text: ' ',
      place: 'Café "De <b>Zwaan</b>"',
      mayForward: 'yes',
    })
    expect(status).toBe(400)
    expect(text).toContain('href="#kind"')
    expect(text).toContain('href="#text"')
    expect(text).toContain('value="Café &#34;De &#60;b&#62;Zwaan&#60;/b&#62;&#34;"')
    expect(text).toMatch(/id="mayForward"[^>]* checked/)
    expect(text).toContain('aria-invalid="true"')
  })

  test.each([
    [
      'sent faster than anybody writes',
      async () => ({ ...told, form: tokenIn((await api.get(`/meld/${slug}`)).text) }),
      'sneller',
    ],
    ['given out elsewhere', async () => ({ ...told, form: 'x' }), 'stond lang open'],
    [
      'that stood open for a day',
      async () => {
        const form = await filled()
        world.pass(24)
        return form
      },
      'stond lang open',
    ],
    ['whose trap was filled in', () => filled({ website: 'https://spam.example' }), 'leeg moet blijven'],
    [
      'with the answer to another sum',
      () => filled({ proof: '{"challenge":{"parameters":{}},"solution":{}}' }),
      'rekensom',
    ],
    ['with a sum that is none', () => filled({ proof: 'true' }), 'rekensom'],
  ])('a form %s is given out again, with what was typed', async (_, fields, said) => {
    const before = await reports()
    const { status, text } = await post(`/meld/${slug}/nl`, await fields())
    expect([status, text.includes(said), text.includes('naast de glasbak')]).toEqual([400, true, true])
    expect(await reports()).toBe(before)
  })

  test('sent twice at once, or again a moment later, makes one and gives its receipt again', async () => {
    const form = await filled()
    const before = await reports()
    const send = () => post(`/meld/${slug}/nl`, form)
    const answers = await Promise.all([send(), send()])
    world.pass(0.03)
    answers.push(await send())
    // Or on the page in another language, to which they went back and forth.
    answers.push(await post(`/meld/${slug}/fr`, form))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const codes = answers.map(({ text }) => codeIn(text))
    expect([new Set(codes).size, readReceiptCode(codes[0] ?? '')]).toEqual([1, codes[0]])
    expect(await reports()).toBe(before + 1)
  })

  test.each([
    ['with other words', 0, { text: 'Toch een andere map.' }],
    ['later', 0.04, {}],
  ])('that was sent before, sent again %s, gives no receipt', async (_, hours, others) => {
    const form = await filled()
    expect((await post(`/meld/${slug}/nl`, form)).status).toBe(200)
    const before = await reports()
    world.pass(hours)
    const again = await post(`/meld/${slug}/nl`, { ...form, ...others })
    expect([again.status, again.text.includes('al verstuurd'), codeIn(again.text)]).toEqual([409, true, ''])
    expect(await reports()).toBe(before)
  })

  test('sent twice at once with other words makes one', async () => {
    const form = await filled()
    const before = await reports()
    const send = (text: string) => post(`/meld/${slug}/nl`, { ...form, text })
    const answers = await Promise.all([send('Een map.'), send('Een doos.')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await reports()).toBe(before + 1)
  })

  test('that could not be kept is kept when it is sent again', async () => {
    const form = await filled()
    await world.rows('ALTER TABLE outsider_report RENAME TO outsider_report_away')
    try {
      expect((await post(`/meld/${slug}/nl`, form)).status).toBe(500)
    } finally {
      await world.rows('ALTER TABLE outsider_report_away RENAME TO outsider_report')
    }
    expect((await post(`/meld/${slug}/nl`, form)).status).toBe(200)
  })

  test('of another organisation’s form is refused', async () => {
    const other = await openTown(world, 'Elders')
    await outsiderDoor(world, other)
    const form = await filled()
    expect((await post(`/meld/${await slugOf(other.id)}/nl`, form)).status).toBe(400)
  })

  test('from a page of another site is refused, from one that hides its origin it is not', async () => {
    const form = await filled()
    const foreign = await post(`/meld/${slug}/nl`, form, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    const old = await post(`/meld/${slug}/nl`, form, { origin: 'https://evil.example' })
    expect(old.status).toBe(403)
    const own = await post(`/meld/${slug}/nl`, form, { 'sec-fetch-site': 'same-origin', origin: 'null' })
    expect(own.status).toBe(200)
  })

  test('of 200 MB is refused without being read', async () => {
    const response = await fetch(new URL(`/meld/${slug}/nl`, api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new ReadableStream({
        pull(controller) {
          sent += 65_536
          if (sent > 200_000_000) controller.close()
          else controller.enqueue(new Uint8Array(65_536))
        },
      }),
      duplex: 'half',
    } as RequestInit).catch(() => null)
    if (response) expect(response.status).toBe(413)
    expect(sent).toBeLessThan(20_000_000)
  })
  let sent = 0
})

async function reports(): Promise<number> {
  const [row] = await world.rows<{ count: number }>('SELECT count(*)::int AS count FROM outsider_report')
  return row?.count ?? 0
}

describe('a report with the sum', () => {
  async function solved(on = api): Promise<Record<string, string>> {
    const { text } = await on.get(`/meld/${slug}/nl`)
    world.pass(0.01)
    return { ...told, form: tokenIn(text), proof: solveProof(challengeIn(text)) }
  }

  test('is taken once, and its receipt given again to whoever pressed twice', async () => {
    const form = await solved()
    const before = await reports()
    const send = () => post(`/meld/${slug}/nl`, form)
    const answers = [...(await Promise.all([send(), send()])), await send()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ text }) => codeIn(text))).size).toBe(1)
    world.pass(0.04)
    const later = await send()
    expect([later.status, later.text.includes('rekensom')]).toEqual([409, false])
    expect(await reports()).toBe(before + 1)
  })

  test('serves no other form', async () => {
    const form = await solved()
    const other = await filled({ proof: String(form['proof']) })
    expect((await post(`/meld/${slug}/nl`, other)).status).toBe(400)
  })

  test('with a wrong answer is refused', async () => {
    const form = await solved()
    const wrong = String(form['proof']).replace(/"derivedKey":"../, '"derivedKey":"zz')
    expect((await post(`/meld/${slug}/nl`, { ...form, proof: wrong })).status).toBe(400)
  })
})

describe('what is asked too often', () => {
  let narrow: Api
  beforeAll(async () => {
    narrow = await startApi(world, { trustedProxies: ['loopback'], outsiderLimits })
  })
  afterAll(() => narrow.close())
  beforeEach(() => world.rows('DELETE FROM rate_limit'))

  const from = (address: string) => ({ 'x-forwarded-for': address })

  test('reports without the sum, from one address', async () => {
    const { max } = outsiderLimits.plain.address
    for (let count = 0; count < max; count += 1) {
      expect(
        (await post(`/meld/${slug}/nl`, await filled({}, narrow), from('192.0.2.1'), narrow)).status,
      ).toBe(200)
    }
    const form = await filled({}, narrow)
    const refused = await post(`/meld/${slug}/nl`, form, from('192.0.2.1'), narrow)
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect(refused.text).toContain('naast de glasbak')
    expect((await post(`/meld/${slug}/nl`, form, from('192.0.2.2'), narrow)).status).toBe(200)
  })

  test('receipts, right and wrong alike, from one address', async () => {
    const code = codeIn((await give()).text)
    const follow = (typed: string, address: string) =>
      post(`/meld/${slug}/opvolgen`, { code: typed }, from(address), narrow)
    const { max } = outsiderLimits.receipt.address
    for (let count = 0; count < max; count += 1) {
      expect((await follow(count % 2 ? code : '0000000000000000', '192.0.2.3')).status).toBe(
        count % 2 ? 200 : 404,
      )
    }
    expect((await follow(code, '192.0.2.3')).status).toBe(429)
    expect((await follow(code, '192.0.2.4')).status).toBe(200)
  })

  test('pages, from one address', async () => {
    const { max } = outsiderLimits.page.address
    const ask = (address: string) => narrow.get(`/meld/${slug}`, { headers: from(address) })
    const answers = await Promise.all(Array.from({ length: max + 5 }, () => ask('192.0.2.9')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(5)
    expect(refused[0]?.headers.get('content-type')).toContain('text/html')
    expect((await ask('192.0.2.10')).status).toBe(200)
  })
})

describe('a receipt', () => {
  test('leads on only for whoever says that it was kept', async () => {
    const { text } = await give()
    const form = { act: 'kept', code: codeIn(text), form: tokenIn(text) }
    expect(text).toContain(`action="/meld/${slug}/opvolgen"`)
    const refused = await post(`/meld/${slug}/opvolgen`, form)
    expect([
      refused.status,
      refused.text.includes('href="#saved"'),
      refused.text.includes(form.code),
    ]).toEqual([400, true, true])
    const next = await post(`/meld/${slug}/opvolgen`, { ...form, saved: 'yes' })
    // What was told stands there, the receipt goes along unseen, and nothing was typed again.
    expect([next.status, next.text.includes(told.text), codeIn(next.text)]).toEqual([200, true, form.code])
    expect(next.headers.getSetCookie()).toEqual([])
    const added = { code: codeIn(next.text), form: tokenIn(next.text), text: 'Ze liggen er nog.' }
    expect((await add(added)).text).toContain('Ze liggen er nog.')
    const forged = await post(`/meld/${slug}/opvolgen`, { ...form, form: 'x', saved: 'yes' })
    expect([forged.status, forged.text.includes(told.text)]).toEqual([200, false])
  })

  test('is taken along as text and as PDF, and none is printed that was not given here', async () => {
    const { text } = await give()
    const form = { code: codeIn(text), form: tokenIn(text), language: 'nl' }
    const file = await post(`/meld/${slug}/bewijs`, { ...form, as: 'text' })
    expect(file.headers.get('content-disposition')).toContain('code-bewaren.txt')
    expect(file.text.replaceAll(' ', '')).toContain(form.code)
    expect(file.text).toContain(`http://localhost:8080/meld/${slug}/opvolgen`)
    const pdf = await post(`/meld/${slug}/bewijs`, { ...form, as: 'pdf' })
    expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])
    const forged = await post(`/meld/${slug}/bewijs`, { ...form, code: '0000000000000000', as: 'text' })
    expect(forged.status).toBe(404)
  })

  test('opens the report of its organisation alone, and a wrong one opens nothing', async () => {
    const code = codeIn((await give()).text)
    const other = await openTown(world, 'Buurgemeente')
    await outsiderDoor(world, other)
    const wrong = await post(`/meld/${slug}/opvolgen`, { code: '1234567890123450' })
    const foreign = await post(`/meld/${await slugOf(other.id)}/opvolgen`, { code })
    const none = await post(`/meld/${slug}/opvolgen`, { code: '<script>' })
    expect([wrong.status, foreign.status, none.status]).toEqual([404, 404, 404])
    expect(none.text).not.toContain('<script>')
    const right = await post(`/meld/${slug}/opvolgen`, { code: code.replace(/(....)/g, '$1 ') })
    expect([
      right.status,
      right.text.includes('naast de glasbak'),
      right.text.includes('Aangekomen'),
    ]).toEqual([200, true, true])
    expect(api.lines.join('')).not.toContain(code)
  })

  test('lets its holder write, once for each form, and scripts in what they write run nowhere', async () => {
    const code = codeIn((await give({ text: '<script>alert(1)</script> lag op straat' })).text)
    const page = await post(`/meld/${slug}/opvolgen`, { code })
    expect(page.text).not.toContain('<script>alert')
    const message = {
      code,
      form: tokenIn(page.text),
      text: '"><img src=x onerror=alert(2)>\r\nIk heb ze nog.',
    }
    const sent = await add(message)
    expect([sent.status, sent.text.includes('toegevoegd'), sent.text.includes('<img')]).toEqual([
      200,
      true,
      false,
    ])
    await add(message)
    const rows = await world.rows<{ text: string }>(
      `SELECT text FROM outsider_message WHERE text LIKE '%heb ze nog.'`,
    )
    expect(rows).toEqual([{ text: '"><img src=x onerror=alert(2)>\nIk heb ze nog.' }])
    const other = await add({ ...message, text: 'Nee, ik gaf ze aan de politie.' })
    expect([other.status, other.text.includes('Uw bericht is toegevoegd')]).toEqual([409, false])
    expect(other.text).toMatch(/<textarea[^>]*>\s*Nee, ik gaf ze aan de politie\.<\/textarea>/)
    const anew = { code, form: tokenIn(other.text), text: 'Nee, ik gaf ze aan de politie.' }
    expect((await add(anew)).status).toBe(200)
    const empty = await add({ ...message, text: ' ' })
    expect([empty.status, empty.text.includes('href="#text"')]).toEqual([400, true])
  })
})

test('a name with scripts in it is shown as a name', async () => {
  const scripted = await openTown(world, '"><script>alert(1)</script>')
  await outsiderDoor(world, scripted)
  const path = `/meld/${await slugOf(scripted.id)}`
  for (const at of [path, `${path}/opvolgen`]) {
    const { status, text } = await api.get(at)
    expect([status, text.includes('<script>alert'), text.includes('&#60;script&#62;alert')]).toEqual([
      200,
      false,
      true,
    ])
  }
})

describe('a photo', () => {
  const given = async () => opened(codeIn((await give()).text))
  const bring = (fields: Record<string, string>, bytes: Uint8Array) => add(fields, bytes, 'IMG van Jo.jpg')
  const added = async () => {
    const [row] = await world.rows<{ photos: number; messages: number }>(
      `SELECT (SELECT count(*)::int FROM attachment WHERE report_id IS NOT NULL AND removed_at IS NULL) AS photos,
              (SELECT count(*)::int FROM outsider_message) AS messages`,
    )
    return row ?? { photos: 0, messages: 0 }
  }

  test('is taken with a receipt, without where it was taken and what it was called, and is told', async () => {
    const form = await given()
    const sent = await bring(form, await takenPhoto())
    expect([sent.status, sent.text.includes('Uw foto is toegevoegd.')]).toEqual([200, true])
    expect(sent.text).not.toContain('Uw bericht is toegevoegd')
    expect(sent.headers.getSetCookie()).toEqual([])
    const [row] = await world.rows(
      'SELECT name, is_cleaned, media_type FROM attachment WHERE report_id IS NOT NULL',
    )
    expect(row).toEqual({ name: 'foto.jpg', is_cleaned: true, media_type: 'image/jpeg' })
    const again = await bring(form, await takenPhoto())
    expect([again.status, again.text.includes('was al een foto verstuurd')]).toEqual([409, true])
    const rows = await world.rows(
      'SELECT id FROM attachment WHERE report_id IS NOT NULL AND removed_at IS NULL',
    )
    expect(rows).toHaveLength(1)
  })

  test('comes with words in one form, and both are said', async () => {
    const before = await added()
    const sent = await bring({ ...(await given()), text: 'Dit lag erbij.' }, await takenPhoto())
    expect(sent.status).toBe(200)
    expect(sent.text).toContain('Uw bericht en uw foto zijn toegevoegd.')
    expect(sent.text).toContain('Dit lag erbij.')
    expect(await added()).toEqual({ photos: before.photos + 1, messages: before.messages + 2 })
  })

  test('and words both left out are asked for, at the words', async () => {
    const before = await added()
    const { status, text } = await add({ ...(await given()), text: ' ' })
    expect([status, text.includes('href="#text"'), text.includes('Schrijf iets of kies een foto.')]).toEqual([
      400,
      true,
      true,
    ])
    expect(await added()).toEqual(before)
  })

  test('sent twice at once is kept once, and so are its words', async () => {
    const before = await added()
    const form = { ...(await given()), text: 'Twee keer gedrukt.' }
    const photo = await takenPhoto()
    const answers = await Promise.all([bring(form, photo), bring(form, photo)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await added()).toEqual({ photos: before.photos + 1, messages: before.messages + 2 })
  })

  test('is not taken where the words beside it are refused, and that is said', async () => {
    const before = await added()
    const { status, text } = await bring({ ...(await given()), text: 'x'.repeat(10_001) }, await takenPhoto())
    expect([status, text.includes('href="#text"'), text.includes('x'.repeat(10_001))]).toEqual([
      400,
      true,
      true,
    ])
    expect(text).toContain('De foto is nog niet verstuurd.')
    expect(await added()).toEqual(before)
  })

  test.each([
    ['that is none', () => new TextEncoder().encode('geen foto, maar tekst'), 'geen foto'],
    ['that is a PDF', () => new TextEncoder().encode('%PDF-1.7 iets'), 'geen foto'],
    ['that is larger than any may be', () => new Uint8Array(26_000_000), 'te groot'],
  ])('%s is refused, and the words beside it are kept', async (_, bytes, said) => {
    const before = await added()
    const alone = await bring(await given(), bytes())
    expect([alone.status, alone.text.includes(said)]).toEqual([400, true])
    expect(alone.text).not.toContain('is toegevoegd')
    const { status, text } = await bring({ ...(await given()), text: 'Woorden erbij.' }, bytes())
    expect(status).toBe(400)
    expect(text).toMatch(new RegExp(`Uw bericht is toegevoegd; de foto niet: [^<]*${said}`))
    expect(text).toMatch(/<blockquote>Woorden erbij\.<\/blockquote>/)
    expect(await added()).toEqual({ photos: before.photos, messages: before.messages + 1 })
  })

  test('with a wrong receipt, or a form of elsewhere, opens nothing', async () => {
    const fields = await given()
    const photo = await takenPhoto()
    expect((await bring({ ...fields, code: '1234567890123459', text: 'x' }, photo)).status).toBe(404)
    expect((await bring({ ...fields, code: '1234567890123459' }, photo)).status).toBe(404)
    expect((await bring({ ...fields, photoForm: 'x' }, photo)).status).toBe(400)
    // The form of the words is none for a photo.
    expect((await bring({ ...fields, photoForm: fields.form }, photo)).status).toBe(400)
  })

  test.each([
    ['that names no boundary', 'multipart/form-data', (whole: Buffer) => whole],
    [
      'that breaks off before its photo',
      'multipart/form-data; boundary=x',
      (whole: Buffer) => whole.subarray(0, -70),
    ],
    ['that breaks off in its photo', 'multipart/form-data; boundary=x', (whole: Buffer) => whole],
  ])('in a form %s is no failure of the server', async (_, type, cut) => {
    const before = await added()
    const body = new Uint8Array(cut(head(await given())))
    const { status, text } = await api.send(`/meld/${slug}/aanvulling?taal=nl`, {
      ...{ method: 'POST', headers: { 'content-type': type }, body },
    })
    expect([status, text.includes('Dit lukte niet')]).toEqual([400, true])
    expect(await added()).toEqual(before)
  })

  test('was added at an address that asks for the receipt when it is loaded again', async () => {
    const { status, text } = await api.get(`/meld/${slug}/aanvulling?taal=fr`)
    expect([status, text.includes('<html lang="fr">'), text.includes('id="code"')]).toEqual([200, true, true])
  })

  /** A form up to the beginning of its photo. */
  const head = (fields: Record<string, string>) => {
    const parts = Object.entries(fields).map(
      ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const file = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n\xff'
    return Buffer.from(`${parts.join('')}${file}`, 'latin1')
  }
  const upload = (body: ReadableStream, signal?: AbortSignal) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const options = { method: 'POST', headers, body, duplex: 'half', signal } as RequestInit
    return fetch(new URL(`/meld/${slug}/aanvulling?taal=nl`, api.url), options).catch(() => null)
  }

  test('is refused while others arrive, before it is read; the words beside it are kept', async () => {
    const report = codeIn((await give()).text)
    const arriving = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const ended = new AbortController()
        const fields = { ...(await opened(report)), text: 'Nog een foto.' }
        const body = new ReadableStream({ start: (controller) => controller.enqueue(head(fields)) })
        return { ended, answer: upload(body, ended.signal) }
      }),
    )
    const refused = await Promise.any(
      arriving.map(async ({ answer }) => (await answer) ?? Promise.reject(new Error('broke off'))),
    )
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    const text = await refused.text()
    expect(text).toContain('Uw bericht is toegevoegd; de foto niet: Er komen nu te veel foto’s tegelijk.')
    // Words alone need no place.
    expect((await add({ ...(await opened(report)), text: 'Alleen woorden.' })).status).toBe(200)
    for (const { ended } of arriving) ended.abort()
    const photo = await takenPhoto()
    await expect.poll(async () => (await bring(await opened(report), photo)).status).toBe(200)
  })

  test('of 200 MB is refused before it is read', async () => {
    const beginning = head(await given())
    let sent = 0
    const response = await upload(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(sent === 0 ? beginning : new Uint8Array(65_536))
          sent += 65_536
          if (sent > 200_000_000) controller.close()
        },
      }),
    )
    if (response) expect(response.status).toBeGreaterThanOrEqual(400)
    expect(sent).toBeLessThan(60_000_000)
  })
})
