import type { Labels } from '../labels/label.ts'
import type { Holiday } from './holidays.ts'

/** What each holiday is called, as it stands within a sentence. */
export const holidayLabels: Labels<Holiday> = {
  newYear: { en: "New Year's Day", nl: 'nieuwjaar', fr: 'jour de l’An', de: 'Neujahr' },
  goodFriday: { en: 'Good Friday', nl: 'Goede Vrijdag', fr: 'Vendredi saint', de: 'Karfreitag' },
  easterMonday: { en: 'Easter Monday', nl: 'paasmaandag', fr: 'lundi de Pâques', de: 'Ostermontag' },
  kingsDay: { en: "King's Day", nl: 'Koningsdag', fr: 'fête du Roi', de: 'Königstag' },
  labourDay: { en: 'Labour Day', nl: 'Dag van de Arbeid', fr: 'fête du Travail', de: 'Tag der Arbeit' },
  liberationDay: {
    en: 'Liberation Day',
    nl: 'Bevrijdingsdag',
    fr: 'jour de la Libération',
    de: 'Tag der Befreiung',
  },
  victoryDay: { en: 'Victory Day', nl: 'overwinningsdag', fr: 'fête de la Victoire', de: 'Tag des Sieges' },
  europeDay: { en: 'Europe Day', nl: 'Europadag', fr: 'journée de l’Europe', de: 'Europatag' },
  ascension: { en: 'Ascension Day', nl: 'O.L.H.-Hemelvaart', fr: 'Ascension', de: 'Christi Himmelfahrt' },
  whitMonday: { en: 'Whit Monday', nl: 'pinkstermaandag', fr: 'lundi de Pentecôte', de: 'Pfingstmontag' },
  luxembourgDay: {
    en: 'National Day of Luxembourg',
    nl: 'nationale feestdag van Luxemburg',
    fr: 'fête nationale luxembourgeoise',
    de: 'Nationalfeiertag Luxemburgs',
  },
  flemishDay: {
    en: 'Day of the Flemish Community',
    nl: 'feestdag van de Vlaamse Gemeenschap',
    fr: 'fête de la Communauté flamande',
    de: 'Feiertag der Flämischen Gemeinschaft',
  },
  bastilleDay: {
    en: 'National Day of France',
    nl: 'nationale feestdag van Frankrijk',
    fr: 'fête nationale française',
    de: 'Nationalfeiertag Frankreichs',
  },
  belgianDay: {
    en: 'National Day of Belgium',
    nl: 'nationale feestdag',
    fr: 'fête nationale',
    de: 'Nationalfeiertag',
  },
  assumption: { en: 'Assumption Day', nl: 'O.L.V.-Hemelvaart', fr: 'Assomption', de: 'Mariä Himmelfahrt' },
  germanUnityDay: {
    en: 'German Unity Day',
    nl: 'Dag van de Duitse Eenheid',
    fr: 'jour de l’Unité allemande',
    de: 'Tag der Deutschen Einheit',
  },
  allSaints: { en: "All Saints' Day", nl: 'Allerheiligen', fr: 'Toussaint', de: 'Allerheiligen' },
  allSouls: { en: "All Souls' Day", nl: 'Allerzielen', fr: 'jour des Morts', de: 'Allerseelen' },
  armistice: { en: 'Armistice Day', nl: 'Wapenstilstand', fr: 'Armistice', de: 'Waffenstillstand' },
  christmas: { en: 'Christmas Day', nl: 'Kerstmis', fr: 'Noël', de: 'Weihnachten' },
  secondChristmasDay: {
    en: 'Second day of Christmas',
    nl: 'tweede kerstdag',
    fr: 'lendemain de Noël',
    de: 'zweiter Weihnachtstag',
  },
}
