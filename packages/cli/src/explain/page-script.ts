/** Pointing at words lights their rows and the other way round; a box hides a kind. The page reads well without. */
export const pageScript = `
const parts = [...document.querySelectorAll("[data-ids]")];
const light = (ids) => {
  for (const part of parts) {
    part.classList.toggle("lit", ids.length > 0 && part.dataset.ids.split(" ").some((id) => ids.includes(id)));
  }
};
const idsAt = (event) => event.target.closest?.("[data-ids]")?.dataset.ids.split(" ") ?? [];
document.addEventListener("pointerover", (event) => light(idsAt(event)));
document.addEventListener("click", (event) => light(idsAt(event)));
for (const box of document.querySelectorAll("input")) {
  box.addEventListener("change", () => document.body.classList.toggle("off-" + box.name, !box.checked));
}
`;
