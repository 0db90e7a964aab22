import type { Labels } from '../labels/label.ts'
import type { ReportKind } from './report-kinds.ts'

/** What a report is called whose reporter chose a kind and wrote nothing. */
export const reportKindLabels: Labels<ReportKind> = {
  lost: {
    en: 'Device or papers lost or stolen',
    nl: 'Toestel of papieren kwijt of gestolen',
    fr: 'Appareil ou papiers perdus ou volés',
    de: 'Gerät oder Unterlagen verloren oder gestohlen',
  },
  misdirected: {
    en: 'Mail or letter to the wrong person',
    nl: 'Mail of brief naar de verkeerde',
    fr: 'Courriel ou lettre au mauvais destinataire',
    de: 'E-Mail oder Brief an die falsche Person',
  },
  exposed: {
    en: 'Something was visible or published',
    nl: 'Iets stond open of werd gepubliceerd',
    fr: 'Quelque chose était visible ou publié',
    de: 'Etwas war offen oder veröffentlicht',
  },
  computer: {
    en: 'Something odd on a computer',
    nl: 'Iets vreemds op een computer',
    fr: 'Quelque chose d’anormal sur un ordinateur',
    de: 'Etwas Ungewöhnliches an einem Computer',
  },
  looked: {
    en: 'Somebody looked who should not',
    nl: 'Iemand keek die dat niet mocht',
    fr: 'Quelqu’un a regardé sans y être autorisé',
    de: 'Jemand hat unbefugt Einsicht genommen',
  },
  other: {
    en: 'Something else',
    nl: 'Iets anders',
    fr: 'Autre chose',
    de: 'Etwas anderes',
  },
}
