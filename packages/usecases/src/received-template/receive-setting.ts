import type { PushedTemplate, ReceivedTemplateRow } from '@lekboek/database'
import { contentOf, isProtection, type SettingKind } from '../template/template-content.ts'
import { dutyIn, isSameDuty, setDuties, setFactor, setMonths, type Held } from './apply-setting.ts'
import { ownDutyOf } from '../incident/settings.ts'

/** What became of a pushed setting; `replaced` is what stood there before. */
export interface SettingOutcome {
  readonly outcome: 'added' | 'replaced' | 'equal' | 'left'
  readonly replaced: unknown
}

type Existing = Pick<ReceivedTemplateRow, 'content'> | null

const unchanged = (outcome: 'equal' | 'left'): SettingOutcome => ({ outcome, replaced: null })
const written = (existing: Existing, replaced: unknown): SettingOutcome => ({
  ...{ outcome: existing ? 'replaced' : 'added', replaced },
})

/** Sets what an umbrella pushed, unless the organisation's own people chose otherwise. `id` is that of the receipt. */
export async function receiveSetting(
  held: Held,
  kind: SettingKind,
  id: string,
  template: Pick<PushedTemplate, 'content'>,
  existing: Existing,
): Promise<SettingOutcome> {
  const { months, duty } = contentOf(template.content)
  const { organisation, chosen } = held
  switch (kind) {
    case 'readLogMonths': {
      // Never for a shorter time: what is older would be gone for good, and nobody could take that back.
      if (organisation.readLogMonths >= (months ?? 0)) return unchanged('equal')
      if (chosen.includes(kind)) return unchanged('left')
      return written(existing, await setMonths(held, months ?? 0))
    }
    case 'secondFactor': {
      if (organisation.secondFactor === 'everyone') return unchanged('equal')
      if (chosen.includes(kind)) return unchanged('left')
      return written(existing, await setFactor(held, 'everyone'))
    }
    case 'ownDuty':
      return duty ? receiveDuty(held, id, duty, existing) : unchanged('left')
  }
}

const mostDuties = 20

async function receiveDuty(
  held: Held,
  id: string,
  duty: NonNullable<ReturnType<typeof contentOf>['duty']>,
  existing: Existing,
): Promise<SettingOutcome> {
  const all = held.organisation.ownDuties.map(ownDutyOf)
  const stored = dutyIn(held, id)
  const before = existing ? contentOf(existing.content).duty : null
  // Theirs by now: they changed it, or took it away.
  if (existing && (!stored || !before || !isSameDuty(stored, before))) return unchanged('left')
  const others = all.filter((one) => one.id !== id)
  const twin = others.find((one) => one.name.toLowerCase() === duty.name.toLowerCase())
  if (twin) return unchanged(isSameDuty(twin, duty) ? 'equal' : 'left')
  if (stored && isSameDuty(stored, duty)) return unchanged('equal')
  if (others.length >= mostDuties) return unchanged('left')
  const own = { ...duty, id, validFromAt: stored ? stored.validFromAt : held.now }
  const wanted = stored ? all.map((one) => (one.id === id ? own : one)) : [...all, own]
  return (await setDuties(held, wanted)) ? written(existing, null) : unchanged('left')
}

/**
 * Takes a pushed setting back to what it was; false where the organisation's own people changed it since, and always for what
 * protects: a push only lengthens the read log and asks more factors, and less of either is for its own people to say, in
 * the register itself, under the rules that hold there.
 */
export async function takeBackSetting(
  held: Held,
  kind: SettingKind,
  row: Pick<ReceivedTemplateRow, 'id' | 'content'>,
  earlier: unknown,
): Promise<boolean> {
  return isProtection(kind) ? false : takeBackDuty(held, row, earlier)
}

async function takeBackDuty(
  held: Held,
  { id, content }: Pick<ReceivedTemplateRow, 'id' | 'content'>,
  earlier: unknown,
): Promise<boolean> {
  const stored = dutyIn(held, id)
  const pushed = contentOf(content).duty
  if (!stored || !pushed || !isSameDuty(stored, pushed)) return false
  const before = contentOf(earlier).duty ?? null
  const all = held.organisation.ownDuties.map(ownDutyOf)
  const wanted = before
    ? all.map((one) => (one.id === id ? { ...one, ...before } : one))
    : all.filter((one) => one.id !== id)
  return setDuties(held, wanted)
}
