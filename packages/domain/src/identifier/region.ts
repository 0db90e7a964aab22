import { provinceOf, type Province } from './province.ts'

/** The three regions; Constitution, article 3. */
export const regions = ['flanders', 'brussels', 'wallonia'] as const
export type Region = (typeof regions)[number]

// Constitution, article 5: five provinces in each of two regions; Brussels belongs to no province.
const regionOfProvince: Readonly<Record<Province, Region>> = {
  antwerp: 'flanders',
  flemishBrabant: 'flanders',
  westFlanders: 'flanders',
  eastFlanders: 'flanders',
  limburg: 'flanders',
  brussels: 'brussels',
  walloonBrabant: 'wallonia',
  hainaut: 'wallonia',
  liege: 'wallonia',
  luxembourg: 'wallonia',
  namur: 'wallonia',
}

/** The region in which a municipality lies by its NIS code, or `null` where the code does not tell. */
export function regionOf(nis: string): Region | null {
  const province = provinceOf(nis)
  return province === null ? null : regionOfProvince[province]
}
