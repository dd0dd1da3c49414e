import type { FileFacts } from "../describe/data-package.ts";
import { createSha256 } from "../fingerprint/sha256.ts";
import type { Sink } from "../sink.ts";

/** A sink that counts and hashes what goes through it. `facts` is complete once the sink is closed. */
export function createHashSink(name: string, sink: Sink): Sink & { facts: () => FileFacts } {
  const hash = createSha256();
  let bytes = 0;
  let digest: string | undefined;
  return {
    write: (chunk) => {
      bytes += chunk.length;
      hash.update(chunk);
      sink.write(chunk);
    },
    close: () => {
      digest = hash.digest();
      sink.close();
    },
    facts: () => {
      if (digest === undefined) throw new Error(`file ${name} is still being written`);
      return { name, bytes, sha256: digest };
    },
  };
}
