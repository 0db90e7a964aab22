import type { Labels } from '../labels/label.ts'
import type { DutyReadingKey } from './readings.ts'

/** Each reading in the words of who reads it. */
export const readingTexts: Labels<DutyReadingKey> = {
  fullHour: {
    nl: 'Het uur waarin de termijn begint telt niet mee: tot het volgende volle uur. Ter informatie.',
    fr: "L'heure où le délai commence n'est pas comptée : jusqu'à l'heure pleine suivante. À titre d'information.",
    en: 'The hour in which the term starts is not counted: until the next full hour. For information.',
    de: 'Die Stunde, in der die Frist beginnt, zählt nicht mit: bis zur nächsten vollen Stunde. Zur Information.',
  },
  endOfDay: {
    nl: 'Een termijn in dagen of maanden loopt tot het einde van de laatste dag. Ter informatie.',
    fr: "Un délai en jours ou en mois court jusqu'à la fin du dernier jour. À titre d'information.",
    en: 'A term in days or months runs to the end of its last day. For information.',
    de: 'Eine Frist in Tagen oder Monaten läuft bis zum Ende des letzten Tages. Zur Information.',
  },
  nextWorkingDay: {
    nl: 'De laatste dag is een vrije dag: een termijn in dagen of maanden loopt tot de volgende werkdag. Ter informatie.',
    fr: "Le dernier jour est chômé : un délai en jours ou en mois court jusqu'au jour ouvrable suivant. À titre d'information.",
    en: 'The last day is a day off: a term in days or months runs to the next working day. For information.',
    de: 'Der letzte Tag ist arbeitsfrei: Eine Frist in Tagen oder Monaten läuft bis zum nächsten Arbeitstag. Zur Information.',
  },
  twoWorkingDays: {
    nl: 'Sommige auteurs lezen dat twee werkdagen in de termijn moeten vallen. Toezichthouders die zich uitspraken, zeggen neen. Reken er niet op.',
    fr: "Certains auteurs estiment que le délai doit comprendre deux jours ouvrables. Les autorités qui se sont prononcées disent non. N'y comptez pas.",
    en: 'Some authors read that two working days must fall within the term. The authorities that spoke say no. Do not rely on it.',
    de: 'Manche Autoren meinen, die Frist müsse zwei Arbeitstage umfassen. Die Behörden, die sich geäußert haben, verneinen das. Verlassen Sie sich nicht darauf.',
  },
  weekend: {
    nl: 'De termijn eindigt in een weekend. Een termijn in uren schuift daardoor niet op.',
    fr: "Le délai prend fin un week-end. Un délai en heures n'est pas prolongé pour autant.",
    en: 'The term ends in a weekend. A term in hours is not moved by that.',
    de: 'Die Frist endet an einem Wochenende. Eine Frist in Stunden verschiebt sich dadurch nicht.',
  },
  holiday: {
    nl: 'De termijn eindigt op een feestdag. Een termijn in uren schuift daardoor niet op.',
    fr: "Le délai prend fin un jour férié. Un délai en heures n'est pas prolongé pour autant.",
    en: 'The term ends on a holiday. A term in hours is not moved by that.',
    de: 'Die Frist endet an einem Feiertag. Eine Frist in Stunden verschiebt sich dadurch nicht.',
  },
  agreedWeekend: {
    nl: 'De termijn eindigt in een weekend. Of hij dan opschuift, zegt wie hem stelde of afsprak; hier schuift hij niet op.',
    fr: "Le délai prend fin un week-end. Ceux qui l'ont fixé ou convenu disent s'il est prolongé ; ici il ne l'est pas.",
    en: 'The term ends in a weekend. Whether that moves it is for those who set or agreed it; here it does not.',
    de: 'Die Frist endet an einem Wochenende. Ob sie sich verschiebt, sagt, wer sie gesetzt oder vereinbart hat; hier nicht.',
  },
  agreedHoliday: {
    nl: 'De termijn eindigt op een feestdag. Of hij dan opschuift, zegt wie hem stelde of afsprak; hier schuift hij niet op.',
    fr: "Le délai prend fin un jour férié. Ceux qui l'ont fixé ou convenu disent s'il est prolongé ; ici il ne l'est pas.",
    en: 'The term ends on a holiday. Whether that moves it is for those who set or agreed it; here it does not.',
    de: 'Die Frist endet an einem Feiertag. Ob sie sich verschiebt, sagt, wer sie gesetzt oder vereinbart hat; hier nicht.',
  },
}
