/** Words that make of a spelling a label: it tells what a source thinks of a body, and is no name of it. */
const LABEL =
  /milit(ia|ias)\b|ميليشي|مليشي|self-(styled|proclaimed)|so-called|autoproclam|putschist|loyal to|\bforces?\b.*\bHaftar\b|\bHaftar('s)?\b.*\bforces?\b|قوات (خليفة )?حفتر|الضباط التابعين|المليشيات|army in eastern Libya/i

export const isLabel = (text: string): boolean => LABEL.test(text)
