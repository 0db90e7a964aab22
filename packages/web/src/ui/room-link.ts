/** A room and how far it is, in words; `state` is the mark before them. */
export interface RoomLink {
  readonly to: string
  readonly name: string
  readonly words: string
  readonly state?: string
}
