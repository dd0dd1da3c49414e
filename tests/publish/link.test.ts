import { type IdRecord, link } from "@onrecord/link";
import { LinkedArticles } from "@onrecord/link/schema";
import { expect, test } from "vitest";
import { entity, exampleArticles, toCodedArticle } from "./example-articles.ts";

const linked = link(exampleArticles);
const bySource = (result: typeof linked, source: string) =>
  result.articles.find(({ article }) => article.metadata.source === source)!;

/** The registry as `ids.csv` has it after a release. */
const published = (ids: readonly IdRecord[], release: string): IdRecord[] =>
  ids.map((record) => ({
    ...record,
    firstRelease: record.firstRelease ?? release,
    lastRelease: record.status === "live" ? release : record.lastRelease,
  }));

test("gives what its schema says", () => {
  expect(LinkedArticles.safeParse(linked).error).toBeUndefined();
});

test("the same whatever the order of the articles", () => {
  expect(link([...exampleArticles].reverse())).toEqual(linked);
});

test("one statement for the same words of one speaker, copies counted once", () => {
  const statement = linked.statements.find(({ quotes }) => quotes.length > 1)!;
  expect(statement).toMatchObject({
    quoteCount: 2,
    articleCount: 2,
    speaker: "Q900000001",
    firstPublished: "2024-03-05",
  });
  expect(statement.quotes).toHaveLength(3);
  expect(statement.id.slice(1)).toBe(statement.quotes[0]!.slice(1));
  expect(linked.statements).toHaveLength(2);
});

test("one incident for the same event in all articles", () => {
  expect(linked.incidents).toHaveLength(1);
  expect(linked.incidents[0]).toMatchObject({
    eventCount: 2,
    articleCount: 2,
    publishers: ["Harbour Courier", "North Quay Post"],
    firstPublished: "2024-03-05",
  });
});

test("what a copy says is no statement and no incident of its own", () => {
  const told = (source: string) =>
    toCodedArticle({
      source,
      text: "“No,” she said, and was arrested. “No,” she said again.",
      quotes: [{ said: "No," }, { said: "No," }],
      events: [{ words: "arrested" }],
    });
  const { statements, incidents } = link([told("a"), told("b")]);
  expect(statements.map(({ quoteCount, articleCount }) => [quoteCount, articleCount])).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(incidents).toMatchObject([{ eventCount: 1, articleCount: 1 }]);
});

test("a copy points to the first article of its text", () => {
  expect(bySource(linked, "island-mirror/3").duplicateOf).toBe(bySource(linked, "harbour-courier/1").id);
  expect(bySource(linked, "harbour-courier/1").duplicateOf).toBeNull();
});

test("an earlier article that arrives later takes no id over", () => {
  const later = exampleArticles.slice(1);
  const first = link(later);
  const all = link(exampleArticles, { previous: published(first.ids, "1.0.0") });
  for (const { id } of first.ids) expect(all.ids.find((record) => record.id === id)?.status).toBe("live");
  const before = first.statements.find(({ quotes }) => quotes.length > 1)!;
  const after = all.statements.find(({ quotes }) => quotes.length > 1)!;
  expect(after.id).toBe(before.id);
  expect(after.firstPublished).toBe("2024-03-05");
  expect(link(exampleArticles).statements.find(({ quotes }) => quotes.length > 1)!.id).not.toBe(before.id);
});

test("ids of an article that is gone are retired, and live again when it is back", () => {
  const previous = published(linked.ids, "1.0.0");
  const fewer = link(exampleArticles.slice(0, 1), { previous });
  const gone = bySource(linked, "north-quay-post/7").id;
  expect(fewer.ids.find(({ id }) => id === gone)).toMatchObject({ status: "retired", lastRelease: "1.0.0" });
  const back = link(exampleArticles, { previous: published(fewer.ids, "2.0.0") });
  expect(back.ids.find(({ id }) => id === gone)).toMatchObject({ status: "live", firstRelease: "1.0.0" });
});

test("a decision makes two entities one, and the old id leads to it", () => {
  const bren = linked.entities.find(({ name }) => name === "Tomas Bren")!.id;
  const decisions = [{ left: "Q900000009", right: bren, verdict: "same" as const }];
  const decided = link(exampleArticles, { previous: published(linked.ids, "1.0.0"), decisions });
  expect(decided.entities.find(({ name }) => name === "Tomas Bren")).toMatchObject({
    id: "Q900000009",
    wikidata: "Q900000009",
  });
  expect(decided.ids.find(({ id }) => id === bren)).toMatchObject({
    status: "redirected",
    redirectTo: "Q900000009",
  });
});

test("decisions that contradict each other are an error", () => {
  const decisions = [
    { left: "Q1", right: "Q2", verdict: "same" as const },
    { left: "Q2", right: "Q3", verdict: "same" as const },
    { left: "Q1", right: "Q3", verdict: "different" as const },
  ];
  expect(() => link([], { decisions })).toThrow("Q1 and Q3 are called different");
});

test("an entity that gets its Wikidata id leaves a redirect", () => {
  const told = (wikidata: string | null): LinkedArticles =>
    link(
      [
        toCodedArticle({
          source: "a",
          text: "Ana Petrel won.",
          entities: [entity("Ana Petrel", { wikidata })],
        }),
      ],
      wikidata ? { previous: published(told(null).ids, "1.0.0") } : {},
    );
  const now = told("Q900000002");
  expect(now.ids.filter(({ table }) => table === "entities")).toMatchObject([
    { id: "Q900000002", status: "live" },
    { status: "redirected", redirectTo: "Q900000002" },
  ]);
});

test("a removed article leaves tombstones; a removed quotation nothing that points to it", () => {
  const article = bySource(linked, "north-quay-post/7");
  const removed = link(exampleArticles, { removals: [{ id: "north-quay-post/7" }] });
  expect(removed.articles).toHaveLength(2);
  for (const id of [article.id, article.quotes[0]!.id])
    expect(removed.ids.find((record) => record.id === id)?.status).toBe("removed");

  const less = link(exampleArticles, { removals: [{ id: article.quotes[1]!.id }] });
  expect(bySource(less, "north-quay-post/7").quotes).toHaveLength(1);
  expect(less.statements).toHaveLength(1);
  expect(LinkedArticles.safeParse(less).error).toBeUndefined();
});

test("a removed person has no row, no mention and no words", () => {
  const less = link(exampleArticles, { removals: [{ id: "Q900000001" }] });
  expect(less.entities.map(({ id }) => id)).not.toContain("Q900000001");
  expect(less.statements.map(({ speaker }) => speaker)).toEqual(less.statements.map(() => null));
  expect(less.articles.flatMap(({ mentions }) => mentions)).toHaveLength(3);
  expect(less.ids.find(({ id }) => id === "Q900000001")?.status).toBe("removed");
});

test("two articles of one source are an error", () => {
  expect(() => link([exampleArticles[0]!, exampleArticles[0]!])).toThrow(
    'two articles have the source "harbour-courier/1"',
  );
});

test("ids are what they were", () => {
  expect(bySource(linked, "harbour-courier/1")).toMatchObject({
    id: expect.stringMatching(/^a[0-9a-hjkmnp-tv-z]{13}$/),
  });
  expect(linked.ids.map(({ id }) => id)).toMatchSnapshot();
});
