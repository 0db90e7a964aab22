import { createHmac, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import { grafserv } from 'postgraphile/grafserv/node'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import pg from 'pg'

/**
 * PostGraphile 5, the fast GraphQL peer, over the same tables, behind the same cookie check, the same rights and the
 * same row-level security.
 *
 * Run: peer.ts PORT URL SECRET.
 */
const [port, url, secret] = process.argv.slice(2)
if (!port || !url || !secret) throw new Error('usage: peer.ts PORT URL SECRET')

const pool = new pg.Pool({ connectionString: url, max: 10 })

function tokenOf(cookie: string | undefined): string {
  const match = /lekboek\.session=([^;]+)/.exec(cookie ?? '')
  const [token, signature] = decodeURIComponent(match?.[1] ?? '').split(/\.(?=[^.]*$)/)
  const expected = createHmac('sha256', secret ?? '')
    .update(token ?? '')
    .digest()
  const given = Buffer.from(signature ?? '', 'base64')
  if (!token || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Error('no session')
  return token
}

/** The register a signed-in person asks for, when they may enter it. */
async function registerOf(request: http.IncomingMessage): Promise<string> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'may-enter',
    text: `SELECT m.organisation_id AS id FROM session s JOIN membership m ON m.user_id = s.user_id
      WHERE s.token = $1 AND s.expires_at > $2 AND m.organisation_id = $3 AND m.valid_from <= $2 AND (m.valid_until IS NULL OR m.valid_until > $2)`,
    values: [tokenOf(request.headers.cookie), new Date(), request.headers['x-organisation']],
  })
  const found = rows[0]
  if (!found) throw new Error('no access')
  return found.id
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
  grafserv: { graphqlPath: '/graphql', websockets: false, graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (context) => {
      const request = context.node?.req
      if (!request) throw new Error('requests come over HTTP')
      return { pgSettings: { 'app.organisation': await registerOf(request) } }
    },
  },
})

const served = instance.createServ(grafserv)
const server = http.createServer()
await served.addTo(server)
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
