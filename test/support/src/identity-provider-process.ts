import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type ClientMetadata } from 'oidc-provider'
import type { ProviderClient } from './identity-provider.ts'

/** A process of its own in which `oidc-provider` runs; told by its arguments whom it knows. */
const { client, accounts } = JSON.parse(process.argv[2] ?? '{}') as {
  client: ProviderClient
  accounts: Record<string, Record<string, unknown>>
}

/** How it is known: by a secret, or by the keys that stand at its address and by nothing else. */
function described({
  id,
  secret,
  keys,
  algorithm,
  redirect,
  signedOut,
  logout,
}: ProviderClient): ClientMetadata {
  return {
    ...{ client_id: id, redirect_uris: [redirect] },
    ...(secret === undefined
      ? { token_endpoint_auth_method: 'private_key_jwt', jwks_uri: keys }
      : { client_secret: secret }),
    ...(algorithm === undefined ? {} : { token_endpoint_auth_signing_alg: algorithm }),
    ...(signedOut === undefined ? {} : { post_logout_redirect_uris: [signedOut] }),
    ...(logout === undefined
      ? {}
      : { backchannel_logout_uri: logout, backchannel_logout_session_required: true }),
  }
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const claims = [...new Set(Object.values(accounts).flatMap((account) => Object.keys(account)))]
  const provider = new Provider(issuer, {
    clients: [described(client)],
    // Unless told, it asks nothing of this machine: here the other side stands on it.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    claims: { openid: ['sub', ...claims] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(context, form) {
          context.body = `<!doctype html><html lang="nl"><title>Afmelden</title>${form.replace('</form>', '<button name="logout" value="yes">Ja, afmelden</button></form>')}`
        },
      },
    },
    cookies: { keys: ['one key for tests'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) =>
      accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
    async loadExistingGrant(context) {
      const { oidc } = context
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: oidc.client?.clientId ?? '',
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html')
      return void response.end(
        `<!doctype html><html lang="nl"><title>Aanmelden</title><form method="post"><label>Account <input name="login"></label><button>Aanmelden</button></form>`,
      )
    }
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      const accountId = new URLSearchParams(body).get('login') ?? ''
      void provider.interactionFinished(request, response, {
        login: { accountId, amr: [accounts[accountId]?.['amr'] ?? []].flat() as string[] },
      })
    })
  })
  process.send?.({ issuer })
})
