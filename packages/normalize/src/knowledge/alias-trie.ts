import { joinHash } from "../scan/hash.ts";
import { type Scan, shapes, tokenHashes } from "../scan/scan.ts";
import { startKey, startKeys } from "./start-key.ts";

interface Node<Target> {
  /** Whether a longer alias goes on from here. */
  continues: boolean;
  /** Aliases that end here; the surer first. */
  readonly ends: Alias<Target>[];
}

/** One way of writing a known name. */
export interface Alias<Target> {
  readonly text: string;
  /** What it names. */
  readonly target: Target;
  /** Only in this very spelling: “US”, “WHO”. */
  readonly exact: boolean;
}

/** A name that sleeps until a text holds a word that begins like it. */
export interface Name<Target> {
  readonly text: string;
  readonly target: Target;
}

/**
 * Names by the hashes of their words, for finding the longest one that begins at a token. To scan ten thousand names
 * takes longer than to read an article; so names sleep, by how they begin, until a token begins like that.
 */
export interface AliasTrie<Target> {
  readonly nodes: Map<number, Node<Target>>;
  /** One where the names of a key are in `nodes`. */
  readonly awake: Uint8Array;
  /** One where a name may begin with a word of these last bits of its hash: most words begin none. */
  readonly begins: Uint8Array;
  /** The names of a key, the surer first. All names of one spelling have one key. */
  readonly sleeping: (start: number) => readonly Name<Target>[];
}

const beginBits = 0xffff;

export const openTrie = <Target>(sleeping: AliasTrie<Target>["sleeping"]): AliasTrie<Target> => ({
  nodes: new Map(),
  awake: new Uint8Array(startKeys),
  begins: new Uint8Array(beginBits + 1),
  sleeping,
});

/** A trie of names that are at hand. */
export function makeTrie<Target>(names: Iterable<Name<Target>>): AliasTrie<Target> {
  const waiting = new Map<number, Name<Target>[]>();
  for (const name of names) {
    const start = startKey(name.text, 0);
    const others = waiting.get(start);
    if (others) others.push(name);
    else waiting.set(start, [name]);
  }
  return openTrie((start) => waiting.get(start) ?? []);
}

const root = 0x1b873593;

/** Scans the names of a key. */
function wake<Target>({ nodes, awake, begins, sleeping }: AliasTrie<Target>, start: number): void {
  awake[start] = 1;
  for (const { text, target } of sleeping(start)) {
    const hashes = tokenHashes(text);
    begins[(hashes[0] ?? 0) & beginBits] = 1;
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
export interface AliasMatch<Target> {
  readonly end: number;
  readonly aliases: readonly Alias<Target>[];
}

/**
 * The longest known name that begins at token `at`. A line break or a sentence end never lies inside it. With
 * `capitals`, a text all in capitals, small words are found too. `start` is the key of the token.
 */
export function matchAlias<Target>(
  trie: AliasTrie<Target>,
  tokens: Scan,
  at: number,
  capitals = false,
  start = startKey(tokens.text, tokens.start[at] as number),
): AliasMatch<Target> | null {
  if (trie.awake[start] === 0) wake(trie, start);
  if (trie.begins[(tokens.hash[at] as number) & beginBits] === 0) return null;
  let key = root;
  let found: AliasMatch<Target> | null = null;
  const sentence = tokens.sentence[at];
  for (let i = at; i < tokens.length && tokens.sentence[i] === sentence; i++) {
    key = joinHash(key, tokens.hash[i] as number);
    const node = trie.nodes.get(key);
    if (!node) break;
    if (node.ends.length > 0) {
      const fits = written(node.ends, tokens, at, i + 1, capitals);
      if (fits.length > 0) found = { end: i + 1, aliases: fits };
    }
    if (!node.continues) break;
  }
  return found;
}

/** Those of some aliases that the words of the text are. */
function written<Target>(
  aliases: readonly Alias<Target>[],
  tokens: Scan,
  from: number,
  to: number,
  capitals: boolean,
): readonly Alias<Target>[] {
  for (const alias of aliases)
    if (!isWritten(alias, tokens, from, to, capitals))
      return aliases.filter((other) => isWritten(other, tokens, from, to, capitals));
  return aliases;
}

/** Whether the words of the text are that alias in an allowed spelling: capitals where it has them. */
function isWritten(
  { text, exact }: Alias<unknown>,
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
