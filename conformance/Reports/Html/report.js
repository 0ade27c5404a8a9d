'use strict';
// Everything works without this script; it only opens what a link leads to, and narrows the list of cases.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let node = target; node; node = node.parentElement) {
    if (node.tagName === 'DETAILS') node.open = true;
    node.hidden = false;
  }
  target.scrollIntoView();
}

const filter = document.getElementById('filter');
const count = document.getElementById('filter-count');
const cases = [...document.querySelectorAll('details.case')];
filter.addEventListener('input', () => {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of cases) {
    const text = item.dataset.text.toLowerCase();
    item.hidden = !words.every(word => text.includes(word));
    if (!item.hidden) shown++;
  }
  count.textContent = `${shown} of ${cases.length}`;
});

window.addEventListener('hashchange', reveal);
reveal();
