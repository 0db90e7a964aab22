import { compareInstants } from '../clock/instant.ts'
import type { Instant } from '../facts/facts.ts'
import type { Authority } from './authority.ts'

/** 25 May 2018 in Brussels: the GDPR applies (article 99(2)). */
export const gdprFrom: Instant = '2018-05-24T22:00:00.000Z'
/** 5 September 2018 in Brussels: the law of 30 July 2018 stood in the official journal and applied at once; believed. */
export const policeFrom: Instant = '2018-09-04T22:00:00.000Z'
/** 11 December 2018: Regulation (EU) 2018/1725 applies to the Union's institutions. */
export const unionFrom: Instant = '2018-12-10T23:00:00.000Z'

/**
 * Authorities to which a breach can be notified. Which one is competent is a setting of each register, never decided
 * here: for Flemish local authorities the pages of GBA and VTC do not agree. Two notifications of one breach are possible.
 */
export const authorities: readonly Authority[] = [
  {
    code: 'GBA',
    name: {
      nl: 'Gegevensbeschermingsautoriteit',
      fr: 'Autorité de protection des données',
      de: 'Datenschutzbehörde',
      en: 'Belgian Data Protection Authority',
    },
    country: 'BE',
    channel: 'eForms',
    address: 'https://eforms.gegevensbeschermingsautoriteit.be',
    languages: ['nl', 'fr', 'de'],
    annexLanguages: ['en'],
    attachmentLimitMb: null,
    receipt: {
      nl: 'Een bevestiging per e-mail met een unieke code.',
      fr: 'Une confirmation par courriel avec un code unique.',
      de: 'Eine Bestätigung per E-Mail mit einem eindeutigen Code.',
      en: 'A confirmation by e-mail with a unique code.',
    },
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'S',
  },
  {
    code: 'VTC',
    name: {
      nl: 'Vlaamse Toezichtcommissie',
      fr: 'Commission de contrôle flamande',
      de: 'Flämische Aufsichtskommission',
      en: 'Flemish Supervisory Commission',
    },
    country: 'BE',
    channel: 'email',
    address: 'contact@toezichtcommissie.be',
    languages: ['nl'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: gdprFrom,
    validUntil: null,
    // The pages read are of 2018 and 2019.
    sourceCertainty: 'B',
  },
  {
    code: 'COC',
    name: {
      nl: 'Controleorgaan op de politionele informatie',
      fr: 'Organe de contrôle de l’information policière',
      de: 'Kontrollorgan für polizeiliche Informationen',
      en: 'Supervisory Body for Police Information',
    },
    country: 'BE',
    channel: 'email',
    address: 'info@controleorgaan.be',
    languages: ['nl', 'fr', 'de'],
    annexLanguages: ['en'],
    attachmentLimitMb: 20,
    receipt: {
      nl: 'Een ontvangstbevestiging met een nummer.',
      fr: 'Un accusé de réception avec un numéro.',
      de: 'Eine Empfangsbestätigung mit einer Nummer.',
      en: 'An acknowledgement with a number.',
    },
    validFrom: policeFrom,
    validUntil: null,
    sourceCertainty: 'S',
  },
  {
    code: 'AP',
    name: {
      nl: 'Autoriteit Persoonsgegevens',
      fr: 'Autorité néerlandaise de protection des données',
      de: 'Niederländische Datenschutzbehörde',
      en: 'Dutch Data Protection Authority',
    },
    country: 'NL',
    channel: 'webForm',
    address: 'https://www.autoriteitpersoonsgegevens.nl',
    languages: ['nl', 'en'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: {
      nl: 'Doorgaans volgt er geen antwoord: bewaar zelf wat u indiende.',
      fr: 'En règle générale, aucune réponse ne suit : conservez ce que vous avez introduit.',
      de: 'In der Regel folgt keine Antwort: Bewahren Sie das Eingereichte selbst auf.',
      en: 'Usually no answer follows: keep what you submitted yourself.',
    },
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'S',
  },
  {
    code: 'CNIL',
    name: {
      nl: 'Franse toezichthouder (CNIL)',
      fr: 'Commission nationale de l’informatique et des libertés',
      de: 'Französische Datenschutzbehörde (CNIL)',
      en: 'French Data Protection Authority (CNIL)',
    },
    country: 'FR',
    channel: 'teleservice',
    address: 'https://www.cnil.fr',
    languages: ['fr'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: {
      nl: 'Een samenvatting van de melding als PDF.',
      fr: 'Un récapitulatif de la notification en PDF.',
      de: 'Eine Zusammenfassung der Meldung als PDF.',
      en: 'A summary of the notification as a PDF.',
    },
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'S',
  },
  {
    code: 'CNPD',
    name: {
      nl: 'Luxemburgse Commissie voor gegevensbescherming',
      fr: 'Commission nationale pour la protection des données',
      de: 'Nationale Kommission für den Datenschutz',
      en: 'Luxembourg Data Protection Commission',
    },
    country: 'LU',
    channel: 'webForm',
    address: 'https://cnpd.public.lu',
    languages: ['fr', 'de', 'en'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'B',
  },
  {
    code: 'BFDI',
    name: {
      nl: 'Duitse federale toezichthouder',
      fr: 'Commissaire fédéral allemand à la protection des données',
      de: 'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
      en: 'German Federal Commissioner for Data Protection',
    },
    country: 'DE',
    channel: 'webForm',
    address: 'https://www.bfdi.bund.de',
    languages: ['de'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'B',
  },
  {
    code: 'DPC',
    name: {
      nl: 'Ierse toezichthouder',
      fr: 'Autorité irlandaise de protection des données',
      de: 'Irische Datenschutzbehörde',
      en: 'Irish Data Protection Commission',
    },
    country: 'IE',
    channel: 'webForm',
    address: 'https://www.dataprotection.ie',
    languages: ['en'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'B',
  },
  {
    code: 'EDPS',
    name: {
      nl: 'Europese Toezichthouder voor gegevensbescherming',
      fr: 'Contrôleur européen de la protection des données',
      de: 'Europäischer Datenschutzbeauftragter',
      en: 'European Data Protection Supervisor',
    },
    country: 'EU',
    channel: 'webForm',
    address: 'https://www.edps.europa.eu',
    languages: ['en', 'fr', 'de'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: unionFrom,
    validUntil: null,
    sourceCertainty: 'B',
  },
  {
    code: 'OTHER',
    name: { nl: 'Andere autoriteit', fr: 'Autre autorité', de: 'Andere Behörde', en: 'Another authority' },
    country: 'ZZ',
    channel: 'other',
    address: null,
    languages: ['nl', 'fr', 'de', 'en'],
    annexLanguages: [],
    attachmentLimitMb: null,
    receipt: null,
    validFrom: gdprFrom,
    validUntil: null,
    sourceCertainty: 'S',
  },
]

/** The authority with this code, or `null`; codes are upper case. */
export function authorityByCode(code: string): Authority | null {
  return authorities.find((authority) => authority.code === code) ?? null
}

/** The authorities as they take notifications at this instant. */
export function authoritiesAt(at: Instant): readonly Authority[] {
  return authorities.filter((row) => isValidAt(row, at))
}

/** Does a dated row stand at this instant? The begin belongs to it, the end does not. */
export function isValidAt(row: { validFrom: Instant; validUntil: Instant | null }, at: Instant): boolean {
  if (compareInstants(at, row.validFrom) < 0) return false
  return row.validUntil === null || compareInstants(at, row.validUntil) < 0
}
