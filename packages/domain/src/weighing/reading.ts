/**
 * One reading of the facts: every aspect at one level, higher is more harmful. What is known has one level; what is
 * unknown has its most harmless level in the best reading and its most harmful one in the worst.
 */
export interface Reading {
  /** 1 when that part of article 4(12) is hit. */
  confidentiality: number
  integrity: number
  availability: number
  /** 0 shown not to be disclosed, 1 disclosed or not excluded. */
  disclosed: number
  /** 0 unintelligible, 1 readable. */
  readable: number
  keyExposed: number
  /** 0 nobody, 1 trusted, 2 known, 3 unknown, 4 public. */
  holder: number
  /** 1 when more than `manyHolders` could read it. */
  manyHolders: number
  /** 0 the recipient confirmed deletion, 1 not. */
  kept: number
  /** 0 none, 1 opportunistic, 2 malicious, 3 targeted. */
  intent: number
  /** 1 ordinary, 2 telling, 3 intimate, 4 usable for fraud. */
  gravity: number
  nationalNumber: number
  /** 0 negligible … 3 maximum. */
  identifiability: number
  /** 0 was lawfully public already, 1 was not. */
  confidential: number
  endangered: number
  /** 0 nobody vulnerable, 1 vulnerable people, 2 being in the file is itself telling. */
  people: number
  /** 1 when there are minors among them, though no group of people says so by itself. */
  minors: number
  /** 0 below 100, 1 below 10,000, 2 from there. */
  scale: number
  /** Consequences as judged: 0 minor, 1 moderate or not judged, 2 severe. */
  severity: number
  /** 0 no wrong use, 1 reversible, 2 irreversible. */
  alteration: number
  permanent: number
  noBackup: number
  /** 0 under an hour, 1 under a day, 2 under three days, 3 longer. */
  hours: number
  /** 0 none … 3 endangering. */
  deprivation: number
}

export type Aspect = keyof Reading

/** More recipients than this cannot be asked, checked or trusted one by one; own choice, see the law test rows. */
export const manyHolders = 50
/** Numbers of people from which scale weighs; ENISA flags from 101, volume has no number in the law. */
export const manyPeople = 100
export const veryManyPeople = 10_000
