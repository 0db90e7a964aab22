import { watch } from 'vue'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'
import { keepSeat } from './kept-store.ts'
import { keepShell } from './report-shell.ts'
import { seatOf } from './report-seat.ts'

/** Lets this device open the page for reports without network, for whoever is signed in now. */
export function useReportSeat(): void {
  const register = useRegister()
  const { viewer, isSeated } = useViewer()
  watch(
    viewer,
    (person) => {
      if (!person || isSeated.value) return
      const { slug } = register.value.organisation
      // A plain copy: the store clones what it is given, and no proxy can be cloned.
      void keepSeat(slug, JSON.parse(JSON.stringify(seatOf(person, register.value))))
      void keepShell(slug)
    },
    { immediate: true },
  )
}
