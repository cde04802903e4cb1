/** The index as the engine has it: what it holds, where tokens stand in it, and its texts. */
import type { Lexicon } from '../../../contract/lexicon.ts';
import {
  shardFile,
  type Manifest,
  type PartAnchors,
  type PartInfo,
  type PartTable,
  type TextShard,
} from '../../../contract/search-index.ts';
import { Fault } from '../../fault.ts';
import { IndexFiles } from './index-files.ts';
import { PagefindPositions } from './pagefind.ts';
import { prepare, type PartIndex } from './part-table.ts';
import type { Positions } from './position-port.ts';

export class SearchIndex {
  readonly manifest: Manifest;
  readonly positions: Positions;
  readonly #files: Pick<IndexFiles, 'packed'>;
  readonly #parts = new Map<string, Promise<PartIndex>>();

  constructor(manifest: Manifest, positions: Positions, files: Pick<IndexFiles, 'packed'>) {
    this.manifest = manifest;
    this.positions = positions;
    this.#files = files;
  }

  /** Makes parts ready to be searched; those of other years stay untouched. */
  async parts(keys: readonly string[]): Promise<PartIndex[]> {
    const wanted = this.manifest.parts.filter(({ key }) => keys.includes(key));
    const [tables] = await Promise.all([
      Promise.all(wanted.map((part) => this.#part(part))),
      this.positions.open(wanted.map(({ key }) => key)),
    ]);
    return tables;
  }

  #part(part: PartInfo): Promise<PartIndex> {
    let table = this.#parts.get(part.key);
    if (!table) {
      table = this.#files
        .packed(part.table, 'utf-8')
        .then((read) => prepare(part, read as PartTable))
        .catch((error: unknown) => {
          this.#parts.delete(part.key);
          throw error;
        });
      this.#parts.set(part.key, table);
    }
    return table;
  }

  /** The text file that holds a record. */
  shard(part: string, page: string, shard: number): Promise<TextShard> {
    return this.#files.packed(`${part}/${shardFile(page, shard)}`) as Promise<TextShard>;
  }

  anchors(path: string): Promise<PartAnchors> {
    return this.#files.packed(path) as Promise<PartAnchors>;
  }

  lexicon(): Promise<Lexicon> {
    return this.#files.packed(this.manifest.lexicon) as Promise<Lexicon>;
  }
}

/** Written by this version, which alone it can read. */
const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 1;

/**
 * @param base address of the index folder, with a slash at its end
 * @param load imports the program of the positions (replaced where there is no browser)
 */
export async function openIndex(base: string, load?: (url: string) => Promise<unknown>): Promise<SearchIndex> {
  const files = new IndexFiles(base);
  const manifest: unknown = await files.current('manifest.json');
  if (!isManifest(manifest)) throw new Fault('index', 'unknown format of the index');
  const chunks = (path: string): Promise<readonly string[]> => files.packed(path) as Promise<readonly string[]>;
  return new SearchIndex(manifest, new PagefindPositions({ base, manifest, chunks, load }), files);
}
