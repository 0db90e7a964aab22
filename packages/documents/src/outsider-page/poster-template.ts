/** The poster as Typst source; what it says comes in as JSON. */
export const posterTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let ink = rgb("#14181f")
#let deep = rgb("#12437f")
#set document(title: d.title, author: d.organisation, date: none)
#set text(lang: d.language, font: d.fonts, fallback: false, size: 20pt, fill: ink)
#set page(paper: "a4", margin: (x: 22mm, top: 22mm, bottom: 18mm))
#set par(leading: 0.5em, spacing: 0.9em)
#show heading: it => block(above: 0mm, below: 9mm, text(size: 44pt, weight: 600, fill: deep, hyphenate: false, par(leading: 0.35em, it.body)))

= #d.title
#for line in d.lines { par(text(size: 22pt, line)) }
#v(1fr)
#align(center, block(breakable: false, {
  par(text(size: 24pt, weight: 600, d.scan))
  v(2mm)
  image(bytes(d.square), format: "svg", width: 82mm, alt: d.scan + ": " + d.link)
  v(1mm)
  par[#d.orGo]
  par(text(size: if d.shown.len() > 44 { 15pt } else { 19pt }, weight: 600, link(d.link, d.shown)))
}))
#v(1fr)
#block(width: 100%, stroke: (top: 2pt + deep), inset: (top: 5mm), {
  par(text(size: 20pt, weight: 600, d.organisation))
  par(text(size: 18pt, d.nameless))
})
`
