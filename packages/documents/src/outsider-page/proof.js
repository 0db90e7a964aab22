// Solves the sum while somebody writes, and sends the form once it is solved. Without this file the form works too, more slowly limited.
const form = document.querySelector('form[data-challenge]')

if (form && globalThis.isSecureContext && globalThis.Worker) solveFor(form)

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    globalThis.print()
    tick()
  })
}
document.querySelector('form[data-keeps]')?.addEventListener('submit', () => tick())

// Whoever saved or printed the receipt need not say so as well.
function tick() {
  const saved = document.querySelector('input[name="saved"]')
  if (saved) saved.checked = true
}

function solveFor(form) {
  const challenge = JSON.parse(form.dataset.challenge)
  const proof = form.elements.namedItem('proof')
  const counting = form.querySelector('[data-counting]')
  const worker = new Worker(new URL('/meld/-/proof-worker.js', location.href))
  const solved = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => resolve(JSON.stringify({ challenge, solution: data })))
    worker.addEventListener('error', () => resolve(''))
  })
  worker.postMessage(challenge.parameters)
  let isSolved = false
  void solved.then((text) => {
    proof.value = text
    isSolved = true
  })
  form.addEventListener('submit', (event) => {
    if (isSolved) return
    event.preventDefault()
    counting.hidden = false
    void solved.then(() => form.submit())
  })
}
