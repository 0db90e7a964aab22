const most = 12

const memory = (viewerId: string) => `lekboek.recent.${viewerId}`

/** Registers that a person opened on this device, the last one first; ids alone. */
export function recentRegisters(viewerId: string, storage: Storage = localStorage): string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(memory(viewerId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function rememberRegister(
  viewerId: string,
  organisationId: string,
  storage: Storage = localStorage,
): void {
  const others = recentRegisters(viewerId, storage).filter((id) => id !== organisationId)
  storage.setItem(memory(viewerId), JSON.stringify([organisationId, ...others].slice(0, most)))
}
