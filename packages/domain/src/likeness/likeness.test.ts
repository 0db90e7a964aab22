import { describe, expect, test } from 'vitest'
import { groupLikenesses } from './group-likenesses.ts'
import { likenessOf, likeFrom, traitsOf, type Compared } from './likeness.ts'
import { marksOf } from './marks.ts'
import { resemblance, shinglesOf } from './shingles.ts'

const morning = '2026-11-18T08:00:00.000Z'
const said = (text: string, more: Partial<Compared> = {}): Compared => ({
  ...{ text, kind: 'computer', incidentType: null, place: null, noticedAt: morning },
  ...more,
})

const compare = (one: Compared, other: Compared) => likenessOf(traitsOf(one), traitsOf(other))

describe('look like the same', () => {
  test.each<[string, Compared, Compared]>([
    [
      'one phishing mail, told by two',
      said('Ik kreeg een mail van itsme dat mijn account geblokkeerd was en heb op de link geklikt.'),
      said('Mail gekregen van itsme: account geblokkeerd, link aangeklikt en mijn code ingegeven.', {
        noticedAt: '2026-11-18T10:30:00.000Z',
      }),
    ],
    [
      'with typing errors and without capitals',
      said('Vreemde mail van de bank, ik heb mijn wachtwoord ingevuld'),
      said('vreemde mail vd bank , heb mijn wachtwoort ingevult'),
    ],
    [
      'in two languages, by its address',
      said('Ik klikte op https://itsme-bevestig.com/login in een mail.'),
      said('J’ai ouvert itsme-bevestig.com dans un courriel.', { noticedAt: '2026-11-18T15:00:00.000Z' }),
    ],
    [
      'in French',
      said('J’ai reçu un courriel de la Poste qui demande de payer un colis et j’ai cliqué sur le lien.'),
      said('Reçu un courriel de la Poste : payer un colis. J’ai cliqué sur le lien.'),
    ],
    [
      'in German, of other kinds that nobody was sure of',
      said('Der Ordner mit den Lohnzetteln liegt offen im Flur.', { kind: 'other' }),
      said('Ein Ordner mit Lohnzetteln lag offen im Flur, zweiter Stock.', { kind: 'exposed' }),
    ],
    [
      'word for word, a week later',
      said('The printer on the second floor printed payslips of others.'),
      said('The printer on the second floor printed payslips of others.', {
        noticedAt: '2026-11-25T08:00:00.000Z',
      }),
    ],
  ])('%s', (_, one, other) => {
    expect(compare(one, other)?.score).toBeGreaterThanOrEqual(likeFrom)
    expect(compare(other, one)).toEqual(compare(one, other))
  })
})

describe('look like different things', () => {
  test.each<[string, Compared, Compared]>([
    [
      'two mails of one day',
      said('Ik klikte op een link in een mail over een pakje van bpost.'),
      said('Mijn computer toont een rood scherm en vraagt om geld.'),
    ],
    [
      'two laptops of one day',
      said('Mijn laptop is gestolen op de trein naar Gent.', { kind: 'lost' }),
      said('De computer van de balie is verdwenen na het weekend.', { kind: 'lost' }),
    ],
    [
      'a lost and a misdirected list',
      said('De lijst met leerlingen ben ik kwijt.', { kind: 'lost' }),
      said('De lijst met leerlingen stuurde ik naar de verkeerde school.', { kind: 'misdirected' }),
    ],
    ['nothing said, the same kind and day', said(''), said('')],
    [
      'kind, day and place alone',
      said('Een brief.', { place: 'loket burgerzaken', kind: 'misdirected' }),
      said('Twee dossiers verwisseld bij het scannen.', { place: 'loket burgerzaken', kind: 'misdirected' }),
    ],
  ])('%s', (_, one, other) => {
    expect(compare(one, other)).toBeNull()
  })
})

