import { expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";

const statusOf = (text: string, published: string | null = "2024-05-20") => {
  const mention = findEntities(text, { published }).mentions.find(({ role }) => role !== null);
  return mention && [mention.roleStatus, mention.roleSource];
};

test.each([
  ["dated offices say so", "President Joe Biden spoke.", "2024-05-20", "current", "gazetteer"],
  ["it ended before", "Former President Barack Obama spoke.", "2024-05-20", "former", "gazetteer"],
  ["it is held still", "Former President Joe Biden spoke.", "2024-05-20", "contradicted", "gazetteer"],
  ["it ended long ago", "President Barack Obama spoke.", "2024-05-20", "contradicted", "gazetteer"],
  ["the text alone says so", "Mayor Ilse Varga spoke.", "2024-05-20", "current", "text"],
  ["the text alone says so", "Former mayor Ilse Varga spoke.", "2024-05-20", "former", "text"],
  ["over for both titles", "Former mayor and judge Ilse Varga spoke.", "2024-05-20", "former", "text"],
  ["over before a place", "Then-Texas governor Ilse Varga spoke.", "2024-05-20", "former", "text"],
  ["known in other offices", "Ambassador Barack Obama spoke.", "2024-05-20", "asserted", "text"],
  [
    "another holds it",
    "The United States voted for United States President Ilse Varga.",
    "2024-05-20",
    "asserted",
    "text",
  ],
  ["no day to ask about", "Mayor Ilse Varga spoke.", null, "asserted", "text"],
])("%s: %s (%s) %s", (_, text, published, status, source) => {
  expect(statusOf(text, published)).toEqual([status, source]);
});

test("an apposition of one person is no role of the next", () => {
  const text = "According to Tilda Weir, Holt's former aide, Holt slept. Ana Holt left.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const roles = mentions.filter(({ role }) => role !== null);
  expect(roles.map(({ entity, role }) => [entities[entity]?.name, role])).toEqual([["Tilda Weir", "aide"]]);
});

test("a party before a title is not what the role belongs to", () => {
  const text = "In the United States, Republican senator Ilse Varga spoke. The United States waited.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const [role] = mentions.filter(({ role }) => role !== null);
  expect(entities[role?.roleOf ?? -1]?.name).toBe("United States");
});

test("a title from somewhere goes with the name after it", () => {
  const text = "Senator from Vermont Bernie Sanders spoke.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const roles = mentions.filter(({ role }) => role !== null);
  expect(roles.map(({ entity, kind }) => [entities[entity]?.name, kind])).toEqual([
    ["Bernie Sanders", "name"],
  ]);
});

/** Each role with its owner and status: “Transport Minister of Ruritania, current”. */
const rolesOf = (text: string) => {
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  return mentions.flatMap(({ role, roleOf, roleStatus, kind }) =>
    role === null || kind !== "name" ? [] : [`${role} of ${entities[roleOf ?? -1]?.name}, ${roleStatus}`],
  );
};

test.each([
  [
    "a portfolio in capitals",
    "Chile and Chile alone voted. Former Public Works Minister Ilse Varga spoke.",
    "Public Works Minister of Chile, former",
  ],
  [
    "what a title deals with",
    "Chilean Vice Minister of Commerce Ilse Varga spoke.",
    "Vice Minister of Commerce of Chile, current",
  ],
  [
    "the office before a rank",
    "Chile and Chile alone voted. Police spokeswoman Col. Ilse Varga spoke.",
    "Police spokeswoman of Chile, current",
  ],
  [
    "the body between title and name",
    "The prosecutor of the Harbour Claims Tribunal, Ilse Varga, spoke.",
    "prosecutor of Harbour Claims Tribunal, current",
  ],
  [
    "who leads a body, after the age",
    "Ilse Varga, 58, who leads the Harbour Claims Board, spoke.",
    "leader of Harbour Claims Board, current",
  ],
  [
    "whose secretary it was",
    "Holt's former secretary, Ilse Varga, spoke. Ana Holt left.",
    "secretary of Ana Holt, former",
  ],
  [
    "the only court of the text for a judge",
    "The Tallis Crown Court sat. Judge Ilse Varga spoke.",
    "Judge of Tallis Crown Court, current",
  ],
  [
    "no country for a secretary of a union",
    "Chile and Chile alone voted. Then union secretary Ilse Varga spoke.",
    "secretary of undefined, current",
  ],
  [
    "no country that is named once",
    "“We stand with Moldova,” Prime Minister Ilse Varga said.",
    "Prime Minister of undefined, current",
  ],
])("tells %s", (_, text, role) => {
  expect(rolesOf(text)).toEqual([role]);
});

test("a former holder described is a former one", () => {
  const text = "Finance minister Ilse Varga left in March. On Monday the former finance minister spoke.";
  const { mentions } = findEntities(text, { published: "2024-05-20" });
  expect(mentions.filter(({ kind }) => kind === "nominal").map(({ roleStatus }) => roleStatus)).toEqual([
    "former",
  ]);
});
