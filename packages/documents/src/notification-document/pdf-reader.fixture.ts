import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF finds in it: text in reading order, and the tree of tags. */
export interface ReadPdf {
  document: PDFDocumentProxy
  text: string
  tags: Tag[]
  metadata: Record<string, unknown>
  xmp: string
  language: string | null
  /** Text that belongs to no tag and is not set apart as decoration. */
  untagged: string[]
}

export interface Tag {
  role: string
  alt: string | null
  text: string
  children: Tag[]
}

type TreeNode = NonNullable<
  Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getStructTree']>>
>

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const tags: Tag[] = []
  let text = ''
  const untagged: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const textOf = new Map<string, string>()
    let open: string[] = []
    for (const item of content.items) {
      if ('str' in item) {
        if (open.length === 0 && item.str.trim() !== '') untagged.push(item.str)
        text += item.str + (item.hasEOL ? '\n' : '')
        // Shaped text sits in a mark without a number, inside the one that the tag points at.
        const id = open.findLast((mark) => mark !== '')
        if (id !== undefined) textOf.set(id, (textOf.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
      } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
      else open = [...open, 'id' in item && typeof item.id === 'string' ? item.id : '']
    }
    const tree = await page.getStructTree()
    if (tree) tags.push(tagOf(tree, textOf))
  }
  const { info, metadata } = await document.getMetadata()
  return {
    document,
    text,
    tags,
    metadata: { ...info },
    xmp: metadata === null ? '' : String(metadata.getRaw()),
    language: 'Language' in info ? String(info.Language) : null,
    untagged,
  }
}

function tagOf(node: TreeNode, textOf: Map<string, string>): Tag {
  const tag: Tag = { role: node.role, alt: 'alt' in node ? String(node.alt) : null, text: '', children: [] }
  for (const child of node.children) {
    if ('role' in child) tag.children.push(tagOf(child, textOf))
    else tag.text += textOf.get(child.id) ?? ''
  }
  tag.text += tag.children.map((child) => child.text).join(' ')
  return tag
}

/** Every tag with one of these roles, in reading order. */
export function tagsWith(tags: readonly Tag[], ...roles: string[]): Tag[] {
  return tags.flatMap((tag) => [
    ...(roles.includes(tag.role) ? [tag] : []),
    ...tagsWith(tag.children, ...roles),
  ])
}
