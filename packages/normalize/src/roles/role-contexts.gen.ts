// Made by `npm run generate` from packages/normalize/lexicon/role-contexts.csv and role-readings.csv; edit those.
/** Words of a trade, separated by spaces. */
export const roleContexts: Readonly<Record<string, string>> = {
  "armed": "army battalion brigade corps fleet force forces frigate guard infantry marine marines military militia naval navy platoon rebel rebels regiment retired soldier soldiers squadron troop troops unit",
  "book": "best-selling bestseller bestselling biography book books children's fiction memoir novel novels poem poems thriller trilogy",
  "broadcast": "breakfast broadcast broadcaster channel morning news podcast program programme radio show talk-show television tv",
  "policing": "constabulary crime detective detectives murder officer officers police policing squad",
  "research": "analysis article findings journal paper papers report research review studies study survey",
  "sport": "club coach cricket cup defeat final football game goal goals hockey innings league match netball player players rugby season side skipper squad team test tournament wicket win",
  "teaching": "classes classrooms district education pupils school schools students teachers",
};

/** What words of a trade within reach, in tokens, make of a title; the first that holds; no context always holds. */
export const roleReadings: Readonly<
  Record<string, readonly { context: string | null; reach: number; roleClass: string | null }[]>
> = {
  "anchor": [{"context":"broadcast","reach":6,"roleClass":"journalist"}],
  "author": [{"context":"research","reach":5,"roleClass":"academic"},{"context":"book","reach":8,"roleClass":"artist"},{"context":null,"reach":0,"roleClass":null}],
  "captain": [{"context":"armed","reach":8,"roleClass":"military"},{"context":"sport","reach":8,"roleClass":"athlete"},{"context":"policing","reach":5,"roleClass":"police"},{"context":null,"reach":0,"roleClass":null}],
  "co-anchor": [{"context":"broadcast","reach":6,"roleClass":"journalist"}],
  "co-author": [{"context":"research","reach":5,"roleClass":"academic"},{"context":"book","reach":8,"roleClass":"artist"},{"context":null,"reach":0,"roleClass":null}],
  "co-host": [{"context":"broadcast","reach":6,"roleClass":"journalist"},{"context":null,"reach":0,"roleClass":null}],
  "co-presenter": [{"context":"broadcast","reach":6,"roleClass":"journalist"}],
  "coauthor": [{"context":"research","reach":5,"roleClass":"academic"},{"context":"book","reach":8,"roleClass":"artist"},{"context":null,"reach":0,"roleClass":null}],
  "host": [{"context":"broadcast","reach":6,"roleClass":"journalist"},{"context":null,"reach":0,"roleClass":null}],
  "presenter": [{"context":"broadcast","reach":6,"roleClass":"journalist"}],
  "superintendent": [{"context":"teaching","reach":6,"roleClass":"official"},{"context":"policing","reach":8,"roleClass":"police"},{"context":null,"reach":0,"roleClass":null}],
};
