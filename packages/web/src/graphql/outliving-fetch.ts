// A browser lets requests outlive their page up to 64 KiB in total; three bytes for each character stay below it.
const mostCharacters = 20_000

/** A small change goes on when the page goes: what was typed just before leaving must arrive. Reading need not. */
export function outlives(body: unknown): boolean {
  return typeof body === 'string' && body.length <= mostCharacters && /"query":"\s*mutation\b/.test(body)
}

export const outlivingFetch: typeof fetch = (address, request) =>
  fetch(address, { ...request, keepalive: outlives(request?.body) })
