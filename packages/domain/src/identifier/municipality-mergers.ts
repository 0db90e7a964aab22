import type { Instant } from '../facts/facts.ts'

/** One merger of Flemish municipalities. */
export interface MunicipalityMerger {
  /** Code and name from the merger on. */
  nis: string
  name: string
  /** False where the largest of them kept its code. */
  isNewCode: boolean
  /** The codes that ended with their names, which are believed; without the code that stayed. */
  ended: Readonly<Record<string, string>>
  /** First instant of the merged municipality, midnight in Brussels. */
  validFrom: Instant
  /** S: codes and pairing confirmed; B: the pairing or the whole row is believed. */
  certainty: 'S' | 'B'
}

/**
 * Where the mergers come from. A list for successors and for reading old registers, never the list of municipalities:
 * that comes from Statbel (REFNIS) or Digitaal Vlaanderen.
 */
export const mergerSources = {
  '2019': '15 municipalities into 7 on 1 January 2019; codes after Statbel REFNIS, from memory',
  '2025':
    'Digitaal Vlaanderen, 3 December 2024: 28 municipalities into 13; codes after two lists on Statbel data',
} as const

// Midnight of 1 January 2019 and 2025 in Brussels.
const in2019 = '2018-12-31T23:00:00.000Z'
const in2025 = '2024-12-31T23:00:00.000Z'

export const municipalityMergers: readonly MunicipalityMerger[] = [
  {
    nis: '12041',
    name: 'Puurs-Sint-Amands',
    isNewCode: true,
    ended: { '12030': 'Puurs', '12034': 'Sint-Amands' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '44083',
    name: 'Deinze',
    isNewCode: true,
    ended: { '44011': 'Deinze', '44049': 'Nevele' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '44084',
    name: 'Aalter',
    isNewCode: true,
    ended: { '44001': 'Aalter', '44029': 'Knesselare' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '44085',
    name: 'Lievegem',
    isNewCode: true,
    ended: {
      '44036': 'Lovendegem',
      '44072': 'Waarschoot',
      '44080': 'Zomergem',
    },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '45068',
    name: 'Kruisem',
    isNewCode: true,
    ended: { '45017': 'Kruishoutem', '45057': 'Zingem' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '72042',
    name: 'Oudsbergen',
    isNewCode: true,
    ended: { '71047': 'Opglabbeek', '72040': 'Meeuwen-Gruitrode' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '72043',
    name: 'Pelt',
    isNewCode: true,
    ended: { '72025': 'Neerpelt', '72029': 'Overpelt' },
    validFrom: in2019,
    certainty: 'B',
  },
  {
    nis: '11002',
    name: 'Antwerpen',
    isNewCode: false,
    ended: { '11007': 'Borsbeek' },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '23106',
    name: 'Pajottegem',
    isNewCode: true,
    ended: { '23023': 'Galmaarden', '23024': 'Gooik', '23032': 'Herne' },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '37021',
    name: 'Wingene',
    isNewCode: true,
    ended: { '37012': 'Ruiselede', '37018': 'Wingene' },
    validFrom: in2025,
    certainty: 'B',
  },
  {
    nis: '37022',
    name: 'Tielt',
    isNewCode: true,
    ended: { '37007': 'Meulebeke', '37015': 'Tielt' },
    validFrom: in2025,
    certainty: 'B',
  },
  {
    nis: '44086',
    name: 'Nazareth-De Pinte',
    isNewCode: true,
    ended: { '44012': 'De Pinte', '44048': 'Nazareth' },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '44087',
    name: 'Lochristi',
    isNewCode: true,
    ended: { '44034': 'Lochristi', '44073': 'Wachtebeke' },
    validFrom: in2025,
    certainty: 'B',
  },
  {
    nis: '44088',
    name: 'Merelbeke-Melle',
    isNewCode: true,
    ended: { '44040': 'Melle', '44043': 'Merelbeke' },
    validFrom: in2025,
    certainty: 'B',
  },
  {
    nis: '46029',
    name: 'Lokeren',
    isNewCode: true,
    ended: { '44045': 'Moerbeke', '46014': 'Lokeren' },
    validFrom: in2025,
    certainty: 'S',
  },
  // Zwijndrecht moved from the province of Antwerp to East Flanders with it.
  {
    nis: '46030',
    name: 'Beveren-Kruibeke-Zwijndrecht',
    isNewCode: true,
    ended: {
      '11056': 'Zwijndrecht',
      '46003': 'Beveren',
      '46013': 'Kruibeke',
    },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '71071',
    name: 'Tessenderlo-Ham',
    isNewCode: true,
    ended: { '71057': 'Tessenderlo', '71069': 'Ham' },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '71072',
    name: 'Hasselt',
    isNewCode: true,
    ended: { '71022': 'Hasselt', '73040': 'Kortessem' },
    validFrom: in2025,
    certainty: 'S',
  },
  {
    nis: '73110',
    name: 'Bilzen-Hoeselt',
    isNewCode: true,
    ended: { '73006': 'Bilzen', '73032': 'Hoeselt' },
    validFrom: in2025,
    certainty: 'B',
  },
  {
    nis: '73111',
    name: 'Tongeren-Borgloon',
    isNewCode: true,
    ended: { '73009': 'Borgloon', '73083': 'Tongeren' },
    validFrom: in2025,
    certainty: 'B',
  },
]
