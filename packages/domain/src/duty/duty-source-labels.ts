import type { Label } from '../labels/label.ts'
import type { Duty } from './kinds.ts'
import { ruleSourceLabels } from './rule-source-labels.ts'

const agreed: Readonly<Partial<Record<Duty['kind'], Label>>> = {
  investigation: {
    nl: 'Eigen streeftijd; EDPB-richtsnoeren 9/2022: een kort onderzoek',
    fr: 'Objectif propre ; lignes directrices 9/2022 de l’EDPB : une brève enquête',
    en: 'Own target; EDPB Guidelines 9/2022: a short investigation',
    de: 'Eigenes Ziel; EDSA-Leitlinien 9/2022: eine kurze Untersuchung',
  },
  people: {
    nl: 'AVG artikel 34.1: onverwijld, zonder uren; de uren zijn een eigen streeftijd',
    fr: 'RGPD article 34, paragraphe 1 : dans les meilleurs délais, sans heures ; les heures sont un objectif propre',
    en: 'GDPR article 34(1): without undue delay, no hours; the hours are an own target',
    de: 'DSGVO Artikel 34 Absatz 1: unverzüglich, ohne Stunden; die Stunden sind ein eigenes Ziel',
  },
  processorReport: {
    nl: 'Verwerkersovereenkomst; AVG artikel 33.2: zonder onredelijke vertraging',
    fr: 'Contrat de sous-traitance ; RGPD article 33, paragraphe 2 : dans les meilleurs délais',
    en: 'Processing agreement; GDPR article 33(2): without undue delay',
    de: 'Auftragsverarbeitungsvertrag; DSGVO Artikel 33 Absatz 2: unverzüglich',
  },
  subProcessorReport: {
    nl: 'Contract van de subverwerker; AVG artikelen 28.4 en 33.2',
    fr: 'Contrat du sous-traitant ultérieur ; RGPD articles 28, paragraphe 4, et 33, paragraphe 2',
    en: 'Contract of the sub-processor; GDPR articles 28(4) and 33(2)',
    de: 'Vertrag des Unterauftragsverarbeiters; DSGVO Artikel 28 Absatz 4 und 33 Absatz 2',
  },
  own: {
    nl: 'Eigen verplichting, geen wet',
    fr: 'Obligation propre, aucune loi',
    en: 'Own duty, no law',
    de: 'Eigene Pflicht, kein Gesetz',
  },
}

/**
 * What a due time rests on, in the words of who reads it: the rule by its id, else the agreement or own target. A rule
 * that nobody knows any more says what was stored of it, which is English.
 */
export function dutySourceLabel({ kind, ruleId, source }: Pick<Duty, 'kind' | 'ruleId' | 'source'>): Label {
  return ruleSourceLabels[ruleId] ?? agreed[kind] ?? { nl: source, fr: source, en: source, de: source }
}