test('why stands with it', () => {
  const mail = 'Mail van veilig@kbc-controle.com: ik gaf mijn code.'
  expect(compare(said(mail, { place: 'Burgerzaken' }), said(mail, { place: 'burgerzaken' }))).toEqual({
    score: 100,
    reasons: ['marks', 'words', 'kind', 'time', 'place'],
  })
  const typed = { kind: null, incidentType: 'phishing' } as const
  const later = { ...typed, noticedAt: '2026-12-18T08:00:00.000Z' }
  expect(compare(said(mail, typed), said(mail, later))?.reasons).toEqual(['marks', 'words', 'kind'])
})

// The day and three days, to the millisecond.
test.each([
  ['2026-11-19T08:00:00.000Z', 15],
  ['2026-11-19T08:00:00.001Z', 8],
  ['2026-11-21T08:00:00.000Z', 8],
  ['2026-11-21T08:00:00.001Z', 0],
])('noticed at %s counts %d for the time', (noticedAt, points) => {
  const words = 'Mijn badge en een map met dossiers zijn weg'
  const score = compare(said(words, { kind: null }), said(words, { kind: null, noticedAt }))?.score
  expect(score).toBe(60 + points)
})

describe('shingles', () => {
  test('are pieces of words without marks and capitals', () => {
    expect([...shinglesOf('Één!')]).toEqual([' ee', 'een', 'en '])
    expect(shinglesOf(' \u200b ')).toEqual(new Set())
  })

  test('resemble one another wholly, partly, or not', () => {
    const [one, other] = [shinglesOf('laptop'), shinglesOf('laptops')]
    expect(resemblance(one, one)).toBe(1)
    expect(resemblance(one, other)).toBe(resemblance(other, one))
    expect(resemblance(one, other)).toBeGreaterThan(0.7)
    expect(resemblance(one, shinglesOf('zuil'))).toBe(0)
    expect(resemblance(one, new Set())).toBe(0)
  })

  test('of a long text are those of its beginning', () => {
    expect(shinglesOf(`${'a '.repeat(1_000)}xyz`)).toEqual(new Set([' a ']))
  })
})

test('marks are addresses, sites and long numbers', () => {
  const text =
    'Mail van Veilig@KBC-controle.com, zie www.itsme-check.be of bel 0471234567.Dan niets. Kamer 214.'
  expect([...marksOf(text)]).toEqual(['veilig@kbc-controle.com', 'www.itsme-check.be', '0471234567'])
})

test.each([
  ['aan a@b.com@c.be', ['a@b.com', 'c.be']],
  ['op a@@kbc.com, @kbc.be of x@.be', ['kbc.com', 'kbc.be']],
  ['mijn_map.kbc.be/123456', ['map.kbc.be', '123456']],
  ['www.kbc.be.9.x nu', ['www.kbc.be']],
  ['één@kbc-controle.brussels!', ['één@kbc-controle.brussels']],
  ['a.b.c.d', []],
])('marks of %j are %j', (text, marks) => {
  expect([...marksOf(text)]).toEqual(marks)
})

// Each took from seconds to minutes before, and is compared with two hundred others while a number of the register is held.
test.each(['a@', 'a.', '1-', 'a.a@a.', 'aa.', '1', 'a', '@', '.', 'www.', '\uFDFA'])(
  'of %j over and over the marks are soon known',
  (piece) => {
    for (let count = 0; count < 200; count += 1)
      expect(marksOf(`${String(count).padStart(6, '0')} ${piece.repeat(1_000)}`)).toContain(
        String(count).padStart(6, '0'),
      )
  },
)

test.each<[[string, string][], string[][]]>([
  [[], []],
  [[['a', 'b']], [['a', 'b']]],
  [
    [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
    ],
    [['a', 'b', 'c', 'd']],
  ],
  [
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
])('%o make the groups %o', (pairs, groups) => {
  expect(groupLikenesses(pairs.map(([one, other]) => ({ one, other })))).toEqual(groups)
})
