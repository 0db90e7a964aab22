import type { Instant } from '@lekboek/domain'

/** How far somebody has come in. */
export interface Standing {
  standing: 'none' | 'enrol' | 'answer' | 'whole'
  ways: FactorWay[]
  /** Of who must enrol: whether they show a password first. */
  asksProof?: boolean
  /** Of who came through an organisation's provider. */
  isThroughProvider?: boolean
}

export type FactorWay = 'totp' | 'passkey' | 'recovery'

export interface Passkey {
  id: string
  name: string
  isBackedUp: boolean
  createdAt: Instant
  lastUsedAt: Instant | null
}

export interface Session {
  id: string
  device: string | null
  address: string | null
  createdAt: Instant
  lastUsedAt: Instant
  expiresAt: Instant
  hasFactor: boolean
  isThis: boolean
}

export interface Account {
  email: string
  isAsked: boolean
  totpAt: Instant | null
  /** Whether there is one; whoever came through a provider alone has none. */
  hasPassword: boolean
  recoveryCodesLeft: number
  passkeys: Passkey[]
  sessions: Session[]
}

export interface StartedTotp {
  id: string
  secret: string
  address: string
}

/** Given with a first factor; null where codes on paper are there already. */
export interface GivenCodes {
  recoveryCodes: string[] | null
}
