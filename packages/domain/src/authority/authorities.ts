import type { Authority } from './authority.ts'

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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: 20,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
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
    attachmentLimitMb: null,
    sourceCertainty: 'B',
  },
  {
    code: 'OTHER',
    name: { nl: 'Andere autoriteit', fr: 'Autre autorité', de: 'Andere Behörde', en: 'Another authority' },
    country: 'ZZ',
    channel: 'other',
    address: null,
    languages: ['nl', 'fr', 'de', 'en'],
    attachmentLimitMb: null,
    sourceCertainty: 'S',
  },
]

/** The authority with this code, or `null`; codes are upper case. */
export function authorityByCode(code: string): Authority | null {
  return authorities.find((authority) => authority.code === code) ?? null
}
