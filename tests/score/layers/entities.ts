import { readFileSync } from "node:fs";
import { loadModel } from "@onrecord/model-en";
import { choosePerson, findEntities, normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import { noMetadata } from "onrecord";
import { readNewswireEntities, readNewswireGold } from "../../gold/newswire.ts";
import type { Layer } from "../layer.ts";
import {
  type EntityGold,
  type EntityScore,
  type PredictedMention,
  scoreEntities,
} from "../protocols/entities.ts";
import { readGap, scoreGap } from "../protocols/gap.ts";
import { type LastingIds, scoreIds } from "../protocols/lasting-ids.ts";
import { f1Of, type NamedText, type NameSpan, nameType, readNames, scoreNames } from "../protocols/names.ts";
import { scoreReferences } from "../protocols/references.ts";
import { readJsonl, sharedFile } from "../shared.ts";

type Model = Awaited<ReturnType<typeof loadModel>>;

/** Typed names of a bare text. */
const namesOf =
  (model: Model) =>
  ({ text }: NamedText): NameSpan[] => {
    const { entities, mentions } = findEntities(text, { model });
    return mentions.flatMap(({ start, end, kind, entity }) => {
      const type = nameType(entities[entity]!.type);
      return kind === "name" && type ? [{ start, end, type }] : [];
    });
  };

const unknown = noMetadata("score");

/** All mentions of an article whose day of publication is given. */
export function mentionsOf(text: string, published: string, model: Model): PredictedMention[] {
  const metadata = { ...unknown, published };
  const { entities, mentions } = normalize(parse(text), metadata, { model });
  return mentions.map((mention) => {
    const { type, name, wikidata } = entities[mention.entity]!;
    const owner = mention.roleOf === null ? null : entities[mention.roleOf]!;
    return {
      ...mention,
      type,
      name,
      wikidata,
      metonymOf: mention.metonymOf === null ? null : name,
      roleOf: owner && { name: owner.name, wikidata: owner.wikidata },
    };
  });
}

/** The seeds and the day on which each was published. */
const seedDays: Readonly<Record<string, string>> = {
  "000_cfe477761b8985f5": "2024-05-20",
  "001_1972d0dd86cee7f4": "2024-11-22",
  "002_8bb5b894be3d814d": "2024-05-06",
};

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8")) as EntityGold;

function scoreSeeds(model: Model): EntityScore | null {
  const file = sharedFile("gold", "seeds", "entities.json");
  const texts = Object.keys(seedDays).map((doc) => [doc, sharedFile("seeds", `${doc}.txt`)] as const);
  if (!file || texts.some(([, path]) => path === null)) return null;
  const read = new Map(texts.map(([doc, path]) => [doc, readFileSync(path!, "utf8")]));
  return scoreEntities(readJson(file), read, (doc, text) => mentionsOf(text, seedDays[doc]!, model));
}

function scoreOwn(model: Model) {
  const articles = readNewswireGold();
  const gold = readNewswireEntities();
  const texts = new Map(articles.map(({ doc_id, text }) => [doc_id, text]));
  const found = new Map(
    articles.map(({ doc_id, text, meta }) => [doc_id, mentionsOf(text, meta.dct, model)] as const),
  );
  const predict = (doc: string) => found.get(doc)!;
  return {
    ...scoreEntities(gold, texts, predict),
    roleCount: gold.roles.length,
    references: scoreReferences(gold, texts, predict),
  };
}

interface NewsText {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

/** Ids over a corpus of which the first 118 texts come out first. Events are left out: they take no part in entities. */
function scoreCorpusIds(file: string, model: Model): LastingIds {
  const coded = readJsonl<NewsText>(file).map(({ id, text, published }) => {
    const metadata = { ...unknown, source: id, published };
    return { ...normalize(parse(text), metadata, { model }), events: [] };
  });
  return scoreIds(coded, 118);
}

const share = (part: number, whole: number) => (whole ? (100 * part) / whole : 0);

const corpora = [
  ["wikigold", "gold", "entities", "wikigold.conll.txt"],
  ["crossner-politics-dev", "gold", "entities", "crossner-politics.dev.txt"],
  ["gum-dev", "gold", "syntax", "gum-dev.conllu"],
] as const;

/** Names, who they are, whose roles, which pronouns; with the weights of `@onrecord/model-en`. */
export const entities: Layer = {
  name: "entities",
  async score() {
    const model = await loadModel();
    const figures: Record<string, number> = {};
    const absent: Record<string, string> = {};
    const errors: string[] = [];
    for (const [name, ...path] of corpora) {
      const file = sharedFile(...path);
      if (!file) {
        absent[`entities/${name}/*`] = `${path.at(-1)} is not there`;
        continue;
      }
      const score = scoreNames(readNames(file), namesOf(model));
      figures[`entities/${name}/typed_f1`] = f1Of(score);
      errors.push(...score.errors);
    }
    const gap = sharedFile("gold", "entities", "gap-validation.tsv");
    if (gap) {
      const score = scoreGap(readGap(gap), (question) => choosePerson(question, { model }));
      figures["entities/gap-validation/f1"] = f1Of(score);
      errors.push(...score.errors);
    } else absent["entities/gap-validation/f1"] = "gap-validation.tsv is not there";
    const seeds = scoreSeeds(model);
    if (seeds) {
      figures["entities/seeds/typed_f1"] = f1Of(seeds);
      figures["entities/seeds/canonical"] = share(seeds.canonical, seeds.hits);
      figures["entities/seeds/traps"] = seeds.traps;
      figures["entities/seeds/roles"] = seeds.roles;
      errors.unshift(...seeds.errors);
    } else absent["entities/seeds/*"] = "the seeds are not there";
    const corpus = sharedFile("corpus", "wikinews.jsonl");
    if (corpus) {
      for (const [name, value] of Object.entries(scoreCorpusIds(corpus, model)))
        figures[`entities/ids/${name}`] = value;
    } else absent["entities/ids/*"] = "wikinews.jsonl is not there";
    const own = scoreOwn(model);
    figures["own/entities/typed_f1"] = f1Of(own);
    figures["own/entities/canonical"] = share(own.canonical, own.hits);
    figures["own/entities/roles"] = share(own.roles, own.roleCount);
    const { pronouns, descriptions, links } = own.references;
    figures["own/entities/pronouns"] = share(pronouns.right, pronouns.gold);
    figures["own/entities/descriptions"] = share(descriptions.right, descriptions.gold);
    figures["own/entities/link_precision"] = share(links.right, links.given);
    return { figures, absent, errors: [...own.errors, ...own.references.errors, ...errors] };
  },
};
