import type { MandateScope, Role, TokenScope } from '@lekboek/domain'
import type { DocumentLanguage } from '../language/document-language.ts'

/** What each way in is called, and what it lets a person do, in plain words. */
export interface AccessWords {
  readonly headers: Readonly<
    Record<'name' | 'email' | 'through' | 'may' | 'since' | 'until' | 'givenBy' | 'lastUsed', string>
  >
  readonly role: Readonly<Record<Role, string>>
  readonly deputy: (name: string) => string
  readonly mandate: (name: string) => string
  readonly token: string
  readonly tokenMay: Readonly<Record<TokenScope, string>>
  readonly umbrella: (name: string) => string
  readonly may: Readonly<Record<Role, string>>
  readonly mandateMay: Readonly<Record<MandateScope, string>>
  readonly decides: string
}

const nl: AccessWords = {
  headers: {
    ...{ name: 'Naam', email: 'E-mail', through: 'Waardoor', may: 'Wat deze persoon kan' },
    ...{ since: 'Sinds', until: 'Tot', givenBy: 'Gegeven door', lastUsed: 'Laatst in het register' },
  },
  role: {
    reporter: 'melder',
    handler: 'behandelaar',
    dpo: 'DPO',
    decider: 'beslisser',
    admin: 'beheerder',
    auditor: 'auditor',
    processorContact: 'contact van de verwerker',
    umbrellaAdmin: 'beheerder van de koepel',
  },
  deputy: (name) => `plaatsvervanger van ${name}`,
  mandate: (name) => `mandaat van ${name}`,
  token: 'token van een programma',
  tokenMay: {
    report: 'geeft signalen door',
    counts: 'leest aantallen per jaar',
    read: 'leest elk dossier en wijzigt niets',
    export: 'neemt het register mee als bestand',
  },
  umbrella: (name) => `koepel ${name}`,
  may: {
    reporter: 'geeft signalen door en ziet alleen de eigen signalen',
    handler: 'leest en vult de dossiers aan die hem of haar zijn toegewezen',
    dpo: 'leest en behandelt elk dossier, weegt en adviseert',
    decider: 'leest elk dossier en beslist over melden en mededelen',
    admin: 'beheert mensen, mandaten en instellingen; ziet geen dossiers',
    auditor: 'leest elk dossier en wijzigt niets',
    processorContact: 'beheert de inbreuken van de verwerker',
    umbrellaAdmin: 'ziet alleen aantallen over alle aangesloten organisaties samen',
  },
  mandateMay: {
    dpo: 'leest en behandelt elk dossier als DPO, weegt en adviseert',
    read: 'leest elk dossier en wijzigt niets',
    statistics: 'ziet alleen aantallen, nooit een dossier',
  },
  decides: 'beslist ook',
}

const en: AccessWords = {
  headers: {
    ...{ name: 'Name', email: 'E-mail', through: 'Through', may: 'What this person can do' },
    ...{ since: 'Since', until: 'Until', givenBy: 'Given by', lastUsed: 'Last in the register' },
  },
  role: {
    reporter: 'reporter',
    handler: 'handler',
    dpo: 'DPO',
    decider: 'decider',
    admin: 'administrator',
    auditor: 'auditor',
    processorContact: "processor's contact",
    umbrellaAdmin: 'administrator of the umbrella',
  },
  deputy: (name) => `deputy of ${name}`,
  mandate: (name) => `mandate of ${name}`,
  token: 'token of a program',
  tokenMay: {
    report: 'hands in signals',
    counts: 'reads counts by year',
    read: 'reads every dossier and changes nothing',
    export: 'takes the register out as a file',
  },
  umbrella: (name) => `umbrella ${name}`,
  may: {
    reporter: 'hands in signals and sees only their own',
    handler: 'reads and completes the dossiers assigned to them',
    dpo: 'reads and handles every dossier, weighs and advises',
    decider: 'reads every dossier and decides on notifying and telling',
    admin: 'manages people, mandates and settings; sees no dossiers',
    auditor: 'reads every dossier and changes nothing',
    processorContact: "manages the processor's breaches",
    umbrellaAdmin: 'sees only counts over all affiliated organisations together',
  },
  mandateMay: {
    dpo: 'reads and handles every dossier as DPO, weighs and advises',
    read: 'reads every dossier and changes nothing',
    statistics: 'sees only counts, never a dossier',
  },
  decides: 'decides too',
}

export const accessWords: Readonly<Record<DocumentLanguage, AccessWords>> = { nl, en }
