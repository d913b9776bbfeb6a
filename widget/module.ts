// v1.mjs: the widget for `import`. Importing it defines the element; it finds its other files, and its API, beside itself.
import { defineElement, TAG } from "./element.tsx";

// Not in one expression, which Vite would take for the address of a file of ours.
const { url } = import.meta;
defineElement(new URL(".", url));

export { TAG };
