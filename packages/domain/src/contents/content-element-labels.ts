import type { Labels } from '../labels/label.ts'
import type { ContentElement } from './required-contents.ts'

/** What each element is called to whoever writes such a text. */
export const contentElementLabels: Labels<ContentElement> = {
  whatHappened: {
    nl: 'Wat er gebeurde',
    fr: 'Ce qui s’est passé',
    en: 'What happened',
    de: 'Was geschehen ist',
  },
  breachTypes: {
    nl: 'Vertrouwelijkheid, integriteit of beschikbaarheid',
    fr: 'Confidentialité, intégrité ou disponibilité',
    en: 'Confidentiality, integrity or availability',
    de: 'Vertraulichkeit, Integrität oder Verfügbarkeit',
  },
  occurredAt: {
    nl: 'Wanneer het gebeurde',
    fr: 'Quand cela s’est passé',
    en: 'When it happened',
    de: 'Wann es geschehen ist',
  },
  detectedAt: {
    nl: 'Wanneer het voor het eerst opgemerkt werd',
    fr: 'Quand cela a été remarqué pour la première fois',
    en: 'When it was first noticed',
    de: 'Wann es erstmals bemerkt wurde',
  },
  awareAt: {
    nl: 'Ogenblik van kennisname',
    fr: 'Moment de la prise de connaissance',
    en: 'Moment of becoming aware',
    de: 'Zeitpunkt des Bekanntwerdens',
  },
  peopleCategories: {
    nl: 'Categorieën van betrokkenen',
    fr: 'Catégories de personnes concernées',
    en: 'Categories of people concerned',
    de: 'Kategorien betroffener Personen',
  },
  peopleCount: {
    nl: 'Aantal betrokkenen',
    fr: 'Nombre de personnes concernées',
    en: 'Number of people concerned',
    de: 'Zahl der betroffenen Personen',
  },
  dataTypes: {
    nl: 'Soorten gegevens',
    fr: 'Types de données',
    en: 'Kinds of data',
    de: 'Arten von Daten',
  },
  recordCount: {
    nl: 'Aantal gegevensrecords',
    fr: 'Nombre d’enregistrements',
    en: 'Number of records',
    de: 'Zahl der Datensätze',
  },
  protection: {
    nl: 'Wat de gegevens beschermde',
    fr: 'Ce qui protégeait les données',
    en: 'What protected the data',
    de: 'Was die Daten schützte',
  },
  consequences: {
    nl: 'Waarschijnlijke gevolgen',
    fr: 'Conséquences probables',
    en: 'Likely consequences',
    de: 'Wahrscheinliche Folgen',
  },
  measures: {
    nl: 'Genomen of voorgestelde maatregelen',
    fr: 'Mesures prises ou proposées',
    en: 'Measures taken or proposed',
    de: 'Ergriffene oder vorgeschlagene Maßnahmen',
  },
  contact: {
    nl: 'DPO of ander contactpunt',
    fr: 'DPO ou autre point de contact',
    en: 'DPO or other contact point',
    de: 'Datenschutzbeauftragte(r) oder andere Anlaufstelle',
  },
  advice: {
    nl: 'Wat mensen zelf kunnen doen',
    fr: 'Ce que les personnes peuvent faire elles-mêmes',
    en: 'What people can do themselves',
    de: 'Was die Betroffenen selbst tun können',
  },
  countries: {
    nl: 'Andere landen met betrokkenen',
    fr: 'Autres pays où se trouvent des personnes concernées',
    en: 'Other countries with people concerned',
    de: 'Andere Länder mit betroffenen Personen',
  },
  processor: { nl: 'Verwerker', fr: 'Sous-traitant', en: 'Processor', de: 'Auftragsverarbeiter' },
  riskReasoning: {
    nl: 'Weging van het risico',
    fr: 'Appréciation du risque',
    en: 'Weighing of the risk',
    de: 'Abwägung des Risikos',
  },
  decision: {
    nl: 'Beslissing, door wie en wanneer',
    fr: 'Décision, par qui et quand',
    en: 'Decision, by whom and when',
    de: 'Entscheidung, durch wen und wann',
  },
  notNotifiedReason: {
    nl: 'Waarom er geen melding aan de autoriteit kwam',
    fr: 'Pourquoi l’autorité n’a pas reçu de notification',
    en: 'Why the authority was not notified',
    de: 'Warum keine Meldung an die Behörde erfolgte',
  },
  notToldReason: {
    nl: 'Waarom er geen mededeling aan de betrokkenen kwam',
    fr: 'Pourquoi les personnes concernées n’ont pas reçu de communication',
    en: 'Why the people concerned were not told',
    de: 'Warum keine Benachrichtigung der Betroffenen erfolgte',
  },
  lateReason: {
    nl: 'Reden van de vertraging',
    fr: 'Motifs du retard',
    en: 'Reasons for the delay',
    de: 'Begründung der Verzögerung',
  },
  notificationSent: {
    nl: 'Melding, met datum en ontvangstbewijs',
    fr: 'Notification, avec date et accusé de réception',
    en: 'Notification, with its date and receipt',
    de: 'Meldung, mit Datum und Empfangsbestätigung',
  },
  messageSent: {
    nl: 'Tekst van de mededeling, met datum en kanaal',
    fr: 'Texte de la communication, avec date et canal',
    en: 'Text of the communication, with its date and channel',
    de: 'Wortlaut der Benachrichtigung, mit Datum und Kanal',
  },
}
