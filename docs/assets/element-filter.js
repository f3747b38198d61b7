/* Puts a field above the list of elements that hides the rows without the words typed into it. */
const place = document.getElementById("element-filter");
const rows = place ? [...place.parentElement.querySelectorAll("tbody tr")] : [];
if (rows.length) {
  place.innerHTML = `
    <label for="element-words">Filter by key, name, hub, authentication or events</label>
    <input id="element-words" type="search" autocomplete="off" spellcheck="false">
    <p role="status"></p>`;
  const field = place.querySelector("input");
  const status = place.querySelector("p");
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, number) => {
      row.hidden = !words.every((word) => texts[number].includes(word));
      shown += row.hidden ? 0 : 1;
    });
    status.textContent = `${shown} of ${rows.length} elements`;
  };
  field.addEventListener("input", filter);
  filter();
}
