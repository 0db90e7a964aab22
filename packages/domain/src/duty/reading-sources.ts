import type { Sourced } from '../authority/authority.ts'
import type { DutyReadingKey } from './readings.ts'

/** Where each reading comes from and how sure that source is. */
export const readingSources: Readonly<Record<DutyReadingKey, Sourced>> = {
  fullHour: {
    source: 'Regulation (EEC, Euratom) 1182/71, article 3(1)',
    certainty: 'S',
  },
  endOfDay: {
    source: 'Regulation (EEC, Euratom) 1182/71, article 3(2)(b) and (c)',
    certainty: 'S',
  },
  nextWorkingDay: {
    source: 'Regulation (EEC, Euratom) 1182/71, article 3(4)',
    certainty: 'S',
  },
  twoWorkingDays: {
    source:
      'Regulation (EEC, Euratom) 1182/71, article 3(5); of article 33 GDPR, for: Piltz and Pradel, ZD 2019, 152; against: LDI NRW 2024, Bavarian LfD 2019',
    certainty: 'S',
  },
  weekend: {
    source: 'Regulation (EEC, Euratom) 1182/71, article 3(3)',
    certainty: 'S',
  },
  holiday: {
    source: 'Regulation (EEC, Euratom) 1182/71, article 3(3)',
    certainty: 'S',
  },
  agreedWeekend: {
    source:
      'National law, own target, contract or policy: Regulation 1182/71 does not apply to it by itself (article 1)',
    certainty: 'B',
  },
  agreedHoliday: {
    source:
      'National law, own target, contract or policy: Regulation 1182/71 does not apply to it by itself (article 1)',
    certainty: 'B',
  },
}
