// Leads from index.html, which is in English, to the reader's language: the one asked for in the address, the one
// chosen before, or the browser's. Runs before the page is drawn. Everything works without it.
(function () {
  "use strict";
  var others = ["fr", "es"];
  var asked = new URLSearchParams(location.search).get("lang");
  var chosen = null;
  try {
    if (others.concat("en").indexOf(asked) >= 0) localStorage.setItem("spanalysis-lang", asked);
    chosen = localStorage.getItem("spanalysis-lang");
  } catch (error) {
    // A browser that keeps nothing asks its own settings each time.
  }
  var spoken = navigator.languages || [navigator.language || "en"];
  var wishes = [asked || chosen].concat(asked || chosen ? [] : spoken);
  for (var at = 0; at < wishes.length; at += 1) {
    var lang = String(wishes[at]).slice(0, 2).toLowerCase();
    if (lang === "en") return;
    if (others.indexOf(lang) >= 0) {
      location.replace("gallery/" + lang + "/index.html" + location.hash);
      return;
    }
  }
})();
