/** Reads the little of CBOR that Pagefind writes: numbers, strings, arrays. */

export type Cbor = number | string | null | boolean | Cbor[];

export function decode(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  const size = (info: number): number => {
    if (info < 24) return info;
    const width = 2 ** (info - 24);
    const from = at;
    at += width;
    if (width === 1) return view.getUint8(from);
    if (width === 2) return view.getUint16(from);
    if (width === 4) return view.getUint32(from);
    if (width === 8) return Number(view.getBigUint64(from));
    throw new RangeError('CBOR: unknown length');
  };

  const value = (): Cbor => {
    const head = view.getUint8(at++);
    const major = head >> 5;
    if (head === 0xf6) return null;
    if (head === 0xf4 || head === 0xf5) return head === 0xf5;
    const length = size(head & 31);
    if (major === 0) return length;
    if (major === 1) return -1 - length;
    if (major === 3) {
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    }
    if (major === 4) return Array.from({ length }, value);
    throw new RangeError(`CBOR: unknown type ${major}`);
  };

  return value();
}
