import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fonts } from './fonts.ts'

/** PDF/UA-1 for whoever reads it now, PDF/A with the same tags for whoever keeps it. One at a time: the typesetter cannot do both. */
export const pdfStandards = ['ua-1', 'a-2a', 'a-3a'] as const
export type PdfStandard = (typeof pdfStandards)[number]

export interface Typesetting {
  /** Typst source: ours alone. What people wrote comes in through `data`, as JSON. */
  template: string
  data: object
  standard: PdfStandard
}

/** The typesetter remembers what it set, to set it faster again; older than this many documents it may forget. */
const remembered = 5

let compiler: NodeCompiler | null = null

/** Sets a document and checks it against its standard; what does not meet the standard is an error, not a document. */
export function typeset({ template, data, standard }: Typesetting): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts().files }] })
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
  const document = compiled.result
  if (!document)
    throw new Error(`The document was not set: ${diagnosis(compiler, compiled.takeDiagnostics())}`)
  const bytes = compiler.pdf(document, { pdfStandard: standard })
  compiler.evictCache(remembered)
  return bytes
}

function diagnosis(used: NodeCompiler, error: NodeError | null): string {
  return error ? JSON.stringify(used.fetchDiagnostics(error)) : 'no diagnosis'
}
