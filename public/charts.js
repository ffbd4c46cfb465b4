// Draws a chart from its option: on the server inside QuickJS, in the browser when someone points at it.
// The option is plain JSON. A function in it is a name, with its own JSON where it needs data:
// "#*#*#*#rule:{…}#*#*#*#" becomes drawings.rule({…}). Nothing is ever evaluated.
import * as echarts from "echarts/core";
import { CustomChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

echarts.use([CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const MARK = "#*#*#*#";
let family = "sans-serif";

// A path of many pieces costs as much as a path of one.
const path = (d, style) => ({ type: "path", shape: { pathData: d }, style, silent: true });
// Begins at the top left, so that an open one lacks its left side.
const rectangle = ([x0, y0], [x1, y1], open) => `M${x0} ${y0}L${x1} ${y0}L${x1} ${y1}L${x0} ${y1}${open ? "" : "Z"}`;

const shapes = {
  disc: (x, y, r) => `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`,
  triangle: (x, y, r) => `M${x - r} ${y - r}L${x + r} ${y}L${x - r} ${y + r}Z`,
  square: (x, y, r) => rectangle([x - r, y - r], [x + r, y + r]),
};

// What a picture is made of, with the places of all of a kind at once.
const pieces = {
  // Straight lines from (x, y) to (x, y).
  rules: ({ style, lines }, api) => {
    const line = ([x0, y0, x1, y1]) => `M${api.coord([x0, y0]).join(" ")}L${api.coord([x1, y1]).join(" ")}`;
    return path(lines.map(line).join(""), style);
  },
  // Rectangles between two corners; open ones began before the plot and have no left side.
  boxes: ({ style, boxes }, api) => {
    const box = ([x0, y0, x1, y1, open]) => rectangle(api.coord([x0, y0]), api.coord([x1, y1]), open);
    return path(boxes.map(box).join(""), style);
  },
  // [from, y, to]: what happened; as long as the doubt about its date.
  marks: ({ kind, size, style, places }, api) => {
    const mark = ([from, y, to]) => {
      const [left, middle] = api.coord([from, y]);
      const [right] = api.coord([to, y]);
      if (right - left < 1) return shapes[kind](left, middle, (kind === "disc" ? 0.45 : 0.5) * size);
      return rectangle([left, middle - size / 4], [right, middle + size / 4]);
    };
    return path(places.map(mark).join(""), style);
  },
  // [x, y, count]: that many dots in a row, as a dotted line.
  dots: ({ size, step, fill, rows }, api) => {
    const row = ([x, y, count]) => {
      const [middle, height] = api.coord([x, y]);
      const reach = (step * (count - 1)) / 2;
      // A hair longer than the last gap, or rounding loses the last dot.
      return `M${middle - reach} ${height}L${middle + reach + 0.1} ${height}`;
    };
    const style = { stroke: fill, lineWidth: size, lineCap: "round", lineDash: [0, step], fill: "none" };
    return path(rows.map(row).join(""), style);
  },
  // [text, x, y, align, right, down]: texts beside their places by so many pixels.
  words: ({ words, style, halo }, api) => {
    const border = halo ? { stroke: "var(--paper)", lineWidth: 4 } : {};
    const font = { ...style, ...border, fontFamily: family, verticalAlign: "middle" };
    const word = ([text, x, y, align, right, down]) => {
      const [left, top] = api.coord([x, y]);
      return { type: "text", style: { ...font, text, align, x: left + right, y: top + down }, silent: true };
    };
    return words.map(word);
  },
};

const drawings = {
  // All that needs no pointing, from back to front: one series and one item, whatever it holds.
  picture: (parts) => (params, api) => ({
    type: "group",
    children: parts.flatMap((part) => pieces[part.piece](part, api)),
  }),
  // [x0, y0, x1, y1]: nothing to see, something to point at; a ring shows what is pointed at.
  targets: ({ across, grow }) => (params, api) => {
    const [x0, y0] = api.coord([api.value(0), api.value(1)]);
    const [x1, y1] = api.coord([api.value(2), api.value(3)]);
    const ring = { x: Math.min(x0, x1) - grow, y: Math.min(y0, y1) - grow };
    Object.assign(ring, { width: Math.abs(x1 - x0) + 2 * grow, height: Math.abs(y1 - y0) + 2 * grow });
    const { x, width } = params.coordSys;
    const emphasis = { style: { fill: "transparent", stroke: "var(--ink)", lineWidth: 1.5 } };
    return {
      type: "group",
      children: [
        { type: "rect", shape: across ? { ...ring, x, width } : ring, invisible: true },
        { type: "rect", shape: ring, style: { fill: "transparent" }, emphasis },
      ],
    };
  },
  // The lines of a mark's text: the first in bold.
  tip: () => ({ name }) => {
    const box = document.createElement("div");
    name.split("\n").forEach((line, index) => {
      const row = document.createElement(index ? "div" : "b");
      row.textContent = line;
      box.append(row);
    });
    return box;
  },
};

function revive(value) {
  if (typeof value === "string" && value.startsWith(MARK)) {
    const [, name, data] = value.slice(MARK.length, -MARK.length).match(/^(\w+):?([^]*)$/);
    if (!Object.hasOwn(drawings, name)) throw new Error(`unknown drawing: ${name}`);
    return drawings[name](data ? JSON.parse(data) : undefined);
  }
  if (value && typeof value === "object") for (const key in value) value[key] = revive(value[key]);
  return value;
}

// Where there is no canvas, widths come from the font's own table: thousandths of the size, by letter.
export function measureWith({ regular, bold, other }) {
  const measureText = (text, font) => {
    const table = /\b[67]\d\d\b|bold/.test(font) ? bold : regular;
    const size = parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    let width = 0;
    for (const letter of String(text)) width += table[letter] ?? other;
    return { width: (width * size) / 1000 };
  };
  echarts.setPlatformAPI({ measureText });
}

// The drawing as SVG text.
export function render(option, width, height) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    const { tooltip, ...drawn } = JSON.parse(option);
    // What only answers to pointing is left out.
    drawn.series = drawn.series.filter(({ renderItem = "" }) => !renderItem.startsWith(`${MARK}targets`));
    chart.setOption(revive(drawn));
    return chart.getZr().painter.renderToString({ cssAnimation: false, cssEmphasis: false });
  } finally {
    chart.dispose();
  }
}

// Draws into an element, and lets the arrow keys walk from mark to mark.
export function draw(element, { option, width, height }) {
  family = getComputedStyle(element).fontFamily;
  const chart = echarts.init(element, null, { renderer: "svg", width, height });
  const stops = option.series.flatMap(({ data = [] }, seriesIndex) =>
    data.flatMap((item, dataIndex) => (item?.name ? [{ seriesIndex, dataIndex, name: item.name }] : [])),
  );
  chart.setOption({ ...revive(option), textStyle: { fontFamily: family } });
  let here = -1;
  // One ring at a time: it leaves the pointer's mark for the keyboard's, and the keyboard's for the pointer's.
  const unring = () => chart.dispatchAction({ type: "downplay" });
  let walked = false;
  const leave = () => {
    walked = false;
    unring();
    chart.dispatchAction({ type: "hideTip" });
  };
  chart.getZr().on("mousemove", () => {
    if (walked) unring();
    walked = false;
  });
  // One step to the next mark or back; what it says, for those who do not see it.
  const walk = (step) => {
    if (!stops.length) return "";
    leave();
    here = here < 0 && step < 0 ? stops.length - 1 : (here + step + stops.length) % stops.length;
    const { seriesIndex, dataIndex, name } = stops[here];
    chart.dispatchAction({ type: "highlight", seriesIndex, dataIndex });
    chart.dispatchAction({ type: "showTip", seriesIndex, dataIndex });
    walked = true;
    return name.replaceAll("\n", "; ");
  };
  return { walk, leave, dispose: () => chart.dispose() };
}
