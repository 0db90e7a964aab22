import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { program } from '@lekboek/cli/program'
import { listAgreements } from '@lekboek/usecases'
import { appPassword, openTown, openWorld, pictureOf, type Town, type World } from '../support/src/index.ts'

let world: World
let folder: string
let town: Town
let slug: string
let count = 0

beforeAll(async () => {
  world = await openWorld()
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lekboek verbs '))
})
afterAll(async () => {
  await world.close()
  await fs.rm(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await world.rows(`UPDATE organisation SET name = 'Vroeger ' || id`)
  town = await openTown(world, `Stad ${++count}`)
  slug = await slugOf(town)
})

const slugOf = async ({ id }: { readonly id: string }) =>
  (await world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id]))[0]?.slug ?? ''

/** What an operator reads at the terminal, and whether the verb was refused. */
async function lekboek(
  ...args: string[]
): Promise<{ readonly said: string[]; readonly refusal: string | null }> {
  const said: string[] = []
  const heard = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const env = {
    DATABASE_URL: world.admin.options.connectionString ?? '',
    LEKBOEK_APP_PASSWORD: appPassword,
    LEKBOEK_SECRET: 'a secret of forty characters for tests.1',
    LEKBOEK_DATA: folder,
    LEKBOEK_URL: 'https://lekboek.example',
    LEKBOEK_CLIENT_SECRET: 'a secret of the client',
  }
  try {
    await quiet(program(env)).parseAsync(args, { from: 'user' })
    return { said, refusal: null }
  } catch (error) {
    return { said, refusal: error instanceof Error ? error.message : String(error) }
  } finally {
    heard.mockRestore()
  }
}

/** Throws where it would end the process. */
function quiet(command: ReturnType<typeof program>): ReturnType<typeof program> {
  command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
  for (const one of command.commands) quiet(one)
  return command
}

/** Refused in one sentence, and nothing is otherwise than it was. */
async function refuses(args: readonly string[], words: RegExp): Promise<void> {
  const before = await pictureOf(world)
  const { refusal } = await lekboek(...args)
  expect(refusal).toMatch(words)
  expect(refusal).not.toMatch(/\n\s+at |\bSELECT\b|syntax/)
  expect(await pictureOf(world)).toEqual(before)
}

async function provider(described: unknown): Promise<string> {
  const file = path.join(folder, `provider-${++count}.json`)
  await fs.writeFile(file, typeof described === 'string' ? described : JSON.stringify(described))
  return file
}

const issuer = 'https://login.example'

