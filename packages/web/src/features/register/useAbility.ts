import { abilityFromRules, type Ability, type Rule } from '@lekboek/access'
import { computed, type ComputedRef } from 'vue'
import { useRegister } from './useRegister.ts'
import type { RegisterAccess } from '../viewer/viewer.ts'

const known = new WeakMap<RegisterAccess, Ability>()

/** The ability that the server applies in this register; what it refuses is not shown. */
export function abilityIn(access: RegisterAccess): Ability {
  const ability = known.get(access) ?? abilityFromRules(readRules(access.rules))
  known.set(access, ability)
  return ability
}

function readRules(rules: unknown): Rule[] {
  return Array.isArray(rules) ? rules.filter(isRule) : []
}

function isRule(rule: unknown): rule is Rule {
  return typeof rule === 'object' && rule !== null && 'action' in rule && 'subject' in rule
}

/** What this person may do in the register of the page. */
export function useAbility(): ComputedRef<Ability> {
  const access = useRegister()
  return computed(() => abilityIn(access.value))
}
