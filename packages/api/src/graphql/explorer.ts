import type { FastifyInstance } from 'fastify'
import { explorerPolicy } from '../server/headers.ts'

const welcome = `# The schema is documented at the right. Sign in through the application first.
query Viewer {
  viewer {
    name
    registers {
      roles
      organisation { id name }
    }
  }
}
`

/** A page to try operations on; all of it comes from this server. Development only. */
export function addExplorer(app: FastifyInstance): void {
  app.get('/graphql', { helmet: explorerPolicy }, async (_request, reply) => {
    // Nine megabytes of editor, read when somebody asks for it.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
    const page = renderGraphiQL({
      title: 'Lekboek: explorer',
      endpoint: '/graphql',
      defaultQuery: welcome,
      headers: '{"apollo-require-preflight": "1"}',
      credentials: 'same-origin',
    })
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
  })
}
