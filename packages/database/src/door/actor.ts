/**
 * Who does something in a register, as the journal remembers it: the names of that moment, because people
 * marry, leave and change roles while the register stays.
 */
export interface Actor {
  /** The user's id, or `system` for what the platform does by itself. */
  readonly id: string
  readonly name: string
  /** The role that opened the register, `system` for jobs. */
  readonly role: string
  /** Name of the consultancy whose mandate opened the register, or of the organisation that its own passed into. */
  readonly mandateHolder: string | null
  /** Id of that consultancy: kept beside the journal's text, so that a consultancy can count what its people did. */
  readonly consultancyId?: string | null
  /** Name of the DPO for whom it was done as deputy. */
  readonly deputyFor: string | null
  /** Keys of the ways by which they come in: sealed dossiers that name them through one of these are there for them. */
  readonly ways?: readonly string[]
}

export const systemActor: Actor = {
  ...{ id: 'system', name: 'Lekboek', role: 'system' },
  ...{ mandateHolder: null, deputyFor: null },
}
