// Looks for the number with which the key begins as the challenge asks, in the way of altcha (version 2, SHA-256).
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

addEventListener('message', async ({ data: { nonce, salt, keyPrefix } }) => {
  const start = bytesOf(salt + nonce)
  const asked = bytesOf(keyPrefix)
  const input = new Uint8Array(start.length + 4)
  input.set(start)
  const counter = new DataView(input.buffer)
  for (let number = 0; ; number += 1) {
    counter.setUint32(start.length, number)
    const key = new Uint8Array(await crypto.subtle.digest('SHA-256', input))
    if (asked.every((byte, index) => key[index] === byte)) {
      postMessage({ counter: number, derivedKey: hexOf(key) })
      return
    }
  }
})