describe('of every organisation', () => {
  test.each([
    ['provider', 'add-domain', 'absent', 'x.example'],
    ['provider', 'remove-domain', 'absent', 'x.example'],
    ['provider', 'forget', 'absent', 'a@x.example'],
    ['organisation', 'change', 'absent', '--name', 'X'],
    ['organisation', 'history', 'absent'],
    ['organisation', 'add-agreement', 'absent', '--for', 'absent', '--service', 'x'],
    ['organisation', 'withdraw-merger', 'absent'],
    ['organisation', 'end', 'absent', '--readable-until', '2040-01-01'],
    ['organisation', 'end', 'absent', '--go-on'],
    ['organisation', 'merge', 'absent', '--into', 'absent', '--on', '2030-01-01'],
  ])('one that is absent is named: %s %s', async (...args) => {
    await refuses(args, /^There is no organisation 'absent'\.$/)
  })

  test.each([
    [['provider', 'set'], /missing required argument/],
    [['provider', 'add-domain', 'x'], /missing required argument/],
    [['organisation', 'merge', 'x'], /required option '--into/],
    [['organisation', 'merge', 'x', '--into', 'y'], /required option '--on/],
    [['organisation', 'change', 'x', '--colour', 'red'], /unknown option '--colour'/],
    [['organisation', 'history', 'x', 'y'], /too many arguments/],
  ] as const)('%j is not understood', async (args, words) => {
    await refuses(args, words)
  })

  test.each(["' OR 1=1 --", 'x'.repeat(5_000), 'Ω', '../x', ''])(
    'a path of garbage is nobody: %s',
    async (odd) => {
      await refuses(['organisation', 'history', odd], /^There is no organisation/)
      await refuses(['provider', 'forget', odd, 'a@b.example'], /^There is no organisation/)
    },
  )
})

describe('provider', () => {
  test('is set from a file, twice as well, by secret or by key; the secret is never said', async () => {
    const file = await provider({ preset: 'other', issuer, clientId: 'lekboek' })
    for (let times = 0; times < 2; times++) {
      const { said, refusal } = await lekboek('provider', 'set', slug, file)
      expect(refusal).toBeNull()
      expect(said.join('\n')).toContain(`https://lekboek.example/api/auth/provider/callback/${town.id}`)
      expect(said.join('\n')).not.toContain('a secret of the client')
    }
    const byKey = await provider({ preset: 'acm', issuer, clientId: 'lekboek', provesBy: 'key' })
    const { said } = await lekboek('provider', 'set', slug, byKey)
    expect(said.join('\n')).toContain(`https://lekboek.example/api/auth/provider/keys/${town.id}`)
    const keys = await world.rows('SELECT algorithm, state FROM provider_key WHERE organisation_id = $1', [
      town.id,
    ])
    expect(keys).toEqual([{ algorithm: 'RS256', state: 'current' }])
  })

  test.each<[string, unknown, RegExp]>([
    ['that is no JSON', '{', /is no JSON object/],
    ['that is a list', [], /is no JSON object|issuer: /],
    ['that says nothing', {}, /issuer: /],
    ['with plain http', { issuer: 'http://login.example', clientId: 'x' }, /issuer: notIssuer/],
    ['with an unknown kind', { preset: 'mine', issuer, clientId: 'x' }, /preset: notInList/],
    ['with an unknown proof', { issuer, clientId: 'x', provesBy: 'word' }, /provesBy: notInList/],
    ['with roles that are no list', { issuer, clientId: 'x', roleTable: 'admin' }, /roleTable: /],
    ['with a switch that is a word', { issuer, clientId: 'x', isOn: 'yes' }, /isOn: /],
    ['with acrs that are numbers', { issuer, clientId: 'x', factorAcrs: [1] }, /factorAcrs: notText/],
  ])('is not set from a file %s', async (_, described, words) => {
    await refuses(['provider', 'set', slug, await provider(described)], words)
  })

  test('is not set from a file that is not there', async () => {
    await refuses(['provider', 'set', slug, path.join(folder, 'absent.json')], /is no JSON object/)
  })

  test('a domain is added, again as well, taken away once, and never two organisations’', async () => {
    const other = await slugOf(await openTown(world, `Stad ${++count}`))
    const domain = `stad-${count}.example`
    expect((await lekboek('provider', 'add-domain', slug, ` ${domain.toUpperCase()} `)).said).toEqual([
      'It is theirs from now on.',
    ])
    expect((await lekboek('provider', 'add-domain', slug, domain)).refusal).toBeNull()
    await refuses(['provider', 'add-domain', other, domain], /^It belongs to another organisation\.$/)
    await refuses(['provider', 'remove-domain', other, domain], /^It is not theirs\.$/)
    expect((await lekboek('provider', 'remove-domain', slug, domain)).said).toEqual(['It is theirs no more.'])
    await refuses(['provider', 'remove-domain', slug, domain], /^It is not theirs\.$/)
  })

  test.each(['town', 'a b.example', '@x.example', 'lindenrоde.example', 'x.invalid', '*.example', ''])(
    'what is no domain is refused: %s',
    async (domain) => {
      await refuses(['provider', 'add-domain', slug, domain], /^That cannot be: domain: /)
    },
  )

  test('somebody is forgotten once', async () => {
    const [person] = await world.rows<{ email: string }>('SELECT email FROM "user" WHERE id = $1', [
      town.dpo.id,
    ])
    const email = person?.email ?? ''
    await refuses(['provider', 'forget', slug, email], /^The provider knows nobody by it\.$/)
    await world.rows(
      `INSERT INTO provider_link (organisation_id, issuer, client_id, subject_claim, subject, user_id, created_at, last_used_at)
        VALUES ($1, $2, 'lekboek', 'sub', 'x', $3, now(), now())`,
      [town.id, issuer, town.dpo.id],
    )
    expect((await lekboek('provider', 'forget', slug, email.toUpperCase())).refusal).toBeNull()
    await refuses(['provider', 'forget', slug, email], /^The provider knows nobody by it\.$/)
    await refuses(['provider', 'forget', slug, 'no address'], /^The provider knows nobody by it\.$/)
  })
})

describe('an agreement', () => {
  test('is recorded once, and the controller sees it', async () => {
    const processor = await slugOf(await world.organisation(`Softbouw ${count}`, { kinds: ['processor'] }))
    const add = ['organisation', 'add-agreement', processor, '--for', slug, '--service', 'E-loket']
    expect(
      (await lekboek(...add, '--hours', '24', '--emergency', 'nood@softbouw.example')).refusal,
    ).toBeNull()
    expect(await listAgreements(await world.as(town.admin), town.id)).toMatchObject([
      { service: 'E-loket', termHours: 24, emergencyDay: { email: 'nood@softbouw.example' }, until: null },
    ])
    await refuses(add, /^That cannot be: service: these two agreed on it already\.$/)
  })

  test('is none without a processor, a service, or a term in hours', async () => {
    const processor = await slugOf(await world.organisation(`Softbouw ${count}`, { kinds: ['processor'] }))
    const add = (of: string, service: string, ...more: string[]) => [
      ...['organisation', 'add-agreement', of, '--for', slug, '--service', service, ...more],
    ]
    await refuses(add(slug, 'E-loket'), /^That cannot be: processor: it is none\.$/)
    await refuses(add(processor, ' '), /^That cannot be: service: required\.$/)
    for (const hours of ['0', '745', '1.5', 'many'])
      await refuses(add(processor, 'E-loket', '--hours', hours), /^That cannot be: termHours: /)
    const backwards = [...['organisation', 'add-agreement', processor], '--for', processor, '--service', 'x']
    await refuses(backwards, /^That cannot be: controller: it is none\.$/)
  })
})

describe('organisation change and history', () => {
  test('tells what changed, nothing the second time, and all of it afterwards', async () => {
    const name = `Nieuwstad ${count}`
    const first = await lekboek('organisation', 'change', slug, '--name', name)
    expect(first.said).toEqual([expect.stringMatching(`^name: Stad \\d+ → ${name} from `)])
    expect((await lekboek('organisation', 'change', slug, '--name', name)).said).toEqual(['Nothing changes.'])
    expect((await lekboek('organisation', 'change', slug, '--slug', `nieuw-${count}`)).refusal).toBeNull()
    // By its old path as well.
    const { said } = await lekboek('organisation', 'history', slug)
    expect(said.join('\n')).toMatch(new RegExp(`name +Stad[^]+name +${name}`))
  })

  test.each<[string, string[], RegExp]>([
    ['nothing', [], /^That cannot be: name: required/],
    ['an empty name', ['--name', ' '], /name: required/],
    ['a name of two scripts', ['--name', 'Gemeente Βе'], /letters of another script/],
    ['a path of garbage', ['--slug', '../admin'], /slug: invalidIdentifier/],
    ['a path that is a page', ['--slug', 'sign-in'], /slug: invalidIdentifier/],
    ['a number that is none', ['--kbo', '0123'], /kbo: invalidIdentifier/],
    ['a code that is none', ['--nis', 'abc'], /nis: invalidIdentifier/],
    ['a code of letters', ['--ovo', 'OVO'], /ovo: invalidIdentifier/],
    ['a day that is none', ['--name', 'X', '--from', '2025-02-30'], /'2025-02-30' is no day/],
    ['a day in words', ['--name', 'X', '--from', 'morgen'], /'morgen' is no day/],
  ])('is refused %s', async (_, options, words) => {
    await refuses(['organisation', 'change', slug, ...options], words)
  })

  test('a name of another is meant, or refused', async () => {
    const other = await openTown(world, `Dubbelstad ${count}`)
    const name = `Dubbelstad ${count}`
    await refuses(
      ['organisation', 'change', slug, '--name', name],
      /another organisation is called that \(--same-name/,
    )
    const odd = name.replace('l', 'I')
    await refuses(
      ['organisation', 'change', slug, '--name', odd, '--same-name'],
      /cannot be told from another/,
    )
    expect((await lekboek('organisation', 'change', slug, '--name', name, '--same-name')).refusal).toBeNull()
    expect(other.id).not.toBe(town.id)
  })
})

describe('organisation merge, withdraw-merger', () => {
  test('is tried, planned, refused a second time, taken back once', async () => {
    const heir = await slugOf(await openTown(world, `Erfstad ${count}`))
    const day = ['--into', heir, '--on', '2028-01-01']
    const dry = await lekboek('organisation', 'merge', slug, ...day, '--dry-run')
    expect(dry.refusal).toBeNull()
    expect(dry.said.at(-1)).toBe('A dry run: nothing was changed.')
    await refuses(['organisation', 'withdraw-merger', slug], /^It passes into nobody\.$/)
    const planned = await lekboek('organisation', 'merge', slug, ...day)
    expect(planned.said.at(-1)).toMatch(/^It takes effect at 2027-12-31T23:00:00/)
    await refuses(['organisation', 'merge', slug, ...day], /^That cannot be: .*passesAlready/)
    const back = await lekboek('organisation', 'withdraw-merger', slug)
    expect(back.said).toEqual([expect.stringMatching(/^It does not pass into Erfstad \d+\.$/)])
    await refuses(['organisation', 'withdraw-merger', slug], /^It passes into nobody\.$/)
  })

  test.each<[string, () => string[], RegExp]>([
    ['itself', () => [slug, '--into', slug, '--on', '2028-01-01'], /^That cannot be: /],
    ['a day that is none', () => [slug, '--into', slug, '--on', '31/12/2040'], /is no day/],
    [
      'a successor that is absent',
      () => [slug, '--into', 'absent', '--on', '2040-01-01'],
      /no organisation 'absent'/,
    ],
    [
      'one of two that is absent',
      () => [slug, 'absent', '--into', slug, '--on', '2040-01-01'],
      /no organisation 'absent'/,
    ],
  ])('is refused with %s', async (_, args, words) => {
    await refuses(['organisation', 'merge', ...args()], words)
  })

  test('twice the same in one breath is refused', async () => {
    const heir = await slugOf(await openTown(world, `Erfstad ${++count}`))
    await refuses(
      ['organisation', 'merge', slug, slug, '--into', heir, '--on', '2028-01-01'],
      /^That cannot be: /,
    )
  })
})

describe('organisation end', () => {
  test('ends, says nothing new the second time, goes on, and does not go on twice', async () => {
    const days = ['--on', '2040-01-01', '--readable-until', '2041-01-01']
    await refuses(
      ['organisation', 'end', slug, '--go-on'],
      /^It does not end: there is nothing to go on with\.$/,
    )
    expect((await lekboek('organisation', 'end', slug, ...days)).said).toEqual([
      expect.stringContaining('Nothing is written from 2039-12-31T23:00:00'),
    ])
    expect((await lekboek('organisation', 'end', slug, ...days)).said).toEqual(['Nothing changes.'])
    expect((await lekboek('organisation', 'end', slug, '--go-on')).said).toEqual(['It goes on.'])
    await refuses(['organisation', 'end', slug, '--go-on'], /^It does not end/)
  })

  test.each<[string, string[], RegExp]>([
    ['no day until which it is read', [], /Say until when it is read/],
    ['a day that is none', ['--readable-until', 'ooit'], /'ooit' is no day/],
    [
      'an end after the last reading',
      ['--on', '2041-01-01', '--readable-until', '2040-01-01'],
      /^That cannot be: /,
    ],
    ['a reading that is over', ['--readable-until', '2020-01-01'], /^That cannot be: /],
    ['going on and a day', ['--go-on', '--on', '2040-01-01'], /cannot be used with option/],
    ['going on and a reading', ['--go-on', '--readable-until', '2040-01-01'], /cannot be used with option/],
  ])('is refused with %s', async (_, options, words) => {
    await refuses(['organisation', 'end', slug, ...options], words)
  })
})
