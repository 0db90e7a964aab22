const doors = /^\/(?:sign-in|second-factor)/

/** Only a path of our own: '//elsewhere' and '/\elsewhere' would lead a person who just signed in to another site. */
export function safeWayBack(asked: unknown): string {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) && !doors.test(asked) ? asked : '/'
}
