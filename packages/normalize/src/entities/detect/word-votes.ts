import { wordBits } from "../../knowledge/words.ts";
import { foldedHash } from "../../scan/hash.ts";
import { shapes } from "../../scan/scan.ts";
import { nameTypes } from "./labels.ts";
import type { Signals } from "./signals.ts";
import type { Span } from "./span.ts";

const { place_preposition, speech, person_verb, first_name, organization_head, place_head } = wordBits;
const article = foldedHash("the", 0, 3);
const possessive = foldedHash("'s", 0, 2);

/** What the rules say of each token: type and place in the name, 0 for nothing. */
export function ruleLabels(length: number, spans: readonly Span[]): Uint8Array {
  const types = ["person", "organization", "place", "group", "event", "work"];
  const labels = new Uint8Array(length);
  for (const { from, to, type, kind } of spans) {
    const code = kind === "demonym" ? 7 : 1 + types.indexOf(type);
    for (let i = from; i < to; i++)
      labels[i] = 4 * code + (to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1);
  }
  return labels;
}

/** What knowledge says of each token. */
export function knownLabels({ tokens, known, knowledge }: Signals): Uint8Array {
  const types = ["person", "organization", "place", "group", "event", "work"];
  const labels = new Uint8Array(tokens.length);
  for (const { from, to, names } of known.values()) {
    const [first] = names;
    const type = types.indexOf(knowledge.known(first?.known ?? -1)?.type ?? "person");
    const code =
      first?.kind === "adjective" || first?.kind === "people" ? 7 : first?.kind === "surname" ? 8 : 1 + type;
    for (let i = from; i < to; i++)
      if (!labels[i]) labels[i] = 4 * code + (to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1);
  }
  return labels;
}

/** Type that the rules give a word most often over the whole text. */
export function documentLabels({ tokens }: Signals, spans: readonly Span[]): Map<number, number> {
  const votes = new Map<number, Int32Array>();
  for (const { from, to, type, kind } of spans) {
    const at = kind === "demonym" ? -1 : nameTypes.indexOf(type as (typeof nameTypes)[number]);
    if (at < 0) continue;
    for (let i = from; i < to; i++) {
      const hash = tokens.hash[i] as number;
      const own = votes.get(hash) ?? new Int32Array(6);
      own[at] = (own[at] as number) + 1;
      if (to - from > 1) own[at + 3] = (own[at + 3] as number) + 1;
      votes.set(hash, own);
    }
  }
  const labels = new Map<number, number>();
  for (const [hash, own] of votes) {
    let best = 0;
    for (let t = 1; t < 3; t++) if ((own[t] as number) > (own[best] as number)) best = t;
    labels.set(hash, 1 + best + 3 * Math.min(2, own[best + 3] as number));
  }
  return labels;
}

/** What stands beside each word in capitals anywhere in the text, as bits. */
export function findContexts({ tokens, bits, titleEnd }: Signals, active: Uint8Array): Map<number, number> {
  const { length, hash, shape, sentence } = tokens;
  const contexts = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    if (!active[i] || shape[i] === shapes.lower) continue;
    const before = i > 0 && sentence[i - 1] === sentence[i] ? i - 1 : -1;
    const after = i + 1 < length && sentence[i + 1] === sentence[i] ? i + 1 : -1;
    const left = before < 0 ? 0 : (bits[before] as number);
    const right = after < 0 ? 0 : (bits[after] as number);
    const inner = before >= 0 && active[before];
    const more = after >= 0 && active[after];
    const titled = before >= 0 && titleEnd[before] === i;
    const seen =
      (inner && left & first_name ? 1 : 0) |
      (titled ? 2 : 0) |
      (!more && right & (speech | person_verb) ? 4 : 0) |
      (!inner && left & place_preposition ? 8 : 0) |
      (!inner && before >= 0 && hash[before] === article ? 16 : 0) |
      (more && right & organization_head ? 32 : 0) |
      (more && right & place_head ? 64 : 0) |
      (inner ? 128 : 0) |
      (more ? 256 : 0) |
      (!inner && !more ? 512 : 0) |
      (after >= 0 && hash[after] === possessive ? 1024 : 0);
    contexts.set(hash[i] as number, (contexts.get(hash[i] as number) ?? 0) | seen);
  }
  return contexts;
}
