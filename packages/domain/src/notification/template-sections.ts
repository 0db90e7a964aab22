import type { Label } from '../labels/label.ts'

/** Sections of the template in its order. */
export const templateSections = [
  'notification',
  'controller',
  'reporter',
  'dpo',
  'contactPoint',
  'otherParties',
  'timeline',
  'nature',
  'people',
  'data',
  'measuresInPlace',
  'consequences',
  'risk',
  'measuresTaken',
  'prevention',
  'communication',
  'otherAuthorities',
  'crossBorder',
  'outsideEea',
  'attachments',
] as const
export type TemplateSection = (typeof templateSections)[number]

/** Number in the template and title of each section. */
export const templateSectionTitles: Readonly<Record<TemplateSection, { number: string; label: Label }>> = {
  notification: {
    number: '1',
    label: { en: 'Notification', nl: 'Melding', fr: 'Notification', de: 'Meldung' },
  },
  controller: {
    number: '2.1',
    label: {
      en: 'Controller',
      nl: 'Verwerkingsverantwoordelijke',
      fr: 'Responsable du traitement',
      de: 'Verantwortlicher',
    },
  },
  reporter: {
    number: '2.2',
    label: {
      en: 'Reporting person',
      nl: 'Wie de melding doet',
      fr: 'Personne qui notifie',
      de: 'Meldende Person',
    },
  },
  dpo: {
    number: '2.3',
    label: {
      en: 'Data protection officer',
      nl: 'Functionaris voor gegevensbescherming',
      fr: 'Délégué à la protection des données',
      de: 'Datenschutzbeauftragte(r)',
    },
  },
  contactPoint: {
    number: '2.3',
    label: { en: 'Contact point', nl: 'Contactpunt', fr: 'Point de contact', de: 'Anlaufstelle' },
  },
  otherParties: {
    number: '2.4',
    label: { en: 'Other parties', nl: 'Andere partijen', fr: 'Autres parties', de: 'Andere Parteien' },
  },
  timeline: {
    number: '3.1',
    label: { en: 'Timeline', nl: 'Tijdlijn', fr: 'Chronologie', de: 'Zeitlicher Ablauf' },
  },
  nature: {
    number: '3.2',
    label: {
      en: 'Nature of the breach',
      nl: 'Aard van de inbreuk',
      fr: 'Nature de la violation',
      de: 'Art der Verletzung',
    },
  },
  people: {
    number: '3.3',
    label: {
      en: 'People concerned',
      nl: 'Betrokkenen',
      fr: 'Personnes concernées',
      de: 'Betroffene Personen',
    },
  },
  data: {
    number: '3.4',
    label: {
      en: 'Data and records',
      nl: 'Gegevens en records',
      fr: 'Données et enregistrements',
      de: 'Daten und Datensätze',
    },
  },
  measuresInPlace: {
    number: '3.5',
    label: {
      en: 'Measures in place',
      nl: 'Bestaande maatregelen',
      fr: 'Mesures en place',
      de: 'Bestehende Maßnahmen',
    },
  },
  consequences: {
    number: '4.1',
    label: { en: 'Consequences', nl: 'Gevolgen', fr: 'Conséquences', de: 'Folgen' },
  },
  risk: {
    number: '4.2',
    label: {
      en: 'Risk assessment',
      nl: 'Risicobeoordeling',
      fr: 'Évaluation des risques',
      de: 'Risikobewertung',
    },
  },
  measuresTaken: {
    number: '4.3',
    label: {
      en: 'Measures taken',
      nl: 'Genomen maatregelen',
      fr: 'Mesures prises',
      de: 'Ergriffene Maßnahmen',
    },
  },
  prevention: {
    number: '4.4',
    label: {
      en: 'Measures to prevent',
      nl: 'Maatregelen ter voorkoming',
      fr: 'Mesures de prévention',
      de: 'Maßnahmen zur Vorbeugung',
    },
  },
  communication: {
    number: '5',
    label: {
      en: 'Communication to people',
      nl: 'Mededeling aan betrokkenen',
      fr: 'Communication aux personnes concernées',
      de: 'Benachrichtigung der betroffenen Personen',
    },
  },
  otherAuthorities: {
    number: '6.1',
    label: {
      en: 'Other authorities',
      nl: 'Andere autoriteiten',
      fr: 'Autres autorités',
      de: 'Andere Behörden',
    },
  },
  crossBorder: {
    number: '6.2',
    label: {
      en: 'Cross-border, controller in the EEA',
      nl: 'Grensoverschrijdend, verantwoordelijke in de EER',
      fr: 'Transfrontalier, responsable établi dans l’EEE',
      de: 'Grenzüberschreitend, Verantwortlicher im EWR',
    },
  },
  outsideEea: {
    number: '6.3',
    label: {
      en: 'Controller outside the EEA',
      nl: 'Verantwoordelijke buiten de EER',
      fr: 'Responsable établi hors de l’EEE',
      de: 'Verantwortlicher außerhalb des EWR',
    },
  },
  attachments: { number: '7', label: { en: 'Attachments', nl: 'Bijlagen', fr: 'Annexes', de: 'Anlagen' } },
}
