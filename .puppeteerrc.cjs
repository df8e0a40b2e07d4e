// The tests use the browsers of the machine; see tools/browsers.mjs.
module.exports = { skipDownload: true };
