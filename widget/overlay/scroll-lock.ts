/**
 * Keeps the page behind a dialog from scrolling, and its width from jumping where its scroll bar goes. A style sheet of
 * our own that is put on and taken off: the page's own styles are not touched. Two dialogs hold it twice.
 */
export function lockScroll(): () => void {
  const hasBar = innerWidth > document.documentElement.clientWidth;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root{overflow:hidden!important;${hasBar ? "scrollbar-gutter:stable" : ""}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
