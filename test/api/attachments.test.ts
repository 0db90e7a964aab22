import http from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueApiToken, usualFileLimits } from '@lekboek/usecases'
import {
  cameraMaker,
  openDossier,
  openTown,
  openWorld,
  takenPhoto,
  temporaryFiles,
  type TemporaryFiles,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'
import { startApi, type Answer, type Api } from './support.ts'

let world: World
let files: TemporaryFiles
let api: Api
let town: Town
let foreign: Town
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  const { uploadBytes, heldBytes } = usualFileLimits
  files = await temporaryFiles(world, { limits: { uploadBytes, heldBytes } })
  api = await startApi(world, { files })
  town = await openTown(world, 'Lindenrode')
  foreign = await openTown(world, 'Beukendorp')
  dossier = await openDossier(world, town)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const address = (id: string, { place = 'incidents', organisation = town.id } = {}) =>
  `/organisations/${organisation}/${place}/${id}/attachments`

interface Sent {
  readonly as?: TestPerson
  readonly to?: string
  readonly note?: string
  readonly headers?: Readonly<Record<string, string>>
}
async function send(bytes: BlobPart, name: string, { as, to, note, headers }: Sent = {}): Promise<Answer> {
  const form = new FormData()
  if (note !== undefined) form.append('note', note)
  form.append('file', new Blob([bytes]), name)
  const session = as ? { cookie: await api.cookieOf(as) } : {}
  return api.send(to ?? address(dossier.id), {
    method: 'POST',
    headers: { ...session, ...headers },
    body: form,
  })
}
const problemsOf = ({ json }: Answer) => {
  const problems = Array.isArray(json['problems']) ? json['problems'] : []
  return problems.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)
}
const kept = (id: string, organisation = town.id) => `/organisations/${organisation}/attachments/${id}`
const sendText = async (name = 'brief.txt') =>
  String((await send('Een brief.', name, { as: town.dpo })).json['id'])

