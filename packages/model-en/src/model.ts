/** Weights by part (`syntax`, `names`, …), each the bytes that the package which uses it decodes. */
export type Model = Readonly<Record<string, Uint8Array>>;
