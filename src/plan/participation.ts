/** Folds over the claims about a participation that several areas need. */

/** PRESENT as soon as one source says so; DENIED where sources only deny it. */
export const ATTENDANCE = ((): string => {
  const said = (attendance: string): string =>
    `count(CASE WHEN c.stance = 'AFFIRMS' AND coalesce(c.attendance, 'PRESENT') = '${attendance}' THEN 1 END) > 0`
  return `CASE WHEN ${said('PRESENT')} THEN 'PRESENT' WHEN ${said('INVITED')} THEN 'INVITED' WHEN ${said('ABSENT')} THEN 'ABSENT' ELSE 'DENIED' END`
})()
