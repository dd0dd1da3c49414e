import type { KnownName, KnownType } from "../../knowledge/knowledge.ts";

/** A name found: tokens `from` to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly type: KnownType;
  readonly kind: "name" | "demonym";
  /** What knowledge says these very words name; empty for unknown names. */
  readonly names: readonly KnownName[];
  readonly rule: string;
}
