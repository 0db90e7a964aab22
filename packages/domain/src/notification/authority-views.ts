import type { Certainty } from '../authority/authority.ts'
import type { ViewSectionKey } from './view-sections.ts'

/** Questions of authorities that the template lacks. */
export const ownQuestionKeys = [
  'publishedCause',
  'officialInformedAt',
  'sentByOfficial',
  'law',
  'peopleCountMax',
] as const
export type OwnQuestionKey = (typeof ownQuestionKeys)[number]

/** Words of an authority for a field of the template, where it has its own. */
export const viewWordings = [
  'kboNumber',
  'correctiveTaken',
  'preventiveTaken',
  'peopleCountMin',
  'madeUnintelligible',
] as const
export type ViewWording = (typeof viewWordings)[number]

/** Where the answer comes from: a field of the template, a fact of the dossier, or options of the authority's own. */
export type AnswerSource = { field: number } | { fact: string } | { options: 'publishedCause' }

/** A question of the authority's form that the template lacks. */
export interface OwnQuestion {
  key: OwnQuestionKey
  /** `null`: the dossier does not hold it, a person answers it in the form. */
  from: AnswerSource | null
  certainty: Certainty
  source: string
}

/** A field of the template, in the words of the authority where those are known. */
export interface ViewField {
  field: number
  /** `null`: in the template's words. */
  wording: ViewWording | null
  /** How sure it is that the form asks this, here. */
  certainty: Certainty
}

export interface ViewSection {
  key: ViewSectionKey
  rows: readonly (ViewField | OwnQuestion)[]
}

/** An authority's form as a view on the template: its order, its headings, its own words. */
export interface AuthorityView {
  /** Code of the authority. */
  authority: string
  sections: readonly ViewSection[]
  certainty: Certainty
  source: string
}

const own = (
  key: OwnQuestionKey,
  from: AnswerSource | null,
  certainty: Certainty,
  source: string,
): OwnQuestion => ({ key, from, certainty, source })

/** Fields by number, or from one to another, in the template's words; `sure` are those that a source names, or all. */
function fields(
  sure: Certainty | readonly number[],
  ...parts: readonly (number | readonly [number, number])[]
): ViewField[] {
  const certaintyOf = (field: number): Certainty =>
    typeof sure === 'string' ? sure : sure.includes(field) ? 'S' : 'B'
  return parts.flatMap((part) => {
    const [from, until] = typeof part === 'number' ? [part, part] : part
    const numbers = Array.from({ length: until - from + 1 }, (_, index) => from + index)
    return numbers.map((field) => ({ field, wording: null, certainty: certaintyOf(field) }))
  })
}

const named = (field: number, certainty: Certainty, wording: ViewWording): ViewField => ({
  field,
  wording,
  certainty,
})

/** Source of a form that is known from memory alone; the interface says it in its own words. */
export const formFromMemory = 'own knowledge of the form, which was not at hand'
const memory = formFromMemory
const vtcPages = 'vtc.corve.be, 2018 and 2019'
const cocForm = 'controleorgaan.be, Formulier Notificatie Databreach'
const apCopies = 'AP questionnaire, sections as copied by brover.nl and suitit.nl'

// What the copies of the AP's questionnaire name; the rest of each section is the template's.
const namedByAp = [
  ...[3, 4, 12, 21, 22, 38, 40, 44, 46, 47, 50, 55, 60, 62, 65, 67, 68, 70, 72, 73, 75],
  ...[79, 81, 83, 85, 87, 92, 97, 98, 100, 102, 103, 106, 113, 118],
]
// Two stages, the contents of article 33(3), and the reasons for delay.
const articleList = [4, 30, 31, 34, 36, 48, 49, 55, 62, 65, 67, 68, 70, 72, 73, 79, 81, 83, 85, 92]

