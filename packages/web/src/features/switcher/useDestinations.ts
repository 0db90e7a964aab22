import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { hasQueue, placesIn } from '../register/places.ts'
import { useRegisterOrNull } from '../register/useRegister.ts'
import { useViewer, type RegisterAccess } from '../viewer/viewer.ts'
import type { Destination } from './find-destinations.ts'

/** Everything one can jump to: the queue, the pages of this register, then every other register. */
export function useDestinations(): ComputedRef<Destination[]> {
  const { t } = useI18n()
  const { registers } = useViewer()
  const here = useRegisterOrNull()
  const queued = computed(() => registers.value.filter(hasQueue).length)

  const queue = (): Destination => ({
    id: 'queue',
    label: t('layout.place.queue'),
    detail: t('switcher.allRegisters', { count: queued.value }, queued.value),
    colour: null,
    path: '/queue',
  })
  const pagesOf = (access: RegisterAccess): Destination[] =>
    placesIn(access).map(({ name, path }) => ({
      id: `${access.organisation.id}-${name}`,
      label: t(`layout.place.${name}`),
      detail: access.organisation.name,
      colour: access.organisation.colour,
      path,
    }))
  const registerOf = (access: RegisterAccess): Destination => ({
    id: access.organisation.id,
    label: access.organisation.name,
    detail: [access.organisation.form, access.mandateHolder === null ? null : t('switcher.mandate')]
      .filter(Boolean)
      .join(' · '),
    colour: access.organisation.colour,
    path: placesIn(access)[0]?.path ?? `/${access.organisation.slug}`,
  })

  return computed(() => [
    ...(queued.value > 0 ? [queue()] : []),
    ...registers.value.filter((access) => access !== here.value).map(registerOf),
    ...(here.value ? pagesOf(here.value) : []),
  ])
}
