import { completeness, templateSectionNumbers, type TemplateSection } from '@lekboek/domain'
import { templateSectionLabels, viewSectionLabels } from '@lekboek/domain/labels'
import { describe, expect, test } from 'vitest'
import { answering, firstNotification, laidOutFor } from './notification-document.fixture.ts'
import { notificationPdf } from './notification-pdf.ts'
import { readPdf, tagsWith, type Tag } from './pdf-reader.fixture.ts'

const read = async (view = firstNotification()) => readPdf(await notificationPdf(view))
const answerTo = (tags: readonly Tag[], number: number): Tag | undefined =>
  tagsWith(tags, 'TR')
    .map((row) => tagsWith(row.children, 'TD'))
    .find(([first]) => first?.text.trim() === String(number))?.[2]

const section = (...keys: TemplateSection[]): string[] =>
  keys.map((key) => `H2 ${templateSectionNumbers[key]} ${templateSectionLabels[key].nl}`)

describe('the dossier as PDF/UA-1', () => {
  test('says what it is, in which language, and by whom', async () => {
    const pdf = await read()
    expect(pdf.language).toBe('nl-BE')
    expect(pdf.metadata).toMatchObject({
      Title: 'Melding van een inbreuk in verband met persoonsgegevens – LIN 2026-014 – Gemeente Lindenrode',
      Author: 'Gemeente Lindenrode',
      CreationDate: 'D:20261121092000Z',
    })
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(await pdf.document.getMarkInfo()).toContainEqual(['Marked', true])
    expect(await pdf.document.getViewerPreferences()).toContainEqual(['DisplayDocTitle', true])
  })

  test('every piece of text belongs to a tag or is set apart as decoration', async () => {
    expect((await read()).untagged).toEqual([])
  })

  test('headings follow the template in its order, no level is skipped, and they are bookmarks', async () => {
    const pdf = await read()
    const headings = tagsWith(pdf.tags, 'H1', 'H2').map(({ role, text }) => `${role} ${text.trim()}`)
    expect(headings).toEqual([
      'H1 Tijdlijn van de inbreuk',
      'H1 1 Melding',
      'H1 2 Betrokken partijen',
      ...section('controller', 'reporter', 'dpo', 'contactPoint', 'otherParties'),
      'H1 3 De inbreuk',
      ...section('timeline', 'nature', 'people', 'data', 'measuresInPlace'),
      'H1 4 Gevolgen, risico en maatregelen',
      ...section('consequences', 'risk', 'measuresTaken', 'prevention'),
      'H1 5 Mededeling aan betrokkenen',
      'H1 6 Andere autoriteiten en grensoverschrijdende verwerking',
      ...section('otherAuthorities', 'crossBorder', 'outsideEea'),
      'H1 7 Bijlagen',
    ])
    expect((await pdf.document.getOutline()).length).toBeGreaterThan(7)
  })

  test('the time line is a picture with words for who cannot see it, and a table behind it', async () => {
    const { tags } = await read()
    const pictures = tagsWith(tags, 'Figure')
    expect(pictures.map(({ alt }) => alt)).toEqual([
      expect.stringMatching(
        /^Tijdlijn, niet op schaal.*kennisname vrijdag 20 november 2026, 17:05 \(UTC\+01:00\).*melden tegen \(loopt\) maandag 23 november 2026, 17:05/,
      ),
    ])
    const [table] = tagsWith(tags, 'Table')
    expect(tagsWith([table!], 'TH').map(({ text }) => text.trim())).toEqual([
      'Gebeurtenis',
      'Tijdstip',
      'Ten opzichte van kennisname',
    ])
    expect(tagsWith([table!], 'TR').at(1)?.text).toContain('zondag 25 oktober 2026, 02:30 (UTC+02:00)')
  })

  test('every table has header cells and rows of one width', async () => {
    for (const table of tagsWith((await read()).tags, 'Table')) {
      const widths = tagsWith([table], 'TR').map((row) => tagsWith(row.children, 'TH', 'TD').length)
      expect(new Set(widths)).toEqual(new Set([3]))
    }
  })

  test('page numbers stand on every page and the sender stays the sender', async () => {
    const { text, document } = await read()
    for (let page = 1; page <= document.numPages; page += 1) {
      expect(text).toContain(`pagina ${String(page)} van ${String(document.numPages)}`)
    }
    expect(text).toContain('te verzenden via het kanaal van de autoriteit')
    expect(text).not.toMatch(/ingediend|verzonden op/)
  })
})

