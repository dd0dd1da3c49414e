/** Sections of a packed model by name: a line of JSON, `{ meta, sections: [[name, length], …] }`, then their bytes. */
export interface Packed {
  readonly meta: Record<string, unknown>;
  readonly section: (name: string) => Uint8Array;
}

/** Splits packed bytes into their sections, without a copy. */
export function readPacked(bytes: Uint8Array): Packed {
  const lineEnd = bytes.indexOf(0x0a);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as {
    meta: Record<string, unknown>;
    sections: [string, number][];
  };
  const found = new Map<string, Uint8Array>();
  let start = lineEnd + 1;
  for (const [name, length] of head.sections) {
    found.set(name, bytes.subarray(start, start + length));
    start += length;
  }
  if (start !== bytes.length) {
    throw new Error(`cannot read the model: expected ${start} bytes, got ${bytes.length}`);
  }
  return {
    meta: head.meta,
    section: (name) => {
      const section = found.get(name);
      if (!section) throw new Error(`cannot read the model: no section “${name}”`);
      return section;
    },
  };
}

/** Puts sections together; `readPacked` takes them apart. */
export function writePacked(
  meta: Record<string, unknown>,
  sections: readonly (readonly [name: string, bytes: Uint8Array])[],
): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify({ meta, sections: sections.map(([name, { length }]) => [name, length]) })}\n`,
  );
  const bytes = new Uint8Array(sections.reduce((sum, [, section]) => sum + section.length, head.length));
  bytes.set(head);
  let start = head.length;
  for (const [, section] of sections) {
    bytes.set(section, start);
    start += section.length;
  }
  return bytes;
}

/** Numbers in ascending unsigned order from the differences between them, seven bits a byte, low ones first. */
export function readAscending(bytes: Uint8Array): Int32Array {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! < 0x80) count++;
  const numbers = new Int32Array(count);
  let last = 0;
  let at = 0;
  for (let number = 0; number < count; number++) {
    let difference = 0;
    for (let bits = 0; ; bits += 7) {
      const byte = bytes[at++]!;
      difference |= (byte & 0x7f) << bits;
      if (byte < 0x80) break;
    }
    last = (last + difference) | 0;
    numbers[number] = last;
  }
  return numbers;
}

/** Writes distinct 32-bit numbers in ascending unsigned order for `readAscending`. */
export function writeAscending(numbers: Int32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const number of numbers) {
    let difference = (number - last) >>> 0;
    last = number;
    while (difference >= 0x80) {
      bytes.push((difference & 0x7f) | 0x80);
      difference >>>= 7;
    }
    bytes.push(difference);
  }
  return Uint8Array.from(bytes);
}
