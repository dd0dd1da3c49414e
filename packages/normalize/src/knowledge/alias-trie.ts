import { foldName, joinHash } from "../scan/hash.ts";
import { type Scan, shapes, tokenHashes } from "../scan/scan.ts";

interface Node {
  /** Whether a longer alias goes on from here. */
  continues: boolean;
  /** Aliases that end here; the surer first. */
  readonly ends: Alias[];
}

/** One way of writing a known name. */
export interface Alias {
  readonly text: string;
  /** What it names: an index of the caller. */
  readonly target: number;
  /** Only in this very spelling: “US”, “WHO”. */
  readonly exact: boolean;
}

interface Name {
  readonly text: string;
  readonly target: number;
}

/**
 * Names by the hashes of their words, for finding the longest one that begins at a token. To scan ten thousand names
 * takes longer than to read an article; so names wait, by how they begin, until a token begins like that.
 */
export interface AliasTrie {
  readonly nodes: Map<number, Node>;
  readonly waiting: Map<string, Name[]>;
}

export const makeTrie = (): AliasTrie => ({ nodes: new Map(), waiting: new Map() });

const root = 0x1b873593;

/** Adds a name to a trie. */
export function addAlias({ waiting }: AliasTrie, text: string, target: number): void {
  const start = startOf(text, 0);
  const names = waiting.get(start);
  if (names) names.push({ text, target });
  else waiting.set(start, [{ text, target }]);
}

/** Letters that names are kept by while they wait. */
const startLength = 4;

/** The first letters of a word, small and without accents, up to four; none where it begins with no letter. */
function startOf(text: string, at: number): string {
  let start = "";
  for (let i = at; start.length < startLength; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (text.charCodeAt(i) > 127) return foldedStart(text.slice(at, at + 3 * startLength));
    if (!(code >= 97 && code <= 122)) break;
    start += String.fromCharCode(code);
  }
  return start;
}

const foldedStart = (text: string): string => /^[a-z]{0,4}/.exec(foldName(text))?.[0] ?? "";

/** Scans the names that begin like the word at an offset. All names of one spelling begin alike, so their order stays. */
function wake({ nodes, waiting }: AliasTrie, text: string, at: number): void {
  if (waiting.size === 0) return;
  const start = startOf(text, at);
  const names = waiting.get(start);
  if (!names) return;
  waiting.delete(start);
  for (const { text, target } of names) {
    const hashes = tokenHashes(text);
    let key = root;
    for (let i = 0; i < hashes.length; i++) {
      key = joinHash(key, hashes[i] as number);
      let node = nodes.get(key);
      if (!node) {
        node = { continues: false, ends: [] };
        nodes.set(key, node);
      }
      if (i + 1 < hashes.length) node.continues = true;
      else node.ends.push({ text, target, exact: text.length <= 5 && text === text.toUpperCase() });
    }
  }
}

/** A name found: the token after its last one, and the aliases of that spelling. */
export interface AliasMatch {
  readonly end: number;
  readonly aliases: readonly Alias[];
}

/**
 * The longest known name that begins at token `at`. A line break or a sentence end never lies inside it. With
 * `capitals`, a text all in capitals, small words are found too.
 */
export function matchAlias(trie: AliasTrie, tokens: Scan, at: number, capitals = false): AliasMatch | null {
  wake(trie, tokens.text, tokens.start[at] as number);
  let key = root;
  let found: AliasMatch | null = null;
  const sentence = tokens.sentence[at];
  for (let i = at; i < tokens.length && tokens.sentence[i] === sentence; i++) {
    key = joinHash(key, tokens.hash[i] as number);
    const node = trie.nodes.get(key);
    if (!node) break;
    if (node.ends.length > 0) {
      const fits = node.ends.filter((alias) => isWritten(alias, tokens, at, i + 1, capitals));
      if (fits.length > 0) found = { end: i + 1, aliases: fits };
    }
    if (!node.continues) break;
  }
  return found;
}

/** Whether the words of the text are that alias in an allowed spelling: capitals where it has them. */
function isWritten(
  { text, exact }: Alias,
  tokens: Scan,
  from: number,
  to: number,
  capitals: boolean,
): boolean {
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  if (exact) return tokens.text.startsWith(text, start) && end - start === text.length;
  if (tokens.shape[from] === shapes.lower) return text[0] === tokens.text[start];
  if (end - start > text.length + 8) return false;
  if (capitals || to - from > 1) return true;
  return tokens.shape[from] !== shapes.capitals || text.length > 3 || tokens.text.slice(start, end) === text;
}
