import { onScopeDispose, ref, type Ref } from 'vue'

/** Is there room for a column beside the page? The same border as in the styles. */
export function useIsWide(): Readonly<Ref<boolean>> {
  const query = matchMedia('(min-width: 64rem)')
  const isWide = ref(query.matches)
  const follow = (): void => {
    isWide.value = query.matches
  }
  query.addEventListener('change', follow)
  onScopeDispose(() => query.removeEventListener('change', follow))
  return isWide
}
