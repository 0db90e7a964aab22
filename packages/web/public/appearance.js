// Runs before the first paint, in a file of its own because the content security policy allows no inline script.
const chosen = localStorage.getItem('lekboek.appearance')
const isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.classList.toggle('dark', isDark)
