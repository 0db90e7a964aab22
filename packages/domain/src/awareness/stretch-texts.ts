import type { Labels } from '../labels/label.ts'
import type { StretchReason } from './stretch.ts'

/** What each sign of stretching means, explained to whoever fixes awareness. */
export const stretchTexts: Labels<StretchReason> = {
  longerThanTarget: {
    nl: 'Het onderzoek duurt langer dan de eigen streeftijd. Een toezichthouder kan oordelen dat u al eerder kennis had.',
    fr: "L'enquête dure plus longtemps que l'objectif propre. Une autorité peut juger que vous aviez déjà connaissance avant.",
    en: 'The check takes longer than the own target. An authority may find that you were aware before.',
    de: 'Die Untersuchung dauert länger als das eigene Ziel. Eine Behörde kann annehmen, dass Sie schon früher Kenntnis hatten.',
  },
  checkNotBegun: {
    nl: 'Het signaal werd niet meteen onderzocht. Wie wacht met onderzoeken, stelt de kennisname niet uit.',
    fr: "Le signal n'a pas été examiné aussitôt. Attendre pour enquêter ne reporte pas la prise de connaissance.",
    en: 'The report was not looked into at once. Waiting with the check does not put off awareness.',
    de: 'Das Signal wurde nicht sofort geprüft. Wer mit der Prüfung wartet, schiebt die Kenntnis nicht auf.',
  },
  hintLongBefore: {
    nl: 'Tussen het eerste signaal en de kennisname ligt meer dan een kort onderzoek. Leg uit waarom er eerder geen zekerheid was.',
    fr: "Entre le premier signal et la prise de connaissance, il s'est écoulé plus qu'une brève enquête. Expliquez pourquoi il n'y avait pas de certitude avant.",
    en: 'Between the first hint and awareness lies more than a short check. Explain why there was no certainty before.',
    de: 'Zwischen dem ersten Hinweis und der Kenntnis liegt mehr als eine kurze Untersuchung. Erklären Sie, warum vorher keine Gewissheit bestand.',
  },
}
