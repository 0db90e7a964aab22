/** Regimes beside the GDPR under which an organisation may have to report the same incident. */
export const regimes = ['nis2', 'nis2Trust', 'police', 'telecom'] as const
export type Regime = (typeof regimes)[number]
