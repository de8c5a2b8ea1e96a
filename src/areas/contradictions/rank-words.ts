/**
 * Ranks as sources write them, in six languages, by NATO's grades (STANAG 2116). The first entry whose parts a text holds
 * is its grade. "General" and "Admiral" alone say no grade: they are how any of several is addressed, and agree with all.
 */
const NONE = ''

export const RANK_WORDS: readonly (readonly [parts: readonly string[], grade: string])[] = [
  [['sergeant'], NONE],
  [['warrant'], NONE],
  [['field marshal'], 'Field Marshal'],
  [['feldmaresciallo'], 'Field Marshal'],
  [['مشير'], 'Field Marshal'],
  [['air chief marshal'], 'General'],
  [['air marshal'], 'Lieutenant General'],
  [['marshal'], 'Field Marshal'],
  [['فريق', 'أول'], 'General'],
  [['فريق', 'اول'], 'General'],
  [['فريق'], 'Lieutenant General'],
  [['first lieutenant general'], 'General'],
  [['colonel general'], 'General'],
  [['korgeneral'], 'Lieutenant General'],
  [['orgeneral'], 'General'],
  [['lieutenant general'], 'Lieutenant General'],
  [['lieutenant général'], 'Lieutenant General'],
  [['lt gen'], 'Lieutenant General'],
  [['tenente generale'], 'Lieutenant General'],
  [['vice admiral'], 'Lieutenant General'],
  [['major general'], 'Major General'],
  [['maj gen'], 'Major General'],
  [['maggiore generale'], 'Major General'],
  [['tümgeneral'], 'Major General'],
  [['rear admiral'], 'Major General'],
  [['لواء'], 'Major General'],
  [['brig'], 'Brigadier General'],
  [['عميد'], 'Brigadier General'],
  [['commodore'], 'Brigadier General'],
  [['tuğgeneral'], 'Brigadier General'],
  [['lieutenant colonel'], 'Lieutenant Colonel'],
  [['lt col'], 'Lieutenant Colonel'],
  [['tenente colonnello'], 'Lieutenant Colonel'],
  [['yarbay'], 'Lieutenant Colonel'],
  [['مقدم'], 'Lieutenant Colonel'],
  [['colonel'], 'Colonel'],
  [['colonnello'], 'Colonel'],
  [['albay'], 'Colonel'],
  [['عقيد'], 'Colonel'],
  [['major'], 'Major'],
  [['maggiore'], 'Major'],
  [['رائد'], 'Major'],
  [['نقيب'], 'Captain'],
  [['capitano'], 'Captain'],
]

/** The grade of a rank in a statement; null for what no entry knows. */
export const gradeOf = (words: string, rank: string): string =>
  `[word IN ${words} WHERE all(part IN word[0] WHERE replace(replace(toLower(${rank}), '-', ' '), '.', '') CONTAINS part) | word[1]][0]`
