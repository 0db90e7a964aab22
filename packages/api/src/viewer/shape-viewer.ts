import { grantableRoles, rulesFor } from '@lekboek/access'
import type { RegisterAccess, Selection, Viewer } from '@lekboek/usecases'

/** The viewer as the schema shows it. Rules are worked out for whoever asks for them: a consultant has hundreds of registers. */
export function shapeViewer(viewer: Viewer, selection: Selection) {
  const { registers } = selection
  const wantsRules = typeof registers === 'object' && 'rules' in registers
  return { ...viewer, registers: viewer.registers.map((access) => shapeAccess(access, wantsRules)) }
}

function shapeAccess(access: RegisterAccess, wantsRules: boolean) {
  const { organisation, roles, mandate, mandateHolder, standsInFor, heir, phase = 'running' } = access
  return {
    organisation,
    roles,
    mandateHolder,
    standsInFor,
    heir,
    phase,
    grantableRoles: grantableRoles(access),
    mandateScope: mandate?.scope ?? null,
    rules: wantsRules ? rulesFor(access) : [],
  }
}
