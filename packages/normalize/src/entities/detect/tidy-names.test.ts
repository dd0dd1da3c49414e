import { expect, test } from "vitest";
import { findEntities } from "../find-entities.ts";

const namesOf = (text: string) => findEntities(text).entities.map(({ type, name }) => `${type} ${name}`);

test.each([
  ["The court heard from Laura Marden KC on the case.", "person Laura Marden"],
  ["On the case, Critic Sidonie Halder said the plan was weak.", "person Sidonie Halder"],
  ["They asked Commerce Lina Zhaoren about it.", "person Lina Zhaoren"],
  ["They invited Presidents Adanne Obiwulu of the clubs.", "person Adanne Obiwulu"],
  ["For a month Maritime Affairs said nothing of the port.", "organization Maritime Affairs"],
  ["For years Economist Radka Velin said so.", "person Radka Velin"],
  ["They met Yoon Tae-min in the old port.", "person Yoon Tae-min"],
  ["Ships left the Gulf of Marenna at dawn.", "place Gulf of Marenna"],
  ["The cup went to Port Tallis Rovers at last.", "organization Port Tallis Rovers"],
  ["The coast was hit by Tropical Storm Nadia at night.", "event Tropical Storm Nadia"],
  ["The Committee on Harbour Safety met.", "organization Committee on Harbour Safety"],
  ["The findings were published in Lake Letters last week.", "organization Lake Letters"],
  ["He told Harbour This Week of it.", "organization Harbour This Week"],
  ["Then minister Pieter Blinken-Voss left.", "person Pieter Blinken-Voss"],
  ["Police named him as Sudesh Lake, 20, of no address.", "person Sudesh Lake"],
  ["Then Christian Quorlen spoke.", "person Christian Quorlen"],
  ["Since January Oman has hosted the talks.", "place Oman"],
  ["The island was struck when Cyclone Pam said to be weak turned.", "event Cyclone Pam"],
])("%s", (text, name) => {
  expect(namesOf(text)).toContain(name);
});

test.each([
  "The talks begin at 10 AM on the pier.",
  "The talks begin at 10:30 GMT on the pier.",
  "In May the Ferro Peace Prize went to nobody.",
  "For once the Prime Ministers agreed.",
  "The boat cost US$40,000 at the pier.",
  "The bus was late, NOT full, and the late bus was LATE again.",
  "It is closed each Friday I think, he said.",
  "The house passed the Clean Rivers Act at night.",
])("no name stands in: %s", (text) => {
  expect(namesOf(text)).toEqual([]);
});
