import { computed } from 'vue'
import { AdmitMandateUserDocument, RefuseMandateUserDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

/** Takes a person off every mandate that this organisation gave, and lets their consultancy put them back. */
export function useRefuseMandateUser() {
  const register = useRegister()
  const refusing = useCommand(RefuseMandateUserDocument)
  const admitting = useCommand(AdmitMandateUserDocument)
  const at = (mandate: string, user: string) => ({
    ...{ organisation: register.value.organisation.id, mandate, user },
  })
  const refused = useRefusalText(refusing.failure)
  const admitted = useRefusalText(admitting.failure)
  return {
    refuse: (mandate: string, user: string) => refusing.run(at(mandate, user)),
    admit: (mandate: string, user: string) => admitting.run(at(mandate, user)),
    refusal: computed(() => refused.value ?? admitted.value),
    isRunning: computed(() => refusing.isRunning.value || admitting.isRunning.value),
  }
}
