/**
 * Fields without which an incomplete notification cannot be sent. Article 33(4) lets information follow that is not
 * available yet, and the template offers "to be determined" there; what the controller knows the moment it notifies can
 * never follow: which notification this is (3 to 6), who it is and who speaks for it (10 to 13, 18, 21 to 24), whom to
 * call (29 to 36, article 33(3)(b)), since when it is aware and why it is late (48, 49, article 33(1)), and that there
 * is a breach, of which kind, as far as known (55 has no "to be determined", 62; article 33(3)(a)). Own reading of the
 * template's conditions: it demands its mandatory fields of both kinds alike.
 */
export const minimumFields: ReadonlySet<number> = new Set([
  ...[3, 4, 5, 6, 10, 11, 12, 13, 18, 21, 22, 23, 24],
  ...[29, 30, 31, 34, 35, 36, 48, 49, 55, 62],
])

/**
 * Fields without which there is no breach to notify: of which kind it is, and what happened, as far as known (article
 * 33(3)(a)). Article 33(4) lets what is not known yet follow; a notification that says nothing of the breach notifies
 * nothing, and stops no clock.
 */
export const breachFields: ReadonlySet<number> = new Set([55, 62])
