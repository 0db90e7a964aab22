import type { Instant } from '../facts/facts.ts'
import { authoritiesAt, gdprFrom, isValidAt, policeFrom, unionFrom } from './authorities.ts'
import type { Authority, Certainty } from './authority.ts'
import type { Label } from '../labels/label.ts'

/** What decides, together with the country, which authority may be competent. */
export const bodyKinds = ['localAuthority', 'policeZone', 'publicBody', 'privateBody', 'unionBody'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** For which bodies an authority takes notifications, since when, and why that is thought. */
export interface Competence {
  /** Code of the authority. */
  authority: string
  bodies: readonly BodyKind[]
  /** Two-letter country, `EU` for the Union's own institutions. */
  country: string
  reason: Label
  source: string
  certainty: Certainty
  validFrom: Instant
  validUntil: Instant | null
}

const everybody: readonly BodyKind[] = ['localAuthority', 'publicBody', 'privateBody']
const always = { validFrom: gdprFrom, validUntil: null }

/** Competences as dated rows; the order is that of the country's own pages, and no advice. */
export const competences: readonly Competence[] = [
  {
    ...{ authority: 'GBA', bodies: ['localAuthority'], country: 'BE', ...always },
    reason: {
      nl: 'De GBA noemt zich altijd bevoegd om een melding te ontvangen: toezicht op de AVG is federaal.',
      fr: 'L’APD se dit toujours compétente pour recevoir une notification : le contrôle du RGPD est fédéral.',
      de: 'Die DSB hält sich stets für zuständig, eine Meldung entgegenzunehmen: Die Aufsicht über die DSGVO ist föderal.',
      en: 'The GBA calls itself competent for every notification: supervision of the GDPR is federal.',
    },
    source: 'gegevensbeschermingsautoriteit.be, Melding van gegevenslekken; an older page pointed to the VTC',
    certainty: 'S',
  },
  {
    ...{ authority: 'VTC', bodies: ['localAuthority'], country: 'BE', ...always },
    reason: {
      nl: 'Volgens de VTC melden Vlaamse instanties aan haar (decreet van 8 juni 2018); alleen voor Vlaamse besturen.',
      fr: 'Selon la VTC, les instances flamandes lui adressent leurs notifications (décret du 8 juin 2018) ; pour les seules administrations flamandes.',
      de: 'Der VTC zufolge melden flämische Einrichtungen an sie (Dekret vom 8. Juni 2018); nur für flämische Verwaltungen.',
      en: 'According to the VTC, Flemish bodies notify it (decree of 8 June 2018); for Flemish administrations only.',
    },
    source: 'overheid.vlaanderen.be and vtc.corve.be, pages of 2018 and 2019; decree of 8 June 2018',
    certainty: 'B',
  },
  {
    ...{ authority: 'COC', bodies: ['policeZone'], country: 'BE', ...always },
    validFrom: policeFrom,
    reason: {
      nl: 'Voor politiediensten is het Controleorgaan bevoegd; één melding volstaat voor gezamenlijke verantwoordelijken.',
      fr: 'L’Organe de contrôle est compétent pour les services de police ; une notification suffit pour des responsables conjoints.',
      de: 'Für Polizeidienste ist das Kontrollorgan zuständig; bei gemeinsam Verantwortlichen genügt eine Meldung.',
      en: 'The Supervisory Body is competent for police services; one notification is enough for joint controllers.',
    },
    source: 'controleorgaan.be; law of 30 July 2018, article 61; CCB navigator',
    certainty: 'S',
  },
  {
    ...{ authority: 'GBA', bodies: ['publicBody', 'privateBody'], country: 'BE', ...always },
    reason: {
      nl: 'De GBA is de toezichthoudende autoriteit in België, behalve voor de politie.',
      fr: 'L’APD est l’autorité de contrôle en Belgique, sauf pour la police.',
      de: 'Die DSB ist die Aufsichtsbehörde in Belgien, außer für die Polizei.',
      en: 'The GBA is the supervisory authority in Belgium, except for the police.',
    },
    source: 'GDPR article 55; CCB navigator',
    certainty: 'S',
  },
  national('AP', 'NL', 'S', 'GDPR article 55; autoriteitpersoonsgegevens.nl'),
  national('CNIL', 'FR', 'S', 'GDPR article 55; cnil.fr'),
  national('CNPD', 'LU', 'B', 'GDPR article 55; own knowledge'),
  national('DPC', 'IE', 'B', 'GDPR article 55; own knowledge'),
  {
    ...{ authority: 'BFDI', bodies: ['publicBody'], country: 'DE', ...always },
    reason: {
      nl: 'De federale toezichthouder is bevoegd voor federale overheden en voor telecom- en postbedrijven.',
      fr: 'Le commissaire fédéral est compétent pour les autorités fédérales et pour les télécommunications et la poste.',
      de: 'Der Bundesbeauftragte ist für öffentliche Stellen des Bundes sowie für Telekommunikation und Post zuständig.',
      en: 'The federal commissioner is competent for federal bodies and for telecom and postal companies.',
    },
    source: 'own knowledge',
    certainty: 'B',
  },
  {
    ...{ authority: 'OTHER', bodies: everybody, country: 'DE', ...always },
    reason: {
      nl: 'In Duitsland is de toezichthouder van de deelstaat van de vestiging bevoegd voor bedrijven en plaatselijke besturen.',
      fr: 'En Allemagne, l’autorité du Land d’établissement est compétente pour les entreprises et les pouvoirs locaux.',
      de: 'Für Unternehmen und Kommunen ist die Aufsichtsbehörde des Landes zuständig, in dem sie ihren Sitz haben.',
      en: 'In Germany the authority of the Land of establishment is competent for companies and local authorities.',
    },
    source: 'own knowledge',
    certainty: 'B',
  },
  {
    ...{ authority: 'EDPS', bodies: ['unionBody'], country: 'EU', ...always },
    validFrom: unionFrom,
    reason: {
      nl: 'Instellingen van de Unie melden aan de EDPS (Verordening 2018/1725, artikel 34).',
      fr: 'Les institutions de l’Union notifient au CEPD (règlement 2018/1725, article 34).',
      de: 'Organe der Union melden an den EDSB (Verordnung 2018/1725, Artikel 34).',
      en: 'Institutions of the Union notify the EDPS (Regulation 2018/1725, article 34).',
    },
    source: 'Regulation (EU) 2018/1725, article 34',
    certainty: 'B',
  },
]

function national(authority: string, country: string, certainty: Certainty, source: string): Competence {
  return {
    ...{ authority, country, certainty, source, ...always },
    bodies: [...everybody, 'policeZone'],
    reason: {
      nl: 'De nationale toezichthoudende autoriteit van het land van vestiging.',
      fr: 'L’autorité de contrôle nationale du pays d’établissement.',
      de: 'Die nationale Aufsichtsbehörde des Landes der Niederlassung.',
      en: 'The national supervisory authority of the country of establishment.',
    },
  }
}

const elsewhere: Omit<Competence, 'country'> = {
  ...{ authority: 'OTHER', bodies: bodyKinds, certainty: 'S', source: 'GDPR article 55', ...always },
  reason: {
    nl: 'De autoriteit van het land van vestiging; zie de lijst van de EER.',
    fr: 'L’autorité du pays d’établissement ; voir la liste de l’EEE.',
    de: 'Die Behörde des Landes der Niederlassung; siehe die Liste des EWR.',
    en: 'The authority of the country of establishment; see the list of the EEA.',
  },
}

// Legal forms as registers write them, in Dutch and French.
const forms: Readonly<Record<string, BodyKind>> = {
  gemeente: 'localAuthority',
  stad: 'localAuthority',
  ocmw: 'localAuthority',
  agb: 'localAuthority',
  apb: 'localAuthority',
  provincie: 'localAuthority',
  intercommunale: 'localAuthority',
  welzijnsvereniging: 'localAuthority',
  kerkfabriek: 'localAuthority',
  hulpverleningszone: 'localAuthority',
  commune: 'localAuthority',
  cpas: 'localAuthority',
  politiezone: 'policeZone',
  'zone de police': 'policeZone',
  overheid: 'publicBody',
  school: 'publicBody',
  instelling: 'publicBody',
}

/** An authority that may be competent, and why. */
export interface AuthorityCandidate {
  authority: Authority
  reason: Label
  source: string
  certainty: Certainty
  /** Sources do not agree: the organisation itself chooses, or notifies both. */
  isLeftToOrganisation: boolean
}

/**
 * The authorities that may be competent for an organisation of this legal form (`gemeente`, `politiezone`, `nv` …) in
 * this country, at this instant; GDPR articles 55 and 56. Candidates and no decision: for local authorities in Belgium the
 * pages of GBA and VTC contradict each other, so that both are given and `isLeftToOrganisation` is set. An unknown form is
 * taken for a private body; of another country the answer is `OTHER`. Empty before the GDPR applied.
 */
export function competentAuthorities(
  organisationForm: string | null,
  country: string,
  at: Instant,
): AuthorityCandidate[] {
  const body = country === 'EU' ? 'unionBody' : bodyKindOf(organisationForm)
  const known = competences.some((row) => row.country === country)
  const rows = known ? competences : [{ ...elsewhere, country }]
  const fitting = rows.filter(
    (row) => row.country === country && row.bodies.includes(body) && isValidAt(row, at),
  )
  const valid = authoritiesAt(at)
  return fitting.flatMap(({ authority: code, reason, source, certainty }) => {
    const authority = valid.find((one) => one.code === code)
    const isLeftToOrganisation = fitting.length > 1
    return authority === undefined ? [] : [{ authority, reason, source, certainty, isLeftToOrganisation }]
  })
}

/** The kind of body that a legal form names. */
export function bodyKindOf(organisationForm: string | null): BodyKind {
  const form = organisationForm?.trim().toLowerCase() ?? ''
  return Object.hasOwn(forms, form) ? (forms[form] ?? 'privateBody') : 'privateBody'
}
