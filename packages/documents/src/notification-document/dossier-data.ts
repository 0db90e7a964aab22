import { completeness, templateSectionNumbers } from '@lekboek/domain'
import { notificationPhaseLabels, templateSectionLabels } from '@lekboek/domain/labels'
import type { DocumentLanguage } from '../language/document-language.ts'
import { fontFamilies } from '../typesetting/fonts.ts'
import { printableLine } from '../typesetting/printable-text.ts'
import { zonedLong } from '../zoned-time/zoned-time.ts'
import { rowsOf, type Chapter } from './chapter.ts'
import { documentWords } from './document-words.ts'
import { layoutChapters, orderOf } from './layout-chapters.ts'
import type { FieldOrder, NotificationDocument, NotifiedField } from './notification-document.ts'
import { elapsed, timeLineView, type TimeLineView } from './time-line-view.ts'

/** All that the template sets: words only, no rules and no choices left. */
export interface DossierData {
  language: DocumentLanguage
  fonts: readonly string[]
  title: string
  documentTitle: string
  author: string
  preparedAt: { year: number; month: number; day: number; hour: number; minute: number; second: number }
  article: string
  addressee: string
  summary: { label: string; value: string; note: string | null; isLoud: boolean }[]
  notSubmitted: string
  timeLine: TimeLineView & { heading: string; caption: string; tableCaption: string; header: string[] }
  /** In whose order the questions stand, and how sure that is. */
  order: string
  chapters: Chapter[]
  header: string[]
  notKnownYet: string
  notDemanded: string
  nothingAsked: string
  runningHead: string
  page: string
  pageOf: string
}

export function dossierData(view: NotificationDocument, order: FieldOrder): DossierData {
  const words = documentWords[view.language]
  const organisation = printableLine(view.organisation.name)
  const phase = notificationPhaseLabels[view.phase][view.language]
  const layout = order === 'authority' ? (view.layout ?? null) : null
  return {
    language: view.language,
    fonts: fontFamilies,
    title: words.title,
    documentTitle: `${words.title} – ${printableLine(view.reference)} – ${organisation}`,
    author: organisation,
    preparedAt: utcParts(view.preparedAt),
    article: words.article,
    addressee: `${phase} ${words.to} ${printableLine(view.authority.name)} (${printableLine(view.authority.code)})`,
    summary: summaryOf(view),
    notSubmitted: words.notSubmitted,
    timeLine: {
      ...timeLineView(view),
      heading: words.timeLine,
      caption: words.timeLineCaption(view.zone),
      tableCaption: words.timeLineTable,
      header: [words.event, words.instant, words.sinceAware],
    },
    order: orderOf(layout, view),
    chapters: layout ? layoutChapters(layout, view) : chaptersOf(view),
    header: [words.number, words.question, words.answer],
    notKnownYet: words.notKnownYet,
    notDemanded: words.notDemanded,
    nothingAsked: words.nothingAsked,
    runningHead: `${organisation} · ${printableLine(view.reference)} · ${phase}`,
    page: words.page,
    pageOf: words.pageOf,
  }
}

function summaryOf(view: NotificationDocument): DossierData['summary'] {
  const words = documentWords[view.language]
  const long = (at: string | null): string =>
    at === null ? words.notKnownYet : zonedLong(at, view.zone, view.language)
  const isPassed = view.dueAt !== null && Date.parse(view.preparedAt) > Date.parse(view.dueAt)
  // The meter of this step on the screen: only what it demands counts.
  const meter = view.phase === 'initial' || view.phase === 'followUp' ? 'incomplete' : 'complete'
  const { answered, asked } = completeness(view.fields)[meter]
  return [
    plain(words.controller, printableLine(view.organisation.name)),
    plain(words.enterpriseNumber, printableLine(view.organisation.kbo ?? words.notKnownYet)),
    plain(words.reference, printableLine(view.reference)),
    plain(words.answeredFor[meter], words.answeredOf(answered, asked)),
    plain(words.aware, long(view.awareAt)),
    {
      label: words.due(view.termHours),
      value: long(view.dueAt),
      note: isPassed ? words.duePassed : null,
      isLoud: isPassed,
    },
    { ...plain(words.prepared, long(view.preparedAt)), note: afterAware(view) },
    plain(words.authority, `${printableLine(view.authority.name)} (${printableLine(view.authority.code)})`),
  ]
}

function plain(label: string, value: string): DossierData['summary'][number] {
  return { label, value, note: null, isLoud: false }
}

function afterAware({ awareAt, preparedAt, language }: NotificationDocument): string | null {
  if (awareAt === null) return null
  const { sign, hours, minutes } = elapsed(awareAt, preparedAt)
  return sign === '+' ? documentWords[language].afterAware(hours, minutes) : null
}

function chaptersOf(view: NotificationDocument): Chapter[] {
  const chapters = new Map<string, Chapter>()
  for (const fields of bySection(view.fields)) {
    const { section } = fields[0]
    const number = templateSectionNumbers[section]
    const title = `${number} ${templateSectionLabels[section][view.language]}`
    const [chapterNumber = number] = number.split('.')
    const words = documentWords[view.language].chapters[chapterNumber]
    // A chapter of one section carries that section's title, and no heading below its own.
    const heading = words === undefined ? title : `${chapterNumber} ${words}`
    const chapter = chapters.get(chapterNumber) ?? { heading, sections: [] }
    chapter.sections.push({ heading: words === undefined ? null : title, fields: rowsOf(fields, view) })
    chapters.set(chapterNumber, chapter)
  }
  return [...chapters.values()]
}

function bySection(fields: readonly NotifiedField[]): [NotifiedField, ...NotifiedField[]][] {
  const sections = new Map<string, [NotifiedField, ...NotifiedField[]]>()
  for (const field of fields) {
    const section = sections.get(field.section)
    if (section) section.push(field)
    else sections.set(field.section, [field])
  }
  return [...sections.values()]
}

function utcParts(at: string): DossierData['preparedAt'] {
  const date = new Date(at)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}
