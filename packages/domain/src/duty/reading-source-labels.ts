import type { Label, Labels } from '../labels/label.ts'
import type { DutyReadingKey } from './readings.ts'

function regulation(nl: string, fr: string, en: string, de: string): Label {
  return {
    nl: `Verordening (EEG, Euratom) nr. 1182/71, artikel ${nl}`,
    fr: `Règlement (CEE, Euratom) nº 1182/71, article 3, ${fr}`,
    en: `Regulation (EEC, Euratom) No 1182/71, article ${en}`,
    de: `Verordnung (EWG, Euratom) Nr. 1182/71, Artikel 3 ${de}`,
  }
}

const agreed: Label = {
  nl: 'Eigen streeftijd, contract of polis: Verordening 1182/71 geldt daar niet vanzelf voor',
  fr: "Objectif propre, contrat ou police : le règlement 1182/71 ne s'y applique pas d'office",
  en: 'Own target, contract or policy: Regulation 1182/71 does not apply to it by itself',
  de: 'Eigenes Ziel, Vertrag oder Police: Die Verordnung 1182/71 gilt dafür nicht von selbst',
}

/** Where each reading comes from, for who reads it. */
export const readingSourceLabels: Labels<DutyReadingKey> = {
  fullHour: regulation('3.1', 'paragraphe 1', '3(1)', 'Absatz 1'),
  endOfDay: regulation(
    '3.2, b) en c)',
    'paragraphe 2, b) et c)',
    '3(2)(b) and (c)',
    'Absatz 2 Buchstaben b und c',
  ),
  nextWorkingDay: regulation('3.4', 'paragraphe 4', '3(4)', 'Absatz 4'),
  twoWorkingDays: regulation(
    '3.5; voor: Piltz en Pradel, ZD 2019, 152; tegen: LDI NRW 2024, Bayerischer LfD 2019',
    'paragraphe 5 ; pour : Piltz et Pradel, ZD 2019, 152 ; contre : LDI NRW 2024, LfD de Bavière 2019',
    '3(5); for: Piltz and Pradel, ZD 2019, 152; against: LDI NRW 2024, Bavarian LfD 2019',
    'Absatz 5; dafür: Piltz und Pradel, ZD 2019, 152; dagegen: LDI NRW 2024, Bayerischer LfD 2019',
  ),
  weekend: regulation('3.3', 'paragraphe 3', '3(3)', 'Absatz 3'),
  holiday: regulation('3.3', 'paragraphe 3', '3(3)', 'Absatz 3'),
  agreedWeekend: agreed,
  agreedHoliday: agreed,
}
