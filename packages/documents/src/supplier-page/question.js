// A link carries its code behind the hash, which no server sees: it is put into the form, taken off the address, and sent.
const code = document.getElementById('token')
const typed = location.hash.slice(1)
if (code instanceof HTMLInputElement && typed !== '') {
  history.replaceState(null, '', location.pathname + location.search)
  code.value = typed
  code.form.requestSubmit()
}
