/** A receipt as Typst source; what it says comes in as JSON. */
export const receiptTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.codeLabel, author: "Lekboek", date: none)
#set text(lang: d.language, font: d.fonts, fallback: false, size: 13pt, fill: rgb("#14181f"))
#set page(paper: "a5", margin: 18mm)
#set par(leading: 0.6em, spacing: 1.1em)
#show heading: it => block(below: 4mm, text(size: 15pt, weight: 600, it.body))

= #d.codeLabel
#block(width: 100%, stroke: 0.8pt + rgb("#7d7a72"), inset: 5mm, align(center, text(size: 22pt, weight: 600, number-width: "tabular", d.code)))
#par(d.keep)
#par(d.told)
#par[#d.use \ #link(d.link)[#text(fill: rgb("#12437f"), d.link)]]
`
