import type { Labels } from '../labels/label.ts'
import type { Regime } from './regime.ts'

/** For whom a regime holds. Whether an organisation falls under it is its own setting, never concluded here. */
export const regimeLabels: Labels<Regime> = {
  nis2: {
    nl: 'Essentiële of belangrijke entiteit (NIS2)',
    fr: 'Entité essentielle ou importante (NIS2)',
    en: 'Essential or important entity (NIS2)',
    de: 'Wesentliche oder wichtige Einrichtung (NIS2)',
  },
  nis2Trust: {
    nl: 'Verlener van vertrouwensdiensten (NIS2)',
    fr: 'Prestataire de services de confiance (NIS2)',
    en: 'Trust service provider (NIS2)',
    de: 'Vertrauensdiensteanbieter (NIS2)',
  },
  police: {
    nl: 'Politiezone of politiedienst',
    fr: 'Zone de police ou service de police',
    en: 'Police zone or police service',
    de: 'Polizeizone oder Polizeidienst',
  },
  telecom: {
    nl: 'Aanbieder van openbare elektronische communicatie',
    fr: 'Fournisseur de communications électroniques accessibles au public',
    en: 'Provider of public electronic communications',
    de: 'Anbieter öffentlich zugänglicher elektronischer Kommunikation',
  },
}
