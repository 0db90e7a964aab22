import type { FastifyReply } from 'fastify'

const notPlain = /[^\w. -]/g
/** What percent-encoding leaves alone and RFC 8187 does not. */
const reserved = /['()*]/g

/** A name for the browser to save under: plain for old readers, whole for the others (RFC 6266, RFC 8187). */
export function contentDisposition(fileName: string): string {
  const encoded = encodeURIComponent(fileName.toWellFormed()).replaceAll(
    reserved,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${fileName.replaceAll(notPlain, '_')}"; filename*=UTF-8''${encoded}`
}

/** A file is saved, never shown: should a browser open it all the same, nothing in it may run. */
export function asAttachment(
  reply: FastifyReply,
  { fileName, mediaType }: { fileName: string; mediaType: string },
): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', contentDisposition(fileName))
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'no-store')
}
