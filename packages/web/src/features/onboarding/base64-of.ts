/** The bytes of a file as text; null where the browser cannot read it (any more). */
export async function base64Of(file: Blob): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // One call for all of them would overflow the stack.
    let text = ''
    for (let at = 0; at < bytes.length; at += chunk)
      text += String.fromCharCode(...bytes.subarray(at, at + chunk))
    return btoa(text)
  } catch {
    return null
  }
}

const chunk = 32_768
