import ui from '@nuxt/ui/vue-plugin'
import urql from '@urql/vue'
import { createApp } from 'vue'
import App from './App.vue'
import { followViewerLanguage } from './features/viewer/useLanguage.ts'
import { lookAgainWhenSeen } from './features/viewer/look-again.ts'
import { hearFailures } from './features/viewer/hear-failures.ts'
import { createApi } from './graphql/client.ts'
import { firstLanguage, i18n, showLanguage } from './i18n/i18n.ts'
import { createPageRouter } from './layout/router.ts'
import './styles/main.css'
import { followFocus } from './ui/follow-focus.ts'

const failures = hearFailures()
const api = createApi(failures.onFailure)
const router = createPageRouter(api)
failures.attach(api, router)
lookAgainWhenSeen(api)

followViewerLanguage()
followFocus()
await showLanguage(firstLanguage())
createApp(App).use(urql, api).use(i18n).use(router).use(ui).mount('#app')
