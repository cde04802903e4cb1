/** Draws a social picture: laid out by satori (letters become outlines), rasterised by sharp. */
import satori from 'satori';
import sharp from 'sharp';
import { fonts } from './fonts.ts';
import { linesOf, widthOf } from './line-breaks.ts';
import { CARD_SIZE, type Card, type CardFigure } from './card-content.ts';

/** The site's colours on paper; see src/styles/tokens.css. */
const PAPER = '#ffffff';
const INK = '#14181b';
const INK_2 = '#454d53';
const RULE = '#d3d8d9';
const DAI = '#0f6283';

const MARGIN = 64;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;

/** What a name without end would take of its line. */
const NAMEPLATE = WIDTH * 0.6;

/** Large type for titles of two lines; a longer one goes down a size, the longest ends in an ellipsis. */
const LARGE = { fontSize: 60, lines: 2 };
const SMALL = { fontSize: 50, lines: 3 };

/** Sizes of the figures after the first, and ems of their names: the first pair that fits. */
const FIRST = 66;
const NAME = 22;
const GAP = 30;
type Fit = (typeof FITS)[number];
const FITS = [Infinity, 10, 7].flatMap((name) => [44, 40, 36, 32, 28].map((value) => ({ value, name })));

const SEAL: Style = {
  marginLeft: 22,
  padding: '0 10px 4px',
  border: `3px solid ${INK}`,
  fontSize: 44,
  fontWeight: 700,
  lineHeight: 1.2,
};

type Style = Readonly<Record<string, string | number>>;

interface Box {
  readonly type: 'div';
  readonly props: { readonly style: Style; readonly children: string | readonly Box[] };
}

const box = (style: Style, children: string | readonly Box[] = []): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** One line; it is for the caller to know that it fits. */
const text = (value: string, style: Style): Box =>
  box({ display: 'block', whiteSpace: 'nowrap', flexShrink: 0, ...style }, fonts().printable(value));

/** One line, cut with an ellipsis where it does not fit. */
const line = (value: string, width: number, fontSize: number, style: Style): Box =>
  text(linesOf(value, width / fontSize, 1)[0] ?? '', { fontSize, ...style });

/** The picture as PNG, of `CARD_SIZE`. A word that does not fit its line is the fault of whoever made the card. */
export async function drawCard(card: Card): Promise<Buffer> {
  const svg = await satori(layout(card), {
    ...CARD_SIZE,
    fonts: fonts().faces,
  });
  // A few dozen shades are enough for letters on paper, and weigh a third.
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9, effort: 4 }).toBuffer();
}

function layout({ nameplate, tagline, kicker, title, figures, foot }: Card): Box {
  return box(
    {
      flexDirection: 'column',
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      boxSizing: 'border-box',
      padding: `26px ${MARGIN}px 34px`,
      borderTop: `10px solid ${INK}`,
      backgroundColor: PAPER,
      color: INK,
      fontFamily: 'Serif',
    },
    [
      box({ alignItems: 'baseline', paddingBottom: 16, borderBottom: `1px solid ${RULE}` }, [
        line(nameplate, NAMEPLATE, 42, { fontWeight: 700 }),
        line(tagline, WIDTH / 2, 24, { marginLeft: 20, color: INK_2 }),
      ]),
      line(kicker, WIDTH, 25, { marginTop: 26, marginBottom: 8, color: DAI }),
      ...headline(title),
      box({ flexGrow: 1 }),
      box({ paddingTop: 16, borderTop: `3px solid ${INK}` }, row(figures)),
      line(foot, WIDTH, 24, { marginTop: 18, color: INK_2 }),
    ],
  );
}

function headline(title: string): Box[] {
  const large = linesOf(title, WIDTH / LARGE.fontSize, LARGE.lines + 1);
  const [{ fontSize }, lines] =
    large.length <= LARGE.lines ? [LARGE, large] : [SMALL, linesOf(title, WIDTH / SMALL.fontSize, SMALL.lines)];
  return lines.map((value) => text(value, { fontSize, fontWeight: 700, lineHeight: 1.3 }));
}

/** The figures side by side; where even the smallest size does not fit, the last is left to the page. */
function row(figures: readonly CardFigure[]): Box[] {
  const width = (fit: Fit): number =>
    figures.reduce((sum, one, index) => sum + figureWidth(one, index, fit) + 2 * GAP, -2 * GAP);
  const fit = FITS.find((tried) => width(tried) <= WIDTH);
  if (fit === undefined && figures.length > 1) return row(figures.slice(0, -1));
  return figures.map((one, index) => figure(one, index, fit ?? FITS.at(-1)!));
}

function figureWidth({ name, value, unit = '', seal }: CardFigure, index: number, fit: Fit): number {
  const size = index === 0 ? FIRST : fit.value;
  const number =
    widthOf(value) * size +
    (unit === '' ? 0 : widthOf(unit) * 24 + 8) +
    (seal === undefined ? 0 : widthOf(seal) * 44 + 48);
  return Math.max(number, Math.min(widthOf(name), fit.name) * NAME);
}

function figure({ name, value, unit, seal }: CardFigure, index: number, fit: Fit): Box {
  const first = index === 0;
  return box(
    {
      flexDirection: 'column',
      flexShrink: 0,
      paddingRight: GAP,
      ...(first ? {} : { paddingLeft: GAP, borderLeft: `1px solid ${RULE}` }),
    },
    [
      line(name, Math.min(widthOf(name), fit.name) * NAME + 1, NAME, { color: INK_2 }),
      box({ alignItems: 'center', height: 82 }, [
        text(value, { fontSize: first ? FIRST : fit.value, fontWeight: 700, color: first ? DAI : INK }),
        ...(unit === undefined ? [] : [text(unit, { marginLeft: 8, fontSize: 24, color: INK_2 })]),
        ...(seal === undefined ? [] : [text(seal, SEAL)]),
      ]),
    ],
  );
}
