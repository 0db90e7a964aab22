import type { Known } from './case.fixture.ts'

/** Health data of many people in a stranger's hands. */
export const grave: Known = {
  nature: {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'unknown', intent: 'none' },
  },
  people: { categories: ['patients'], countKind: 'exact', count: 50_000, endangered: 'no' },
  data: { types: ['basic', 'health', 'identification'], nationalNumber: 'yes' },
}

/** An attack. */
export const hacked: Known = {
  nature: { disclosure: 'likelyDisclosed', incidentType: 'hacking', intent: 'targeted' },
}

/** Open to everybody by mistake. */
export const published: Known = {
  nature: { holder: 'public', incidentType: 'unintendedPublication', cause: 'internalNonMalicious' },
}
