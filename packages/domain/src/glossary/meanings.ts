import type { Label } from '../labels/label.ts'
import type { TermKey } from './terms.ts'

/** What the words mean without which nothing else can be understood, in plain words, with the article. */
export const termMeanings = {
  personalDataBreach: {
    nl: 'Een inbreuk op de beveiliging waardoor persoonsgegevens vernietigd, verloren of gewijzigd raken, of waardoor iemand ze krijgt of ziet die dat niet mag, met opzet of per ongeluk (artikel 4, punt 12).',
    fr: 'Une violation de la sécurité par laquelle des données à caractère personnel sont détruites, perdues ou modifiées, ou par laquelle quelqu’un les reçoit ou les voit sans y être autorisé, à dessein ou par accident (article 4, point 12).',
    en: 'A breach of security by which personal data are destroyed, lost or altered, or by which somebody gets or sees them who may not, on purpose or by accident (article 4(12)).',
    de: 'Eine Verletzung der Sicherheit, durch die personenbezogene Daten vernichtet, verloren oder verändert werden oder durch die jemand sie unbefugt erhält oder sieht, mit Absicht oder aus Versehen (Artikel 4 Nummer 12).',
  },
  awareness: {
    nl: 'Het ogenblik waarop u met een redelijke mate van zekerheid weet dat persoonsgegevens geraakt zijn. Vanaf dan lopen de 72 uur (EDPB-richtsnoeren 9/2022, punt 31).',
    fr: 'Le moment où vous savez avec un degré de certitude raisonnable que des données à caractère personnel sont touchées. Les 72 heures courent dès ce moment (lignes directrices 9/2022 de l’EDPB, point 31).',
    en: 'The instant at which you know with a reasonable degree of certainty that personal data were hit. The 72 hours run from then (EDPB guidelines 9/2022, paragraph 31).',
    de: 'Der Zeitpunkt, zu dem Sie mit hinreichender Gewissheit wissen, dass personenbezogene Daten betroffen sind. Ab dann laufen die 72 Stunden (Leitlinien 9/2022 des EDSA, Randnummer 31).',
  },
  notification: {
    nl: 'Wat u aan de toezichthoudende autoriteit laat weten: zonder onredelijke vertraging en uiterlijk 72 uur na de kennisname waar dat kan, tenzij een risico voor mensen niet waarschijnlijk is (artikel 33).',
    fr: 'Ce que vous faites savoir à l’autorité de contrôle : dans les meilleurs délais et si possible 72 heures au plus tard après la prise de connaissance, sauf si un risque pour les personnes n’est pas probable (article 33).',
    en: 'What you tell the supervisory authority: without undue delay and, where feasible, not later than 72 hours after becoming aware, unless a risk to people is unlikely (article 33).',
    de: 'Was Sie der Aufsichtsbehörde mitteilen: unverzüglich und möglichst binnen höchstens 72 Stunden nach der Kenntnisnahme, außer wenn ein Risiko für Menschen unwahrscheinlich ist (Artikel 33).',
  },
  communication: {
    nl: 'Wat u de betrokkenen zelf onverwijld laat weten, wanneer het risico voor hen waarschijnlijk hoog is (artikel 34).',
    fr: 'Ce que vous faites savoir aux personnes concernées elles-mêmes, dans les meilleurs délais, lorsque le risque pour elles est probablement élevé (article 34).',
    en: 'What you tell the people concerned themselves, without undue delay, when the risk to them is likely to be high (article 34).',
    de: 'Was Sie den betroffenen Personen selbst sagen, unverzüglich, wenn das Risiko für sie voraussichtlich hoch ist (Artikel 34).',
  },
} as const satisfies Readonly<Partial<Record<TermKey, Label>>>

/** A term that is explained. */
export type ExplainedTerm = keyof typeof termMeanings
