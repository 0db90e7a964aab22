import nuxtUi from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import routes from 'vue-router/vite'
import { readFile } from 'node:fs/promises'
import { defineConfig, type Plugin } from 'vitest/config'
import { reportShell } from './report-shell.config.ts'
import { theme } from './src/styles/theme.ts'

const api = 'http://localhost:8080'

/** Beside the pages lie the operations that they send, for the server that answers them. */
const listedOperations: Plugin = {
  name: 'listed-operations',
  apply: 'build',
  async generateBundle() {
    const source = await readFile(new URL('src/generated/operations.json', import.meta.url))
    this.emitFile({ type: 'asset', fileName: 'operations.json', source })
  },
}

export default defineConfig({
  plugins: [
    routes({ routesFolder: 'src/pages', dts: false, extensions: ['.vue'] }),
    vue(),
    listedOperations,
    reportShell,
    nuxtUi({
      ui: theme,
      colorMode: false,
      autoImport: false,
      components: false,
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] } } },
    }),
  ],
  define: { __VUE_I18N_LEGACY_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  server: { proxy: { '/graphql': api, '/api': api, '/organisations': api } },
  // The policy allows files of our own only, so nothing is written into the page as a data address.
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
})
