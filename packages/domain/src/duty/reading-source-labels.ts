import type { Label, Labels } from '../labels/label.ts'
import type { DutyReadingKey } from './readings.ts'

const agreed: Label = {
  nl: 'Nationale wet, eigen streeftijd, contract of polis: Verordening 1182/71 geldt daar niet vanzelf voor (artikel 1)',
  fr: "Loi nationale, objectif propre, contrat ou police : le règlement 1182/71 ne s'y applique pas d'office (article 1er)",
  en: 'National law, own target, contract or policy: Regulation 1182/71 does not apply to it by itself (article 1)',
  de: 'Nationales Gesetz, eigenes Ziel, Vertrag oder Police: Die Verordnung 1182/71 gilt dafür nicht von selbst (Artikel 1)',
}

const notMoved: Label = {
  nl: 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3.3',
  fr: 'Règlement (CEE, Euratom) nº 1182/71, article 3, paragraphe 3',
  en: 'Regulation (EEC, Euratom) No 1182/71, article 3(3)',
  de: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 3',
}

/** Where each reading comes from, for who reads it. */
export const readingSourceLabels: Labels<DutyReadingKey> = {
  fullHour: {
    nl: 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3.1',
    fr: 'Règlement (CEE, Euratom) nº 1182/71, article 3, paragraphe 1',
    en: 'Regulation (EEC, Euratom) No 1182/71, article 3(1)',
    de: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 1',
  },
  endOfDay: {
    nl: 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3.2, b) en c)',
    fr: 'Règlement (CEE, Euratom) nº 1182/71, article 3, paragraphe 2, b) et c)',
    en: 'Regulation (EEC, Euratom) No 1182/71, article 3(2)(b) and (c)',
    de: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 2 Buchstaben b und c',
  },
  nextWorkingDay: {
    nl: 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3.4',
    fr: 'Règlement (CEE, Euratom) nº 1182/71, article 3, paragraphe 4',
    en: 'Regulation (EEC, Euratom) No 1182/71, article 3(4)',
    de: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 4',
  },
  twoWorkingDays: {
    nl: 'Verordening (EEG, Euratom) nr. 1182/71, artikel 3.5; over art. 33 AVG, voor: Piltz en Pradel, ZD 2019, 152; tegen: LDI NRW 2024, Bayerischer LfD 2019',
    fr: 'Règlement (CEE, Euratom) nº 1182/71, article 3, paragraphe 5 ; sur l’art. 33 RGPD, pour : Piltz et Pradel, ZD 2019, 152 ; contre : LDI NRW 2024, LfD de Bavière 2019',
    en: 'Regulation (EEC, Euratom) No 1182/71, article 3(5); of article 33 GDPR, for: Piltz and Pradel, ZD 2019, 152; against: LDI NRW 2024, Bavarian LfD 2019',
    de: 'Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 Absatz 5; zu Art. 33 DSGVO, dafür: Piltz und Pradel, ZD 2019, 152; dagegen: LDI NRW 2024, Bayerischer LfD 2019',
  },
  weekend: notMoved,
  holiday: notMoved,
  agreedWeekend: agreed,
  agreedHoliday: agreed,
}
