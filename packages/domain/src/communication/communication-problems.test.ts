import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { DataFacts } from '../facts/facts.ts'
import { languages } from '../authority/authority.ts'
import { adviceTexts } from './advice-texts.ts'
import { adviceFor } from './advice.ts'
import { communicationProblems } from './communication-problems.ts'
import {
  communicationElements,
  lawElements,
  type CommunicationDraft,
  type CommunicationWarningCode,
} from './draft.ts'

// The elements of article 34(2) and seed 1, in plain Dutch.
const whole: CommunicationDraft = {
  language: 'nl',
  subject: 'Uw gegevens zijn bij een ander terechtgekomen',
  whatHappened:
    'Op 12 november 2026 kreeg iemand een brief die voor u bestemd was, met uw wachtwoord, uw rekeningnummer en een kopie van uw identiteitskaart.',
  consequences: 'Die persoon kent nu uw naam en adres.',
  measures: 'We vroegen de brief terug en pasten onze werkwijze aan.',
  advice: 'Let op voor verdachte berichten en stuur ze door naar Safeonweb.',
  contact: 'Onze DPO: dpo@lindenrode.example',
}

function check(
  change: Partial<CommunicationDraft>,
  data: Partial<DataFacts> = {},
): ReturnType<typeof communicationProblems> {
  const facts = emptyFacts()
  Object.assign(facts.data, data)
  return communicationProblems({ ...whole, ...change }, facts)
}

// The worthless letter that has all its parts: what it says is doubted, part by part.
test('all parts filled is not all said', () => {
  const worthless: CommunicationDraft = {
    ...{
      language: 'nl',
      subject: 'Klein incident',
      whatHappened: 'Er was iets met niet-gevoelige gegevens.',
    },
    ...{
      consequences: 'Niets.',
      measures: 'Nummer 85.07.30-033.28 is gewist.',
      advice: 'Niets.',
      contact: 'ICT',
    },
  }
  const { problems, warnings } = communicationProblems(worthless, emptyFacts())
  expect(problems).toEqual([])
  expect(warnings.map(({ code }) => code).toSorted()).toEqual([
    ...['consequencesDenied', 'contactUnreachable', 'dateMissing'],
    ...['minimisingWords', 'minimisingWords', 'personalDataInText'],
  ])
})

test('a whole message has neither problems nor warnings', () => {
  expect(check({}, { types: ['basic', 'contact'] })).toEqual({ problems: [], warnings: [] })
})

test.each(['subject', ...lawElements] as const)('%s may not be absent (GDPR article 34(2))', (element) => {
  expect(check({ [element]: ' \n' }).problems).toEqual([{ path: element, code: 'required' }])
})

// Recital 86 asks for it, article 34(2) does not: what went out without it told people all the same.
test('an absent advice is one warning, and no problem', () => {
  expect(check({ advice: '' }, { types: ['credentials'] })).toEqual({
    problems: [],
    warnings: [{ code: 'adviceMissing', path: 'advice' }],
  })
})

