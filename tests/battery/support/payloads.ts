/** Texts that mean something to somebody between the asker and the graph, by whom they are meant for. */

const wrapped = (
  inner: readonly string[],
  around: readonly (readonly [string, string])[],
): readonly string[] => around.flatMap(([before, after]) => inner.map((text) => `${before}${text}${after}`))

const CYPHER = wrapped(
  ['MATCH (n) DETACH DELETE n', 'CALL db.labels()', 'CREATE (:Pwned)', 'LOAD CSV FROM "http://127.0.0.1:9/" AS x RETURN x', 'SHOW USERS', 'CALL dbms.listConfig()', 'SET n.pwned = true RETURN n', 'DROP INDEX name_keys'],
  [['', ''], ["' ", ' //'], ['" ', ' //'], ["'}) ", ' //'], ['"}) ', ' /*'], ['` ', ' `'], ['$x ', ''], ['\\u0027 ', ' //'], ['] ', ' //'], ["' OR 1=1 WITH 1 AS a ", ' //']],
) // prettier-ignore

const LUCENE = wrapped(
  ['*', '*:*', 'keys:*', 'norm:[* TO *]', '/.*/', '/(a+)+$/', 'a~2', '"a b"~9', 'a^9', '+a -b', 'NOT a', 'a AND OR b'],
  [['', ''], ['(', ')'], ['((((', ''], ['\\', ''], ['"', '']],
) // prettier-ignore

const LINES = wrapped(
  ['forged line level=error', 'HTTP/1.1 200 OK', 'x-injected: 1', 'set-cookie: a=b', '{"level":"error"}'],
  [['\r\n', ''], ['\n', ''], ['\r', ''], ['\u2028', ''], ['\u0085', ''], ['%0d%0a', ''], ['\\r\\n', ''], ['\u001b[31m', '\u001b[0m']],
) // prettier-ignore

const CELLS = wrapped(
  ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A0", '\t=1', '\r=1'],
  [['', ''], ['"', '"'], [',', ','], [' ', '']],
) // prettier-ignore

const MARKUP = wrapped(
  ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', 'javascript:alert(1)', '{{7*7}}', '${7*7}', '<!--', ']]>', '&lt;b&gt;', '<?xml version="1.0"?>'],
  [['', ''], ['"', ''], ["'>", ''], ['</title>', '']],
) // prettier-ignore

const SIGNS = wrapped(
  ['a', 'person:a', '2024', 'Haftar'],
  [['\u202e', ''], ['\u2066', '\u2069'], ['\u200b', ''], ['\u0000', ''], ['', '\ufeff'], ['\ud800', ''], ['', '\udfff'], ['\ufdfa', ''], ['', '\u0301'.repeat(40)], ['\u007f', '']],
) // prettier-ignore

const OTHERS = [
  ...[
    "' OR '1'='1",
    "'; DROP TABLE people; --",
    '1; SELECT pg_sleep(5)',
    '{"$gt": ""}',
    '{"$where": "sleep(9)"}',
  ],
  ...['../../../../etc/passwd', 'file:///etc/passwd', '..%2f..%2fetc%2fpasswd', 'C:\\Windows\\win.ini'],
  ...[
    '$(id)',
    '`id`',
    '; id',
    '| id',
    '&& id',
    '%s%s%s%n',
    '${jndi:ldap://127.0.0.1/a}',
    '__proto__',
    'constructor',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    '-0',
    '1e309',
    '0x41',
    '9'.repeat(400),
    'a'.repeat(5_000),
    '('.repeat(1_000),
  ],
]

/** Three hundred and more, each once. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...CYPHER, ...LUCENE, ...LINES, ...CELLS, ...MARKUP, ...SIGNS, ...OTHERS]),
]
