import { onMounted, watch } from 'vue'
import { OpenReceivedReportDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useMay } from '../incident/useMay.ts'
import { useRegister } from '../register/useRegister.ts'
import type { Report } from './useReportVersions.ts'

/** Lets the processor see that its report was opened, once it is shown to somebody who may work on it; never by whom. */
export function useOpened(report: () => Report): void {
  const register = useRegister()
  const mayWork = useMay().mayThoughFrozen('change', 'Incident')
  const command = useCommand(OpenReceivedReportDocument)
  const said = new Set<number>()

  async function tell(): Promise<void> {
    if (!mayWork.value) return
    const unseen = report().versions.filter(({ openedAt, serial }) => openedAt === null && !said.has(serial))
    for (const { serial } of unseen) {
      said.add(serial)
      await command.run({ organisation: register.value.organisation.id, report: report().id, serial })
    }
  }
  onMounted(tell)
  watch(() => report().versions.length, tell)
}
