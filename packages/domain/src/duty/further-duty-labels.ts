import type { Lang } from '../authority/authority.ts'
import type { FurtherDutyKind } from './kinds.ts'

/** What each further duty is called to people; a duty of the organisation's own has its own name besides. */
export const furtherDutyLabels: Readonly<Record<FurtherDutyKind, Readonly<Record<Lang, string>>>> = {
  subProcessorReport: {
    nl: 'Bericht van de subverwerker aan de verwerker',
    fr: 'Avis du sous-traitant ultérieur au sous-traitant',
    en: 'Report by the sub-processor to the processor',
    de: 'Mitteilung des Unterauftragsverarbeiters an den Auftragsverarbeiter',
  },
  nis2EarlyWarning: {
    nl: 'Vroegtijdige waarschuwing (NIS2)',
    fr: 'Alerte précoce (NIS2)',
    en: 'Early warning (NIS2)',
    de: 'Frühwarnung (NIS2)',
  },
  nis2Notification: {
    nl: 'Incidentmelding (NIS2)',
    fr: "Notification d'incident (NIS2)",
    en: 'Incident notification (NIS2)',
    de: 'Meldung des Sicherheitsvorfalls (NIS2)',
  },
  nis2ProgressReport: {
    nl: 'Voortgangsverslag (NIS2)',
    fr: "Rapport d'avancement (NIS2)",
    en: 'Progress report (NIS2)',
    de: 'Fortschrittsbericht (NIS2)',
  },
  nis2FinalReport: {
    nl: 'Eindverslag (NIS2)',
    fr: 'Rapport final (NIS2)',
    en: 'Final report (NIS2)',
    de: 'Abschlussbericht (NIS2)',
  },
  policeNotification: {
    nl: 'Melding aan het Controleorgaan op de politionele informatie',
    fr: "Notification à l'Organe de contrôle de l'information policière",
    en: 'Notification to the Supervisory Body for Police Information',
    de: 'Meldung an das Kontrollorgan für polizeiliche Informationen',
  },
  telecomNotification: {
    nl: 'Melding aan de autoriteit voor elektronische communicatie',
    fr: "Notification à l'autorité compétente pour les communications électroniques",
    en: 'Notification to the authority for electronic communications',
    de: 'Meldung an die Behörde für elektronische Kommunikation',
  },
  telecomCompletion: {
    nl: 'Vervollediging van die melding',
    fr: 'Complément de cette notification',
    en: 'Completion of that notification',
    de: 'Ergänzung dieser Meldung',
  },
  own: {
    nl: 'Eigen verplichting',
    fr: 'Obligation propre',
    en: 'Own duty',
    de: 'Eigene Pflicht',
  },
}