/** The forms of the authorities, as far as they are known. Numbers are fields of the EDPB template. */
export const authorityViews: readonly AuthorityView[] = [
  {
    authority: 'GBA',
    certainty: 'B',
    source: memory,
    sections: [
      { key: 'about', rows: fields('B', [3, 7]) },
      {
        key: 'controller',
        rows: [...fields('B', 12, 10), named(11, 'B', 'kboNumber'), ...fields('B', [13, 19])],
      },
      { key: 'contact', rows: fields('B', [21, 26], [29, 31], [33, 36], [38, 41]) },
      { key: 'timeline', rows: fields('B', [44, 46], 48, 47, [49, 53]) },
      {
        key: 'cause',
        rows: [
          own(
            'publishedCause',
            { options: 'publishedCause' },
            'B',
            'labels in the annual reports 2021 and 2024',
          ),
          ...fields('B', 61, 60, [62, 63], [55, 59]),
        ],
      },
      { key: 'data', rows: fields('B', [70, 71]) },
      { key: 'people', rows: fields('B', [65, 68], [72, 73]) },
      { key: 'before', rows: fields('B', [75, 76]) },
      { key: 'consequences', rows: fields('B', [79, 87], [89, 90]) },
      { key: 'measures', rows: fields('B', 92, [94, 95]) },
      { key: 'telling', rows: fields('B', [97, 106]) },
      { key: 'crossBorder', rows: fields('B', [113, 118], [120, 123]) },
      { key: 'authorities', rows: fields('B', [109, 111]) },
      { key: 'attachments', rows: fields('S', [125, 126]) },
    ],
  },
  {
    authority: 'VTC',
    certainty: 'B',
    source: vtcPages,
    sections: [
      {
        key: 'official',
        rows: [own('officialInformedAt', null, 'B', vtcPages), own('sentByOfficial', null, 'B', vtcPages)],
      },
    ],
  },
  {
    authority: 'COC',
    certainty: 'B',
    source: cocForm,
    sections: [
      { key: 'about', rows: fields('B', [3, 7]) },
      { key: 'controller', rows: fields('B', [10, 19], [38, 41]) },
      { key: 'contact', rows: fields('B', [21, 26], [29, 31], [33, 36]) },
      { key: 'timeline', rows: fields('B', [44, 53]) },
      { key: 'breach', rows: fields('B', [55, 63]) },
      { key: 'people', rows: fields('B', [65, 68]) },
      { key: 'data', rows: fields('B', [70, 73]) },
      { key: 'before', rows: fields('B', [75, 76]) },
      { key: 'consequences', rows: fields('B', [79, 87], [89, 90]) },
      { key: 'corrective', rows: [named(92, 'S', 'correctiveTaken')] },
      { key: 'preventive', rows: [...fields('B', 94), named(95, 'S', 'preventiveTaken')] },
      { key: 'telling', rows: fields('B', [97, 106]) },
      { key: 'attachments', rows: fields('S', [125, 126]) },
    ],
  },
  {
    authority: 'AP',
    certainty: 'S',
    source: apCopies,
    sections: [
      {
        key: 'about',
        rows: [
          own('law', null, 'S', 'AP: breaches under the telecom law go through the same form'),
          ...fields(namedByAp, [3, 6]),
        ],
      },
      { key: 'contact', rows: fields(namedByAp, [10, 19], [21, 26], [29, 31], [33, 36], [38, 41]) },
      { key: 'timeline', rows: fields(namedByAp, [44, 53]) },
      { key: 'breach', rows: fields(namedByAp, 62, [55, 56], [58, 61], 63) },
      { key: 'data', rows: fields(namedByAp, [70, 73]) },
      {
        key: 'people',
        rows: [
          ...fields(namedByAp, [65, 67]),
          named(68, 'S', 'peopleCountMin'),
          own('peopleCountMax', { fact: 'people.countMax' }, 'S', apCopies),
        ],
      },
      {
        key: 'before',
        rows: [named(57, 'S', 'madeUnintelligible'), ...fields(namedByAp, [75, 76])],
      },
      { key: 'consequences', rows: fields(namedByAp, [79, 87]) },
      { key: 'followUp', rows: fields(namedByAp, [97, 106], 92, [94, 95], [113, 118], [120, 123]) },
    ],
  },
  {
    authority: 'CNIL',
    certainty: 'B',
    source:
      'cnil.fr, 24 May 2018 and CNIL Direct: two stages and the contents of article 33(3); no list of fields found',
    sections: [
      { key: 'about', rows: fields(articleList, [3, 7]) },
      { key: 'controller', rows: fields('B', [10, 19]) },
      { key: 'breach', rows: fields(articleList, 55, [60, 63]) },
      { key: 'timeline', rows: fields(articleList, [44, 53]) },
      { key: 'people', rows: fields(articleList, [65, 68]) },
      { key: 'data', rows: fields(articleList, [70, 73]) },
      { key: 'contact', rows: fields(articleList, [29, 31], [33, 36], [21, 26]) },
      { key: 'consequences', rows: fields(articleList, [79, 87]) },
      { key: 'measures', rows: fields(articleList, 92, [94, 95]) },
      { key: 'telling', rows: fields('B', [97, 106]) },
    ],
  },
]

/** The view for this authority, or `null` where nothing of its form is known. */
export function authorityViewOf(authority: string): AuthorityView | null {
  return authorityViews.find((view) => view.authority === authority) ?? null
}
