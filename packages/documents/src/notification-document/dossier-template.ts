/**
 * The page as Typst source. Everything that people wrote comes in as JSON and is set as text: nothing in here is
 * put together from their words, so there is no markup for them to write.
 */
export const dossierTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))

#let ink = rgb("#14181f")
#let quiet = rgb("#5a6472")
#let hair = rgb("#c9cfd8")
#let faint = rgb("#e9ecf1")
#let deep = rgb("#12437f")
#let red = rgb("#b3261e")
#let green = rgb("#1d6b43")

#let at = d.preparedAt
#set document(
  title: d.documentTitle,
  author: d.author,
  date: datetime(year: at.year, month: at.month, day: at.day, hour: at.hour, minute: at.minute, second: at.second),
)
#set text(
  lang: d.language, region: if d.language == "nl" { "BE" } else { "GB" },
  font: d.fonts, fallback: false, size: 10pt, fill: ink, number-width: "tabular",
)
#set par(leading: 0.58em, spacing: 0.75em)

#let rule = 0.4pt + hair

#let small(body) = text(size: 8pt, fill: quiet, body)

#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 24mm, x: 20mm),
  header: context if counter(page).get().first() > 1 {
    small(d.runningHead)
    v(-2.2mm)
    line(length: 100%, stroke: 0.4pt + hair)
  },
  footer: context small(grid(
    columns: (1fr, auto),
    d.notSubmitted,
    [#d.page #counter(page).display() #d.pageOf #counter(page).final().first()],
  )),
)

#show heading.where(level: 1): it => block(above: 9mm, below: 3.5mm, sticky: true, text(size: 14pt, weight: 600, it.body))
#show heading.where(level: 2): it => block(above: 6mm, below: 2.2mm, sticky: true, text(size: 11pt, weight: 600, it.body))
#show title: it => block(above: 0mm, below: 3.4mm, text(size: 18pt, weight: 600, d.title))
#set list(marker: text(fill: quiet)[–], indent: 0pt, body-indent: 0.5em, spacing: 0.55em)

#block(width: 100%, stroke: (top: 1.6pt + deep), inset: (top: 5mm), below: 0mm)[
  #title()
  #block(below: 2.4mm, par(text(size: 12pt, d.addressee)))
  #par(small(d.article))
]

#v(5mm)
#grid(
  columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 4.2mm,
  ..d.summary.map(item => {
    block(below: 1.6mm, par(small(item.label)))
    text(weight: if item.isLoud { 600 } else { 400 }, fill: if item.isLoud { red } else { ink }, item.value)
    if item.note != none {
      linebreak()
      text(size: 8.5pt, fill: if item.isLoud { red } else { quiet }, item.note)
    }
  })
)

