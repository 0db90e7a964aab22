import { mayOnIncident, type Action } from '@lekboek/access'
import { computed, type ComputedRef } from 'vue'
import { useAbility } from '../register/useAbility.ts'
import { useViewer } from '../viewer/viewer.ts'
import { isFrozenStatus } from './frozen-status.ts'
import { namedIdsOf } from './named-ids.ts'
import { useDossier } from './useDossier.ts'

type Part = Parameters<typeof mayOnIncident>[2]

/** Whether this person may do something in this dossier now; nothing may be done in one that is frozen. */
export function useMay() {
  const ability = useAbility()
  const { viewer } = useViewer()
  const dossier = useDossier()
  const isFrozen = computed(() => isFrozenStatus(dossier.value.status))

  // Whoever may only read what was assigned to them would not have this dossier on the page.
  const subject = computed(() => ({
    handlerIds: viewer.value ? [viewer.value.id] : [],
    namedIds: namedIdsOf(dossier.value),
  }))

  function may(action: Action, part: Part): ComputedRef<boolean> {
    return computed(() => !isFrozen.value && mayOnIncident(ability.value, action, part, subject.value))
  }

  function mayThoughFrozen(action: Action, part: Part): ComputedRef<boolean> {
    return computed(() => mayOnIncident(ability.value, action, part, subject.value))
  }

  return { may, mayThoughFrozen, isFrozen }
}
