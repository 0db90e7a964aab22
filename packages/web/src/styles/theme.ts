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
      // A head of several lines keeps them; where the window is too low for all of it the whole dialog scrolls, above its buttons.
      header: 'shrink-0',
      footer: 'shrink-0 flex-wrap sticky bottom-0 -mt-px border-t border-line bg-default',
      title: 'text-base font-semibold text-ink',
    },
    compoundVariants: [
      {
        scrollable: false,
        fullscreen: false,
        class: { content: 'overflow-y-auto scroll-pb-20', body: 'flex-none overflow-y-visible' },
      },
    ],
  },
}