describe('a file that is brought', () => {
  test('is listed with what it is, and saved, kept by nobody, and cannot run', async () => {
    const sent = await send('<script>alert(1)</script>', 'löschen "x";\u202e.html', {
      as: town.dpo,
      note: 'De bijlage',
    })
    expect(sent.status).toBe(201)
    const id = String(sent.json['id'])
    const asked = `query ($o: ID!, $n: String!) { incident(organisation: $o, number: $n) { attachments { id name mediaType size sha256 note addedBy isCleaned } } }`
    const { json } = await api.graphql(asked, { o: town.id, n: dossier.number }, { as: town.dpo })
    expect(json.data).toMatchObject({
      incident: {
        attachments: [
          {
            id,
            name: 'löschen _x_;.html.txt',
            mediaType: 'text/plain',
            size: 25,
            note: 'De bijlage',
            isCleaned: false,
          },
        ],
      },
    })
    const answer = await api.get(kept(id), { as: town.dpo })
    expect(answer.text).toBe('<script>alert(1)</script>')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain/),
      'content-length': '25',
      'content-disposition': `attachment; filename="l_schen _x__.html.txt"; filename*=UTF-8''l%C3%B6schen%20_x_%3B.html.txt`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  test('comes back from a telephone without its place', async () => {
    const sent = await send(new Uint8Array(await takenPhoto()), 'IMG_0001.JPG', { as: town.dpo })
    const cookie = await api.cookieOf(town.dpo)
    const back = await fetch(new URL(kept(String(sent.json['id'])), api.url), { headers: { cookie } })
    expect(back.headers.get('content-type')).toBe('image/jpeg')
    const bytes = Buffer.from(await back.arrayBuffer())
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    expect(bytes.includes(cameraMaker)).toBe(false)
    expect(bytes.includes('GPS')).toBe(false)
  })

  test('is no program, whatever it is called', async () => {
    const answer = await send(new Uint8Array([77, 90, 0, 0, 1, 2]), 'factuur.pdf', { as: town.dpo })
    expect(answer.status).toBe(400)
    expect(problemsOf(answer)).toEqual(['file fileKind'])
  })

  test('is asked for where a form has none, and a form is asked for', async () => {
    const session = { cookie: await api.cookieOf(town.dpo) }
    const form = new FormData()
    form.append('note', 'x')
    const none = await api.send(address(dossier.id), { method: 'POST', headers: session, body: form })
    expect(problemsOf(none)).toEqual(['file required'])
    const json = await api.post(address(dossier.id), { file: 'x' }, { as: town.dpo })
    expect(json.json).toMatchObject({ code: 'INVALID' })
    const bent = await api.send(address(dossier.id), {
      method: 'POST',
      headers: { ...session, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nnever ends',
    })
    expect(bent.json).toMatchObject({ code: 'INVALID' })
    const borderless = await api.send(address(dossier.id), {
      method: 'POST',
      headers: { ...session, 'content-type': 'multipart/form-data' },
      body: 'x',
    })
    expect(borderless.json).toMatchObject({ code: 'INVALID' })
  })

  test('is refused to strangers, other sites, and who may only read; foreign, absent and malformed alike', async () => {
    const absent = '0195a7c0-0000-7000-8000-000000000000'
    expect((await send('x', 'x.txt')).status).toBe(401)
    const elsewhere = { as: town.dpo, headers: { origin: 'https://evil.example' } }
    expect((await send('x', 'x.txt', elsewhere)).status).toBe(403)
    expect((await send('x', 'x.txt', { as: town.auditor })).status).toBe(403)
    const own = { organisation: foreign.id }
    const answers = await Promise.all([
      send('x', 'x.txt', { as: foreign.dpo, to: address(dossier.id, own) }),
      send('x', 'x.txt', { as: foreign.dpo, to: address(absent, own) }),
      send('x', 'x.txt', { as: foreign.dpo, to: address('x', own) }),
      send('x', 'x.txt', { as: foreign.dpo, to: address(dossier.id) }),
      send('x', 'x.txt', { as: town.dpo, to: address(dossier.id, { place: 'reports' }) }),
    ])
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
    const id = await sendText()
    const taken = await Promise.all([
      api.get(kept(id, foreign.id), { as: foreign.dpo }),
      api.get(kept(id), { as: foreign.dpo }),
      api.get(kept(absent), { as: town.dpo }),
      api.get(kept('x'), { as: town.dpo }),
      api.get(kept(id), { as: town.reporter }),
    ])
    expect(new Set(taken.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(taken[0]?.status).toBe(404)
    expect((await api.get(kept(id))).status).toBe(401)
    expect(
      (await api.get(kept(id), { as: town.dpo, headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
  })

  test('is added by a program to its own report, and to nothing else', async () => {
    const { secret } = await issueApiToken(await world.as(town.admin), town.id, {
      name: 'Dienst',
      scopes: ['report'],
    })
    const headers = { authorization: `Bearer ${secret}` }
    const { json } = await api.graphql(
      'mutation ($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { id } }',
      { o: town.id, i: { text: 'Ticket 4711: brief verkeerd bezorgd.', noticedAt: world.at(-1) } },
      { headers },
    )
    const report = json.data?.['submitReport']
    const id = typeof report === 'object' && report !== null && 'id' in report ? String(report.id) : ''
    const to = address(id, { place: 'reports' })
    expect((await send('Een schermafdruk.', 'scherm.txt', { to, headers })).status).toBe(201)
    expect((await send('x', 'x.txt', { headers })).status).toBe(404)
  })

  test('leaves its name in no log', async () => {
    await sendText('klacht van An Peeters.txt')
    expect(api.lines.join('')).not.toContain('Peeters')
  })
})

describe('a photo of two hundred megabytes', () => {
  const large = 200_000_000

  /** Sends for as long as it is let; `length` says so beforehand, or not. */
  async function push(length: number | null): Promise<{ answer: string; sent: number; grown: number }> {
    const cookie = await api.cookieOf(town.dpo)
    const before = process.memoryUsage().rss
    const request = http.request(new URL(address(dossier.id), api.url), {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'multipart/form-data; boundary=x',
        ...(length === null ? {} : { 'content-length': length }),
      },
    })
    let [answer, sent, isOver, grown] = ['', 0, false, 0]
    const over = new Promise<void>((resolve) => {
      const end = () => {
        isOver = true
        resolve()
      }
      request.on('response', (response) => {
        response.setEncoding('utf8')
        response.on('data', (text: string) => (answer += text))
        response.on('end', end)
        response.on('error', end)
      })
      request.on('error', end)
    })
    request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="foto.jpg"\r\n\r\n')
    request.write(Buffer.from('ffd8ffe000104a46494600010100', 'hex'))
    const part = Buffer.alloc(1_000_000, 1)
    while (!isOver && sent < large) {
      const isFull = !request.write(part)
      sent += part.length
      grown = Math.max(grown, process.memoryUsage().rss - before)
      if (isFull) await Promise.race([new Promise((resolve) => request.once('drain', resolve)), over])
    }
    await over
    request.destroy()
    return { answer, sent, grown }
  }

  test.each([
    ['says so', large],
    ['does not say so', null],
  ])('that %s is refused long before it has arrived, and leaves nothing', async (_, length) => {
    const lying = async () => [(await files.list()).length, (await world.rows('SELECT id FROM blob')).length]
    const before = await lying()
    const { answer, sent, grown } = await push(length)
    expect(answer).toContain('fileTooLarge')
    expect(answer).toContain('25')
    expect(sent).toBeLessThan(60_000_000)
    expect(grown).toBeLessThan(150_000_000)
    expect(await lying()).toEqual(before)
    expect((await send('Het gaat door.', 'brief.txt', { as: town.dpo })).status).toBe(201)
  })
})
