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
  notification: { number: '1', label: { en: 'Notification', nl: 'Melding' } },
  controller: { number: '2.1', label: { en: 'Controller', nl: 'Verwerkingsverantwoordelijke' } },
  reporter: { number: '2.2', label: { en: 'Reporting person', nl: 'Wie de melding doet' } },
  dpo: {
    number: '2.3',
    label: { en: 'Data protection officer', nl: 'Functionaris voor gegevensbescherming' },
  },
  contactPoint: { number: '2.3', label: { en: 'Contact point', nl: 'Contactpunt' } },
  otherParties: { number: '2.4', label: { en: 'Other parties', nl: 'Andere partijen' } },
  timeline: { number: '3.1', label: { en: 'Timeline', nl: 'Tijdlijn' } },
  nature: { number: '3.2', label: { en: 'Nature of the breach', nl: 'Aard van de inbreuk' } },
  people: { number: '3.3', label: { en: 'People concerned', nl: 'Betrokkenen' } },
  data: { number: '3.4', label: { en: 'Data and records', nl: 'Gegevens en records' } },
  measuresInPlace: { number: '3.5', label: { en: 'Measures in place', nl: 'Bestaande maatregelen' } },
  consequences: { number: '4.1', label: { en: 'Consequences', nl: 'Gevolgen' } },
  risk: { number: '4.2', label: { en: 'Risk assessment', nl: 'Risicobeoordeling' } },
  measuresTaken: { number: '4.3', label: { en: 'Measures taken', nl: 'Genomen maatregelen' } },
  prevention: { number: '4.4', label: { en: 'Measures to prevent', nl: 'Maatregelen ter voorkoming' } },
  communication: { number: '5', label: { en: 'Communication to people', nl: 'Mededeling aan betrokkenen' } },
  otherAuthorities: { number: '6.1', label: { en: 'Other authorities', nl: 'Andere autoriteiten' } },
  crossBorder: {
    number: '6.2',
    label: {
      en: 'Cross-border, controller in the EEA',
      nl: 'Grensoverschrijdend, verantwoordelijke in de EER',
    },
  },
  outsideEea: {
    number: '6.3',
    label: { en: 'Controller outside the EEA', nl: 'Verantwoordelijke buiten de EER' },
  },
  attachments: { number: '7', label: { en: 'Attachments', nl: 'Bijlagen' } },
}
