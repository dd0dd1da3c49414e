/** Longest description, in words: more is a sentence about somebody, not what that somebody is called. */
const longest = 8;

const determiner = /^(?:the|an?|one|another|this|that)$/i;
const relative =
  /^(?:who|whom|whose|which|that|where|when|while|as|because|after|before|since|if|but|and\/or|said|says|is|was|are|were|has|had|have)$/i;
const preposition =
  /^(?:of|for|from|at|in|with|on|to|near|close|familiar|by|about|inside|within|under|over|between|among)$/i;
const functionWord =
  /^(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|and|or|not|one|some|any|no|both|very|more|most)$/i;
/** What follows a participle that begins a clause: “speaking on …”, “wanted by …”. */
const afterParticiple =
  /^(?:anonymously|privately|publicly|the|an?|its|his|her|their|last|this|today|yesterday)$/i;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const isSmall = (word: Word | undefined): word is Word => word !== undefined && /^\p{Ll}/u.test(word.text);

/** Whether a clause without its relative word begins here: “officials | briefed on the talks”. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!isSmall(word) || !before || !/^\p{L}{2,}(?:ing|ed|known|given|held|taken)$/u.test(word.text))
    return false;
  if (functionWord.test(before.text) || determiner.test(before.text) || preposition.test(before.text))
    return false;
  return !after || preposition.test(after.text) || afterParticiple.test(after.text);
}

/** Where the first clause, comma or bracket begins. */
function clauseStart(words: readonly Word[]): number {
  for (let i = 1; i < words.length; i++) {
    const before = words[i - 1] as Word;
    const word = words[i] as Word;
    if (relative.test(word.text) || /^[(—–-]/.test(word.text) || isParticiple(words, i)) return i;
    if (/[,;:)]$/.test(before.text)) return i;
  }
  return words.length;
}

/** The last place where a phrase may be cut that leaves at most `longest` words. */
function shorten(words: readonly Word[], from: number, to: number): number {
  if (to - from <= longest) return to;
  for (let i = from + longest; i > from + 1; i--) {
    if (preposition.test((words[i] as Word).text)) return i;
  }
  return from + longest;
}

/**
 * The range of what an unnamed speaker is called within the words that a text has for that speaker: without the article
 * before, without clauses after, never ending in a word that asks for another, at most eight words.
 */
export function describe(text: string, start: number, end: number): { start: number; end: number } {
  const words: Word[] = [...text.slice(start, end).matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  if (words.length === 0) return { start, end };
  const [first, second] = words;
  const article =
    first && second && determiner.test(first.text) && !/^(?:of|in|or|and)$/i.test(second.text) ? 1 : 0;
  let to = shorten(words, article, Math.max(article + 1, clauseStart(words)));
  const dangles = (word: string) =>
    functionWord.test(word) || preposition.test(word) || /^[^\p{L}\p{N}]+$/u.test(word);
  while (to > article + 1 && dangles((words[to - 1] as Word).text)) to--;
  const last = words[to - 1] as Word;
  const trailing = /[,;:.)(—–-]+$/.exec(last.text)?.[0].length ?? 0;
  return { start: (words[article] as Word).start, end: last.end - trailing };
}
