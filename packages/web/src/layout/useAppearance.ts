import { ref, watch } from 'vue'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

// The same name as in public/appearance.js, which reads it before the first paint.
const memory = 'lekboek.appearance'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function remembered(): Appearance {
  const stored = localStorage.getItem(memory)
  return appearances.find((appearance) => appearance === stored) ?? 'system'
}

const appearance = ref<Appearance>(remembered())

function show(): void {
  const isDark = appearance.value === 'dark' || (appearance.value === 'system' && systemIsDark.matches)
  document.documentElement.classList.toggle('dark', isDark)
}

watch(appearance, (chosen) => {
  localStorage.setItem(memory, chosen)
  show()
})
systemIsDark.addEventListener('change', show)

/** Light, dark or as the system; a person's choice stays on this device. */
export function useAppearance() {
  return { appearance }
}
