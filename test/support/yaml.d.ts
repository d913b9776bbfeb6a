// biome-ignore-all lint/style/noDefaultExport: the form that the bundler gives to raw files.
declare module "*.yaml?raw" {
  const text: string;
  export default text;
}
