// Generated from lexicon/types.csv by `npm run generate`.
export const types: readonly (readonly [string, string, string])[] = [
  ["ACCUSE","3","says, charges or inquires that someone did wrong"],
  ["AGREE","1","says that one will cooperate, or plans a cooperative act"],
  ["AID","2","gives money, goods, shelter, protection or rescue"],
  ["ASSAULT","4","uses physical force against people or what is theirs"],
  ["COERCE","4","restricts, arrests, seizes, bans or deports by power of office"],
  ["CONCEDE","1","gives way in words: eases a restriction, pardons, apologizes, will withdraw"],
  ["CONSULT","1","meets, visits, telephones, negotiates or mediates"],
  ["COOPERATE","2","acts together: exercises, shared intelligence, extradition"],
  ["MOBILIZE","4","moves or readies forces without using them"],
  ["PROTEST","4","demonstrates, strikes work, boycotts, riots or obstructs"],
  ["REJECT","3","refuses, denies, vetoes, opposes or calls off"],
  ["REQUEST","3","asks, urges, demands, orders or appeals"],
  ["RETREAT","2","gives way in deed: withdraws, releases, disarms, stops firing, resigns"],
  ["SANCTION","4","convicts, expels, or cuts aid, trade and relations"],
  ["SUPPORT","1","praises, backs, recognizes, or signs an agreement"],
  ["THREATEN","3","announces or warns of a hostile act of one's own"],
];
