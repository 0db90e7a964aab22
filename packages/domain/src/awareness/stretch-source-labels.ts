import type { Labels } from '../labels/label.ts'
import type { StretchReason } from './stretch.ts'

/** Where each sign of stretching comes from. The hours are nobody's law but the organisation's own practice. */
export const stretchSourceLabels: Labels<StretchReason> = {
  longerThanTarget: {
    en: 'EDPB Guidelines 9/2022 v2.0, section II.A: a short investigation; how many hours is an own target',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, II.A: een kort onderzoek; hoeveel uur, is een eigen streeftijd',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, II.A : une brève enquête ; le nombre d’heures est un objectif propre',
    de: 'EDSA-Leitlinien 9/2022 v2.0, II.A: eine kurze Untersuchung; wie viele Stunden, ist ein eigenes Ziel',
  },
  checkNotBegun: {
    en: 'EDPB Guidelines 9/2022 v2.0, section II.A: the check starts at once; how many hours is own practice',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, II.A: de controle begint meteen; hoeveel uur, is eigen praktijk',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, II.A : la vérification commence aussitôt ; le nombre d’heures est une pratique propre',
    de: 'EDSA-Leitlinien 9/2022 v2.0, II.A: die Prüfung beginnt sofort; wie viele Stunden, ist eigene Praxis',
  },
  hintLongBefore: {
    en: 'EDPB Guidelines 9/2022 v2.0, section II.A; one or two days in a serious case: KPMG (NL)',
    nl: 'EDPB-richtsnoeren 9/2022 v2.0, II.A; een of twee dagen in een ernstig geval: KPMG (NL)',
    fr: 'Lignes directrices EDPB 9/2022 v2.0, II.A ; un ou deux jours dans un cas grave : KPMG (NL)',
    de: 'EDSA-Leitlinien 9/2022 v2.0, II.A; ein oder zwei Tage in einem schweren Fall: KPMG (NL)',
  },
}
