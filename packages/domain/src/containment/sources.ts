import type { Label } from '../labels/label.ts'

/** Where a containment step comes from. */
export interface ContainmentSourceRow {
  label: Label
  /** S: the source was read; B: believed, so the step is a default that an organisation may change. */
  certainty: 'S' | 'B'
}

/**
 * Sources of the steps. The steps are our own words everywhere: the EDPB's cases were read in summary only, and what
 * no source names stands as own practice.
 */
export const containmentSources = {
  ownPractice: {
    certainty: 'B',
    label: { en: 'Own practice', nl: 'Eigen praktijk', fr: 'Pratique propre', de: 'Eigene Praxis' },
  },
  documentation: {
    certainty: 'S',
    label: {
      en: 'GDPR article 33(5)',
      nl: 'AVG artikel 33.5',
      fr: 'RGPD article 33.5',
      de: 'DSGVO Artikel 33 Absatz 5',
    },
  },
  contents: {
    certainty: 'S',
    label: {
      en: 'GDPR article 33(3)',
      nl: 'AVG artikel 33.3',
      fr: 'RGPD article 33.3',
      de: 'DSGVO Artikel 33 Absatz 3',
    },
  },
  telling: {
    certainty: 'S',
    label: {
      en: 'GDPR article 34(1)',
      nl: 'AVG artikel 34.1',
      fr: 'RGPD article 34.1',
      de: 'DSGVO Artikel 34 Absatz 1',
    },
  },
  security: {
    certainty: 'B',
    label: {
      en: 'GDPR article 32(1)(d)',
      nl: 'AVG artikel 32.1.d',
      fr: 'RGPD article 32.1.d',
      de: 'DSGVO Artikel 32 Absatz 1 Buchstabe d',
    },
  },
  availability: {
    certainty: 'B',
    label: {
      en: 'GDPR article 32(1)(c)',
      nl: 'AVG artikel 32.1.c',
      fr: 'RGPD article 32.1.c',
      de: 'DSGVO Artikel 32 Absatz 1 Buchstabe c',
    },
  },
  processor: {
    certainty: 'S',
    label: {
      en: 'GDPR articles 28(3)(f) and 33(2)',
      nl: 'AVG artikelen 28.3.f en 33.2',
      fr: 'RGPD articles 28.3.f et 33.2',
      de: 'DSGVO Artikel 28 Absatz 3 Buchstabe f und 33 Absatz 2',
    },
  },
  awareness: {
    certainty: 'S',
    label: {
      en: 'EDPB Guidelines 9/2022 v2.0, II.A, awareness',
      nl: 'EDPB-richtsnoeren 9/2022 v2.0, II.A, kennisname',
      fr: 'Lignes directrices EDPB 9/2022 v2.0, II.A, prise de connaissance',
      de: 'EDSA-Leitlinien 9/2022 v2.0, II.A, Kenntnisnahme',
    },
  },
  ransomware: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 1 to 4',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 1 tot 4',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 1 à 4',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 1 bis 4',
    },
  },
  exfiltrationAttack: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 5 to 7',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 5 tot 7',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 5 à 7',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 5 bis 7',
    },
  },
  insider: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 8 to 9',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 8 tot 9',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 8 à 9',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 8 bis 9',
    },
  },
  lost: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 10 to 12',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 10 tot 12',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 10 à 12',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 10 bis 12',
    },
  },
  mispostal: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 13 to 16',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 13 tot 16',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 13 à 16',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 13 bis 16',
    },
  },
  social: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, cases 17 to 18',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, gevallen 17 tot 18',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 17 à 18',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fälle 17 bis 18',
    },
  },
  trustedRecipient: {
    certainty: 'B',
    label: {
      en: 'EDPB Guidelines 01/2021 v2.0, case 9',
      nl: 'EDPB-richtsnoeren 01/2021 v2.0, geval 9',
      fr: 'Lignes directrices EDPB 01/2021 v2.0, cas 9',
      de: 'EDSA-Leitlinien 01/2021 v2.0, Fall 9',
    },
  },
  deletion: {
    certainty: 'S',
    label: {
      en: 'UODO (Poland), ENEA, 11 January 2021',
      nl: 'UODO (Polen), ENEA, 11 januari 2021',
      fr: 'UODO (Pologne), ENEA, 11 janvier 2021',
      de: 'UODO (Polen), ENEA, 11. Januar 2021',
    },
  },
  otherBodies: {
    certainty: 'S',
    label: {
      en: 'EDPB template v1.0, fields 109 to 111',
      nl: 'EDPB-model v1.0, velden 109 tot 111',
      fr: 'Modèle EDPB v1.0, champs 109 à 111',
      de: 'EDSA-Muster v1.0, Felder 109 bis 111',
    },
  },
  fraudAdvice: {
    certainty: 'B',
    label: {
      en: 'Card Stop, DocStop, Safeonweb',
      nl: 'Card Stop, DocStop, Safeonweb',
      fr: 'Card Stop, DocStop, Safeonweb',
      de: 'Card Stop, DocStop, Safeonweb',
    },
  },
} as const satisfies Readonly<Record<string, ContainmentSourceRow>>
export type ContainmentSource = keyof typeof containmentSources
