import type { Labels } from '../labels/label.ts'
import type { CompetenceReason } from './competence.ts'

/** Why an authority may be competent, to whoever chooses one. */
export const competenceReasonLabels: Labels<CompetenceReason> = {
  federalSupervision: {
    nl: 'De GBA noemt zich altijd bevoegd om een melding te ontvangen: toezicht op de AVG is federaal.',
    fr: 'L’APD se dit toujours compétente pour recevoir une notification : le contrôle du RGPD est fédéral.',
    de: 'Die DSB hält sich stets für zuständig, eine Meldung entgegenzunehmen: Die Aufsicht über die DSGVO ist föderal.',
    en: 'The GBA calls itself competent for every notification: supervision of the GDPR is federal.',
  },
  flemishDecree: {
    nl: 'Volgens de VTC melden Vlaamse instanties aan haar (decreet van 18 juli 2008, gewijzigd door dat van 8 juni 2018); alleen voor Vlaamse besturen.',
    fr: 'Selon la VTC, les instances flamandes lui adressent leurs notifications (décret du 8 juin 2018) ; pour les seules administrations flamandes.',
    de: 'Der VTC zufolge melden flämische Einrichtungen an sie (Dekret vom 8. Juni 2018); nur für flämische Verwaltungen.',
    en: 'According to the VTC, Flemish bodies notify it (decree of 18 July 2008, as changed by that of 8 June 2018); for Flemish administrations only.',
  },
  policeBody: {
    nl: 'Voor politiediensten is het Controleorgaan bevoegd; één melding volstaat voor gezamenlijke verantwoordelijken.',
    fr: 'L’Organe de contrôle est compétent pour les services de police ; une notification suffit pour des responsables conjoints.',
    de: 'Für Polizeidienste ist das Kontrollorgan zuständig; bei gemeinsam Verantwortlichen genügt eine Meldung.',
    en: 'The Supervisory Body is competent for police services; one notification is enough for joint controllers.',
  },
  nationalExceptPolice: {
    nl: 'De GBA is de toezichthoudende autoriteit in België, behalve voor de politie.',
    fr: 'L’APD est l’autorité de contrôle en Belgique, sauf pour la police.',
    de: 'Die DSB ist die Aufsichtsbehörde in Belgien, außer für die Polizei.',
    en: 'The GBA is the supervisory authority in Belgium, except for the police.',
  },
  federalBodiesOfGermany: {
    nl: 'De federale toezichthouder is bevoegd voor federale overheden en voor telecom- en postbedrijven.',
    fr: 'Le commissaire fédéral est compétent pour les autorités fédérales et pour les télécommunications et la poste.',
    de: 'Der Bundesbeauftragte ist für öffentliche Stellen des Bundes sowie für Telekommunikation und Post zuständig.',
    en: 'The federal commissioner is competent for federal bodies and for telecom and postal companies.',
  },
  landOfEstablishment: {
    nl: 'In Duitsland is de toezichthouder van de deelstaat van de vestiging bevoegd voor bedrijven en plaatselijke besturen.',
    fr: 'En Allemagne, l’autorité du Land d’établissement est compétente pour les entreprises et les pouvoirs locaux.',
    de: 'Für Unternehmen und Kommunen ist die Aufsichtsbehörde des Landes zuständig, in dem sie ihren Sitz haben.',
    en: 'In Germany the authority of the Land of establishment is competent for companies and local authorities.',
  },
  unionInstitutions: {
    nl: 'Instellingen van de Unie melden aan de EDPS (Verordening 2018/1725, artikel 34).',
    fr: 'Les institutions de l’Union notifient au CEPD (règlement 2018/1725, article 34).',
    de: 'Organe der Union melden an den EDSB (Verordnung 2018/1725, Artikel 34).',
    en: 'Institutions of the Union notify the EDPS (Regulation 2018/1725, article 34).',
  },
  nationalSupervision: {
    nl: 'De nationale toezichthoudende autoriteit van het land van vestiging.',
    fr: 'L’autorité de contrôle nationale du pays d’établissement.',
    de: 'Die nationale Aufsichtsbehörde des Landes der Niederlassung.',
    en: 'The national supervisory authority of the country of establishment.',
  },
  establishmentElsewhere: {
    nl: 'De autoriteit van het land van vestiging; zie de lijst van de EER.',
    fr: 'L’autorité du pays d’établissement ; voir la liste de l’EEE.',
    de: 'Die Behörde des Landes der Niederlassung; siehe die Liste des EWR.',
    en: 'The authority of the country of establishment; see the list of the EEA.',
  },
}
