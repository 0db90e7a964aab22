/** Nuxt UI's parts in our ink: flat, square-cornered, underlined focus. The colours themselves are in tokens.css. */
export const theme = {
  colors: {
    primary: 'deep',
    neutral: 'stone',
    error: 'overdue',
    warning: 'soon',
    success: 'met',
    info: 'deep',
  },
  button: {
    slots: { base: 'rounded-sm font-semibold min-h-9 cursor-pointer disabled:cursor-not-allowed' },
    defaultVariants: { size: 'md' },
  },
  modal: {
    slots: {
      overlay: 'bg-ink/40',
      content: 'rounded-sm ring-1 ring-line-strong shadow-none divide-line',
      title: 'text-base font-semibold text-ink',
    },
  },
}