describe('warnings on words', () => {
  // EDPB 9/2022, V: nothing that makes it small; "no misuse found" is heard as "no harm".
  test('every belittling word of a text is named, each once', () => {
    const consequences =
      'Slechts niet-gevoelige gegevens, er is geen misbruik vastgesteld. Nogmaals: slechts uw naam.'
    const { warnings } = communicationProblems({ ...whole, consequences }, emptyFacts())
    const words = warnings
      .filter(({ code }) => code === 'minimisingWords')
      .map(({ params }) => params?.['word'])
    expect(words).toEqual(['Slechts', 'niet-gevoelige', 'geen misbruik'])
  })

  test.each([
    ['Aucun usage abusif n’a été constaté.', 'Aucun usage abusif'],
    ['There is no evidence of misuse.', 'no evidence of misuse'],
    ['Es gibt keine Hinweise auf einen Missbrauch.', 'keine Hinweise auf einen Missbrauch'],
  ])('%s', (consequences, word) => {
    const { warnings } = communicationProblems({ ...whole, consequences }, emptyFacts())
    expect(warnings).toContainEqual({ code: 'minimisingWords', path: 'consequences', params: { word } })
  })

  test.each<[string, Partial<CommunicationDraft>, CommunicationWarningCode]>([
    [
      'EasyPark called the data non-sensitive',
      { consequences: 'Het gaat om niet-gevoelige gegevens.' },
      'minimisingWords',
    ],
    ['only', { consequences: 'Slechts uw naam is gelekt.' }, 'minimisingWords'],
    ['French', { consequences: 'Des données non sensibles.' }, 'minimisingWords'],
    ['German', { consequences: 'Es sind lediglich Namen.' }, 'minimisingWords'],
    ['English', { consequences: 'Merely your name.' }, 'minimisingWords'],
    ['a newsletter', { measures: 'Lees meer in onze nieuwsbrief.' }, 'newsletterContent'],
    ['a national number', { consequences: 'Uw nummer 85.07.30-033.28 is gekend.' }, 'personalDataInText'],
    ['little sensitive', { consequences: 'Weinig gevoelige gegevens.' }, 'minimisingWords'],
    ['French, at the end of a word', { consequences: 'Un incident sans gravité.' }, 'minimisingWords'],
    ['German, harmless', { consequences: 'Der Vorfall ist harmlos.' }, 'minimisingWords'],
    ['English, no worry', { advice: 'There is no need to worry.' }, 'minimisingWords'],
    ['a German newsletter', { measures: 'Hier können Sie sich abmelden.' }, 'newsletterContent'],
    ['an account', { consequences: 'Uw rekening BE68 5390 0754 7034 is gekend.' }, 'bankAccountInText'],
    ['an account, words behind it', { measures: 'BE68539007547034 VAN JANSSENS' }, 'bankAccountInText'],
    ['a foreign account', { consequences: 'NL91ABNA0417164300' }, 'bankAccountInText'],
    ['a stranger’s address', { whatHappened: 'Op 3 mei kreeg jan@example.com uw brief.' }, 'emailInText'],
    ['a contact that cannot be reached', { contact: 'Onze DPO' }, 'contactUnreachable'],
    ['no date', { whatHappened: 'Iemand kreeg uw brief.' }, 'dateMissing'],
    ['consequences denied', { consequences: 'Niets.' }, 'consequencesDenied'],
    [
      'consequences denied at length',
      { consequences: 'Er zijn geen gevolgen voor u.' },
      'consequencesDenied',
    ],
    ['consequences denied in French', { consequences: 'Aucune conséquence.' }, 'consequencesDenied'],
    ['consequences denied in German', { consequences: 'Keine Folgen für Sie' }, 'consequencesDenied'],
    ['consequences denied in English', { consequences: 'None' }, 'consequencesDenied'],
    ['a subject that makes little of it', { subject: 'Een foutje in onze mailing' }, 'minimisingWords'],
    ['a small incident', { subject: 'Klein incident bij de bibliotheek' }, 'minimisingWords'],
    ['a small incident in English', { subject: 'A minor incident' }, 'minimisingWords'],
    ['a small incident in German', { subject: 'Ein kleiner Vorfall' }, 'minimisingWords'],
    ['a small incident in French', { subject: 'Un petit incident' }, 'minimisingWords'],
    ['one long sentence', { measures: `${'woord '.repeat(26)}.` }, 'longSentences'],
    ['a place that was left to be filled in', { contact: 'Bel {naam}' }, 'placeholderLeft'],
  ])('%s', (_, change, code) => {
    expect(check(change).warnings).toContainEqual(
      expect.objectContaining({ code, path: Object.keys(change)[0] }),
    )
  })

  test.each<[string, Partial<CommunicationDraft>]>([
    ['an account with wrong check digits', { consequences: 'Uw dossier BE68 5390 0754 7035 is gekend.' }],
    ['the contact’s own address', { measures: 'Schrijf naar DPO@lindenrode.example.' }],
    ['Safeonweb', { measures: 'Stuur het naar verdacht@safeonweb.be.' }],
    ['Safeonweb in English', { measures: 'Send it to suspicious@safeonweb.be.' }],
    [
      'consequences that are said',
      { consequences: 'Geen enkele rekening is nog veilig tot u de code wijzigt.' },
    ],
    ['a contact by telephone', { contact: 'Onze DPO, 09 000 00 00' }],
    ['a contact at a counter', { contact: 'Dienst Bevolking, Markt 1' }],
    ['a contact on a page', { contact: 'www.lindenrode.example' }],
  ])('none for %s', (_, change) => {
    expect(check(change).warnings).toEqual([])
  })

  test('name the address', () => {
    expect(check({ measures: 'Vraag het aan Jan@Example.com.' }).warnings).toEqual([
      { code: 'emailInText', path: 'measures', params: { email: 'jan@example.com' } },
    ])
  })

  test('name the word', () => {
    expect(check({ consequences: 'Slechts uw naam.' }).warnings).toEqual([
      { code: 'minimisingWords', path: 'consequences', params: { word: 'Slechts' } },
    ])
  })

  test.each([
    'Op 3/12/2026 werd ingebroken.',
    'Op 2026-12-03 werd ingebroken.',
    'Le 1er mars 2026 quelqu’un est entré.',
    'Am 3. Oktober 2026 wurde eingebrochen.',
    'On 3 October 2026 someone got in.',
    'On October 3 someone got in.',
  ])('a date is seen in: %s', (whatHappened) => {
    expect(check({ whatHappened }).warnings).toEqual([])
  })

  test('25 words a sentence are still readable', () => {
    expect(check({ measures: `${'woord '.repeat(24)}woord.` }).warnings).toEqual([])
  })
})

