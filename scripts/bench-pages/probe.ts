import type { Handles, Probe } from "./handles.ts";

declare global {
  interface Window {
    handles: Handles;
    probe: Probe;
  }
}

function all(selector: string, root: ParentNode = document): HTMLElement[] {
  const inner = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? all(selector, shadowRoot) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner];
}

/** Seen, and what a click at its middle would meet; what is further down only has to be there. */
function isUsable(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width < 1 || height < 1 || !element.checkVisibility({ visibilityProperty: true })) return false;
  const middle = { x: x + width / 2, y: y + height / 2 };
  if (middle.y < 0 || middle.y > innerHeight) return true;
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(middle.x, middle.y);
  return hit !== null && (element.contains(hit) || hit.contains(element));
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A message posted in an animation frame arrives when that frame has been made. */
function made(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
}

async function until<T>(find: () => T | undefined): Promise<{ found: T; at: number }> {
  for (;;) {
    await frame();
    const found = find();
    if (found !== undefined) return { found, at: await made() };
  }
}

const radios = () => all("input[type=radio]") as HTMLInputElement[];
const areaOf = (input: HTMLInputElement) => input.labels?.[0] ?? input;
const firstUsable = () => {
  const [input] = radios();
  return input && isUsable(areaOf(input)) ? input : undefined;
};
const buttons = (selector: string) => all(selector).filter(isUsable);

function bytesSoFar(): number {
  const entries = [
    ...performance.getEntriesByType("navigation"),
    ...performance.getEntriesByType("resource"),
  ] as PerformanceResourceTiming[];
  return entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

async function first() {
  const { begin } = window.handles;
  if (begin !== undefined) (await until(() => buttons(begin)[0])).found.click();
  const { at } = await until(firstUsable);
  return { ms: at, bytes: bytesSoFar() };
}

async function answer() {
  const answered = new Set<string>();
  for (const input of radios()) {
    if (answered.has(input.name)) continue;
    answered.add(input.name);
    input.click();
  }
  await frame();
  const button = all(window.handles.next).at(-1);
  if (!button) throw new Error("there is no way on");
  button.scrollIntoView({ block: "center", behavior: "instant" });
  await frame();
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function next(): Promise<number> {
  const before = radios()[0]?.name;
  return new Promise((resolve) => {
    const onClick = async ({ timeStamp }: MouseEvent) => {
      const { at } = await until(() => {
        const input = firstUsable();
        return input && input.name !== before ? input : undefined;
      });
      resolve(at - timeStamp);
    };
    addEventListener("click", onClick, { capture: true, once: true });
  });
}

window.probe = { first: first(), answer, next };