describe('what it says', () => {
  test('who, to whom, when, until when', async () => {
    const { text } = await read()
    for (const words of [
      'Eerste melding aan Gegevensbeschermingsautoriteit (GBA)',
      '0998.000.039',
      'LIN 2026-014',
      'vrijdag 20 november 2026, 17:05 (UTC+01:00)',
      'maandag 23 november 2026, 17:05 (UTC+01:00)',
      '17 u 15 min na kennisname',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('verstreken bij het opstellen')
  })

  test('every asked field with number, label and answer; no other', async () => {
    const { tags } = await read()
    const { fields } = firstNotification()
    expect(fields).toHaveLength(100)
    for (const field of fields)
      expect([field.field, answerTo(tags, field.field) !== undefined]).toEqual([field.field, field.isAsked])
    expect(answerTo(tags, 90)?.text).toContain('nog niet gekend')
    expect(answerTo(tags, 48)?.text).toContain('vrijdag 20 november 2026, 17:05 (UTC+01:00)')
    expect(answerTo(tags, 46)?.text).toContain('zondag 25 oktober 2026, 02:30 (UTC+02:00)')
    expect(answerTo(tags, 68)?.text).toMatch(/1\.200/)
    expect(answerTo(tags, 55)?.text).toMatch(/Vertrouwelijkheid.*Integriteit/)
    expect(tagsWith([answerTo(tags, 55)!], 'LI')).toHaveLength(2)
    expect(answerTo(tags, 12)?.text).toContain('Gemeente Lindenrode')
  })

  test.each([
    ['initial', 'onvolledige', 'incomplete'],
    ['followUp', 'onvolledige', 'incomplete'],
    ['complete', 'volledige', 'complete'],
    ['withdrawal', 'volledige', 'complete'],
  ] as const)('counts for %s what the meter on the screen counts', async (phase, kind, meter) => {
    const view = firstNotification({ phase })
    const { text } = await read(view)
    const { answered, asked } = completeness(view.fields)[meter]
    expect(text).toContain(`Voor een ${kind} melding\n${String(answered)} van ${String(asked)} beantwoord`)
    const more = { ...answering(90, 'Gewogen.'), phase }
    const one = meter === 'complete' ? 1 : 0
    expect((await read(more)).text).toContain(`${String(answered + one)} van ${String(asked)} beantwoord`)
  })

  test('an empty answer waits, or is not demanded', async () => {
    const { tags } = await read()
    expect(answerTo(tags, 90)?.text.trim()).toBe('nog niet gekend')
    expect(answerTo(tags, 17)?.text.trim()).toBe('niet beantwoord, niet verplicht')
  })

  test('an approximate number shows between which two it lies', async () => {
    expect(answerTo((await read()).tags, 68)?.text.trim()).toBe('1.200 tot 1.500')
  })

  test('what is not required has no day on the time line', async () => {
    const { events, duties } = firstNotification().timeLine
    const timeLine = {
      events,
      duties: duties.map((one) => (one.duty === 'people' ? { ...one, state: 'notRequired' as const } : one)),
    }
    const { text } = await read(firstNotification({ timeLine }))
    expect(text).toContain('melden tegen')
    expect(text).not.toContain('streeftijd')
    expect(text).not.toContain('niet nodig')
  })

  test('article 34 has no hours: a time for telling is named as the own target it is', async () => {
    const { text } = await read()
    expect(text).toMatch(/mededelen\s+\(eigen\s+streeftijd\)/)
    expect((await read(firstNotification({ language: 'en' }))).text).toMatch(/tell\s+\(own\s+target\)/)
  })

  test('in English', async () => {
    const pdf = await read(firstNotification({ language: 'en', preparedAt: '2026-11-24T09:20:00.000Z' }))
    expect(pdf.language).toBe('en-GB')
    expect(pdf.text).toContain('Notification of a personal data breach')
    expect(pdf.text).toContain('not known yet')
    expect(pdf.text).toContain('passed when this was prepared')
    expect(pdf.text).toContain('to be sent through')
    expect(pdf.text).not.toMatch(/nog niet gekend|Opgesteld/)
  })

  test('before awareness is fixed it says so', async () => {
    const { fields, ...view } = firstNotification()
    const events = view.timeLine.events.filter(({ event }) => event !== 'aware')
    const { text } = await read({
      ...view,
      fields,
      awareAt: null,
      dueAt: null,
      timeLine: { events, duties: [] },
    })
    expect(text).toMatch(/Kennisname\s+nog niet gekend/)
  })

  test('the same view gives the same bytes', async () => {
    expect(await notificationPdf(firstNotification())).toEqual(await notificationPdf(firstNotification()))
  })
})

describe('in the order of the authority', () => {
  const rowsOf = (tags: readonly Tag[]) =>
    tagsWith(tags, 'TR')
      .map((row) => tagsWith(row.children, 'TD').map(({ text }) => text.trim()))
      .filter((cells) => cells.length === 3)

  test.each(['GBA', 'VTC', 'COC', 'AP', 'CNIL'])('%s: every asked field once, tagged whole', async (code) => {
    const view = laidOutFor(code)
    const pdf = await read(view)
    expect(pdf.untagged).toEqual([])
    const numbers = rowsOf(pdf.tags).flatMap(([first = '']) => (/^\d+$/.test(first) ? [Number(first)] : []))
    const asked = view.fields.filter(({ isAsked }) => isAsked).map(({ field }) => field)
    expect(numbers.toSorted((one, other) => one - other)).toEqual(asked)
    expect(tagsWith(pdf.tags, 'H2')).toEqual([])
  })

  test('headings are those of its form, and the page says that nobody confirmed them', async () => {
    const { tags, text } = await read(laidOutFor('GBA'))
    const headings = tagsWith(tags, 'H1').map((one) => one.text.trim())
    expect(headings.slice(0, 3)).toEqual([
      'Tijdlijn van de inbreuk',
      viewSectionLabels.about.nl,
      viewSectionLabels.controller.nl,
    ])
    expect(text).toMatch(/volgorde van het formulier van\s+Gegevensbeschermingsautoriteit/)
    expect(text).toMatch(/nog niet bevestigd\s+door de autoriteit/)
    expect((await read(laidOutFor('AP'))).text).not.toMatch(/nog niet bevestigd/)
  })

  test('its own questions have a dash for a number and say where the answer comes from', async () => {
    const own = rowsOf((await read(laidOutFor('VTC'))).tags).filter(([first]) => first === '–')
    expect(own.length).toBeGreaterThan(0)
    expect(own.map(([, , answer]) => answer)).toContain('in het formulier zelf te beantwoorden')
    const cause = rowsOf((await read(laidOutFor('GBA'))).tags).find(([first]) => first === '–')
    // An option of the authority's own question, not the words of the field beside it.
    expect(cause?.[2]).toBe('Hacking, phishing en malware')
  })

  test('the template’s order stays to be had', async () => {
    const pdf = await readPdf(await notificationPdf(laidOutFor('GBA'), { order: 'template' }))
    const headings = tagsWith(pdf.tags, 'H1').map(({ text }) => text.trim())
    expect(headings[1]).toBe('1 Melding')
    expect(pdf.text).toContain('volgorde van het EDPB-sjabloon')
  })
})

describe('text from people is data', () => {
  test.each([
    ['an import', '#import "/etc/passwd": * #panic("x")'],
    ['emphasis and mathematics', '*vet* _cursief_ $x^2$ `code` <label> @ref'],
    ['backslashes', String.raw`C:\Users\els \ \u{41} \*`],
    ['headings and lists', '= Kop - punt + punt / term: x'],
    ['quotes', `"dubbel" 'enkel' -- --- ... ~`],
  ])('%s', async (_name, value) => {
    const { tags } = await read(answering(92, value))
    expect(answerTo(tags, 92)?.text.trim()).toBe(value)
  })

  test('ten thousand characters without a space flow over pages', async () => {
    const { tags, document } = await read(answering(92, 'x'.repeat(10_000)))
    expect(document.numPages).toBeGreaterThan(5)
    const said = tagsWith(tags, 'P').map(({ text }) => text.replaceAll(/[^x]/g, '').length)
    expect(Math.max(...said)).toBeGreaterThan(1_000)
  })

  test('no word of ten thousand characters is lost', async () => {
    const words = Array.from({ length: 1_600 }, (_, index) => `w${String(index)}`).join(' ')
    const { text } = await read(answering(62, words))
    for (const index of [0, 799, 1_599]) expect(text).toMatch(new RegExp(`\\bw${String(index)}\\b`))
  })

  test.each([
    ['control characters', 'a\u0000b\u0008c', 'a[U+0000]b[U+0008]c'],
    ['a script without a font', '名前', '[U+540D][U+524D]'],
    ['private use', '\uE123', '[U+E123]'],
  ])('%s are spelled', async (_name, value, expected) => {
    const { tags } = await read(answering(92, value))
    expect(answerTo(tags, 92)?.text.replaceAll('\u200B', '').trim()).toBe(expected)
  })

  test('right to left, emoji and names everywhere stay whole and the page meets its standard', async () => {
    const view = answering(92, 'שלום مرحبا 👨‍👩‍👧 🇧🇪 e\u0301')
    const pdf = await read({
      ...view,
      organisation: { name: '#OCMW *Berken* $veld$ 🧾\u0007', kbo: null },
      reference: 'שלום 2026-1',
    })
    expect(pdf.metadata.Author).toBe('#OCMW *Berken* $veld$ 🧾[U+0007]')
    expect(pdf.untagged).toEqual([])
    expect(pdf.text).toContain('שלום')
  })
})

describe('for keeping', () => {
  test.each([
    ['a-2a', '<pdfaid:part>2</pdfaid:part>'],
    ['a-3a', '<pdfaid:part>3</pdfaid:part>'],
  ] as const)('%s', async (standard, mark) => {
    const pdf = await readPdf(await notificationPdf(answering(92, 'שלום 🧾 \uE000 中'), { standard }))
    expect(pdf.xmp).toContain(mark)
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(tagsWith(pdf.tags, 'Figure')).toHaveLength(1)
  })
})
