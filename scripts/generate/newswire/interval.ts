const pad = (value: number, width = 2) => String(value).padStart(width, "0");

function day(year: number, month: number, date: number): string {
  const at = new Date(Date.UTC(year, month - 1, date));
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`;
}

const months = (year: number, first: number, last: number): [string, string] => [
  day(year, first, 1),
  day(year, last + 1, 0),
];
const seasons: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** TIMEX3 value → first and last day; null when it denotes no calendar interval. */
export function toInterval(value: string): [string, string] | null {
  const [, y = "", rest = ""] = /^(\d{4})(?:-(.*))?$/.exec(value) ?? [];
  const year = Number(y);
  if (/^\d{3}$/.test(value)) return [`${value}0-01-01`, `${value}9-12-31`];
  if (/^\d{2}$/.test(value)) return [`${value}00-01-01`, `${value}99-12-31`];
  if (!y) return null;
  if (!rest) return months(year, 1, 12);
  const full = /^(\d\d)-(\d\d)(?:T.*)?$/.exec(rest);
  if (full) {
    const at = day(year, Number(full[1]), Number(full[2]));
    return [at, at];
  }
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week) {
    const fourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
    const monday = 5 - fourth + 7 * (Number(week[1]) - 1);
    return [day(year, 1, monday + (week[2] ? 5 : 0)), day(year, 1, monday + 6)];
  }
  if (/^\d\d$/.test(rest)) return months(year, Number(rest), Number(rest));
  const part = /^(Q|H)(\d)$/.exec(rest);
  if (part) {
    const length = part[1] === "Q" ? 3 : 6;
    return months(year, length * (Number(part[2]) - 1) + 1, length * Number(part[2]));
  }
  const season = seasons[rest];
  return season ? months(year, season, season + 2) : null;
}
