import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A process of its own in which `oidc-provider` runs; told by its arguments whom it knows. */
const { client, accounts } = JSON.parse(process.argv[2] ?? '{}') as {
  client: { id: string; secret: string; redirect: string }
  accounts: Record<string, Record<string, unknown>>
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const claims = [...new Set(Object.values(accounts).flatMap((account) => Object.keys(account)))]
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirect] }],
    claims: { openid: ['sub', ...claims] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
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
