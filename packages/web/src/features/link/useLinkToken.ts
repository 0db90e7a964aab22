import { onMounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { keepToken, keptToken } from './link-token.ts'

/**
 * The token of the link that led to this page, told at once and again when another link is opened here. It is taken out
 * of the address, where it would stay in the history, be copied along, and travel to the server with the way back.
 */
export function useLinkToken(page: string, onToken: (token: string | null) => Promise<void>): void {
  const route = useRoute()
  const router = useRouter()

  async function take(): Promise<void> {
    if (route.hash !== '') {
      keepToken(page, route.hash)
      await router.replace({ path: route.path, query: route.query, hash: '' })
    }
    await onToken(keptToken(page))
  }

  onMounted(take)
  watch(
    () => route.hash,
    (hash) => {
      if (hash !== '') void take()
    },
  )
}
