import http from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliverDispatches, issueApiToken, usualFileLimits } from '@lekboek/usecases'
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

describe('a file that a processor sent', () => {
  const input = (awareAt: string) => ({
    ...{ title: 'Inbraak', awareAt, description: 'Inbraak op de server.', dataTypes: ['basic'] },
    ...{ measures: 'Afgesloten', contact: 'soc@lekboek.example' },
  })
  const said = async (query: string, variables: Record<string, unknown>, as: TestPerson) => {
    const { json } = await api.graphql(query, variables, { as })
    expect(json.errors).toBeUndefined()
    return json.data
  }
  const deliverAll = async (processorId: string) => {
    const waiting = await world.rows<{ processorId: string; dispatchId: string }>(
      `SELECT organisation_id AS "processorId", id AS "dispatchId" FROM dispatch WHERE organisation_id = $1 AND delivered_at IS NULL`,
      [processorId],
    )
    await deliverDispatches({ ...world, now: () => world.now }, waiting)
  }

  test('goes to whom it is for, and once its report is withdrawn to nobody before a request that is kept', async () => {
    const processor = await world.organisation('Drukkerij', { kinds: ['processor'] })
    const contact = await world.member(processor, 'processorContact')
    const [one, other] = [await openTown(world, 'Eerste'), await openTown(world, 'Tweede')]
    for (const controller of [one, other]) await world.agreement(processor, controller)
    const o = processor.id
    const recorded = await said(
      'mutation ($o: ID!, $i: BreachInput!) { recordBreach(organisation: $o, input: $i) { id number } }',
      { o, i: input(world.at(-1)) },
      contact,
    )
    const { id: b, number: n } = (recorded as { recordBreach: { id: string; number: string } }).recordBreach
    const d = [one, other].map(({ id }) => ({ controllerId: id }))
    const plan =
      'mutation ($o: ID!, $b: ID!, $d: [DeliveryInput!]) { planDeliveries(organisation: $o, breach: $b, deliveries: $d) { id } }'
    await said(plan, { o, b, d }, contact)
    const listed = await said(
      'query ($o: ID!, $n: String!) { breachDeliveries(organisation: $o, number: $n) { edges { node { id version controllerId } } } }',
      { o, n },
      contact,
    )
    const { edges } = (listed as { breachDeliveries: { edges: { node: Record<string, string> }[] } })
      .breachDeliveries
    const toOne = edges.find(({ node }) => node['controllerId'] === one.id)?.node['id'] ?? ''
    const add = (place: string, id: string, text: string) =>
      send(text, `${place}.txt`, { as: contact, to: address(id, { place, organisation: o }) })
    expect((await add('breaches', b, 'Voor iedereen.')).status).toBe(201)
    expect((await add('deliveries', toOne, 'Alleen voor Eerste.')).status).toBe(201)
    await said(
      'mutation ($o: ID!, $b: ID!) { sendBreach(organisation: $o, breach: $b, version: 1) { id } }',
      { o, b },
      contact,
    )
    await deliverAll(o)
    const idsAt = async (where: Town) =>
      (
        await world.rows<{ id: string }>(
          'SELECT id FROM attachment WHERE organisation_id = $1 ORDER BY name DESC',
          [where.id],
        )
      ).map(({ id }) => id)
    const [own = '', common = ''] = await idsAt(one)
    expect((await api.get(kept(own, one.id), { as: one.dpo })).text).toBe('Alleen voor Eerste.')
    for (const where of [other.id, one.id, o])
      expect((await api.get(kept(own, where), { as: other.dpo })).status).toBe(404)
    expect(await idsAt(other)).toHaveLength(1)

    const withdraw =
      'mutation ($o: ID!, $d: ID!, $v: Int!, $r: String!) { withdrawDelivery(organisation: $o, delivery: $d, version: $v, reason: $r) { id } }'
    const [{ version: v }] = (await world.rows('SELECT version FROM delivery WHERE id = $1', [toOne])) as [
      { version: number },
    ]
    await said(withdraw, { o, d: toOne, v, r: 'Dit was voor een andere klant bedoeld.' }, contact)
    await deliverAll(o)
    for (const id of [own, common])
      expect((await api.get(kept(id, one.id), { as: one.dpo })).status).toBe(404)
    const [{ id: r }] = (await world.rows('SELECT id FROM report WHERE organisation_id = $1', [one.id])) as [
      { id: string },
    ]
    const shown = await said(
      'mutation ($o: ID!, $r: ID!, $w: String!) { showWithdrawnReport(organisation: $o, report: $r, reason: $w) { serial attachments { id } } }',
      { o: one.id, r, w: 'Nagaan of er iets van ons bij is.' },
      one.dpo,
    )
    expect(shown).toMatchObject({
      showWithdrawnReport: [
        { serial: 1, attachments: expect.arrayContaining([{ id: own }, { id: common }]) },
        { serial: 2, attachments: [] },
      ],
    })
    expect((await api.get(kept(own, one.id), { as: one.dpo })).text).toBe('Alleen voor Eerste.')
    expect((await api.get(kept(own, one.id), { as: one.auditor })).status).toBe(404)
  })
})
