// Counts what the page's policy refuses and says so on the page.
(() => {
  const refused = [];

  function show() {
    const place = document.getElementById('violations');
    if (!place) return;
    const count = `${refused.length} ${refused.length === 1 ? 'violation' : 'violations'}`;
    place.textContent = [count, ...refused].join(' · ');
  }

  document.addEventListener('securitypolicyviolation', (event) => {
    refused.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim());
    show();
  });
  document.addEventListener('DOMContentLoaded', show);
})();
