/** Texts that no researcher types, and some that she does by accident. */
const repeated = (text: string, times: number): string => text.repeat(times)
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${String(i)}`).join(' ')

/** By what each is; fifty and more. */
export const PATTERNS: readonly (readonly [string, string])[] = [
  ['nothing', ''], ['blanks', '   \t \n '], ['a wildcard', '*'], ['any one sign', '?'], ['all of a field', '*:*'],
  ['a field', 'keys:HFTR'], ['a field of ours', 'norm:(haftar)'], ['a wildcard in a name', 'Haf*'], ['one in front', '*aftar'],
  ['any sign in a name', 'H?ftar'], ['a fuzzy word', 'Haftar~2'], ['a near phrase', '"Saddam Haftar"~10'],
  ['an open phrase', '"Haftar'], ['a boost', 'Haftar^1000000'], ['a range', '[A TO Z]'], ['an open range', '{A TO *}'],
  ['a regular expression', '/H.*/'], ['a slow expression', '/(a+)+$/'], ['must', '+Haftar'], ['must not', '-Haftar'],
  ['AND', 'Saddam AND Haftar'], ['OR', 'Saddam OR Haftar'], ['NOT', 'NOT Haftar'], ['operators alone', 'AND OR NOT TO'],
  ['symbols of operators', '&& || !'], ['open brackets', '(((((((('], ['closed brackets', '))))))))'], ['escapes', '\\\\\\\\ \\* \\"'],
  ['a broken escape', 'Haftar\\'], ['Cypher', "' OR 1=1 RETURN n //"], ['a parameter', '$norm'], ['a comment', '/* x */ MATCH (n) DETACH DELETE n'],
  ['a back tick', '`name_keys`'], ['10 KB of one letter', repeated('a', 10_240)], ['10 KB of Arabic', repeated('محمد ', 2_048)],
  ['1,000 words', words(1000)], ['500 letters', repeated('ch', 250)], ['500 signs of many readings', repeated('chadhoc ', 62)],
  ['250 one-letter words', repeated('b ', 250)], ['wildcards without end', repeated('*', 500)], ['brackets without end', repeated('(', 500)],
  ['combining marks alone', repeated('\u0651', 400)], ['one letter with 499 marks', `a${repeated('\u0301', 499)}`],
  ['only the article', 'ال'], ['articles', repeated('ال ', 160)], ['only "servant of"', 'عبد'], ['al-', repeated('al-', 160)],
  ['emoji', '😀'], ['a family of emoji', repeated('👩‍👩‍👧‍👦', 20)], ['NUL', '\u0000'], ['NUL in a name', 'Haf\u0000tar'],
  ['a lone surrogate', '\ud800'], ['a lone surrogate in a name', 'Haf\udc00tar'], ['direction marks', '\u202eratfaH\u202c'],
  ['zero width', 'Haf\u200b\u200dtar'], ['a ligature that grows', repeated('ﷺ', 100)], ['HTML', '<b>Haftar</b>&nbsp;&#39;'],
  ['digits', repeated('9', 400)], ['a script without a table', '利比亚'], ['private use', '\ue000\uf8ff'], ['tatweel', repeated('ـ', 300)],
] // prettier-ignore
