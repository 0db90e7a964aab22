import type { DataType } from '@lekboek/domain'

/** What one controller is told beside the common text, as it stands in its form. */
export interface OwnPart {
  peopleCount: number | null
  peopleCountMax: number | null
  recordCount: number | null
  dataTypes: readonly DataType[] | null
  note: string
}

interface Stored extends Omit<OwnPart, 'note'> {
  note: string | null
}

export function ownPartOf({ peopleCount, peopleCountMax, recordCount, dataTypes, note }: Stored): OwnPart {
  return { peopleCount, peopleCountMax, recordCount, dataTypes, note: note ?? '' }
}
