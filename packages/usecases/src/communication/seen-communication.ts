import type { StoredDossier } from '../incident/load-dossier.ts'
import { invalid, notFound } from '../refusal.ts'

type StoredCommunication = StoredDossier['communications'][number]

/** @throws {Refusal} notFound; invalid once the people were told: that text stands as it was read. */
export function openCommunication(stored: StoredDossier, id: string): StoredCommunication {
  const communication = stored.communications.find((one) => one.id === id)
  if (!communication) throw notFound()
  if (communication.toldAt !== null) throw invalid([{ path: 'toldAt', code: 'repeated' }])
  return communication
}
