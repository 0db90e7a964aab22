/** One thing that a dossier still lacks: its text, and where below the dossier's own path it is mended. */
export interface CloseItem {
  code: string
  key: string
  place: string | null
  /** Values for the text. */
  params: Readonly<Record<string, unknown>>
}

const places = new Map([
  ['notConfirmed', 'facts?section=awareness'],
  ['awarenessMissing', 'facts?section=awareness'],
  ['stillOngoing', 'facts?section=timing#occurrenceKind'],
  ['weighingMissing', 'weighing'],
  ['weighingOutdated', 'weighing'],
  ['riskUndetermined', 'weighing'],
  ['decisionMissing', 'decision'],
  ['decisionWithdrawn', 'decision'],
  ['decisionOutdated', 'decision'],
  ['notificationMissing', 'notification'],
  ['completeNotificationMissing', 'notification'],
  ['notificationOpen', 'notification'],
  ['followUpMissing', 'notification'],
  ['communicationMissing', 'communication'],
  ['groupsUntold', 'communication'],
  ['peopleUntold', 'communication'],
  ['measuresOpen', 'measures'],
  ['dutiesOpen', 'duties'],
])

/** What a dossier still lacks before it may close, each once. */
export function closeItems(problems: readonly { code: string; params?: unknown }[]): CloseItem[] {
  const codes = [...new Set(problems.map(({ code }) => code))]
  return codes.map((code) => ({
    ...{ code, key: `problem.${code}`, place: places.get(code) ?? null },
    params: { ...(problems.find((one) => one.code === code)?.params ?? {}) },
  }))
}
