/** Whom a sealed dossier names, and which key holders are left out. */
export interface SealedFor {
  readonly persons: readonly string[]
  readonly leftOut: readonly string[]
}
