/** Puts the focus on what has this id: a heading, a control, or in a group the control that wants attention. */
export function focusOn(root: ShadowRoot, place: string): void {
  const group = root.getElementById(`${place}*`);
  const within = ["textarea", "input:checked", "input, button"]
    .map((selector) => group?.querySelector<HTMLElement>(selector))
    .find(Boolean);
  (root.getElementById(place) ?? within)?.focus();
}