#let tones = (past: ink, aware: deep, met: green, overdue: red, open: ink, now: quiet)
#let picture(points, tiers) = layout(size => {
  // Half a label of room on either side, so that the outer ones stay on the page.
  let margin = 12mm
  let lift = 15mm
  let drop = 11.5mm
  let axis = 3mm + tiers.above * lift
  let width = size.width - 2 * margin
  let x(point) = margin + point.place * width
  let aware = points.find(point => point.tone == "aware")
  let now = points.find(point => point.tone == "now")
  box(width: 100%, height: axis + 3.5mm + tiers.below * drop, {
    place(line(start: (x(points.first()), axis), end: (x(points.last()), axis), stroke: 0.8pt + hair))
    if aware != none and now != none and aware.place < now.place {
      place(line(start: (x(aware), axis), end: (x(now), axis), stroke: 2.4pt + deep))
    }
    for point in points {
      let tone = tones.at(point.tone)
      let isDue = point.row == "above" and point.tone != "now"
      if point.tone == "now" {
        place(line(start: (x(point), axis - 2.2mm), end: (x(point), axis + 2.2mm), stroke: 1.1pt + ink))
      } else if isDue {
        place(dx: x(point) - 1.5mm, dy: axis - 1.5mm, circle(radius: 1.5mm, fill: white, stroke: 1.1pt + tone))
      } else {
        let r = if point.tone == "aware" { 1.7mm } else { 1.2mm }
        place(dx: x(point) - r, dy: axis - r, circle(radius: r, fill: tone))
      }
      let words = {
        set par(leading: 0.42em, spacing: 0.42em)
        set text(size: 7.5pt, hyphenate: false)
        set align(center)
        text(weight: 600, fill: tone, point.label)
        linebreak()
        if point.state != none { text(fill: tone, point.state); linebreak() }
        text(fill: ink, point.day)
        linebreak()
        text(fill: ink, point.time)
      }
      let w = if point.row == "above" { 24mm } else { 20mm }
      let left = calc.max(0mm, calc.min(size.width - w, x(point) - w / 2))
      if point.row == "above" {
        let hang = axis - 3.2mm - point.tier * lift
        if point.tier > 0 { place(line(start: (x(point), hang + 0.6mm), end: (x(point), axis - 1.5mm), stroke: rule)) }
        place(dx: left, dy: 0mm, box(width: w, height: hang, align(bottom, words)))
      } else {
        let foot = axis + 3mm + point.tier * drop
        if point.tier > 0 { place(line(start: (x(point), axis + 1.5mm), end: (x(point), foot - 0.6mm), stroke: rule)) }
        place(dx: left, dy: foot, box(width: w, words))
      }
    }
  })
})

#show figure.caption: it => align(left, small(it.body))
#show figure: set align(left)
#show figure: set figure.caption(position: bottom)
#show table.cell: set par(justify: false)
#let rules(x, y) = (bottom: if y == 0 { 0.6pt + quiet } else { rule })
#let head(cells) = table.header(..cells.map(cell => text(size: 8pt, weight: 400, fill: quiet, cell)))

= #d.timeLine.heading
#figure(
  picture(d.timeLine.points, d.timeLine.tiers), alt: d.timeLine.alternative, caption: d.timeLine.caption,
  kind: image, supplement: none, numbering: none, outlined: false,
)
#v(1mm)
#figure(
  table(
    columns: (auto, 1fr, auto), stroke: rules,
    inset: (left: 0pt, right: 6mm, y: 1.5mm), align: left,
    head(d.timeLine.header),
    ..d.timeLine.rows.map(row => (row.label, row.instant, row.sinceAware)).flatten(),
  ),
  caption: d.timeLine.tableCaption, kind: table, supplement: none, numbering: none, outlined: false,
)

#let answer(a) = if a.kind == "notKnownYet" {
  text(fill: quiet, d.notKnownYet)
} else if a.kind == "notDemanded" {
  text(fill: quiet, d.notDemanded)
} else if a.kind == "list" {
  list(..a.lines)
} else {
  for lines in a.paragraphs { par(lines.join(linebreak())) }
}
// A short answer moves to the next page as a whole; a long one fills this page first.
#let row(f) = (
  text(fill: quiet, f.field),
  text(fill: quiet, f.label),
  answer(f.answer),
).map(cell => table.cell(breakable: f.isLong, cell))

#v(4mm)
#par(small(d.order))

#for chapter in d.chapters {
  heading(level: 1, chapter.heading)
  for section in chapter.sections {
    if section.heading != none { heading(level: 2, section.heading) }
    if section.fields.len() == 0 {
      par(text(fill: quiet, d.nothingAsked))
    } else {
      table(
        columns: (12mm, 62mm, 1fr), stroke: rules,
        inset: (left: 0pt, right: 4mm, y: 1.9mm), align: left + top,
        head(d.header),
        ..section.fields.map(row).flatten(),
      )
    }
  }
}

#v(8mm)
#block(width: 100%, stroke: (top: rule), inset: (top: 3mm), breakable: false, text(fill: quiet, d.notSubmitted))
`
