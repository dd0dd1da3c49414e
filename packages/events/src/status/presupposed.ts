import type { Scene } from "../arguments/scene.ts";
import { childrenOf } from "../syntax/tree.ts";
import type { Trigger } from "../triggers/trigger.ts";
import type { Status } from "./status.ts";

/** “could be charged over the ongoing operations”: what is called ongoing takes place, whatever may come of it. */
export function presupposed({ tree }: Scene, { node, predicate, row }: Trigger, status: Status): Status {
  const alone = row.part === "noun" && node === predicate && status.polarity === "positive";
  const known =
    alone &&
    childrenOf(tree, node, "amod").some((child) =>
      /^(?:ongoing|current|recent)$/.test(tree.words[child] ?? ""),
    );
  return known && status.modality !== "actual"
    ? { ...status, modality: "actual", content: false, purpose: false }
    : status;
}
