import { expect, test } from "vitest";
import { codeText } from "../../testing/code-text.ts";
import type { Participant } from "../schema.ts";

const names = (list: readonly Participant[] | undefined) => list?.map(({ name }) => name).join("; ");
const lastOf = (text: string) => codeText(text).events.at(-1);

test("a list is read to its end, titles and all", () => {
  const event = lastOf(
    "The court issued arrest warrants for General Idris Sallah, Colonel Omar Bai and former minister Fatou Ceesay.",
  );
  expect(names(event?.recipients)).toBe("Idris Sallah; Omar Bai; Fatou Ceesay");
});

test("demonyms that share a noun are as many participants", () => {
  const event = lastOf("French and German officials met in Strasbourg.");
  expect(event?.actors.map(({ name, country }) => [name, country])).toEqual([
    ["French officials", "FRA"],
    ["German officials", "DEU"],
  ]);
});

test("both sides are the two of the act before", () => {
  const event = lastOf("Chad held talks with Libya in Doha. The two sides agreed to a ceasefire.");
  expect(names(event?.actors)).toBe("Chad; Libya");
  expect(event?.actors.every(({ implicit }) => implicit)).toBe(true);
});

test("who acts together with the subject acts as well", () => {
  expect(names(lastOf("Together with Kenya, Uganda attacked the militants.")?.actors)).toBe("Uganda; Kenya");
});

test("a role gives country and sector to whoever holds it", () => {
  const event = lastOf("Zambian foreign minister Ruth Phiri condemned the rebels.");
  expect(event?.actors).toMatchObject([{ name: "Ruth Phiri", country: "ZMB", sector: "GOV" }]);
});

test("police without a country are of the one that the article is about", () => {
  const event = lastOf(
    "A bomb exploded in Zambia on Monday. The Zambian capital is calm. Police arrested two men.",
  );
  expect(event?.actors).toMatchObject([{ name: "Police", country: "ZMB" }]);
});

test("a calendar word before the verb is nobody", () => {
  const event = lastOf(
    "Yesterday in the court of Leeds, Judge Bernard Shaw sentenced David Moss to life in prison.",
  );
  expect(names(event?.actors)).toBe("Bernard Shaw");
});

test("both governments are the states whose guards have fought", () => {
  const text =
    "Chad met Libya in May. Chadian and Libyan guards clashed near the border on Monday. Both governments agreed to a truce.";
  const agreed = codeText(text)
    .events.filter(({ type }) => type === "RETREAT" || type === "AGREE")
    .at(-1);
  expect(agreed?.actors.map(({ name }) => name)).toEqual(["Chad", "Libya"]);
});
