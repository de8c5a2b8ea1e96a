/**
 * Names that begin like a text, while somebody types: one statement finds them, sorts them and reads what is asked of
 * them, since it is asked at every letter.
 */
import { prefixLook } from '../../model/names/prefix.ts'
import type { Planning } from '../../plan/block.ts'
import type { Lens } from '../../plan/lens.ts'
import type { RootPlan } from '../../plan/root.ts'
import { checked } from './checked.ts'
import { FULL_TEXT, labelsOf, LIMIT, namedActors } from './named.ts'

/** How a name fits, by score. The index brings no name under whole words and beginnings that does not sound so. */
const HOW = [
  { score: 1, how: 'the name begins so' },
  { score: 0.9, how: 'words of the name begin so' },
  { score: 0.7, how: 'words of the name sound so' },
] as const

/** "al-Haddad" is also found by its second part, and "الحداد" without its article. */
const scored = (look: string): string => `CASE
  WHEN n.norm STARTS WITH ${look}.norm THEN 1
  WHEN all(word IN ${look}.words WHERE word IN split(n.norm, ' ')) AND any(word IN split(n.norm, ' ') WHERE word STARTS WITH ${look}.last OR word STARTS WITH 'ال' + ${look}.last) THEN 0.9
  WHEN ${look}.heard THEN 0.7
END`

/** How often somebody took part. */
const weight = (lens: Lens): string =>
  lens.open
    ? `COUNT { (a)<-[:BY]-(p:Participation) WHERE p.live > 0 }`
    : `COUNT { (a)<-[:BY]-(p:Participation) WHERE EXISTS { MATCH (c:Claim)-[${lens.about}]->(p)${lens.where('c')} } }`

/**
 * Actors `a` by names `n` that may fit. Names that begin so come first whatever else fits: where they fill the page, the
 * index is not asked.
 */
const fitting = (lens: Lens, look: string, first: string): string => {
  const begun = `MATCH (n:Name) WHERE n.norm STARTS WITH ${look}.norm RETURN n ORDER BY n.norm LIMIT ${look}.limit`
  return `CALL () { ${namedActors(begun, look, lens)} RETURN collect([a, n]) AS begun, count(DISTINCT a) AS actors }
CALL (begun, actors) {
  UNWIND begun AS each RETURN each[0] AS a, each[1] AS n
  UNION WITH actors WHERE actors < ${first} ${namedActors(FULL_TEXT(look), look, lens)} RETURN a, n
}`
}

/** Best first; equals by weight, then by length, then by id: the best name of each actor. `collect` sees twice LIMIT at most. */
const found = (planner: Planning, node: string, look: string, first: string): string => {
  const name = `name_${node}`
  return `${fitting(planner.lens, look, first)}
WITH a, n, ${scored(look)} AS score WHERE score IS NOT NULL
WITH a, n, score ORDER BY score DESC, size(n.text), n.text
WITH a, collect([n, score])[0] AS best
WITH a AS ${node}, best[0] AS ${name}, {score: best[1], how: ${look}.how[toString(best[1])], weight: ${weight(planner.lens)}} AS hit_${node}
ORDER BY hit_${node}.score DESC, hit_${node}.weight DESC, size(${name}.text), ${node}.id LIMIT ${first}
WITH *, ${planner.lens.spelling(name)} AS kind_${name}`
}

const plan: RootPlan['plan'] = (planner, selection) => {
  const { text, first } = checked(selection.args['prefix'], selection.args['first'])
  const node = planner.variable()
  const block = planner.block()
  const how = Object.fromEntries(HOW.map((each) => [String(each.score), each.how]))
  const look = { ...prefixLook(text), labels: labelsOf(selection.args), limit: LIMIT, how }
  block.clause(found(planner, node, planner.parameter(look), planner.parameter(first)))
  const read = planner.object(block.scope(node), selection)
  const order = [`-hit_${node}.score`, `-hit_${node}.weight`, `size(name_${node}.text)`, `${node}.id`]
  return { text: block.render(order), read: (records) => records.map(read) }
}

export const suggest: RootPlan = { plan }
