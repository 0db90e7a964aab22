import type { StoredProvider } from '@lekboek/database'

/**
 * A provider as far as its word counts. What one person alone said of it lets in whoever proves who they are, and no more:
 * it gives and takes no role, makes nobody a reporter, and stands for no second factor, before a second person confirmed it.
 */
export function asFarAsConfirmed<Provider extends StoredProvider>(provider: Provider): Provider {
  return provider.confirmedAt === null
    ? { ...provider, trustsFactor: false, roleClaim: null, admitsReporters: false }
    : provider
}
