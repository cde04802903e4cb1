/** Our own files as the browser fetches them: what did not arrive is told apart from what cannot be read. */
import { Fault } from './fault.ts';

/** All of it, or a fault of the network. */
export async function bytesOf(url: string, init?: RequestInit): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(String(response.status));
    return await response.arrayBuffer();
  } catch (error) {
    throw new Fault('network', `missing file: ${url}`, error);
  }
}

/** What is made of a file that has arrived: where that fails, the file is not what it should be. */
export async function readable<T>(url: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Fault('index', `unreadable file: ${url}`, error);
  }
}

/** @param of makes something of what the file says, and throws where that is something else than it should be */
export async function readJson<T>(url: string, of: (value: unknown) => T, init?: RequestInit): Promise<T> {
  const bytes = await bytesOf(url, init);
  return await readable(url, () => of(JSON.parse(new TextDecoder().decode(bytes))));
}
