import { defineConfig } from "vite";

// One script tag, one self-contained file: hosts allow exactly this URL in their Content-Security-Policy.
export default defineConfig({
  publicDir: "public",
  build: {
    outDir: "dist/client",
    emptyOutDir: true,
    target: "es2022",
    reportCompressedSize: false,
    rolldownOptions: {
      input: { v1: "widget/main.tsx" },
      output: { format: "iife", entryFileNames: "embed/[name].js", codeSplitting: false },
    },
  },
});
