import type { Sourced } from '../authority/authority.ts'
import type { StretchReason } from './stretch.ts'

/** Where each sign of stretching comes from and how sure that is. */
export const stretchSources: Readonly<Record<StretchReason, Sourced>> = {
  longerThanTarget: {
    source: 'EDPB Guidelines 9/2022 v2.0, section II.A: a short investigation; the hours are an own target',
    certainty: 'S',
  },
  checkNotBegun: {
    source: 'EDPB Guidelines 9/2022 v2.0, section II.A: the check starts at once; the hours are own practice',
    certainty: 'B',
  },
  hintLongBefore: {
    source: 'EDPB Guidelines 9/2022 v2.0, section II.A; one or two days in a serious case: KPMG (NL)',
    certainty: 'S',
  },
}
