import { joinHash } from "../scan/hash.ts";
import { type Scan, scan, shapes } from "../scan/scan.ts";

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

/** Names by the hashes of their words, for finding the longest one that begins at a token. */
export type AliasTrie = Map<number, Node>;

const root = 0x1b873593;

/** Adds a name to a trie. */
export function addAlias(trie: AliasTrie, text: string, target: number): void {
  const { length, hash } = scan(text);
  let key = root;
  for (let i = 0; i < length; i++) {
    key = joinHash(key, hash[i] as number);
    const node = trie.get(key) ?? { continues: false, ends: [] };
    trie.set(key, node);
    if (i + 1 < length) node.continues = true;
    else node.ends.push({ text, target, exact: text.length <= 5 && text === text.toUpperCase() });
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
  let key = root;
  let found: AliasMatch | null = null;
  const sentence = tokens.sentence[at];
  for (let i = at; i < tokens.length && tokens.sentence[i] === sentence; i++) {
    key = joinHash(key, tokens.hash[i] as number);
    const node = trie.get(key);
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
