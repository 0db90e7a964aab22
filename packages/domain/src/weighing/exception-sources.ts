import type { ExceptionGround } from '../decision/choices.ts'

/** Where each ground of article 34(3) and its conditions come from. */
export const exceptionSources: Readonly<Record<ExceptionGround, string>> = {
  unintelligible:
    'GDPR article 34(3)(a); EDPB Guidelines 01/2021 v2.0, cases 6 and 10; AP: intact, under own control, key safe',
  riskRemoved:
    'GDPR article 34(3)(b); EDPB Guidelines 01/2021 v2.0, case 9; UODO (Poland), ENEA, 11 January 2021',
  disproportionate:
    'GDPR article 34(3)(c): public communication; EDPB Guidelines 9/2022, III.D: contact data lost or never known; Hamburg: leaflets in the practice were not enough',
}
