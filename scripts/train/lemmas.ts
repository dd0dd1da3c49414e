import {
  applyScript,
  endingHash,
  type LemmaScript,
  longestEnding,
} from "../../packages/parse/src/syntax/lemma.ts";
import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";
import { jointTag } from "./tagger.ts";

export interface TrainedLemmas {
  readonly scripts: readonly LemmaScript[];
  /** Number of a script by the hash of a tag and an ending. */
  readonly rules: ReadonlyMap<number, number>;
}

/** The shortest script from a form to its lemma. */
function scriptOf(form: string, lemma: string): LemmaScript {
  const lower = lemma === lemma.toLowerCase();
  const cased = lower ? form.toLowerCase() : form;
  let shared = 0;
  while (shared < cased.length && cased[shared] === lemma[shared]) shared++;
  return { lower, strip: cased.length - shared, append: lemma.slice(shared) };
}

const ending = (form: string, length: number) => form.slice(form.length - length).toLowerCase();

/** Of each joint tag, the fewest rules that give its words their lemmas: shorter endings first, exceptions after. */
export function trainLemmas(sentences: readonly ConlluSentence[], tags: readonly string[]): TrainedLemmas {
  const scripts: LemmaScript[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (script: LemmaScript) => {
    const key = `${script.lower}\t${script.strip}\t${script.append}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, scripts.push(script) - 1);
    return scripts.length - 1;
  };
  /** By tag and form, how often each script was used. */
  const words = new Map<number, Map<string, Map<number, number>>>();
  const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
  for (const sentence of sentences) {
    sentence.forms.forEach((surface, word) => {
      if (/\d/.test(surface)) return;
      const form = surface.replaceAll("’", "'");
      const tag = tagNumbers.get(jointTag(sentence, word));
      if (tag === undefined) return;
      const own = words.get(tag) ?? new Map<string, Map<number, number>>();
      words.set(tag, own);
      const counts = own.get(form) ?? new Map<number, number>();
      own.set(form, counts);
      const script = numberOf(scriptOf(form, sentence.lemmas[word]!));
      counts.set(script, (counts.get(script) ?? 0) + 1);
    });
  }
  const rules = new Map<number, number>();
  const most = (counts: ReadonlyMap<number, number>) =>
    [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  for (const [tag, forms] of words) {
    const entries = [...forms].map(([form, counts]) => ({ form, script: most(counts), given: -1 }));
    for (let length = 0; length <= longestEnding; length++) {
      const groups = new Map<string, typeof entries>();
      for (const entry of entries) {
        if (entry.form.length < length) continue;
        const key = ending(entry.form, length);
        groups.set(key, [...(groups.get(key) ?? []), entry]);
      }
      for (const group of groups.values()) {
        const counts = new Map<number, number>();
        for (const { script } of group) counts.set(script, (counts.get(script) ?? 0) + 1);
        const best = most(counts);
        const gained = group.filter(({ script, given }) => script === best && given !== best).length;
        const lost = group.filter(({ script, given }) => script === given && given !== best).length;
        if (length > 0 && gained - lost < 2) continue;
        if (group.every(({ given }) => given === best)) continue;
        rules.set(endingHash(tag, group[0]!.form, length, false), best);
        for (const entry of group) entry.given = best;
      }
    }
    for (const { form, script, given } of entries) {
      if (applyScript(form, scripts[given]!) === applyScript(form, scripts[script]!)) continue;
      rules.set(endingHash(tag, form, Math.min(form.length, 24), true), script);
    }
  }
  return { scripts, rules };
}
