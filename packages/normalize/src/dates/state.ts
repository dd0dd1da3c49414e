import { toCivil } from "./calendar.ts";
import type { Context, StoryClock } from "./context.ts";
import type { Meaning } from "./meaning.ts";

/** What an article has said so far of times. */
export type State = Pick<Context, "previous" | "lastDay" | "period" | "clock" | "jump">;

export const startState: State = { previous: null, lastDay: null, period: null, clock: null, jump: null };

/** Years that a story may go on or back without notice. */
const [stepOn, stepBack] = [3, 2];
const comparisons = new Set(["date/earlier-later", "date/ago", "date/year-earlier"]);
const days = new Set(["day", "part_of_day", "time"]);
const periods = new Set(["quarter", "half", "month", "year"]);

const moveClock = (
  { clock, jump }: State,
  meaning: Meaning,
  opens: boolean,
): Pick<State, "clock" | "jump"> => {
  if (meaning.first === null || (meaning.anchor !== "explicit" && meaning.anchor !== "previous"))
    return { clock, jump };
  if (meaning.precision === "decade" || meaning.precision === "century") return { clock, jump };
  const { year, month } = toCivil(meaning.first);
  const next: StoryClock = {
    year,
    month: meaning.precision === "year" ? (clock?.year === year ? clock.month : null) : month,
  };
  if (!clock) return { clock: next, jump: null };
  const near = (from: number) => year - from <= stepOn && from - year <= stepBack;
  // A year in passing (“a campaign planned in 1976”) moves no clock by itself.
  const passing = meaning.precision === "year" && !opens && year !== clock.year;
  if ((near(clock.year) && !passing) || (jump !== null && near(jump))) return { clock: next, jump: null };
  return { clock, jump: year };
};

/** The state after a mention; `opens` if it stands at the head of its sentence. */
export function after(state: State, meaning: Meaning, rule: string, opens: boolean): State {
  if (meaning.first === null || meaning.type === "DURATION" || meaning.type === "SET") return state;
  return {
    previous: meaning,
    lastDay: days.has(meaning.precision) ? meaning : state.lastDay,
    period: periods.has(meaning.precision) && !comparisons.has(rule) ? meaning : state.period,
    ...moveClock(state, meaning, opens),
  };
}