describe('advice that fits the data', () => {
  test.each<[CommunicationWarningCode, Partial<DataFacts>, string]>([
    ['adviceMissingForCredentials', { types: ['credentials'] }, 'Kies een nieuw wachtwoord.'],
    ['adviceMissingForCredentials', { types: ['credentials'] }, 'Changez votre mot de passe.'],
    ['adviceMissingForCredentials', { types: ['credentials'] }, 'Ändern Sie Ihr Passwort.'],
    ['adviceMissingForNationalNumber', { nationalNumber: 'yes' }, 'Bel DocStop.'],
    ['adviceMissingForCredentials', { types: ['credentials'] }, 'Reset your password.'],
    ['adviceMissingForNationalNumber', { types: ['officialDocuments'] }, 'Prüfen Sie Ihre Identität.'],
    ['adviceMissingForNationalNumber', { types: ['identification'] }, 'Appelez DocStop.'],
    ['adviceMissingForBank', { types: ['paymentMeans'] }, 'Bel Card Stop.'],
    ['adviceMissingForContact', { types: ['contact'] }, 'Méfiez-vous du hameçonnage.'],
    ['adviceMissingForHealth', { types: ['health'] }, 'Geef geen gehoor aan chantage.'],
    ['adviceMissingForHealth', { types: ['genetic'] }, 'Parlez-en à votre médecin.'],
    ['adviceMissingForHealth', { types: ['employmentHealth'] }, 'Sprechen Sie mit Ihrem Arzt.'],
  ])('%s for %j', (code, data, advice) => {
    const consequences = 'Iemand kent nu uw adres en uw medische en genetische gegevens.'
    const without = check({ advice: 'U hoeft niets te doen.', consequences }, data).warnings.map(
      (warning) => warning.code,
    )
    expect(without).toEqual([code])
    expect(check({ advice, consequences }, data).warnings).toEqual([])
  })

  test('naming the password is not changing it', () => {
    const advice = 'Wij vragen nooit uw wachtwoord.'
    expect(check({ advice }, { types: ['credentials'] }).warnings).toEqual([
      { code: 'adviceMissingForCredentials', path: 'advice' },
    ])
  })

  test('the change may stand in another sentence, on another line', () => {
    const advice = 'Uw wachtwoord is gelekt.\nWijzig het vandaag nog.'
    expect(check({ advice }, { types: ['credentials'] }).warnings).toEqual([])
  })

  test.each(languages)('the ready sentences in %s pass the check', (language) => {
    const types: DataFacts['types'] = [
      'credentials',
      'officialDocuments',
      'paymentMeans',
      'contact',
      'health',
    ]
    const facts = emptyFacts()
    facts.data.types = types
    facts.people.includesMinors = 'yes'
    const advice = adviceFor(facts)
      .map(({ code }) => adviceTexts[code][language])
      .join('\n')
    expect(adviceFor(facts)).toHaveLength(6)
    const consequences = 'Iemand kent nu uw adres en uw medische en genetische gegevens.'
    expect(communicationProblems({ ...whole, advice, consequences }, facts).warnings).toEqual([])
  })

  // GDPR recital 38: children merit specific protection; who reads for them are their parents.
  test('for minors speaks of the child', () => {
    const facts = emptyFacts()
    facts.people.includesMinors = 'yes'
    const said = (advice: string) =>
      communicationProblems({ ...whole, advice }, facts).warnings.map(({ code }) => code)
    expect(said('U hoeft niets te doen.')).toEqual(['adviceMissingForMinors'])
    expect(said('Bespreek dit met uw kind.')).toEqual([])
    expect(said('Parlez-en avec votre enfant.')).toEqual([])
  })

  test('is not asked for data that did not leave', () => {
    expect(
      check({ advice: 'U hoeft niets te doen.' }, { types: ['basic'], nationalNumber: 'no' }).warnings,
    ).toEqual([])
  })
})

test('any text is judged, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.constantFrom('subject', ...communicationElements),
      (text, path) => {
        expect(check({ [path]: text }).problems.length).toBeLessThan(2)
      },
    ),
  )
})

// Ten thousand signs are what one part may hold; a query may ask for all messages of a dossier.
test.each(['.', '?', '!', ' ', '\n', '. ', 'a', '1', 'a@', 'BE12 ', '1.', '0', '-', 'x.'])(
  'ten thousand times %j is judged in a moment',
  (sign) => {
    const text = sign.repeat(10_000).slice(0, 10_000)
    const all = { ...whole, subject: text, whatHappened: text, consequences: text, measures: text }
    const started = Date.now()
    communicationProblems({ ...all, advice: text, contact: text }, emptyFacts())
    expect(Date.now() - started).toBeLessThan(1000)
  },
)
