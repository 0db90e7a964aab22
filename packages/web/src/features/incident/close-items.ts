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

const untold: readonly string[] = ['groupsUntold', 'peopleUntold']

/**
 * What a dossier still lacks before it may close, each once. `untoldGroups` names the groups of people that are to be told as
 * the room in which they are told names them, those in no group too; empty where the people are not divided.
 */
export function closeItems(
  problems: readonly { code: string; params?: unknown }[],
  untoldGroups = '',
): CloseItem[] {
  const named = problems.map(({ code, params }) =>
    untoldGroups !== '' && untold.includes(code)
      ? { code: 'groupsUntold', params: { groups: untoldGroups } }
      : { code, params },
  )
  const codes = [...new Set(named.map(({ code }) => code))]
  return codes.map((code) => ({
    ...{ code, key: `problem.${code}`, place: places.get(code) ?? null },
    params: { ...(named.find((one) => one.code === code)?.params ?? {}) },
  }))
}
